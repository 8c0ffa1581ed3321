import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  ajouterAnnees,
  ajouterJours,
  ajouterMois,
  formatInstant,
  formatJour,
  formatJourCourt,
  heureDeParis,
  isJour,
  jourDeParis,
  jourDeSemaine,
  joursDuMois,
  joursEntre,
  parseJour,
} from './jour'

describe('Paris', () => {
  test.each([
    ['2026-12-31T22:59:59Z', '2026-12-31', '23\u00A0h\u00A059'],
    ['2026-12-31T23:00:00Z', '2027-01-01', '0\u00A0h\u00A000'],
    ['2026-07-01T21:59:59Z', '2026-07-01', '23\u00A0h\u00A059'],
    ['2026-07-01T22:00:00Z', '2026-07-02', '0\u00A0h\u00A000'],
    ['2026-03-29T00:59:59Z', '2026-03-29', '1\u00A0h\u00A059'],
    ['2026-03-29T01:00:00Z', '2026-03-29', '3\u00A0h\u00A000'],
  ])('%s', (instant, jour, heure) => {
    expect([jourDeParis(new Date(instant)), heureDeParis(new Date(instant))]).toEqual([jour, heure])
  })

  test('a full instant', () => {
    expect(formatInstant(new Date('2026-03-10T10:42:00Z'))).toBe('10\u00A0mars\u00A02026 à 11\u00A0h\u00A042')
  })
})

describe('isJour', () => {
  test.each([
    ['2024-02-29', true],
    ['2026-02-29', false],
    ['2000-02-29', true],
    ['1900-02-29', false],
    ['2026-04-31', false],
    ['2026-13-01', false],
    ['2026-00-01', false],
    ['2026-01-00', false],
    ['1899-12-31', false],
    ['1900-01-01', true],
    ['2200-12-31', true],
    ['2201-01-01', false],
    ['2026-1-1', false],
    ['2026-01-01T00:00', false],
    ['02026-01-01', false],
    ['2026-01-012', false],
  ])('%s: %s', (texte, attendu) => {
    expect(isJour(texte)).toBe(attendu)
  })
})

describe('parseJour', () => {
  test.each([
    ['05/03/2026', '2026-03-05'],
    [' 5/3/2026 ', '2026-03-05'],
    ['5.3.2026', '2026-03-05'],
    ['5-3-2026', '2026-03-05'],
    ['2026-03-05', '2026-03-05'],
    ['29/02/2024', '2024-02-29'],
    ['01/01/1900', '1900-01-01'],
    ['31/12/2200', '2200-12-31'],
  ])('%s', (saisie, jour) => {
    expect(parseJour(saisie)).toEqual({ ok: true, value: jour })
  })

  test.each([
    ['', 'jour.illisible'],
    ['hier', 'jour.illisible'],
    ['05/03/26', 'jour.illisible'],
    ['005/03/2026', 'jour.illisible'],
    ['05/03/20261', 'jour.illisible'],
    ['02026-03-05', 'jour.illisible'],
    ['2026-03-055', 'jour.illisible'],
    ['05/13/2026', 'jour.illisible'],
    ['05/00/2026', 'jour.illisible'],
    ['05/03/1899', 'jour.illisible'],
    ['05/03/2201', 'jour.illisible'],
    ['00/03/2026', 'jour.impossible'],
    ['31/04/2026', 'jour.impossible'],
  ])('« %s » is refused', (saisie, code) => {
    const lu = parseJour(saisie)
    expect(lu.ok ? null : lu.motifs.map((motif) => motif.code)).toEqual([code])
  })

  test.each([
    ['31/02/2026', 'Le 31 février n’existe pas.'],
    ['29/02/2026', 'Le 29 février 2026 n’existe pas.'],
    ['31/06/2026', 'Le 31 juin n’existe pas.'],
  ])('%s says why (M18)', (saisie, message) => {
    const lu = parseJour(saisie)
    expect(lu.ok ? null : lu.motifs[0]?.message).toBe(message)
  })
})

describe('calendar', () => {
  test.each([
    ['2025-11-30', 3, '2026-02-28'],
    ['2023-11-30', 3, '2024-02-29'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-05-05', 0, '2026-05-05'],
    ['2026-01-15', 36, '2029-01-15'],
  ])('%s + %i months', (jour, nombre, attendu) => {
    expect(ajouterMois(jour, nombre)).toBe(attendu)
  })

  test('29 February + 2 years is 28 February', () => {
    expect(ajouterAnnees('2024-02-29', 2)).toBe('2026-02-28')
    expect(ajouterAnnees('2024-02-29', 4)).toBe('2028-02-29')
  })

  test.each([
    ['2026-02-28', 1, '2026-03-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-03-01', -1, '2026-02-28'],
  ])('%s + %i days', (jour, nombre, attendu) => {
    expect(ajouterJours(jour, nombre)).toBe(attendu)
  })

  test('days between undo days added, across summer time', () => {
    expect(joursEntre('2026-02-10', '2026-03-01')).toBe(19)
    expect(joursEntre('2026-03-28', '2026-03-30')).toBe(2)
    fc.assert(
      fc.property(fc.integer({ min: -40_000, max: 40_000 }), (nombre) => {
        expect(joursEntre('2026-03-10', ajouterJours('2026-03-10', nombre))).toBe(nombre)
      }),
    )
  })

  test.each([
    ['2026-03-09', 0],
    ['2026-03-15', 6],
    ['1969-12-31', 2],
    ['1900-01-01', 0],
  ])('%s is day %i of the week', (jour, rang) => {
    expect(jourDeSemaine(jour)).toBe(rang)
  })

  test('the days of each month', () => {
    const mois = Array.from({ length: 12 }, (_, rang) => joursDuMois(2026, rang + 1))
    expect(mois).toEqual([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31])
    expect([1900, 2000, 2024, 2100].map((annee) => joursDuMois(annee, 2))).toEqual([28, 29, 29, 28])
  })
})

describe('words', () => {
  test.each([
    ['2026-03-10', '10\u00A0mars\u00A02026', '10/03/2026'],
    ['2026-10-01', '1er\u00A0octobre\u00A02026', '01/10/2026'],
    ['2026-08-11', '11\u00A0août\u00A02026', '11/08/2026'],
  ])('%s', (jour, long, court) => {
    expect([formatJour(jour), formatJourCourt(jour)]).toEqual([long, court])
  })
})
