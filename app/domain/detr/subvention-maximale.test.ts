import { describe, expect, test } from 'vitest'
import { planDe, regle } from './exemples/plans'
import { evaluerPlan, type Plan } from './plan-de-financement'
import { porteurInconnu } from './porteur'

const outreMer = { porteur: { ...porteurInconnu('commune'), population: 900, outreMer: true } }

describe('subventionMaximale (art. R2334-27, L1111-10 III CGCT, local rule)', () => {
  test.each<[string, Plan, number, string]>([
    ['80 % rounded down', planDe(1_893_39, {}), 1_514_71, 'plafond'],
    [
      'other State grants take their place',
      planDe(10_000_00, { DSIL: 3_000_00 }, outreMer),
      5_000_00,
      'plafond',
    ],
    [
      'other public aids weigh on the own share',
      planDe(10_000_00, { REGION: 3_000_00 }),
      5_000_00,
      'participation',
    ],
    [
      'outre-mer the cost itself is the limit',
      planDe(10_000_00, { REGION: 3_000_00 }, outreMer),
      7_000_00,
      'cout',
    ],
    [
      'private money leaves less public money',
      planDe(12_000_00, { PRIVE: 2_000_00, DEPARTEMENT: 3_000_00 }),
      5_000_00,
      'participation',
    ],
    ['the own share rounds against the grant', planDe(1_000_01, { PRIVE: 1 }), 800_00, 'plafond'],
    ['more private money than the cost', planDe(1_000_00, { PRIVE: 1_000_01 }), 0, 'cout'],
    ['local rate', planDe(1_000_01, {}, { regleLocale: regle({ tauxMax: 5_000 }) }), 500_00, 'regle.taux'],
    [
      'local ceiling',
      planDe(5_000_00, {}, { regleLocale: regle({ plafondSubvention: 1_000_00 }) }),
      1_000_00,
      'regle.plafond',
    ],
    [
      'at the floor of 20 %',
      planDe(5_000_00, {}, { regleLocale: regle({ plafondSubvention: 1_000_00 }) }),
      1_000_00,
      'regle.plafond',
    ],
    [
      'a cent under the floor',
      planDe(5_000_00, {}, { regleLocale: regle({ plafondSubvention: 999_99 }) }),
      0,
      'regle.plafond',
    ],
    [
      'under the local minimum rate',
      planDe(5_000_00, {}, { regleLocale: regle({ tauxMin: 2_500, plafondSubvention: 1_249_99 }) }),
      0,
      'regle.plafond',
    ],
    [
      'at the local minimum rate',
      planDe(5_000_00, {}, { regleLocale: regle({ tauxMin: 2_500, plafondSubvention: 1_250_00 }) }),
      1_250_00,
      'regle.plafond',
    ],
    [
      'a low minimum rate keeps the legal floor',
      planDe(5_000_00, {}, { regleLocale: regle({ tauxMin: 1_000, plafondSubvention: 999_99 }) }),
      0,
      'regle.plafond',
    ],
    [
      'to the euro',
      planDe(1_893_39, {}, { regleLocale: regle({ arrondi: 'euro_inferieur' }) }),
      1_514_00,
      'plafond',
    ],
    [
      'to ten euros',
      planDe(1_893_39, {}, { regleLocale: regle({ arrondi: 'dizaine_inferieure' }) }),
      1_510_00,
      'plafond',
    ],
    [
      'to a hundred euros',
      planDe(1_893_39, {}, { regleLocale: regle({ arrondi: 'centaine_inferieure' }) }),
      1_500_00,
      'plafond',
    ],
    [
      'rounding takes it under the floor',
      planDe(
        450_00,
        {},
        { regleLocale: regle({ arrondi: 'centaine_inferieure', plafondSubvention: 99_99 }) },
      ),
      0,
      'regle.plafond',
    ],
    ['nothing to pay', planDe(0, {}), 0, 'cout'],
    [
      'what is asked does not matter',
      planDe(6_500_00, { DETR: 6_000_00, AUTOFINANCEMENT: 1 }),
      5_200_00,
      'plafond',
    ],
    ['amounts beyond 2^53 once multiplied', planDe(99_999_999_999 * 20, {}), 1_599_999_999_984, 'plafond'],
  ])('%s', (_, plan, montant, limite) => {
    expect(evaluerPlan(plan)).toMatchObject({ subventionMaximale: montant, limite })
  })
})
