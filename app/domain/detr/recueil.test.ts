import { describe, expect, test } from 'vitest'
import { type StatutRecueil, type VersionDuRecueil, versionApplicable } from './recueil'

function version(
  id: string,
  statut: StatutRecueil,
  enVigueurDu: string | null,
  [exercice, numero]: readonly [number, number],
): VersionDuRecueil {
  return { id, statut, enVigueurDu, exercice, version: numero }
}

const OBSERVEE = version('observee', 'observe', '2026-01-01', [2026, 1])
const MARS = version('mars', 'publie', '2026-03-10', [2026, 2])
const JUIN = version('juin', 'publie', '2026-06-01', [2026, 3])

describe('versionApplicable', () => {
  test.each([
    ['nothing at all', [], '2026-03-10', null],
    ['the observed one, before any decision', [OBSERVEE, MARS], '2026-03-09', 'observee'],
    ['the published one, from its first day', [OBSERVEE, MARS], '2026-03-10', 'mars'],
    ['the older published one, the day before the next', [JUIN, MARS, OBSERVEE], '2026-05-31', 'mars'],
    ['the highest one, from its first day', [JUIN, MARS, OBSERVEE], '2026-06-01', 'juin'],
    [
      'an observed one of a higher number gives way',
      [MARS, { ...OBSERVEE, version: 9 }],
      '2026-03-10',
      'mars',
    ],
    [
      'a draft never applies',
      [version('brouillon', 'brouillon', '2026-01-01', [2026, 4])],
      '2026-12-31',
      null,
    ],
    ['another year does not leak', [version('2025', 'publie', '2025-01-01', [2025, 1])], '2026-03-10', null],
    [
      'a next year in advance neither',
      [version('2027', 'publie', '2026-01-01', [2027, 1])],
      '2026-03-10',
      null,
    ],
    ['observed without a day: since always', [{ ...OBSERVEE, enVigueurDu: null }], '2026-01-01', 'observee'],
    [
      'two of the same day: the highest',
      [MARS, { ...JUIN, enVigueurDu: '2026-03-10' }],
      '2026-03-10',
      'juin',
    ],
  ])('%s', (_, versions, jour, attendue) => {
    expect(versionApplicable(versions, { exercice: 2026, jour })?.id ?? null).toBe(attendue)
  })
})
