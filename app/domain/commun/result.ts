import type { Motif } from './motif'

/** What a decision gives: the value, or every motif of the refusal (never empty). */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly motifs: readonly Motif[] }

export function ok<T>(value: T): Result<T> {
  return { ok: true, value }
}

export function refus(...motifs: readonly Motif[]): Result<never> {
  return { ok: false, motifs }
}
