import {
  CENT_POUR_CENT,
  type Centimes,
  multiplierInferieur,
  multiplierSuperieur,
  type PointsDeBase,
} from '../commun/montant'

/** The largest whole number of cents that is at most this share of the base. Base ≥ 0. */
export function partMaximale(base: Centimes, taux: PointsDeBase): Centimes {
  return multiplierInferieur(base, taux, CENT_POUR_CENT)
}

/** The smallest whole number of cents that is at least this share of the base. Base ≥ 0. */
export function partMinimale(base: Centimes, taux: PointsDeBase): Centimes {
  return multiplierSuperieur(base, taux, CENT_POUR_CENT)
}
