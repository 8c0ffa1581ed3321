import { Badge } from '../badge'
import { Tableau } from '../tableau'
import { ETATS, formatEntier } from './mots'

export type ListeDeLHistorique = {
  readonly id: string
  readonly exercice: number | null
  readonly nomFichier: string
  readonly sha256: string
  readonly lignes: number
  readonly etat: string
  readonly importeeLe: string
  readonly importeePar: string | null
  readonly appliqueeLe: string | null
  readonly appliqueePar: string | null
}

export type HistoriqueListesProps = { adresse: string; listes: readonly ListeDeLHistorique[] }

/** Every list that was read: which applies, which it replaced. */
export function HistoriqueListes({ adresse, listes }: HistoriqueListesProps) {
  const avecAnnee = listes.some(({ exercice }) => exercice !== null)
  return (
    <div className="fr-mt-6w">
      <h2 className="fr-h4">Listes déjà lues</h2>
      <Tableau
        titre="Listes déjà lues"
        titreCache
        vide="Aucune liste n’a encore été lue."
        lignes={listes}
        cleDe={({ id }) => id}
        colonnes={[
          {
            cle: 'fichier',
            titre: 'Fichier',
            contenu: ({ id, nomFichier, importeeLe }) => (
              <a href={`${adresse}/${id}`}>
                {nomFichier}
                <span className="fr-sr-only">, lue le {importeeLe}</span>
              </a>
            ),
          },
          ...(avecAnnee
            ? [
                {
                  cle: 'annee',
                  titre: 'Année',
                  contenu: ({ exercice }: ListeDeLHistorique) => exercice,
                },
              ]
            : []),
          {
            cle: 'etat',
            titre: 'État',
            contenu: ({ etat }) => <Badge ton={ETATS[etat]?.ton}>{ETATS[etat]?.mot ?? etat}</Badge>,
          },
          { cle: 'lignes', titre: 'Lignes', nombre: true, contenu: ({ lignes }) => formatEntier(lignes) },
          {
            cle: 'lue',
            titre: 'Lue',
            contenu: ({ importeeLe, importeePar }) => [importeeLe, importeePar].filter(Boolean).join(', '),
          },
          {
            cle: 'appliquee',
            titre: 'Appliquée',
            contenu: ({ appliqueeLe, appliqueePar }) =>
              appliqueeLe ? [appliqueeLe, appliqueePar].filter(Boolean).join(', ') : 'Jamais',
          },
          {
            cle: 'empreinte',
            titre: 'Empreinte',
            contenu: ({ sha256 }) => <code>{sha256.slice(0, 12)}</code>,
          },
        ]}
      />
    </div>
  )
}
