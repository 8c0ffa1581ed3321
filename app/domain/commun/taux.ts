import type { PointsDeBase } from './montant'
import { motif } from './motif'
import { ok, type Result, refus } from './result'

/** Reads a rate in percent, « 80 », « 79,99 % »: basis points, 0 to 100 %, at most two decimals. */
export function parseTaux(saisie: string): Result<PointsDeBase> {
  const lu = /^(\d{1,3})(?:[.,](\d{1,2}))?%?$/.exec(saisie.replace(/[\s\u00A0\u202F]/g, ''))
  const taux = lu ? Number(lu[1]) * 100 + Number((lu[2] ?? '').padEnd(2, '0')) : Number.POSITIVE_INFINITY
  if (taux <= 10_000) return ok(taux)
  return refus(motif('taux.illisible', 'Écrivez un taux de 0 à 100, par exemple 79,99.'))
}
