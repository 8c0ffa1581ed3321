import { isJour, type Jour, parseJour } from '../commun/jour'
import { type Centimes, formatNombre, MONTANT_MAXIMAL, type PointsDeBase } from '../commun/montant'
import { type Motif, motif } from '../commun/motif'

/** The keys of an object, and whether each must be there. */
export type Cles = Readonly<Record<string, 'requise' | 'facultative'>>

const MESSAGES = {
  inconnue: 'Ce champ est inconnu.',
  manque: 'Cette valeur manque.',
  objet: 'Donnez un objet, entre accolades.',
  liste: 'Donnez une liste, entre crochets.',
  texte: 'Donnez un texte, entre guillemets.',
  oui: 'Donnez true ou false.',
  nombre: 'Donnez un nombre.',
  entier: 'Donnez un nombre entier, au moins 0.',
  densite: 'Donnez une densité en habitants au km², au moins 0.',
  jour: 'Écrivez la date ainsi\u00A0: 2026-03-05.',
  montant: 'Écrivez un montant en euros avec un point, par exemple 1440.06.',
  negatif: 'Un montant ne peut pas être négatif.',
  precis: 'Gardez deux chiffres après le point.',
  immense: `Ce montant dépasse ${formatNombre(MONTANT_MAXIMAL)}\u00A0€.`,
  taux: 'Un taux va de 0 à 100, avec deux chiffres au plus après le point.',
} as const

const TAUX_MAXIMAL: PointsDeBase = 10_000

/**
 * Reads one JSON object that nobody checked. Every fault is added to `motifs` with the path of its field, and the
 * reading goes on: one answer says all of them. Null means absent: each method then gives null, as it does after a
 * fault. Amounts become cents, rates basis points.
 */
export class Lecteur<C extends Cles> {
  readonly #objet: Readonly<Record<string, unknown>>
  readonly #chemin: string
  readonly #motifs: Motif[]

  constructor(valeur: unknown, cles: C, motifs: Motif[], chemin = '') {
    this.#chemin = chemin
    this.#motifs = motifs
    const lisible = isObjet(valeur)
    this.#objet = lisible ? valeur : {}
    if (lisible) this.#verifierLesCles(cles)
    else this.#noter(chemin, 'objet')
  }

  #verifierLesCles(cles: C): void {
    for (const cle of Object.keys(this.#objet))
      if (!Object.hasOwn(cles, cle)) this.#noter(this.#champ(cle), 'inconnue')
    for (const cle in cles)
      if (cles[cle] === 'requise' && this.brut(cle) === null) this.#noter(this.#champ(cle), 'manque')
  }

  #champ(cle: string): string {
    return this.#chemin === '' ? cle : `${this.#chemin}.${cle}`
  }

