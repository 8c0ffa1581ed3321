import { motif } from '../commun/motif'
import { ok, type Result, refus } from '../commun/result'

/**
 * Reads an hour of the day: « 9 h 30 », « 9h30 », « 09:30 », « 9 h », « 9 ». Minutes since midnight, from 0 to
 * 1 440 (« 24 h », the end of the day).
 */
export function parseHeure(saisie: string): Result<number> {
  const minutes = lireHeure(saisie)
  if (minutes === null)
    return refus(motif('heure.illisible', 'Écrivez l’heure ainsi\u00A0: 9\u00A0h\u00A030.'))
  return ok(minutes)
}

/** The same, null when it cannot be read. */
export function lireHeure(saisie: string): number | null {
  const texte = saisie.replace(/\s/g, '').toLowerCase()
  const lu = /^(\d{1,2})(?:[h:](\d{2})?)?$/.exec(texte)
  if (!lu) return null
  const minutes = Number(lu[1]) * 60 + Number(lu[2] ?? 0)
  return Number(lu[2] ?? 0) > 59 || minutes > 1440 ? null : minutes
}

/** « 9 h », « 9 h 30 ». */
export function formatHeure(minutes: number): string {
  const reste = minutes % 60
  const heures = `${Math.floor(minutes / 60)}\u00A0h`
  return reste === 0 ? heures : `${heures}\u00A0${String(reste).padStart(2, '0')}`
}

/** « 14 h », « 14 h 30 », « 45 min ». */
export function formatDuree(minutes: number): string {
  return minutes > 0 && minutes < 60 ? `${minutes}\u00A0min` : formatHeure(minutes)
}

/** « 09:30 », for a field of type time and for open data. */
export function formatHeureNumerique(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}
