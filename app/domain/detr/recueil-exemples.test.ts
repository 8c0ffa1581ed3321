import { describe, expect, test } from 'vitest'
import { regleDuRecueil as regle } from './exemples/recueils'
import { comparerExemples, essayerRegle, plansExemples } from './recueil-exemples'

const subventions = (change: Parameters<typeof regle>[0]) => {
  const essayee = regle({ plafondDepense: null, ...change })
  return plansExemples([essayee]).map((plan) => essayerRegle(plan, essayee, '2026-03-10').subvention)
}

describe('the five example plans', () => {
  test('80 % without more gives the real grants of 04, rounded at the euro', () => {
    expect(subventions({ tauxMax: 8_000 })).toEqual([1_152_04, 1_514_71, 8_366_32, 355_32, 19_788_00])
  })

  test('the fourth is a cent under the floor: nothing', () => {
    const essayee = regle({ plancherDepense: 1_500_00 })
    const plans = plansExemples([essayee])
    expect(plans[3]?.cout).toBe(1_499_99)
    expect(plans.map((plan) => essayerRegle(plan, essayee, '2026-03-10').verdict)).toEqual([
      'irrecevable',
      'recevable',
      'recevable',
      'irrecevable',
      'recevable',
    ])
  })

  test('the fifth is over the ceilings: it receives what they allow', () => {
    expect(subventions({ plafondDepense: 1_800_00 })[4]).toBe(900_00)
    expect(subventions({ plafondSubvention: 1_000_00 })[4]).toBe(1_000_00)
    expect(subventions({ plafondSubvention: 1_000_00, tauxMax: 3_000 })[4]).toBe(1_000_00)
  })

  test('before and after are the same plans; a category that comes has no before', () => {
    const lignes = comparerExemples(null, regle({ tauxMax: 6_000 }), '2026-03-10')
    expect(lignes.map(({ avant }) => avant)).toEqual([null, null, null, null, null])
    const deux = comparerExemples(regle(), regle({ plafondDepense: 3_000_00 }), '2026-03-10')
    expect(deux[4]).toMatchObject({
      plan: { cout: 6_000_00 },
      avant: { subvention: 900_00 },
      apres: { subvention: 1_500_00 },
    })
  })
})
