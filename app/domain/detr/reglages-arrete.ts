/**
 * What a département sets and the law does not: defaults, said so on the screen that shows them, until the rule book
 * holds them.
 */
export const REGLAGES_DETR = {
  /** Months to answer a request for pieces. */
  reponsePiecesMois: 1,
  imputation: 'programme 119, domaine fonctionnel 0119-01-06',
  /** « Sur proposition de … » */
  proposition: 'le secrétaire général de la préfecture',
  /** Years during which the use of the equipment must not change (art. R2334-26 and R2334-31). */
  anneesAffectation: 5,
  /** Display duty for pure equipment: art. D1111-8 is arguable there. */
  affichage: true,
} as const
