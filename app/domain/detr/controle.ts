import { formatJour, type Jour } from '../commun/jour'
import type { Centimes } from '../commun/montant'
import { DERNIER_CHANGEMENT_DES_TAUX } from './parametres'

/** Every control of a plan, in the order in which screens, letters and the API show them. */
export const CODES_CONTROLE = [
  'beneficiaire',
  'commencement',
  'regle.plancher',
  'plan.equilibre',
  'plancher',
  'plafond',
  'participation',
  'regle.taux',
  'regle.plafond',
] as const
export type CodeControle = (typeof CODES_CONTROLE)[number]

export type VerdictControle = 'conforme' | 'non_conforme' | 'sans_objet' | 'a_verifier'

/** Amounts of what the control measures, in cents; null when it has no such limit. */
export type MontantsControle = {
  /** Euros left before the limit; negative: what is missing or in excess. */
  readonly marge: Centimes | null
  /** Smallest lawful amount. */
  readonly minimum: Centimes | null
  /** Largest lawful amount. */
  readonly maximum: Centimes | null
}

export type Controle = MontantsControle & {
  readonly code: CodeControle
  readonly verdict: VerdictControle
  /** A French sentence, ready to print. */
  readonly message: string
  /** Article or local decision; null when it is arithmetic. */
  readonly source: string | null
}

/** A control that measures no amount, unless `montants` says so. */
export function controle(
  code: CodeControle,
  verdict: VerdictControle,
  { message, source }: { message: string; source: string | null },
  montants: Partial<MontantsControle> = {},
): Controle {
  return { code, verdict, message, source, marge: null, minimum: null, maximum: null, ...montants }
}

/** Says that today's text was applied to a request older than the last change of R2334-27; else nothing. */
export function mentionTexteActuel(receptionLe: Jour): string {
  if (receptionLe >= DERNIER_CHANGEMENT_DES_TAUX) return ''
  return ` Le calcul applique le texte d’aujourd’hui à ce dépôt du ${formatJour(receptionLe)}.`
}
