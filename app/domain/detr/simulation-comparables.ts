import type { Centimes } from '../commun/montant'
import { TAUX_PLAFOND, texteActuel } from './parametres'
import { partMaximale } from './part'

/** A real grant of 2018 for the same object. Cents; the publication does not say whether the cost is HT. */
export type SubventionReelle = {
  readonly departement: string
  readonly beneficiaire: string
  readonly population: number | null
  readonly description: string
  readonly coutTotal: Centimes
  readonly subvention: Centimes
}

export type Comparable = SubventionReelle & {
  /** Over 80 % of the cost: a fact of history that today's rule refuses (art. R2334-27 CGCT). */
  readonly depasse: boolean
}

export type Repere = {
  readonly departement: string | null
  readonly population: number | null
  readonly coutTotal: Centimes
}

/**
 * The grants that look most like this project, `nombre` at most: those of the département first, then those whose
 * population and cost come nearest. Close is a rank, by population plus by cost: no unit is weighed against another.
 */
export function listComparables(
  subventions: readonly SubventionReelle[],
  repere: Repere,
  nombre = 4,
): readonly Comparable[] {
  const plafond = texteActuel(TAUX_PLAFOND).valeur
  const ici = subventions.filter(({ departement }) => departement === repere.departement)
  const ailleurs = subventions.filter(({ departement }) => departement !== repere.departement)
  return [...parProximite(ici, repere), ...parProximite(ailleurs, repere)]
    .slice(0, nombre)
    .map((reelle) => ({ ...reelle, depasse: reelle.subvention > partMaximale(reelle.coutTotal, plafond) }))
}

function parProximite(
  subventions: readonly SubventionReelle[],
  { population, coutTotal }: Repere,
): readonly SubventionReelle[] {
  const ecartCout = (s: SubventionReelle) => Math.abs(s.coutTotal - coutTotal)
  const ecartPopulation = (s: SubventionReelle) =>
    population === null || s.population === null ? 0 : Math.abs(s.population - population)
  const rangs = (ecart: (s: SubventionReelle) => number) => {
    const tries = [...subventions].sort((a, b) => ecart(a) - ecart(b))
    return new Map(tries.map((s, rang) => [s, rang]))
  }
  const [cout, habitants] = [rangs(ecartCout), rangs(ecartPopulation)]
  const rang = (s: SubventionReelle) => (cout.get(s) ?? 0) + (habitants.get(s) ?? 0)
  return [...subventions].sort((a, b) => rang(a) - rang(b) || ecartCout(a) - ecartCout(b))
}
