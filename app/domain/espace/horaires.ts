import { type Motif, motif } from '../commun/motif'
import { formatDuree, formatHeure, lireHeure } from './heure'

export const JOURS_SEMAINE = [
  'lundi',
  'mardi',
  'mercredi',
  'jeudi',
  'vendredi',
  'samedi',
  'dimanche',
] as const
export type JourSemaine = (typeof JOURS_SEMAINE)[number]

export const MODES_PLAGE = ['avec_aide', 'libre'] as const
export type ModePlage = (typeof MODES_PLAGE)[number]

export const LIBELLES_MODE: Readonly<Record<ModePlage, string>> = {
  avec_aide: 'avec aide',
  libre: 'accès libre',
}

export const PLAGES_PAR_JOUR = 2

/** Minutes since midnight, from 0 to 1 440. */
export type Plage = { readonly debut: number; readonly fin: number; readonly mode: ModePlage }
export type HorairesSemaine = Readonly<Record<JourSemaine, readonly Plage[]>>

export const HORAIRES_VIDES: HorairesSemaine = {
  lundi: [],
  mardi: [],
  mercredi: [],
  jeudi: [],
  vendredi: [],
  samedi: [],
  dimanche: [],
}

/**
 * What is wrong in a week: no range at all, more than two a day, an end before or at its start, two ranges that
 * overlap (one may begin when the other ends). `champ` is relative: `mardi.0.fin`.
 */
export function checkHoraires(horaires: HorairesSemaine): readonly Motif[] {
  if (JOURS_SEMAINE.every((jour) => horaires[jour].length === 0)) {
    return [motif('horaires.vides', 'Indiquez au moins une demi-journée.', null, '')]
  }
  return JOURS_SEMAINE.flatMap((jour) => checkJour(jour, horaires[jour]))
}

function checkJour(jour: JourSemaine, plages: readonly Plage[]): readonly Motif[] {
  const nom = majuscule(jour)
  if (plages.length > PLAGES_PAR_JOUR) {
    return [motif('horaires.trop', `${nom}\u00A0: deux plages au plus.`, null, `${jour}.2.debut`)]
  }
  const ordre = plages.flatMap(({ debut, fin }, rang) => {
    if (fin > debut) return []
    const verbe = fin < debut ? 'vient avant' : 'est la même que'
    const message = `${nom}\u00A0: la fin (${formatHeure(fin)}) ${verbe} le début (${formatHeure(debut)}).`
    return [motif('horaires.ordre', message, null, `${jour}.${rang}.fin`)]
  })
  if (ordre.length > 0) return ordre
  const [premiere, seconde] = plages
  if (premiere && seconde && premiere.debut < seconde.fin && seconde.debut < premiere.fin) {
    return [
      motif(
        'horaires.chevauchement',
        `${nom}\u00A0: les deux plages se chevauchent.`,
        null,
        `${jour}.1.debut`,
      ),
    ]
  }
  return []
}

/** Minutes with help in a week. */
export function minutesAvecAide(horaires: HorairesSemaine): number {
  return JOURS_SEMAINE.flatMap((jour) => horaires[jour])
    .filter((plage) => plage.mode === 'avec_aide')
    .reduce((total, { debut, fin }) => total + Math.max(0, fin - debut), 0)
}

/** « 14 h avec aide par semaine ». */
export function formatAccompagnement(horaires: HorairesSemaine): string {
  return `${formatDuree(minutesAvecAide(horaires))} avec aide par semaine`
}

/** « Lundi de 9 h à 12 h (avec aide) et de 14 h à 17 h (accès libre) ; jeudi de 9 h à 12 h (avec aide). » */
export function formatHoraires(horaires: HorairesSemaine): string {
  const jours = JOURS_SEMAINE.filter((jour) => horaires[jour].length > 0)
  if (jours.length === 0) return 'Aucun horaire indiqué.'
  const phrase = jours.map((jour) => `${jour} ${formatJournee(horaires[jour])}`).join('\u202F; ')
  return `${majuscule(phrase)}.`
}

/** « de 9 h à 12 h (avec aide) et de 14 h à 17 h (accès libre) ». */
export function formatJournee(plages: readonly Plage[]): string {
  return trier(plages)
    .map(({ debut, fin, mode }) => `de ${formatHeure(debut)} à ${formatHeure(fin)} (${LIBELLES_MODE[mode]})`)
    .join(' et ')
}

/**
 * Reads hours as typed, leniently: unreadable ranges and days are left out, nothing is refused. The form says
 * what is wrong; this serves the figures shown while a person types.
 */
export function lireHoraires(saisie: unknown): HorairesSemaine {
  const semaine = (typeof saisie === 'object' && saisie !== null ? saisie : {}) as Record<string, unknown>
  const lire = (jour: JourSemaine): readonly Plage[] =>
    Array.isArray(semaine[jour]) ? semaine[jour].flatMap(lirePlage) : []
  return Object.fromEntries(JOURS_SEMAINE.map((jour) => [jour, lire(jour)])) as unknown as HorairesSemaine
}

function lirePlage(saisie: unknown): readonly Plage[] {
  if (typeof saisie !== 'object' || saisie === null) return []
  const { debut, fin, mode } = saisie as Record<string, unknown>
  const [a, b] = [lireBorne(debut), lireBorne(fin)]
  if (a === null || b === null || b <= a) return []
  return [{ debut: a, fin: b, mode: mode === 'libre' ? 'libre' : 'avec_aide' }]
}

function lireBorne(saisie: unknown): number | null {
  if (typeof saisie === 'number')
    return Number.isInteger(saisie) && saisie >= 0 && saisie <= 1440 ? saisie : null
  return typeof saisie === 'string' ? lireHeure(saisie) : null
}

export function trier(plages: readonly Plage[]): readonly Plage[] {
  return [...plages].sort((a, b) => a.debut - b.debut)
}

function majuscule(texte: string): string {
  return texte.charAt(0).toUpperCase() + texte.slice(1)
}
