import { formatHeureNumerique } from './heure'
import { type HorairesSemaine, JOURS_SEMAINE, type JourSemaine, type Plage, trier } from './horaires'

const CODES_OSM: Readonly<Record<JourSemaine, string>> = {
  lundi: 'Mo',
  mardi: 'Tu',
  mercredi: 'We',
  jeudi: 'Th',
  vendredi: 'Fr',
  samedi: 'Sa',
  dimanche: 'Su',
}

/**
 * The week as OSM `opening_hours`: `Mo-Tu 09:00-12:00,14:00-17:00; Th 09:00-12:00`. Days that follow each other
 * with the same hours are grouped; two ranges that touch are one (the standard does not tell help from free
 * access). Empty when never open.
 * @source https://wiki.openstreetmap.org/wiki/Key:opening_hours/specification
 */
export function formatOsm(horaires: HorairesSemaine): string {
  const groupes: { debut: JourSemaine; fin: JourSemaine; heures: string }[] = []
  let precedent: string | null = null
  for (const jour of JOURS_SEMAINE) {
    const heures = formatJourOsm(horaires[jour])
    const dernier = groupes.at(-1)
    if (dernier && heures !== '' && heures === precedent) dernier.fin = jour
    else if (heures !== '') groupes.push({ debut: jour, fin: jour, heures })
    precedent = heures
  }
  return groupes.map(({ debut, fin, heures }) => `${formatJours(debut, fin)} ${heures}`).join('; ')
}

function formatJours(debut: JourSemaine, fin: JourSemaine): string {
  return debut === fin ? CODES_OSM[debut] : `${CODES_OSM[debut]}-${CODES_OSM[fin]}`
}

function formatJourOsm(plages: readonly Plage[]): string {
  return fusionner(plages)
    .map(({ debut, fin }) => `${formatHeureNumerique(debut)}-${formatHeureNumerique(fin)}`)
    .join(',')
}

function fusionner(plages: readonly Plage[]): readonly { debut: number; fin: number }[] {
  const fusionnees: { debut: number; fin: number }[] = []
  for (const { debut, fin } of trier(plages)) {
    const derniere = fusionnees.at(-1)
    if (derniere && debut <= derniere.fin) derniere.fin = Math.max(derniere.fin, fin)
    else fusionnees.push({ debut, fin })
  }
  return fusionnees
}
