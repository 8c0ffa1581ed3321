import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  centimes,
  formatMontant,
  formatNombre,
  formatTaux,
  MONTANT_MAXIMAL,
  multiplierArrondi,
  multiplierInferieur,
  multiplierSuperieur,
  parseMontant,
  somme,
  tauxAffiche,
} from './montant'

describe('parseMontant', () => {
  test.each([
    ['1440', 1_440_00],
    ['1440.06', 1_440_06],
    ['1440,06', 1_440_06],
    ['1 440,06 €', 1_440_06],
    ['1\u202F440,06\u00A0€', 1_440_06],
    ['1\u2009440,5', 1_440_50],
    ['12,', 12_00],
    ['0', 0],
    ['0,01', 1],
    ['007', 7_00],
    ['999999999,99', MONTANT_MAXIMAL],
  ])('%s', (saisie, attendu) => {
    expect(parseMontant(saisie)).toEqual({ ok: true, value: attendu })
  })

  test.each([
    ['', 'montant.illisible'],
    ['douze', 'montant.illisible'],
    ['1e3', 'montant.illisible'],
    ['+5', 'montant.illisible'],
    ['1.440,06', 'montant.illisible'],
    [',5', 'montant.illisible'],
    ['€', 'montant.illisible'],
    ['1€440', 'montant.illisible'],
    ['1-2', 'montant.illisible'],
    ['-1', 'montant.negatif'],
    ['- 0,01', 'montant.negatif'],
    ['1,234', 'montant.precis'],
    ['1000000000', 'montant.immense'],
    ['999999999999999', 'montant.immense'],
  ])('« %s » is refused', (saisie, code) => {
    const lu = parseMontant(saisie)
    expect(lu.ok ? null : lu.motifs.map((motif) => motif.code)).toEqual([code])
  })

  test('reads back what formatMontant prints', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: MONTANT_MAXIMAL }), (montant) => {
        expect(parseMontant(formatMontant(montant))).toEqual({ ok: true, value: montant })
      }),
    )
  })
})

describe('formats', () => {
  test.each([
    [0, '0,00'],
    [5, '0,05'],
    [99_999, '999,99'],
    [100_000, '1\u202F000,00'],
    [MONTANT_MAXIMAL, '999\u202F999\u202F999,99'],
    [-150, '-1,50'],
  ])('%i cents', (montant, attendu) => {
    expect(formatNombre(montant)).toBe(attendu)
    expect(formatMontant(montant)).toBe(`${attendu}\u00A0€`)
  })

  test('a rate is long unless it is said', () => {
    expect(formatTaux(8_000)).toBe('80,00\u00A0%')
  })

  test.each([
    [8_000, false, '80,00\u00A0%'],
    [8_000, true, '80\u00A0%'],
    [8_002, true, '80,02\u00A0%'],
    [5, true, '0,05\u00A0%'],
  ])('%i basis points, short: %s', (taux, court, attendu) => {
    expect(formatTaux(taux, court)).toBe(attendu)
  })
})

describe('arithmetic', () => {
  test.each([
    [1, 5_000, 10_000, 1, 0, 1],
    [1, 4_999, 10_000, 0, 0, 1],
    [0, 4_999, 10_000, 0, 0, 0],
    [2, 5_000, 10_000, 1, 1, 1],
    [3, 5_000, 10_000, 2, 1, 2],
    [189_339, 8_000, 10_000, 151_471, 151_471, 151_472],
    [MONTANT_MAXIMAL, 9_999, 10_000, 99_989_999_999, 99_989_999_999, 99_990_000_000],
    [
      9_007_199_254_740_991, 9_999, 10_000, 9_006_298_534_815_517, 9_006_298_534_815_516,
      9_006_298_534_815_517,
    ],
  ])('%i × %i ÷ %i', (valeur, facteur, diviseur, arrondi, inferieur, superieur) => {
    expect(multiplierSuperieur(valeur, facteur, diviseur)).toBe(superieur)
    expect(multiplierArrondi(valeur, facteur, diviseur)).toBe(arrondi)
    expect(multiplierInferieur(valeur, facteur, diviseur)).toBe(inferieur)
  })

  test.each([
    [151_500, 189_339, 8_002],
    [1, 3, 3_333],
    [2, 3, 6_667],
    [1, 0, null],
    [0, 5, 0],
  ])('the displayed rate of %i on %i', (montant, base, taux) => {
    expect(tauxAffiche(montant, base)).toBe(taux)
  })

  test('a sum of cents stays whole', () => {
    expect(somme([10, 20, 30])).toBe(60)
    expect(somme([])).toBe(0)
  })

  test('centimes refuses what is not a whole number', () => {
    expect([centimes(12n), centimes(-3)]).toEqual([12, -3])
    for (const valeur of [0.1, Number.NaN, 2 ** 53, 2n ** 60n])
      expect(() => centimes(valeur)).toThrow(RangeError)
  })
})
