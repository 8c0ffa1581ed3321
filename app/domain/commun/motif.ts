/**
 * Why a step was refused or a rule is not met. Speaks to three readers: the machine (`code`), the person
 * (`message`, a French sentence ready to print) and the lawyer (`source`, an article or a local decision).
 */
export type Motif = {
  /** Stable, dotted: `detr.taux.plafond`. Tests assert this, never the sentence. */
  readonly code: string
  readonly message: string
  /** Article, circular or decision; null when the refusal is arithmetic or technical. */
  readonly source: string | null
  /** Name of the form field it belongs to, when it has one: `ressources.0.montant`. */
  readonly champ?: string
}

/** Builds a motif; `source` is null when no text says so. */
export function motif(code: string, message: string, source: string | null = null, champ?: string): Motif {
  return champ === undefined ? { code, message, source } : { code, message, source, champ }
}
