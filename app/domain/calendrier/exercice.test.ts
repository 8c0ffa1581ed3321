import { describe, expect, test } from 'vitest'
import { echeancesDeLExercice, exerciceCivil, exerciceDeReception } from './exercice'

describe('exerciceDeReception', () => {
  const campagnes = [
    { exercice: 2026, ouvreLe: '2025-11-20', fermeLe: '2026-01-31' },
    { exercice: 2027, ouvreLe: '2026-01-31', fermeLe: '2027-01-15' },
  ]
  test.each([
    ['the day before it opens', '2025-11-19', 2025],
    ['the first day', '2025-11-20', 2026],
    ['the next calendar year', '2026-01-30', 2026],
    ['two open: the latest', '2026-01-31', 2027],
    ['the last day', '2027-01-15', 2027],
    ['after it closes', '2027-01-16', 2027],
  ])('%s', (_, jour, exercice) => {
    expect(exerciceDeReception(jour, campagnes)).toBe(exercice)
  })

  test('without a campaign, the calendar year', () => {
    expect(exerciceDeReception('2026-12-31', [])).toBe(exerciceCivil('2026-01-01'))
  })
})

test('the dates of the year, publication before 31 July (art. L2334-36 CGCT)', () => {
  expect(echeancesDeLExercice(2026).map(({ auPlusTard }) => auPlusTard)).toEqual([
    '2026-06-30',
    '2026-07-30',
    '2027-01-31',
  ])
})
