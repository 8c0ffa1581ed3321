import { describe, expect, test } from 'vitest'
import { checkCommencement } from './commencement'

describe('checkCommencement (art. R2334-24 CGCT)', () => {
  test.each([
    ['nothing begun', '2026-03-10', null, false, 'conforme'],
    ['the day before', '2026-03-10', '2026-03-09', false, 'non_conforme'],
    ['the day before, with a derogation', '2026-03-10', '2026-03-09', true, 'conforme'],
    ['the same day', '2026-03-10', '2026-03-10', false, 'conforme'],
    ['the day after', '2026-03-10', '2026-03-11', false, 'conforme'],
    ['first day of the present rule', '2018-10-01', '2018-09-30', false, 'non_conforme'],
    ['last day of the former rule', '2018-09-30', '2018-10-30', false, 'a_verifier'],
    ['former rule, an earlier act', '2018-09-30', '2018-09-01', true, 'a_verifier'],
    ['former rule, nothing begun', '2018-09-30', null, false, 'conforme'],
  ])('%s', (_, receptionLe, premierActeLe, derogation, verdict) => {
    expect(checkCommencement(receptionLe, premierActeLe, derogation)).toMatchObject({
      verdict,
      message: expect.stringMatching(/^[A-ZÀ-Ü].+\.$/),
      source: 'art. R2334-24 CGCT',
    })
  })

  test('the former rule is dated', () => {
    expect(checkCommencement('2018-09-30', '2018-09-01', false).message).toContain(
      '1er\u00A0octobre\u00A02018',
    )
  })

  test('the sentence M33 gives the day of the act', () => {
    expect(checkCommencement('2026-03-10', '2026-03-03', false).message).toBe(
      'Cet acte du 3\u00A0mars\u00A02026 précède le dépôt. La demande est rejetée d’office, sauf dérogation du préfet (art. R2334-24).',
    )
  })
})
