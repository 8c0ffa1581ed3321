import type { Anomalie } from '../../domain/commun/csv'
import type { Comptes, DifferenceDeListes } from '../../domain/organisation/liste-difference'
import { isSansChangement } from '../../domain/organisation/liste-difference'
import { Badge } from '../badge'
import { Bouton } from '../bouton'
import { Boutons } from '../boutons'
import { LienBouton } from '../lien-bouton'
import { ListeDefinitions } from '../liste-definitions'
import { Anomalies } from './anomalies'
import { Differences } from './differences'
import { adresseImports, ETATS, formatEntier } from './mots'

export type PageListeProps = {
  liste: {
    readonly id: string
    readonly departement: string
    readonly genre: string
    readonly peutAgir: boolean
    readonly exercice: number | null
    readonly nomFichier: string
    readonly sha256: string
    readonly source: string | null
    readonly lignes: number
    readonly etat: string
    readonly importeeLe: string
    readonly importeePar: string | null
    readonly appliqueeLe: string | null
    readonly appliqueePar: string | null
    readonly baseId: string | null
    readonly baseNom: string | null
    readonly remarques: readonly Anomalie[]
    readonly comptes: Comptes
    readonly difference: DifferenceDeListes | null
    readonly nonCitees: number
  }
}

/** A list that was read: where it comes from, what it changes, and the two ways out. */
export function PageListe({ liste }: PageListeProps) {
  const { etat, comptes, difference, baseNom, nonCitees, genre, remarques } = liste
  const appliquee = etat === 'appliquee'
  return (
    <>
      <p>
        <Badge ton={ETATS[etat]?.ton}>{ETATS[etat]?.mot ?? etat}</Badge>{' '}
        {appliquee
          ? 'Les pages et les contrôles du portail suivent cette liste.'
          : 'Rien n’est changé tant que vous ne l’appliquez pas.'}
      </p>
      <section aria-labelledby="differences" className="fr-mb-4w">
        <h2 id="differences" className="fr-h4">
          {appliquee ? 'Ce qu’elle a changé' : 'Ce qu’elle change'}
        </h2>
        {!appliquee && (
          <p>
            {baseNom === null
              ? 'Aucune liste ne s’applique\u00A0: tout est nouveau.'
              : `Par rapport à la liste qui s’applique, ${baseNom}\u00A0:`}
          </p>
        )}
        {!appliquee && isSansChangement(comptes) && <p>Elle dit la même chose.</p>}
        <Differences comptes={comptes} difference={difference} />
        {genre === 'eligibilite' && nonCitees > 0 && (
          <p>
            {nonCitees === 1
              ? 'Une commune du département n’est pas dans la liste\u00A0: notre calcul parle pour elle.'
              : `${formatEntier(nonCitees)} communes du département ne sont pas dans la liste\u00A0: notre calcul parle pour elles.`}
          </p>
        )}
      </section>
      <Anomalies titre="À savoir" anomalies={remarques} />
      {liste.peutAgir && !appliquee && <Actes liste={liste} />}
      <h2 className="fr-h4 fr-mt-4w">Le fichier</h2>
      <Fichier liste={liste} />
    </>
  )
}

function Actes({ liste }: PageListeProps) {
  const adresse = adresseImports(liste)
  const { id, baseId, etat } = liste
  return (
    <form method="post" action={`${adresse}/${id}?index`}>
      <input type="hidden" name="base" value={baseId ?? ''} />
      <Boutons>
        {[
          <Bouton key="appliquer">
            {etat === 'lue' ? 'Appliquer cette liste' : 'Appliquer de nouveau cette liste'}
          </Bouton>,
          etat === 'lue' ? (
            <Bouton key="abandonner" variante="secondaire" formAction={`${adresse}/${id}/abandonner`}>
              Abandonner
            </Bouton>
          ) : (
            <LienBouton key="retour" href={adresse} variante="secondaire">
              Revenir aux listes
            </LienBouton>
          ),
        ]}
      </Boutons>
    </form>
  )
}

function Fichier({ liste }: PageListeProps) {
  const { exercice, nomFichier, source, lignes, importeeLe, importeePar, appliqueeLe, appliqueePar } = liste
  const quand = (le: string | null, par: string | null) => [le, par].filter(Boolean).join(', ')
  return (
    <ListeDefinitions
      absent="Non renseigné"
      lignes={[
        ...(exercice === null ? [] : [{ terme: 'Année', valeur: exercice }]),
        { terme: 'Nom', valeur: nomFichier },
        { terme: 'Source', valeur: source },
        { terme: 'Lignes', valeur: formatEntier(lignes) },
        { terme: 'Lue', valeur: quand(importeeLe, importeePar) },
        { terme: 'Appliquée', valeur: appliqueeLe ? quand(appliqueeLe, appliqueePar) : 'Jamais' },
        { terme: 'Empreinte SHA-256', valeur: <code className="mg-empreinte">{liste.sha256}</code> },
      ]}
    />
  )
}
