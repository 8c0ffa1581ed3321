/** A calendar made by hand, one day after the other, from 1890 to 2260. For tests only. */
const LONGUEURS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

function isBissextile(annee: number): boolean {
  if (annee % 400 === 0) return true
  return annee % 4 === 0 && annee % 100 !== 0
}

function ecrire(annee: number, mois: number, jour: number): string {
  return `${annee}-${mois < 10 ? '0' : ''}${mois}-${jour < 10 ? '0' : ''}${jour}`
}

const JOURS: string[] = []
for (let annee = 1890; annee <= 2260; annee += 1)
  for (const [rang, longueur] of LONGUEURS.entries())
    for (let jour = 1; jour <= longueur + (rang === 1 && isBissextile(annee) ? 1 : 0); jour += 1)
      JOURS.push(ecrire(annee, rang + 1, jour))

const RANGS = new Map(JOURS.map((jour, rang) => [jour, rang]))

function rangDe(jour: string): number {
  const rang = RANGS.get(jour)
  if (rang === undefined) throw new RangeError(`Hors du calendrier : ${jour}`)
  return rang
}

/** The day that comes `nombre` days later, found by turning the pages. */
export function plusJours(jour: string, nombre: number): string {
  let rang = rangDe(jour)
  for (let pas = 0; pas < Math.abs(nombre); pas += 1) rang += nombre > 0 ? 1 : -1
  const trouve = JOURS[rang]
  if (trouve === undefined) throw new RangeError(`Hors du calendrier : ${jour}`)
  return trouve
}

/** Pages turned from one day to a later one. */
export function compterJours(debut: string, fin: string): number {
  let pages = 0
  for (let rang = rangDe(debut); JOURS[rang] !== fin; rang += 1) pages += 1
  return pages
}

/** The same number in the month that comes `nombre` months later, or the last day of it before that number. */
export function plusMois(jour: string, nombre: number): string {
  let annee = Number(jour.slice(0, 4))
  let mois = Number(jour.slice(5, 7))
  for (let pas = 0; pas < Math.abs(nombre); pas += 1) {
    mois += nombre > 0 ? 1 : -1
    if (mois === 13) [mois, annee] = [1, annee + 1]
    if (mois === 0) [mois, annee] = [12, annee - 1]
  }
  let numero = Number(jour.slice(8))
  while (!RANGS.has(ecrire(annee, mois, numero))) numero -= 1
  return ecrire(annee, mois, numero)
}

/** The same day, `nombre` years later; 28 February for a 29 that does not exist. */
export function plusAnnees(jour: string, nombre: number): string {
  return plusMois(jour, nombre * 12)
}
