import { ajouterJours, type Jour } from '../commun/jour'

/** A whole day of a calendar. `uid` never changes for the same date of the same object. */
export type JourneeDAgenda = {
  readonly uid: string
  readonly le: Jour
  readonly titre: string
  readonly description: string
  readonly lien: string
}

/** RFC 5545, § 3.3.11: backslash, comma, semicolon and ends of line. */
function echapper(texte: string): string {
  return texte
    .replace(/\\/g, '\\\\')
    .replace(/\r?\n/g, '\\n')
    .replace(/([,;])/g, '\\$1')
}

/** RFC 5545, § 3.1: at most 75 octets a line, never inside a character; what follows begins with a space. */
function plier(ligne: string): string {
  const morceaux: string[] = []
  let courant = ''
  let octets = 0
  for (const signe of ligne) {
    const poids = new TextEncoder().encode(signe).length
    if (octets + poids > 75) {
      morceaux.push(courant)
      courant = ' '
      octets = 1
    }
    courant += signe
    octets += poids
  }
  return [...morceaux, courant].join('\r\n')
}

function enChiffres(jour: Jour): string {
  return jour.replaceAll('-', '')
}

/** A calendar that an agenda may subscribe to. `ecritLe` is the instant of the answer. @source RFC 5545 */
export function ecrireAgenda(nom: string, journees: readonly JourneeDAgenda[], ecritLe: Date): string {
  const instant = ecritLe.toISOString().replace(/[-:]|\.\d{3}/g, '')
  const lignes = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Maillage//Dates légales//FR',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${echapper(nom)}`,
    'X-WR-TIMEZONE:Europe/Paris',
    'REFRESH-INTERVAL;VALUE=DURATION:PT12H',
    ...journees.flatMap(({ uid, le, titre, description, lien }) => [
      'BEGIN:VEVENT',
      `UID:${uid}`,
      `DTSTAMP:${instant}`,
      `DTSTART;VALUE=DATE:${enChiffres(le)}`,
      `DTEND;VALUE=DATE:${enChiffres(ajouterJours(le, 1))}`,
      `SUMMARY:${echapper(titre)}`,
      `DESCRIPTION:${echapper(description)}`,
      `URL:${lien}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ]
  return `${lignes.map(plier).join('\r\n')}\r\n`
}
