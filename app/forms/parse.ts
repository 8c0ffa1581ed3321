import * as z from 'zod/mini'
import { nettoyerTexte } from './texte'

/** What was typed, nested: `ressources.0.montant` is `{ ressources: [{ montant }] }`. Stored as the draft. */
export type Saisie = { [champ: string]: ValeurSaisie }
export type ValeurSaisie = string | ValeurSaisie[] | Saisie

/** Field → sentence; the first of each field. `''` is the message of the whole form. */
export type Erreurs = Readonly<Record<string, string>>

export type Lecture<T> =
  | { readonly ok: true; readonly value: T; readonly values: Saisie }
  | { readonly ok: false; readonly values: Saisie; readonly erreurs: Erreurs }

/**
 * Reads a form with the schema that the browser has too. `values` is always what was typed, to show again and to
 * store: a draft keeps anything, right or wrong. `value` is there only when the whole schema holds.
 */
export function parseFormData<S extends z.ZodMiniType>(schema: S, formData: FormData): Lecture<z.output<S>> {
  return parseSaisie(schema, lireFormData(formData))
}

/** The same from what is stored: is this step complete? Anything that is not an object counts as empty. */
export function parseSaisie<S extends z.ZodMiniType>(schema: S, saisie: unknown): Lecture<z.output<S>> {
  const values = isObjet(saisie) ? (saisie as Saisie) : {}
  const lu = z.safeParse(schema, values)
  if (lu.success) return { ok: true, value: lu.data, values }
  return { ok: false, values, erreurs: erreursDe(lu.error.issues) }
}

/**
 * Dotted names to nested values; a name sent twice is a list, and so is one that ends with `[]`. Numbered rows
 * are packed (0, 2 becomes 0, 1), so that `values` and `erreurs` speak of the same rows. Files, names too deep and
 * names that would touch a prototype are left out.
 */
export function lireFormData(formData: FormData): Saisie {
  const racine: Noeud = new Map()
  for (const nom of new Set(formData.keys())) {
    const textes = formData.getAll(nom).filter((valeur) => typeof valeur === 'string')
    const chemin = nom.replace(/\[\]$/, '').split('.')
    if (textes.length === 0 || !isChemin(chemin)) continue
    const propres = textes.map(nettoyerTexte)
    poser(racine, chemin, nom.endsWith('[]') || propres.length > 1 ? propres : (propres[0] ?? ''))
  }
  const saisie = assembler(racine)
  return Array.isArray(saisie) ? {} : saisie
}

type Noeud = Map<string, Noeud | string | string[]>

const SEGMENT = /^[A-Za-z0-9_-]{1,60}$/
const INTERDITS = ['__proto__', 'constructor', 'prototype']
const PROFONDEUR_MAXIMALE = 6

function isChemin(chemin: readonly string[]): boolean {
  const [premier = ''] = chemin
  return (
    chemin.length <= PROFONDEUR_MAXIMALE &&
    !isRang(premier) &&
    chemin.every((segment) => SEGMENT.test(segment) && !INTERDITS.includes(segment))
  )
}

function poser(noeud: Noeud, [tete = '', ...suite]: readonly string[], valeur: string | string[]): void {
  if (suite.length === 0) {
    if (!(noeud.get(tete) instanceof Map)) noeud.set(tete, valeur)
    return
  }
  const dessous = noeud.get(tete)
  const enfant: Noeud = dessous instanceof Map ? dessous : new Map()
  noeud.set(tete, enfant)
  poser(enfant, suite, valeur)
}

function assembler(noeud: Noeud): Saisie | ValeurSaisie[] {
  const entrees = [...noeud].map(([cle, valeur]) => ({
    cle,
    valeur: valeur instanceof Map ? assembler(valeur) : valeur,
  }))
  if (entrees.length === 0 || !entrees.every(({ cle }) => isRang(cle))) {
    return Object.fromEntries(entrees.map(({ cle, valeur }) => [cle, valeur]))
  }
  return entrees.sort((a, b) => Number(a.cle) - Number(b.cle)).map(({ valeur }) => valeur)
}

function isRang(cle: string): boolean {
  return /^\d{1,4}$/.test(cle)
}

function isObjet(valeur: unknown): boolean {
  return typeof valeur === 'object' && valeur !== null && !Array.isArray(valeur)
}

const ILLISIBLE = 'Cette réponse n’est pas lisible\u00A0: recommencez.'

/** The first sentence of each field. A message of the library itself, in English, never reaches a person. */
function erreursDe(issues: readonly { path: readonly PropertyKey[]; message: string }[]): Erreurs {
  const erreurs: Record<string, string> = {}
  for (const { path, message } of issues) {
    const champ = path.map(String).join('.')
    if (Object.hasOwn(erreurs, champ)) continue
    erreurs[champ] = message.startsWith('Invalid') ? ILLISIBLE : message
  }
  return erreurs
}
