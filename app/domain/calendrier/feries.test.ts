import { describe, expect, test } from 'vitest'
import { jourDeSemaine } from '../commun/jour'
import { finDuDelaiFranc, isOuvrable, joursFeries, paques, reporter, veilleFranche } from './feries'

describe('public holidays', () => {
  test.each([
    [1961, '1961-04-02'],
    [2000, '2000-04-23'],
    [2008, '2008-03-23'],
    [2011, '2011-04-24'],
    [2024, '2024-03-31'],
    [2026, '2026-04-05'],
    [2038, '2038-04-25'],
    [2100, '2100-03-28'],
  ])('Easter of %i', (annee, attendu) => expect(paques(annee)).toBe(attendu))

  test('Easter is a Sunday between 22 March and 25 April, whatever the year', () => {
    for (let annee = 1900; annee <= 2200; annee += 1) {
      const jour = paques(annee)
      expect(jourDeSemaine(jour)).toBe(6)
      expect(jour >= `${annee}-03-22` && jour <= `${annee}-04-25`).toBe(true)
    }
  })

  test('the eleven of 2026', () => {
    expect(joursFeries(2026)).toEqual([
      '2026-01-01',
      '2026-04-06',
      '2026-05-01',
      '2026-05-08',
      '2026-05-14',
      '2026-05-25',
      '2026-07-14',
      '2026-08-15',
      '2026-11-01',
      '2026-11-11',
      '2026-12-25',
    ])
  })

  test.each([
    ['68', '2026-04-03', false],
    ['04', '2026-04-03', true],
    ['67', '2025-12-26', false],
    ['974', '2027-12-20', false],
    ['04', '2027-12-20', true],
    ['04', '2026-07-14', false],
    ['04', '2026-07-18', false],
    ['04', '2026-07-19', false],
    ['04', '2026-07-20', true],
  ])('offices of %s on %s: %s', (departement, jour, ouvert) => {
    expect(isOuvrable(jour, departement)).toBe(ouvert)
  })
})

describe('delays that holidays shift', () => {
  test.each([
    ['2026-05-13', '2026-05-13'],
    ['2026-05-14', '2026-05-15'],
    ['2026-05-23', '2026-05-26'], // Saturday, Sunday, Whit Monday
    ['2026-12-25', '2026-12-28'],
  ])('%s leads to %s', (jour, attendu) => expect(reporter(jour, '04')).toBe(attendu))

  test.each([
    ['2026-07-15', '2026-09-16'], // two months, neither end counted
    ['2026-07-10', '2026-09-11'],
    ['2026-07-11', '2026-09-14'], // a Saturday
    ['2026-06-30', '2026-08-31'],
    ['2026-12-31', '2027-03-01'], // clamped to 28 February, then the day after
    ['2026-09-10', '2026-11-12'], // 11 November
  ])('a decision notified on %s is contested until %s', (notifiee, fin) => {
    expect(finDuDelaiFranc(notifiee, 2, '04')).toBe(fin)
  })

  test('five clear days before a session', () => {
    expect(veilleFranche('2026-06-16', 5)).toBe('2026-06-10')
  })
})
