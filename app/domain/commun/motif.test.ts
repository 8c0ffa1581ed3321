import { describe, expect, test } from 'vitest'
import { motif } from './motif'
import { ok, refus } from './result'

describe('motif', () => {
  test('without a text nor a field', () => {
    expect(motif('a.b', 'Phrase.')).toStrictEqual({ code: 'a.b', message: 'Phrase.', source: null })
  })

  test('with both', () => {
    expect(motif('a.b', 'Phrase.', 'art. 1', 'champ')).toStrictEqual({
      code: 'a.b',
      message: 'Phrase.',
      source: 'art. 1',
      champ: 'champ',
    })
  })
})

test('a result is a value or every motif', () => {
  const [un, deux] = [motif('un', 'Un.'), motif('deux', 'Deux.')]
  expect(ok(3)).toStrictEqual({ ok: true, value: 3 })
  expect(refus(un, deux)).toStrictEqual({ ok: false, motifs: [un, deux] })
})
