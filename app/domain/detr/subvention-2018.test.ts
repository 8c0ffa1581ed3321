import { describe, expect, test } from 'vitest'
import { centimes } from '../commun/montant'
import { MENTION_2018, MENTION_AU_DESSUS, mention2018 } from './subvention-2018'

test('the rate is short in a sentence', () => {
  expect(MENTION_AU_DESSUS).toContain(' 80\u00A0%')
})

describe('mention2018 (art. R2334-27 CGCT)', () => {
  test.each([
    ['exactly 80 %', 80_000, 100_000, false],
    ['one cent over', 80_001, 100_000, true],
    ['the whole cost', 100_000, 100_000, true],
    ['half of it', 50_000, 100_000, false],
    ['an unknown cost', 50_000, null, false],
    ['an unknown grant', null, 100_000, false],
  ])('%s', (_, subvention, depense, auDessus) => {
    const mention = mention2018(
      subvention === null ? null : centimes(subvention),
      depense === null ? null : centimes(depense),
    )
    expect(mention).toContain(MENTION_2018)
    expect(mention.includes(MENTION_AU_DESSUS)).toBe(auDessus)
  })
})
