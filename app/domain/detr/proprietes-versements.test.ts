import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MONTANT_MAXIMAL } from '../commun/montant'
import { tirages } from './naif/constructeurs/tirages'
import { calculerVersements, type FaitsVersements } from './versements'

const montant = (min: number) =>
  fc.oneof(fc.integer({ min, max: 500 }), fc.integer({ min, max: MONTANT_MAXIMAL }))
const arbFaits: fc.Arbitrary<FaitsVersements> = fc.record({
  assiette: montant(1),
  subvention: montant(1),
  taux: fc.integer({ min: 0, max: 10_000 }),
  avanceVersee: montant(0),
  acomptesVerses: montant(0),
  depenseJustifiee: montant(0),
  achevee: fc.boolean(),
})

function payer(faits: FaitsVersements) {
  const calcul = calculerVersements(faits)
  if (!calcul.ok) throw new Error('refused')
  return calcul.value
}

describe('payments (art. R2334-30, R2334-31; law-detr § 1.7)', () => {
  test('paid + balance − paid back = due once finished', () => {
    fc.assert(
      fc.property(arbFaits, (faits) => {
        const { du, solde, aReverser } = payer({ ...faits, achevee: true })
        expect(faits.avanceVersee + faits.acomptesVerses + solde - aReverser).toBe(du)
        expect(Math.min(solde, aReverser)).toBe(0)
      }),
      tirages(2_000),
    )
  })

  test('nothing is negative, nothing goes over the grant', () => {
    fc.assert(
      fc.property(arbFaits, (faits) => {
        const paye = payer(faits)
        expect(Math.min(...Object.values(paye))).toBeGreaterThanOrEqual(0)
        expect(paye.avanceMaximale).toBeLessThanOrEqual(paye.cumulAvantSoldeMaximal)
        expect(paye.cumulAvantSoldeMaximal).toBeLessThanOrEqual(faits.subvention)
        expect(paye.du).toBeLessThanOrEqual(faits.subvention)
        expect(paye.du).toBeLessThanOrEqual(faits.assiette)
        const verse = faits.avanceVersee + faits.acomptesVerses
        if (verse <= faits.subvention)
          expect(verse + paye.acomptePossible + paye.solde).toBeLessThanOrEqual(faits.subvention)
      }),
      tirages(2_000),
    )
  })

  test('more proof never earns less', () => {
    fc.assert(
      fc.property(arbFaits, montant(0), (faits, plus) => {
        const apres = payer({ ...faits, depenseJustifiee: faits.depenseJustifiee + plus })
        expect(apres.du).toBeGreaterThanOrEqual(payer(faits).du)
      }),
      tirages(1_000),
    )
  })
})
