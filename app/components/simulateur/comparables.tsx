import { formatTaux, tauxAffiche } from '~/domain/commun/montant'
import type { Comparable } from '~/domain/detr/simulation-comparables'
import { Montant } from '../montant'
import { formatHabitants } from './question-porteur'

export type ComparablesProps = {
  liste: readonly (Comparable & { readonly departementNom: string })[]
  source: string
}

/** What others really obtained, with the year and the source; what today's rule refuses is said so. */
export function Comparables({ liste, source }: ComparablesProps) {
  if (liste.length === 0) return null
  return (
    <section aria-labelledby="comparables">
      <h2 id="comparables">Ce que d’autres ont obtenu en 2018</h2>
      <ul className="mg-comparables">
        {liste.map((reelle) => (
          <li key={`${reelle.departement}${reelle.beneficiaire}${reelle.coutTotal}`}>
            <p className="mg-comparables__qui">
              <strong>{reelle.beneficiaire}</strong>
              <span className="mg-source">
                {reelle.departementNom}
                {reelle.population !== null && ` · ${formatHabitants(reelle.population)}`}
              </span>
            </p>
            <p className="fr-mb-0">
              <Montant montant={reelle.subvention} fort /> pour un coût de{' '}
              <Montant montant={reelle.coutTotal} />, soit{' '}
              {formatTaux(tauxAffiche(reelle.subvention, reelle.coutTotal) ?? 0)}
            </p>
            {reelle.depasse && (
              <p className="fr-mb-0 fr-text--sm">
                Au-dessus de 80{'\u00A0'}%{'\u00A0'}: non conforme aux règles d’aujourd’hui, un fait de
                l’histoire.
              </p>
            )}
            <p className="fr-mb-0 fr-text--sm mg-source">{reelle.description}</p>
          </li>
        ))}
      </ul>
      <p className="fr-text--sm mg-source">
        Source{'\u00A0'}: {source}.
      </p>
    </section>
  )
}
