import { formatTaux, tauxAffiche } from '~/domain/commun/montant'
import { DESCRIPTIONS_FINANCEUR } from '~/domain/detr/financeurs'
import type { AideSimulee, Simulation } from '~/domain/detr/simulation'
import { Montant } from '../montant'

export type PlanSimuleProps = { aides: readonly AideSimulee[]; simulation: Simulation }

/** Who pays what when the largest DETR is asked: a list, as short on a phone as on a wide screen. */
export function PlanSimule({ aides, simulation: { evaluation, montant, part } }: PlanSimuleProps) {
  const { coutTotal } = evaluation
  if (coutTotal === 0) return null
  const rangees = [
    { qui: 'DETR, au plus', montant },
    ...aides.map((aide) => ({
      qui: DESCRIPTIONS_FINANCEUR[aide.financeur].libelle,
      montant: aide.montant,
    })),
    { qui: 'Votre part', montant: part },
  ]
  return (
    <section aria-labelledby="plan">
      <h2 id="plan">Qui paie quoi</h2>
      <ul className="mg-plan">
        {rangees.map((rangee, rang) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two funders of the same kind stay in their order
          <li key={rang}>
            <span>{rangee.qui}</span> <Montant montant={rangee.montant} />{' '}
            <span className="mg-chiffres mg-source">
              {formatTaux(tauxAffiche(rangee.montant, coutTotal) ?? 0)}
            </span>
          </li>
        ))}
        <li className="mg-plan__total">
          <span>Coût du projet HT</span> <Montant montant={coutTotal} fort />
        </li>
      </ul>
    </section>
  )
}
