import { motif } from './motif'
import { ok, type Result, refus } from './result'

/** A civil day, `YYYY-MM-DD`, in Europe/Paris. Never an instant. Compared as text. */
export type Jour = string

const MOIS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
] as const

const PARIS = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Paris',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

function partiesDeParis(instant: Date): Record<string, string> {
  return Object.fromEntries(PARIS.formatToParts(instant).map((partie) => [partie.type, partie.value]))
}

/** The civil day in Paris at this instant: 31 December 23:30 UTC is 1 January. */
export function jourDeParis(instant: Date): Jour {
  const { year, month, day } = partiesDeParis(instant)
  return `${year}-${month}-${day}`
}

/** « 11 h 42 », in Paris. */
export function heureDeParis(instant: Date): string {
  const { hour, minute } = partiesDeParis(instant)
  return `${Number(hour)}\u00A0h\u00A0${minute}`
}

export function joursDuMois(annee: number, mois: number): number {
  if (mois === 2) return (annee % 4 === 0 && annee % 100 !== 0) || annee % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(mois) ? 30 : 31
}

function composer(annee: number, mois: number, jour: number): Jour {
  return `${String(annee).padStart(4, '0')}-${String(mois).padStart(2, '0')}-${String(jour).padStart(2, '0')}`
}

function decomposer(jour: Jour): { annee: number; mois: number; jour: number } {
  const [annee = 0, mois = 0, numero = 0] = jour.split('-').map(Number)
  return { annee, mois, jour: numero }
}

/** Whether this text is an existing day written `YYYY-MM-DD`, from year 1900 to 2200. */
export function isJour(texte: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(texte)) return false
  const { annee, mois, jour } = decomposer(texte)
  return (
    annee >= 1900 && annee <= 2200 && mois >= 1 && mois <= 12 && jour >= 1 && jour <= joursDuMois(annee, mois)
  )
}

/** Reads `05/03/2026`, `5/3/2026` or `2026-03-05`; says « Le 31 février n’existe pas. » when it does not. */
export function parseJour(saisie: string): Result<Jour> {
  const texte = saisie.trim()
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(texte)
  const francais = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})$/.exec(texte)
  const lu = iso ? [iso[1], iso[2], iso[3]] : francais ? [francais[3], francais[2], francais[1]] : null
  if (!lu) return refus(motif('jour.illisible', 'Écrivez la date ainsi\u00A0: 05/03/2026.'))
  const [annee = 0, mois = 0, jour = 0] = lu.map(Number)
  const nom = MOIS[mois - 1]
  if (!nom || annee < 1900 || annee > 2200)
    return refus(motif('jour.illisible', 'Écrivez la date ainsi\u00A0: 05/03/2026.'))
  if (jour < 1 || jour > joursDuMois(annee, mois))
    return refus(motif('jour.impossible', `Le ${jour} ${nom} ${jour === 29 ? `${annee} ` : ''}n’existe pas.`))
  return ok(composer(annee, mois, jour))
}

/** Adds months on the calendar, clamped to the last day: 30 November + 3 months is 28 or 29 February. */
export function ajouterMois(jour: Jour, nombre: number): Jour {
  const depart = decomposer(jour)
  const rang = depart.annee * 12 + depart.mois - 1 + nombre
  const annee = Math.floor(rang / 12)
  const mois = (((rang % 12) + 12) % 12) + 1
  return composer(annee, mois, Math.min(depart.jour, joursDuMois(annee, mois)))
}

export function ajouterAnnees(jour: Jour, nombre: number): Jour {
  return ajouterMois(jour, nombre * 12)
}

export function ajouterJours(jour: Jour, nombre: number): Jour {
  return depuisRang(rangDuJour(jour) + nombre)
}

/** Civil days from `debut` to `fin`: 0 on the same day, negative when `fin` comes first. */
export function joursEntre(debut: Jour, fin: Jour): number {
  return rangDuJour(fin) - rangDuJour(debut)
}

const MS_PAR_JOUR = 86_400_000

function rangDuJour(jour: Jour): number {
  const { annee, mois, jour: numero } = decomposer(jour)
  return Date.UTC(annee, mois - 1, numero) / MS_PAR_JOUR
}

function depuisRang(rang: number): Jour {
  return new Date(rang * MS_PAR_JOUR).toISOString().slice(0, 10)
}

/** 0 Monday … 6 Sunday. */
export function jourDeSemaine(jour: Jour): number {
  return (((rangDuJour(jour) + 3) % 7) + 7) % 7
}

/** « 10 mars 2026 », « 1er octobre 2026 ». */
export function formatJour(jour: Jour): string {
  const { annee, mois, jour: numero } = decomposer(jour)
  return `${numero === 1 ? '1er' : numero}\u00A0${MOIS[mois - 1]}\u00A0${annee}`
}

/** « 10/03/2026 », for tables and fields. */
export function formatJourCourt(jour: Jour): string {
  const [annee, mois, numero] = jour.split('-')
  return `${numero}/${mois}/${annee}`
}

/** « 10 mars 2026 à 11 h 42 », in Paris. */
export function formatInstant(instant: Date): string {
  return `${formatJour(jourDeParis(instant))} à ${heureDeParis(instant)}`
}
