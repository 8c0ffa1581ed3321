import { formatJour, type Jour } from '~/domain/commun/jour'
import { Accordeon } from '../accordeon'
import { Badge } from '../badge'

export type RegleDuDepartement = {
  readonly id: string
  readonly exercice: number
  readonly libelle: string
  readonly isPubliee: boolean
  readonly enVigueurDu: Jour | null
  readonly decision: string | null
  readonly phrases: readonly string[]
}
export type ReglesDepartementProps = {
  departements: readonly {
    readonly code: string
    readonly nom: string
    /** Who says which collectivités may ask, this year. */
    readonly eligibilite: string
    readonly regles: readonly RegleDuDepartement[]
  }[]
}

/** The local rules that the portal holds, folded by département. */
export function ReglesDepartement({ departements }: ReglesDepartementProps) {
  if (departements.length === 0)
    return <p>Aucune règle locale n’est enregistrée. Demandez les taux à votre préfecture.</p>
  return (
    <>
      <p>
        Une règle «{'\u00A0'}observée{'\u00A0'}» est déduite des subventions accordées en 2018{'\u00A0'}: elle
        attend la décision de la commission d’élus de l’année. Les autres départements n’ont pas de règle ici
        {'\u00A0'}: seule la loi s’applique.
      </p>
      {departements.map(({ code, nom, eligibilite, regles }) => (
        <Accordeon key={code} titre={`${nom} (${code})`}>
          <p>{eligibilite}</p>
          <ul className="mg-regles">
            {regles.map((regle) => (
              <Regle key={regle.id} regle={regle} />
            ))}
          </ul>
        </Accordeon>
      ))}
    </>
  )
}

function Regle({ regle }: { regle: RegleDuDepartement }) {
  return (
    <li>
      <p className="mg-regles__phrase">{regle.phrases.join(' ') || 'Aucun montant ni taux local.'}</p>
      <p className="mg-regles__source">
        {`Année ${regle.exercice}, catégorie «\u00A0${regle.libelle}\u00A0». `}
        {regle.enVigueurDu && `En vigueur depuis le ${formatJour(regle.enVigueurDu)}. `}
        {regle.decision ?? 'Aucune décision enregistrée.'}
      </p>
      <Badge ton={regle.isPubliee ? 'info' : 'warning'}>
        {regle.isPubliee ? 'Publié' : 'Observé, à confirmer'}
      </Badge>
    </li>
  )
}
