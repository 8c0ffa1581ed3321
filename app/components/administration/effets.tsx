import { formatMontant, formatTaux } from '../../domain/commun/montant'
import type { CategorieChangee } from '../../domain/detr/recueil-difference'
import type { LigneApercu, ResultatExemple } from '../../domain/detr/recueil-exemples'
import { Accordeon } from '../accordeon'
import { JourTexte } from '../jour-texte'
import { Montant } from '../montant'
import { Tableau } from '../tableau'

export type DifferenceProps = {
  difference: {
    readonly ajoutees: readonly string[]
    readonly retirees: readonly string[]
    readonly changees: readonly CategorieChangee[]
  }
}

/** What a version adds, takes out and changes, field by field. */
export function Difference({ difference: { ajoutees, retirees, changees } }: DifferenceProps) {
  if (ajoutees.length + retirees.length + changees.length === 0) return <p>Les règles sont les mêmes.</p>
  return (
    <>
      <Phrases titre="Catégories ajoutées" phrases={ajoutees} />
      <Phrases titre="Catégories retirées" phrases={retirees} />
      {changees.map(({ categorie, libelle, champs }) => (
        <section key={categorie} aria-labelledby={`change-${categorie}`}>
          <h3 className="fr-h6" id={`change-${categorie}`}>
            {libelle}
          </h3>
          <Tableau
            titre={`Ce qui change\u00A0: ${libelle}`}
            titreCache
            lignes={champs}
            cleDe={({ champ }) => champ}
            colonnes={[
              { cle: 'champ', titre: 'Règle', contenu: (champ) => champ.libelle },
              { cle: 'avant', titre: 'Avant', contenu: ({ avant }) => avant },
              { cle: 'apres', titre: 'Après', contenu: ({ apres }) => <strong>{apres}</strong> },
            ]}
          />
        </section>
      ))}
    </>
  )
}

function Phrases({ titre, phrases }: { titre: string; phrases: readonly string[] }) {
  if (phrases.length === 0) return null
  return (
    <>
      <h3 className="fr-h6">{titre}</h3>
      <ul>
        {phrases.map((phrase) => (
          <li key={phrase}>{phrase}</li>
        ))}
      </ul>
    </>
  )
}

export type ApercusProps = {
  apercus: readonly {
    readonly categorie: string
    readonly libelle: string
    readonly lignes: readonly LigneApercu[]
  }[]
}

/** Five real or border plans, recomputed before and after: one folded table a category, the first one open. */
export function Apercus({ apercus }: ApercusProps) {
  return apercus.map(({ categorie, libelle, lignes }, rang) => (
    <Accordeon key={categorie} titre={libelle} ouvert={rang === 0 || lignes.some(isDifferente)}>
      <Tableau
        titre={`Cinq plans d’essai\u00A0: ${libelle}`}
        titreCache
        lignes={lignes}
        cleDe={({ plan }) => plan.code}
        colonnes={[
          { cle: 'plan', titre: 'Projet', contenu: ({ plan }) => plan.titre },
          {
            cle: 'cout',
            titre: 'Coût HT',
            nombre: true,
            contenu: ({ plan }) => <Montant montant={plan.cout} />,
          },
          { cle: 'avant', titre: 'Avant', nombre: true, contenu: ({ avant }) => phraseResultat(avant) },
          {
            cle: 'apres',
            titre: 'Après',
            nombre: true,
            contenu: (ligne) =>
              isDifferente(ligne) ? (
                <strong>{phraseResultat(ligne.apres)}</strong>
              ) : (
                phraseResultat(ligne.apres)
              ),
          },
        ]}
      />
    </Accordeon>
  ))
}

function isDifferente({ avant, apres }: LigneApercu): boolean {
  return avant?.subvention !== apres?.subvention || avant?.verdict !== apres?.verdict
}

function phraseResultat(resultat: ResultatExemple | null): string {
  if (resultat === null) return 'Pas de catégorie'
  if (resultat.verdict === 'irrecevable') return 'Irrecevable'
  if (resultat.subvention === 0) return 'Aucune subvention'
  const taux = resultat.taux === null ? '' : `, ${formatTaux(resultat.taux)}`
  return `${formatMontant(resultat.subvention)}${taux}`
}

export type DemandesToucheesProps = {
  touchees: readonly {
    readonly id: string
    readonly numero: string | null
    readonly organisation: string
    readonly libelle: string
    readonly receptionLe: string | null
  }[]
  /** More than the list when the reader may only count. */
  nombreTouchees: number
}

/** The open requests that the change would have touched: none of them moves. */
export function DemandesTouchees({ touchees, nombreTouchees }: DemandesToucheesProps) {
  if (nombreTouchees === 0) return <p>Aucune demande en cours n’est dans une catégorie qui change.</p>
  const nombre = nombreTouchees > 1 ? `${nombreTouchees} demandes en cours sont` : 'Une demande en cours est'
  return (
    <>
      <p>
        {nombre} dans une catégorie qui change.{' '}
        <strong>
          {nombreTouchees > 1
            ? 'Elles gardent les règles du jour de leur réception.'
            : 'Elle garde les règles du jour de sa réception.'}
        </strong>
      </p>
      {touchees.length > 0 && (
        <Tableau
          titre="Demandes en cours qui gardent leurs règles"
          titreCache
          lignes={touchees}
          cleDe={({ id }) => id}
          colonnes={[
            {
              cle: 'organisation',
              titre: 'Organisation',
              contenu: ({ id, organisation }) => <a href={`/detr/demandes/${id}`}>{organisation}</a>,
            },
            { cle: 'numero', titre: 'Numéro', contenu: ({ numero }) => numero ?? 'Sans numéro' },
            { cle: 'libelle', titre: 'État', contenu: ({ libelle }) => libelle },
            {
              cle: 'receptionLe',
              titre: 'Reçue le',
              contenu: ({ receptionLe }) =>
                receptionLe ? <JourTexte jour={receptionLe} court /> : 'Inconnu',
            },
          ]}
        />
      )}
    </>
  )
}

export type EffetsProps = {
  effets: {
    readonly reference: {
      readonly exercice: number
      readonly version: number
      readonly statut: string
    } | null
  } & DifferenceProps &
    ApercusProps &
    DemandesToucheesProps
}

/** Everything that a version changes, the requests first: they are what people ask about. */
export function Effets({ effets }: EffetsProps) {
  const { reference, difference, apercus, touchees, nombreTouchees } = effets
  const avant = reference
    ? `Comparée aux règles de ${reference.exercice}, version ${reference.version}${reference.statut === 'observe' ? ' (observée)' : ''}.`
    : 'Aucune autre version à comparer.'
  return (
    <>
      <p>{avant}</p>
      <h2 className="fr-h4">Demandes en cours</h2>
      <DemandesTouchees touchees={touchees} nombreTouchees={nombreTouchees} />
      <h2 className="fr-h4 fr-mt-4w">Différences</h2>
      <Difference difference={difference} />
      <h2 className="fr-h4 fr-mt-4w">Cinq plans d’essai</h2>
      <p>La plus grande subvention possible, quand la commune paie seule le reste.</p>
      <Apercus apercus={apercus} />
    </>
  )
}