  #noter(champ: string, faute: keyof typeof MESSAGES): null {
    return this.#refuser(champ, `api.${faute}`, MESSAGES[faute])
  }

  #refuser(champ: string, code: string, message: string): null {
    this.#motifs.push(motif(code, message, null, champ))
    return null
  }

  /** The value as it came; null when absent. Own keys only. */
  brut(cle: keyof C & string): unknown {
    return Object.hasOwn(this.#objet, cle) ? (this.#objet[cle] ?? null) : null
  }

  texte(cle: keyof C & string): string | null {
    const valeur = this.brut(cle)
    return valeur === null || typeof valeur === 'string' ? valeur : this.#noter(this.#champ(cle), 'texte')
  }

  oui(cle: keyof C & string): boolean | null {
    const valeur = this.brut(cle)
    return valeur === null || typeof valeur === 'boolean' ? valeur : this.#noter(this.#champ(cle), 'oui')
  }

  /** Any finite number: its limits are a rule, checked by the domain. */
  nombre(cle: keyof C & string): number | null {
    const valeur = this.brut(cle)
    if (valeur === null || (typeof valeur === 'number' && Number.isFinite(valeur))) return valeur
    return this.#noter(this.#champ(cle), 'nombre')
  }

  /** A whole number ≥ 0. */
  entier(cle: keyof C & string): number | null {
    const valeur = this.brut(cle)
    if (valeur === null) return null
    if (typeof valeur === 'number' && Number.isSafeInteger(valeur) && valeur >= 0) return valeur
    return this.#noter(this.#champ(cle), 'entier')
  }

  /** One of these words. */
  choix<T extends string>(cle: keyof C & string, valeurs: readonly T[]): T | null {
    const valeur = this.brut(cle)
    if (valeur === null) return null
    const trouve = valeurs.find((possible) => possible === valeur)
    if (trouve !== undefined) return trouve
    return this.#refuser(this.#champ(cle), 'api.choix', `Choisissez parmi\u00A0: ${valeurs.join(', ')}.`)
  }

  /** An existing day, 1900 to 2200. */
  jour(cle: keyof C & string): Jour | null {
    const valeur = this.brut(cle)
    if (valeur === null) return null
    if (typeof valeur !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(valeur))
      return this.#noter(this.#champ(cle), 'jour')
    if (isJour(valeur)) return valeur
    const lu = parseJour(valeur)
    const impossible = lu.ok ? undefined : lu.motifs.find(({ code }) => code === 'jour.impossible')
    return this.#refuser(this.#champ(cle), 'api.jour', impossible?.message ?? MESSAGES.jour)
  }

  /** Cents of `"1893.39"` or `1893.39`, at most 999 999 999.99. */
  montant(cle: keyof C & string): Centimes | null {
    const valeur = this.brut(cle)
    if (valeur === null) return null
    const lu = lireCentiemes(valeur, MONTANT_MAXIMAL)
    return typeof lu === 'number' ? lu : this.#noter(this.#champ(cle), lu)
  }

  /** Basis points of a percentage, 0 to 100. */
  taux(cle: keyof C & string): PointsDeBase | null {
    const valeur = this.brut(cle)
    if (valeur === null) return null
    const lu = lireCentiemes(valeur, TAUX_MAXIMAL)
    return typeof lu === 'number' ? lu : this.#noter(this.#champ(cle), 'taux')
  }

  /** Inhabitants per km², any number of decimals. */
  densite(cle: keyof C & string): number | null {
    const valeur = this.brut(cle)
    if (valeur === null) return null
    const lisible = typeof valeur === 'number' || (typeof valeur === 'string' && /^\d+(\.\d+)?$/.test(valeur))
    const nombre = lisible ? Number(valeur) : Number.NaN
    return Number.isFinite(nombre) && nombre >= 0 ? nombre : this.#noter(this.#champ(cle), 'densite')
  }

  /** The object under this key; null when absent. */
  objet<D extends Cles>(cle: keyof C & string, cles: D): Lecteur<D> | null {
    const valeur = this.brut(cle)
    return valeur === null ? null : new Lecteur(valeur, cles, this.#motifs, this.#champ(cle))
  }

  /** The objects of a list, `min` to `max` of them; null when absent. A list that is too long is not read further. */
  liste<D extends Cles, T>(
    cle: keyof C & string,
    { cles, min = 0, max = Number.POSITIVE_INFINITY }: { cles: D; min?: number; max?: number },
    lire: (element: Lecteur<D>) => T,
  ): readonly T[] | null {
    const valeur = this.brut(cle)
    const champ = this.#champ(cle)
    if (valeur === null) return null
    if (!Array.isArray(valeur)) return this.#noter(champ, 'liste')
    if (valeur.length < min)
      return this.#refuser(champ, 'api.vide', `Donnez au moins ${min} ligne${min > 1 ? 's' : ''}.`)
    if (valeur.length > max) return this.#refuser(champ, 'api.trop', `Donnez au plus ${max} lignes.`)
    return valeur.map((element, rang) => lire(new Lecteur(element, cles, this.#motifs, `${champ}.${rang}`)))
  }

  /** An object whose keys are free; null when absent. */
  dictionnaire(cle: keyof C & string): Readonly<Record<string, unknown>> | null {
    const valeur = this.brut(cle)
    return valeur === null || isObjet(valeur) ? valeur : this.#noter(this.#champ(cle), 'objet')
  }
}

function isObjet(valeur: unknown): valeur is Readonly<Record<string, unknown>> {
  return typeof valeur === 'object' && valeur !== null && !Array.isArray(valeur)
}

/** Hundredths of a decimal text or number, or what is wrong with it. */
function lireCentiemes(
  valeur: unknown,
  maximum: number,
): number | 'montant' | 'negatif' | 'precis' | 'immense' {
  if (typeof valeur === 'number') return lireCentiemesDuNombre(valeur, maximum)
  if (typeof valeur !== 'string') return 'montant'
  const [, unites, decimales = ''] = /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(valeur) ?? []
  if (unites !== undefined) {
    const centiemes = Number(unites) * 100 + Number(decimales.padEnd(2, '0'))
    return centiemes <= maximum ? centiemes : 'immense'
  }
  return /^-?\d+(\.\d+)?$/.test(valeur) ? nommerLaFaute(valeur) : 'montant'
}

function nommerLaFaute(texte: string): 'negatif' | 'precis' | 'immense' {
  if (texte.startsWith('-')) return 'negatif'
  return /\.\d{3}/.test(texte) ? 'precis' : 'immense'
}

/** A JSON number has at most two decimals when it is the nearest one to its rounding to the hundredth. */
function lireCentiemesDuNombre(valeur: number, maximum: number): number | 'negatif' | 'precis' | 'immense' {
  if (valeur < 0) return 'negatif'
  if (valeur * 100 > maximum + 1) return 'immense'
  const centiemes = Math.round(valeur * 100)
  if (centiemes / 100 !== valeur) return 'precis'
  return centiemes > maximum ? 'immense' : centiemes + 0 // never -0
}

/**
 * The motifs of the rules that were computed on what could be read: those whose figures were themselves unreadable
 * are left out. `causes` names, by the beginning of a field, the fields that its rule reads.
 */
export function ecarterLesSuites(
  motifs: readonly Motif[],
  illisibles: readonly Motif[],
  causes: (champ: string) => readonly string[],
): readonly Motif[] {
  if (illisibles.length === 0) return motifs
  const isTouche = (cause: string) =>
    illisibles.some(({ champ = '' }) => champ === '' || champ === cause || champ.startsWith(`${cause}.`))
  return motifs.filter(({ champ = '' }) => ![champ, ...causes(champ)].some(isTouche))
}
