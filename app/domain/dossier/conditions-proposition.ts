import type { VerdictAnnexe } from '../equipement/annexe-technique'
import type { SensEspace } from './propositions'

/** An agreement needs no reason; a refusal or a closing has one, of the list or in own words. */
export function isMotive(decision: {
  readonly sens: SensEspace
  readonly motifs: readonly string[]
  readonly mots: string | null
}): boolean {
  if (decision.sens === 'agreer') return true
  return decision.motifs.length > 0 || (decision.mots ?? '').trim() !== ''
}

/**
 * Whether this decision may be proposed on this equipment: an agreement needs every blocking requirement met,
 * reserves may remain. Saying no needs nothing of the equipment.
 * @source annexe technique, circulaire n° 16-001365-I du 29 décembre 2016
 */
export function isProposable(sens: SensEspace, verdict: VerdictAnnexe): boolean {
  return sens !== 'agreer' || verdict === 'conforme' || verdict === 'conforme_avec_reserves'
}
