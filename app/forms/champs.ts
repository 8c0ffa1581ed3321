import * as z from 'zod/mini'
import { parseJour } from '~/domain/commun/jour'
import { parseMontant } from '~/domain/commun/montant'
import { type Motif, motif } from '~/domain/commun/motif'
import { ok, type Result, refus } from '~/domain/commun/result'
import { parseCourriel, parseTelephone } from './coordonnees'
import { texteLisible, texteSurUneLigne } from './texte'

/**
 * Fields: text as typed in, a domain value out (cents, civil day, boolean), a French sentence when it cannot be.
 * An absent field is an empty one: a radio nobody ticked is not sent. `vide` is the sentence of an empty field,
 * « the thing, not the rule ».
 */
const SAISIE = z._default(
  z.union([z.string(), z.boolean(), z.null()], { error: 'Donnez une seule réponse.' }),
  '',
)

/** The browser's form library gives null for radios nobody ticked, and a boolean for a single box. */
function enTexte(saisie: string | boolean | null): string {
  if (typeof saisie === 'string') return saisie
  return saisie === true ? 'oui' : ''
}

export const LONGUEUR_COURTE = 200
export const LONGUEUR_LONGUE = 2000

/** A field read by a function of the domain: its motifs become the messages of the field. */
export function lire<T>(parse: (saisie: string) => Result<T>) {
  return z.pipe(
    SAISIE,
    z.transform((saisie: string | boolean | null, ctx): T => {
      const lu = parse(enTexte(saisie))
      if (lu.ok) return lu.value
      for (const { message } of lu.motifs) ctx.issues.push({ code: 'custom', message, input: saisie })
      return z.NEVER
    }),
  )
}

function obligatoire<T>(vide: string, parse: (saisie: string) => Result<T>) {
  return lire((saisie) => (saisie.trim() === '' ? refus(motif('champ.vide', vide)) : parse(saisie)))
}

function facultatif<T>(parse: (saisie: string) => Result<T>) {
  return lire((saisie): Result<T | null> => (saisie.trim() === '' ? ok(null) : parse(saisie)))
}

/** One line of text, its spaces reduced. `max` in characters. */
export function texte(vide: string, max = LONGUEUR_COURTE) {
  return obligatoire(vide, (saisie) => borner(texteSurUneLigne(saisie), vide, max))
}

export function texteFacultatif(max = LONGUEUR_COURTE) {
  return lire((saisie) => bornerFacultatif(texteSurUneLigne(saisie), max))
}

/** Several lines of text, kept. */
export function texteLong(vide: string, max = LONGUEUR_LONGUE) {
  return obligatoire(vide, (saisie) => borner(texteLisible(saisie), vide, max))
}

export function texteLongFacultatif(max = LONGUEUR_LONGUE) {
  return lire((saisie) => bornerFacultatif(texteLisible(saisie), max))
}

/** Euro cents, HT: `1 440,06 €`, `1440.06`. */
export function montant(vide: string) {
  return obligatoire(vide, parseMontant)
}

export function montantFacultatif() {
  return facultatif(parseMontant)
}

/** A civil day: `05/03/2026`, or `2026-03-05` as a date field sends it. */
export function jour(vide: string) {
  return obligatoire(vide, parseJour)
}

export function jourFacultatif() {
  return facultatif(parseJour)
}

export function courriel(vide: string) {
  return obligatoire(vide, parseCourriel)
}

export function courrielFacultatif() {
  return facultatif(parseCourriel)
}

export function telephone(vide: string) {
  return obligatoire(vide, parseTelephone)
}

/** Optional text read by a function of the domain, such as a SIRET. */
export function luFacultatif<T>(parse: (saisie: string) => Result<T>) {
  return facultatif(parse)
}

export function codePostal(vide: string) {
  return obligatoire(vide, (saisie) => {
    const chiffres = saisie.replace(/\s/g, '')
    if (/^\d{5}$/.test(chiffres)) return ok(chiffres)
    return refus(motif('code_postal', 'Un code postal compte 5 chiffres.'))
  })
}

/** A whole number typed with digits only; `message` says the bounds. */
export function entier({ min, max, message }: { min: number; max: number; message: string }) {
  return lire((saisie) => {
    const chiffres = saisie.replace(/\s/g, '')
    const nombre = /^\d{1,9}$/.test(chiffres) ? Number(chiffres) : Number.NaN
    return nombre >= min && nombre <= max ? ok(nombre) : refus(motif('entier', message))
  })
}

/** One value of a closed list. */
export function choix<const V extends readonly string[]>(valeurs: V, message: string) {
  return lire((saisie): Result<V[number]> => {
    const valeur = valeurs.find((possible) => possible === saisie)
    return valeur === undefined ? refus(motif('choix', message)) : ok(valeur)
  })
}

