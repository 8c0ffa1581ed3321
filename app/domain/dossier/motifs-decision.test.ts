import { describe, expect, test } from 'vitest'
import { lireMotifsPrets } from './motifs-decision'

describe('lireMotifsPrets', () => {
  test.each([
    ['in the order of the list', 'refuser', ['mediateur', 'equipement'], ['equipement', 'mediateur']],
    ['repeated codes count once', 'refuser', ['mediateur', 'mediateur'], ['mediateur']],
    ['none', 'sans_suite', [], []],
    ['of the other list', 'sans_suite', ['equipement'], null],
    ['unknown', 'refuser', ['x'], null],
    ['an agreement has no reason', 'agreer', ['equipement'], null],
  ] as const)('%s', (_, sens, codes, attendus) => {
    expect(lireMotifsPrets(sens, codes)?.map(({ code }) => code) ?? null).toEqual(attendus)
  })
})
