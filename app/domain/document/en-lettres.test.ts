import { describe, expect, test } from 'vitest'
import { montantEnLettres, nombreEnLettres } from './en-lettres'

describe('montantEnLettres', () => {
  test.each([
    [0, 'zéro euro'],
    [1, 'un centime'],
    [6, 'six centimes'],
    [100, 'un euro'],
    [101, 'un euro et un centime'],
    [200, 'deux euros'],
    [144_006, 'mille quatre cent quarante euros et six centimes'],
    [115_200, 'mille cent cinquante-deux euros'],
    [8_000, 'quatre-vingts euros'],
    [8_080, 'quatre-vingts euros et quatre-vingts centimes'],
    [8_100, 'quatre-vingt-un euros'],
    [20_000, 'deux cents euros'],
    [100_000_000, 'un million d’euros'],
    [100_000_100, 'un million un euros'],
    [200_000_000, 'deux millions d’euros'],
    [20_000_000_000, 'deux cents millions d’euros'],
    [8_000_000_000, 'quatre-vingts millions d’euros'],
    [100_000_006, 'un million d’euros et six centimes'],
    [
      99_999_999_999,
      'neuf cent quatre-vingt-dix-neuf millions neuf cent quatre-vingt-dix-neuf mille neuf cent quatre-vingt-dix-neuf euros et quatre-vingt-dix-neuf centimes',
    ],
  ])('%i cents: %s', (montant, attendu) => {
    expect(montantEnLettres(montant)).toBe(attendu)
  })

  test.each([[-1], [0.5], [100_000_000_000], [Number.NaN]])('refuses %s', (montant) => {
    expect(() => montantEnLettres(montant)).toThrow(RangeError)
  })
})

describe('nombreEnLettres', () => {
  test.each([
    [16, 'seize'],
    [17, 'dix-sept'],
    [21, 'vingt et un'],
    [22, 'vingt-deux'],
    [61, 'soixante et un'],
    [70, 'soixante-dix'],
    [71, 'soixante et onze'],
    [77, 'soixante-dix-sept'],
    [79, 'soixante-dix-neuf'],
    [80, 'quatre-vingts'],
    [81, 'quatre-vingt-un'],
    [91, 'quatre-vingt-onze'],
    [99, 'quatre-vingt-dix-neuf'],
    [101, 'cent un'],
    [180, 'cent quatre-vingts'],
    [201, 'deux cent un'],
    [1000, 'mille'],
    [2000, 'deux mille'],
    [80_000, 'quatre-vingt mille'],
    [200_000, 'deux cent mille'],
    [200_200, 'deux cent mille deux cents'],
    [1_001_000, 'un million mille'],
  ])('%i: %s', (nombre, attendu) => {
    expect(nombreEnLettres(nombre)).toBe(attendu)
  })

  test('every number up to 9 999 has its own words', () => {
    const mots = new Set(Array.from({ length: 10_000 }, (_, nombre) => nombreEnLettres(nombre)))
    expect(mots.size).toBe(10_000)
  })
})
