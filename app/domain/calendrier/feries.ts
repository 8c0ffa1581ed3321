import { ajouterJours, ajouterMois, type Jour, jourDeSemaine } from '../commun/jour'

const FIXES = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'] as const

/** Days from Easter Sunday: Easter Monday, Ascension, Whit Monday. */
const MOBILES = [1, 39, 50] as const

/** Local holidays. @source art. L3134-13 (Alsace-Moselle) and L3422-2 (outre-mer) of the Code du travail */
const LOCAUX: Readonly<Record<string, readonly string[]>> = {
  '57': ['vendredi-saint', '12-26'],
  '67': ['vendredi-saint', '12-26'],
  '68': ['vendredi-saint', '12-26'],
  '971': ['05-27'],
  '972': ['05-22'],
  '973': ['06-10'],
  '974': ['12-20'],
  '976': ['04-27'],
}

/** Easter Sunday of a year of the Gregorian calendar. @source the anonymous algorithm of 1876 (Butcher) */
export function paques(annee: number): Jour {
  const a = annee % 19
  const b = Math.floor(annee / 100)
  const c = annee % 100
  const d = Math.floor(b / 4)
  const e = b % 4
  const f = Math.floor((b + 8) / 25)
  const g = Math.floor((b - f + 1) / 3)
  const h = (19 * a + b - d - g + 15) % 30
  const i = Math.floor(c / 4)
  const k = c % 4
  const l = (32 + 2 * e + 2 * i - h - k) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const mois = Math.floor((h + l - 7 * m + 114) / 31)
  const jour = ((h + l - 7 * m + 114) % 31) + 1
  return `${annee}-0${mois}-${String(jour).padStart(2, '0')}`
}

/** The public holidays of a year in a département, in order. @source art. L3133-1 of the Code du travail */
export function joursFeries(annee: number, departement = ''): readonly Jour[] {
  const dimanche = paques(annee)
  const locaux = (LOCAUX[departement] ?? []).map((ferie) =>
    ferie === 'vendredi-saint' ? ajouterJours(dimanche, -2) : `${annee}-${ferie}`,
  )
  return [
    ...FIXES.map((ferie) => `${annee}-${ferie}`),
    ...MOBILES.map((nombre) => ajouterJours(dimanche, nombre)),
    ...locaux,
  ].sort()
}

/** Neither a Saturday, nor a Sunday, nor a holiday there. */
export function isOuvrable(jour: Jour, departement = ''): boolean {
  return jourDeSemaine(jour) < 5 && !joursFeries(Number(jour.slice(0, 4)), departement).includes(jour)
}

/** This day, or the next one on which offices open. */
export function reporter(jour: Jour, departement = ''): Jour {
  let report = jour
  while (!isOuvrable(report, departement)) report = ajouterJours(report, 1)
  return report
}

/**
 * The last day of a « délai franc » of months: neither the first day nor the last counts, and a last day without open
 * offices leads to the next one. Only remedies are counted so; the dates of the DETR articles never shift.
 * @source general rule of administrative litigation, not read in a text here: shown « à confirmer »
 */
export function finDuDelaiFranc(depart: Jour, mois: number, departement = ''): Jour {
  return reporter(ajouterJours(ajouterMois(depart, mois), 1), departement)
}

/** The last day to send what must be held `nombre` clear days before an act. */
export function veilleFranche(acte: Jour, nombre: number): Jour {
  return ajouterJours(acte, -(nombre + 1))
}
