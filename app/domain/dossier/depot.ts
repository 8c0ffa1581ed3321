/**
 * The number shown on everything: EN-04-2026-000123. `rang` counts per département and year, from 1.
 * @throws if a part is out of range: a caller's bug
 */
export function numeroDossier(departement: string, annee: number, rang: number): string {
  if (!/^(\d{2}|2[AB]|9[78]\d)$/.test(departement)) throw new RangeError(`Bad département: ${departement}`)
  if (!Number.isInteger(annee) || annee < 2000 || annee > 9999) throw new RangeError(`Bad year: ${annee}`)
  if (!Number.isInteger(rang) || rang < 1 || rang > 999_999) throw new RangeError(`Bad rank: ${rang}`)
  return `EN-${departement}-${annee}-${String(rang).padStart(6, '0')}`
}

/** The series of the counter that gives `rang`. */
export function serieDossier(departement: string, annee: number): string {
  return `EN-${departement}-${annee}`
}

export type ValeurFigee =
  | string
  | number
  | boolean
  | null
  | readonly ValeurFigee[]
  | { readonly [cle: string]: ValeurFigee }

/** What a signature covers. Amounts in cents; days as text. */
export type DossierASigner = {
  readonly titre: string
  readonly organisation: Readonly<Record<string, unknown>>
  readonly annexe: string
  readonly demandeDetr: boolean
  /** Step → its values as stored. */
  readonly rubriques: Readonly<Record<string, unknown>>
  readonly lignes: readonly Readonly<Record<string, unknown>>[]
  readonly demande: Readonly<Record<string, unknown>> | null
  readonly ressources: readonly Readonly<Record<string, unknown>>[]
  /** Type and SHA-256 of each piece joined at that time. */
  readonly pieces: readonly { readonly type: string; readonly sha256: string }[]
}

/**
 * The contents frozen for the signature: a plain object in one order whatever the order it was read in, so that
 * `JSON.stringify` of the same facts is the same text. The caller hashes it. Lines and resources keep their
 * order, pieces are sorted by type then hash. Absent keys and undefined are the same thing.
 * @throws on a value that JSON cannot hold (BigInt, function, NaN): convert amounts to whole cents first
 */
export function contenuASigner(dossier: DossierASigner): ValeurFigee {
  const pieces = [...dossier.pieces].sort((a, b) =>
    comparer(`${a.type}:${a.sha256}`, `${b.type}:${b.sha256}`),
  )
  return figer({ ...dossier, pieces })
}

/** A copy with keys sorted at every level, without undefined. */
export function figer(valeur: unknown): ValeurFigee {
  if (valeur === null || typeof valeur === 'string' || typeof valeur === 'boolean') return valeur
  if (typeof valeur === 'number' && Number.isFinite(valeur)) return valeur
  if (Array.isArray(valeur)) return valeur.map((partie) => figer(partie ?? null))
  if (typeof valeur !== 'object' || Object.getPrototypeOf(valeur) !== Object.prototype) {
    throw new TypeError(`Cannot freeze a ${typeof valeur}`)
  }
  const cles = Object.entries(valeur).filter(([, partie]) => partie !== undefined)
  return Object.fromEntries(
    cles.sort(([a], [b]) => comparer(a, b)).map(([cle, partie]) => [cle, figer(partie)]),
  )
}

function comparer(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
