import { motif } from './motif'
import { ok, type Result, refus } from './result'

/** An amount of money in euro cents: a safe integer, HT unless the name says TTC. */
export type Centimes = number

/** A rate in basis points: 8 000 is 80 %. Whole, so that products with cents stay exact. */
export type PointsDeBase = number

/** A rate of 1. */
export const CENT_POUR_CENT: PointsDeBase = 10_000

/** The largest amount of a file: 999 999 999.99 €. Times 10 000 basis points it stays under 2^53. */
export const MONTANT_MAXIMAL: Centimes = 99_999_999_999

const INSECABLE = '\u00A0'
const FINE = '\u202F'

/** @throws if `n` is not a safe integer: a caller's bug, never a typing error. */
export function centimes(n: number | bigint): Centimes {
  const valeur = Number(n)
  if (!Number.isSafeInteger(valeur)) throw new RangeError(`Pas un nombre entier de centimes : ${n}`)
  return valeur
}

/**
 * Reads what a person types: `1 440,06 €`, `1440.06`, `1440`. Spaces of any kind, a comma or a point, the
 * euro sign. Refuses signs, exponents, three decimals, more than 999 999 999.99 €.
 */
export function parseMontant(saisie: string): Result<Centimes> {
  const texte = saisie.replace(/[\s\u00A0\u202F\u2009]/g, '').replace(/€$/, '')
  if (/^-\d/.test(texte)) return refus(motif('montant.negatif', 'Un montant ne peut pas être négatif.'))
  const lu = /^(\d{1,15})(?:[.,](\d*))?$/.exec(texte)
  if (!lu) return refus(motif('montant.illisible', 'Écrivez un montant en euros, par exemple 1\u202F440,06.'))
  const [, euros = '', decimales = ''] = lu
  if (decimales.length > 2) return refus(motif('montant.precis', 'Gardez deux chiffres après la virgule.'))
  const valeur = BigInt(euros + decimales.padEnd(2, '0'))
  if (valeur > MONTANT_MAXIMAL)
    return refus(motif('montant.immense', 'Ce montant est trop grand\u202F: vérifiez le nombre de zéros.'))
  return ok(centimes(valeur))
}

/** « 1 440,06 € »: U+202F between thousands, U+00A0 before the sign, always two decimals. */
export function formatMontant(montant: Centimes): string {
  return `${formatNombre(montant)}${INSECABLE}€`
}

/** « 1 440,06 », for a form field or a column whose header says the unit. */
export function formatNombre(montant: Centimes): string {
  const absolu = Math.abs(montant)
  const euros = String(Math.trunc(absolu / 100)).replace(/\B(?=(\d{3})+$)/g, FINE)
  const signe = montant < 0 ? '-' : ''
  return `${signe}${euros},${String(absolu % 100).padStart(2, '0')}`
}

/** « 80,00 % » in tables; `court` gives « 80 % » when the rate is whole, for sentences. */
export function formatTaux(taux: PointsDeBase, court = false): string {
  if (court && taux % 100 === 0) return `${taux / 100}${INSECABLE}%`
  return `${formatNombre(taux)}${INSECABLE}%`
}

/** numerateur × facteur ÷ diviseur, rounded half up to the unit, exactly (BigInt inside). Positive numbers only. */
export function multiplierArrondi(valeur: number, facteur: number, diviseur: number): number {
  const produit = BigInt(valeur) * BigInt(facteur) * 2n + BigInt(diviseur)
  return Number(produit / (2n * BigInt(diviseur)))
}

/** valeur × facteur ÷ diviseur, rounded down to the unit, exactly. Positive numbers only. */
export function multiplierInferieur(valeur: number, facteur: number, diviseur: number): number {
  return Number((BigInt(valeur) * BigInt(facteur)) / BigInt(diviseur))
}

/** valeur × facteur ÷ diviseur, rounded up to the unit, exactly. Positive numbers only. */
export function multiplierSuperieur(valeur: number, facteur: number, diviseur: number): number {
  const quotient = BigInt(diviseur)
  return Number((BigInt(valeur) * BigInt(facteur) + quotient - 1n) / quotient)
}

/** montant ÷ base as basis points, half up, for display only; null when the base is zero. Never compare with it. */
export function tauxAffiche(montant: Centimes, base: Centimes): PointsDeBase | null {
  return base > 0 ? multiplierArrondi(montant, CENT_POUR_CENT, base) : null
}

export function somme(montants: readonly Centimes[]): Centimes {
  return montants.reduce((total, montant) => total + montant, 0)
}