export function choixFacultatif<const V extends readonly string[]>(valeurs: V, message: string) {
  return lire((saisie): Result<V[number] | null> => {
    const valeur = valeurs.find((possible) => possible === saisie)
    if (saisie === '') return ok(null)
    return valeur === undefined ? refus(motif('choix', message)) : ok(valeur)
  })
}

/** Two radio buttons, `oui` and `non`. */
export function ouiNon(message: string) {
  return lire((saisie) =>
    saisie === 'oui' || saisie === 'non' ? ok(saisie === 'oui') : refus(motif('choix', message)),
  )
}

/** A tick box whose value is `oui`; absent is false. */
export function caseCochee() {
  return lire((saisie) => ok(saisie === 'oui' || saisie === 'on'))
}

/** Several boxes of one name. An unknown value is refused; a repeated one counts once. */
export function liste<const V extends readonly string[]>(valeurs: V, message: string) {
  const SAISIES = z._default(
    z.union([z.string(), z.array(z.string()), z.boolean(), z.null()], { error: message }),
    [],
  )
  return z.pipe(
    SAISIES,
    z.transform((saisie: string | string[] | boolean | null, ctx): V[number][] => {
      const saisies = [...new Set(Array.isArray(saisie) ? saisie : [enTexte(saisie)])].filter((v) => v !== '')
      if (saisies.every((choisie) => valeurs.includes(choisie))) return saisies
      ctx.issues.push({ code: 'custom', message, input: saisie })
      return z.NEVER
    }),
  )
}

/**
 * A rule between fields: it runs even when a field is wrong, so that all messages come at once. A field that is
 * wrong then holds neither its value nor null: compare types before values.
 */
export function regles<T>(check: (valeur: T) => readonly Motif[]) {
  return z.check<T>(
    (ctx) => {
      for (const { message, champ } of check(ctx.value)) {
        const path = champ ? champ.split('.') : []
        ctx.issues.push({ code: 'custom', message, path, input: ctx.value })
      }
    },
    { when: ({ value }) => typeof value === 'object' && value !== null },
  )
}

/** A row that a person left blank: null when every one of `cles` is empty, else read by the schema. */
export function saufVide<S extends z.ZodMiniType>(schema: S, cles: readonly string[]) {
  return z.pipe(
    z.custom<z.input<S>>((valeur) => typeof valeur === 'object' && valeur !== null, {
      error: 'Cette ligne n’est pas lisible.',
    }),
    z.transform((saisie: z.input<S>, ctx): z.output<S> | null => {
      const champs = saisie as Readonly<Record<string, unknown>>
      if (cles.every((cle) => champs[cle] === undefined || String(champs[cle]).trim() === '')) return null
      const lu = z.safeParse(schema, saisie)
      if (lu.success) return lu.data
      for (const { path, message } of lu.error.issues) {
        ctx.issues.push({ code: 'custom', path: [...path], message, input: saisie })
      }
      return z.NEVER
    }),
  )
}

/** The rows that are not blank, `min` to `max` of them. */
export function lignesDe<S extends z.ZodMiniType>(
  schema: S,
  { cles, max, vide }: { cles: readonly string[]; max: number; vide: string | null },
) {
  return z.pipe(
    z._default(z.array(saufVide(schema, cles), { error: 'Ces lignes ne sont pas lisibles.' }), []),
    z.transform((lignes: (Awaited<z.output<S>> | null)[], ctx): NonNullable<Awaited<z.output<S>>>[] => {
      const remplies = lignes.filter((ligne): ligne is NonNullable<Awaited<z.output<S>>> => ligne !== null)
      const message = remplies.length > max ? `Au plus ${max} lignes.` : remplies.length === 0 ? vide : null
      if (message === null) return remplies
      ctx.issues.push({ code: 'custom', message, input: lignes })
      return z.NEVER
    }),
  )
}

function borner(lisible: string, vide: string, max: number): Result<string> {
  return lisible === '' ? refus(motif('champ.vide', vide)) : bornerLongueur(lisible, max)
}

function bornerFacultatif(lisible: string, max: number): Result<string | null> {
  return lisible === '' ? ok(null) : bornerLongueur(lisible, max)
}

function bornerLongueur(lisible: string, max: number): Result<string> {
  if ([...lisible].length <= max) return ok(lisible)
  const nombre = String(max).replace(/\B(?=(\d{3})+$)/g, '\u202F')
  return refus(motif('champ.long', `Ce texte est trop long\u00A0: ${nombre}\u00A0caractères au plus.`))
}
