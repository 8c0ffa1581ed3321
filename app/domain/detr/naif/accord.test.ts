import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { repondreAuxEcheances } from '../../api/echeances'
import { repondreAuPlan } from '../../api/plan'
import { repondreAuxVersements } from '../../api/versements'
import { arbCorpsEcheances, arbCorpsPlan, arbCorpsVersements, tirages } from './constructeurs/tirages'
import { dater } from './echeances'
import { repondreNaivement } from './plan'
import { payer } from './versements'

const COMMUNES = new Map([
  ['05046', { outreMer: false, population: 6_100 }],
  ['97105', { outreMer: true, population: 9_900 }],
])

/** A second implementation, written from the contract with fractions and a calendar of its own, answers the same. */
describe('two implementations agree on bodies of the API', { timeout: 60_000 }, () => {
  test('plans (art. L2334-33, R2334-24, R2334-27, L1111-10 III, L2334-37 CGCT)', () => {
    const vus = new Map<string, number>()
    fc.assert(
      fc.property(arbCorpsPlan, (corps) => {
        const reponse = repondreAuPlan(corps, COMMUNES)
        const attendue = repondreNaivement(corps, COMMUNES)
        const verdict = reponse.ok ? reponse.value.verdict : 'refus'
        vus.set(verdict, (vus.get(verdict) ?? 0) + 1)
        if (!reponse.ok || attendue === null) {
          expect(reponse.ok).toBe(attendue !== null)
          return
        }
        const { controles, ...reste } = reponse.value
        const juges = controles.map(({ code, verdict, source }, rang) => {
          const article = attendue.controles[rang]?.[2] ?? null
          return [code, verdict, article !== null && source?.includes(article) ? article : source]
        })
        expect({ ...reste, controles: juges }).toEqual(attendue)
      }),
      tirages(10_000),
    )
    expect([...vus.keys()].sort()).toEqual(['a_corriger', 'a_verifier', 'irrecevable', 'recevable', 'refus'])
    expect(Math.min(...vus.values())).toBeGreaterThan(0)
  })

  test('legal dates (art. R2334-23, R2334-28, R2334-29, D1111-8 CGCT)', () => {
    const vus = new Set<string>()
    fc.assert(
      fc.property(arbCorpsEcheances, (corps) => {
        const reponse = repondreAuxEcheances(corps)
        vus.add(reponse.ok ? reponse.value.completude : 'refus')
        expect(reponse.ok ? reponse.value : null).toEqual(dater(corps))
      }),
      tirages(5_000),
    )
    expect([...vus].sort()).toEqual(['complet', 'en_cours', 'refus', 'repute_complet', 'suspendu'])
  })

  test('payments (art. R2334-30, R2334-31 CGCT)', () => {
    fc.assert(
      fc.property(arbCorpsVersements, (corps) => {
        const reponse = repondreAuxVersements(corps)
        expect(reponse.ok ? reponse.value : null).toEqual(payer(corps))
      }),
      tirages(5_000),
    )
  })
})
