/** An exact fraction; the denominator is positive. Slow and plain on purpose: it checks the rules, for tests only. */
export type Rationnel = { readonly n: bigint; readonly d: bigint }

export const ZERO: Rationnel = { n: 0n, d: 1n }

/** « 1893.39 », « 40 » or a JSON number: the decimal that is written, exactly. */
export function lire(valeur: string | number): Rationnel {
  const [unites = '', decimales = ''] = String(valeur).split('.')
  return { n: BigInt(unites + decimales), d: 10n ** BigInt(decimales.length) }
}

export const fraction = (n: number | bigint, d: number | bigint): Rationnel => ({
  n: BigInt(n),
  d: BigInt(d),
})

export function plus(a: Rationnel, b: Rationnel): Rationnel {
  return a.d === b.d ? { n: a.n + b.n, d: a.d } : { n: a.n * b.d + b.n * a.d, d: a.d * b.d }
}

export const moins = (a: Rationnel, b: Rationnel): Rationnel => plus(a, { n: -b.n, d: b.d })
export const fois = (a: Rationnel, b: Rationnel): Rationnel => ({ n: a.n * b.n, d: a.d * b.d })
/** The sign of a − b. */
export const ecart = (a: Rationnel, b: Rationnel): bigint => a.n * b.d - b.n * a.d
export const auPlus = (a: Rationnel, b: Rationnel): boolean => ecart(a, b) <= 0n
export const egal = (a: Rationnel, b: Rationnel): boolean => ecart(a, b) === 0n
export const leMoindre = (a: Rationnel, b: Rationnel): Rationnel => (auPlus(a, b) ? a : b)

/** Hundredths under a positive fraction. */
export function centiemesInferieurs({ n, d }: Rationnel): bigint {
  return (n * 100n) / d
}

/** Hundredths nearest to a positive fraction, the half upwards. */
export function centiemesProches(valeur: Rationnel): bigint {
  return centiemesInferieurs(plus(valeur, fraction(1, 200)))
}

/** « 1893.39 » of a whole number of hundredths. */
export function ecrire(centiemes: bigint): string {
  const chiffres = String(centiemes).padStart(3, '0')
  return `${chiffres.slice(0, -2)}.${chiffres.slice(-2)}`
}
