import { type Centimes, somme } from '../commun/montant'

export const NATURES_DEPENSE = ['investissement', 'fonctionnement'] as const
export type NatureDepense = (typeof NATURES_DEPENSE)[number]

/** A line of the costs, in cents HT. */
export type Depense = {
  readonly libelle: string
  readonly montantHT: Centimes
  readonly nature: NatureDepense
}

export type Couts = {
  /** The investment lines: the plan de financement pays these. */
  readonly coutTotal: Centimes
  /** The running costs, paid outside the plan. */
  readonly horsPlan: Centimes
  /** The eligible expense, « dépense retenue »: never over the cost nor over the local ceiling. */
  readonly assiette: Centimes
}

/**
 * The cost and the eligible expense of a plan, in cents HT.
 * `assietteRetenue` is the préfecture's figure, null before it; `plafondDepense` the local ceiling, null when none.
 * @source art. L2334-36 and R2334-27 CGCT
 */
export function calculerCouts(
  depenses: readonly Depense[],
  assietteRetenue: Centimes | null,
  plafondDepense: Centimes | null,
): Couts {
  const coutTotal = sommeDe(depenses, 'investissement')
  return {
    coutTotal,
    horsPlan: sommeDe(depenses, 'fonctionnement'),
    assiette: Math.min(coutTotal, assietteRetenue ?? coutTotal, plafondDepense ?? coutTotal),
  }
}

function sommeDe(depenses: readonly Depense[], nature: NatureDepense): Centimes {
  return somme(depenses.filter((depense) => depense.nature === nature).map(({ montantHT }) => montantHT))
}
