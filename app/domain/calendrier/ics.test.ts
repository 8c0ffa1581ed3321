import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ecrireAgenda, type JourneeDAgenda } from './ics'

const ECRIT_LE = new Date('2026-06-05T08:30:15.123Z')
const JOURNEE: JourneeDAgenda = {
  uid: 'reputee-complete-d1@maillage',
  le: '2026-06-28',
  titre: 'EN-04-2026-000123 : réputé complet',
  description: 'Réception le 10 mars, plus 3 mois ; 18 jours arrêtés,\nart. R2334-23',
  lien: 'https://maillage.test/espace/dossiers/d1',
}

/** Undoes the folding and the escaping: what a reader of calendars does. */
function lire(agenda: string): readonly string[] {
  return agenda.replace(/\r\n /g, '').split('\r\n')
}
const rendre = (valeur: string) =>
  valeur.replace(/\\(.)/g, (_, signe: string) => (signe === 'n' ? '\n' : signe))

describe('a calendar of dates', () => {
  test('holds a whole day, with its article and its link', () => {
    const lignes = lire(ecrireAgenda('Dates', [JOURNEE], ECRIT_LE))
    expect(lignes).toEqual(
      expect.arrayContaining([
        'DTSTAMP:20260605T083015Z',
        'DTSTART;VALUE=DATE:20260628',
        'DTEND;VALUE=DATE:20260629',
        'URL:https://maillage.test/espace/dossiers/d1',
        'DESCRIPTION:Réception le 10 mars\\, plus 3 mois \\; 18 jours arrêtés\\,\\nart. R2334-23',
      ]),
    )
    expect([lignes[0], lignes.at(-2), lignes.at(-1)]).toEqual(['BEGIN:VCALENDAR', 'END:VCALENDAR', ''])
  })

  test('the last day of a year ends the next one', () => {
    const agenda = ecrireAgenda('Dates', [{ ...JOURNEE, le: '2027-12-31' }], ECRIT_LE)
    expect(agenda).toContain('DTEND;VALUE=DATE:20280101')
  })

  test('any text comes back whole, on lines of at most 75 octets', () => {
    const texte = fc.string({ unit: 'grapheme', maxLength: 300 }).map((brut) => brut.replace(/\r/g, ''))
    fc.assert(
      fc.property(texte, (titre) => {
        const agenda = ecrireAgenda('Dates', [{ ...JOURNEE, titre }], ECRIT_LE)
        for (const ligne of agenda.split('\r\n'))
          expect(new TextEncoder().encode(ligne).length <= 75).toBe(true)
        const lue = lire(agenda).find((ligne) => ligne.startsWith('SUMMARY:'))
        expect(rendre(lue?.slice('SUMMARY:'.length) ?? '')).toBe(titre)
      }),
      { numRuns: 300, seed: 7 },
    )
  })

  test('an empty calendar is a calendar', () => {
    expect(ecrireAgenda('Dates', [], ECRIT_LE)).not.toContain('VEVENT')
  })
})
