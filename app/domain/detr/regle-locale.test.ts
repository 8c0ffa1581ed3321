import { describe, expect, test } from 'vitest'
import { planDe, regle } from './exemples/plans'
import { phraseDuMaximum } from './phrase-simulateur'
import { evaluerPlan } from './plan-de-financement'
import {
  AUCUNE_REGLE_LOCALE,
  checkPlafondLocal,
  checkPlancherLocal,
  checkTauxLocal,
  libellesRegleLocale,
  type RegleLocale,
} from './regle-locale'

/** Every control says something, and who decided it. */
const EN_MOTS = { message: expect.stringMatching(/^Ici, .+\.$/), source: 'règle du département' }

describe('checkPlancherLocal (local rule)', () => {
  test.each<[string, RegleLocale, number, string, number | null]>([
    ['none', regle({}), 0, 'sans_objet', null],
    ['waived without a floor', regle({ plancherLeve: true }), 0, 'sans_objet', null],
    ['at the floor', regle({ plancherDepense: 10_000_00 }), 10_000_00, 'conforme', 0],
    ['a cent under', regle({ plancherDepense: 10_000_00 }), 9_999_99, 'non_conforme', -1],
    ['waived', regle({ plancherDepense: 10_000_00, plancherLeve: true }), 9_999_99, 'conforme', null],
  ])('%s', (_, locale, cout, verdict, marge) => {
    expect(checkPlancherLocal(locale, cout)).toMatchObject({ verdict, marge, ...EN_MOTS })
  })
})

describe('checkTauxLocal (local rule)', () => {
  test.each<[string, RegleLocale, number, string, number | null]>([
    ['none', regle({}), 1, 'sans_objet', null],
    ['at the minimum', regle({ tauxMin: 2_550 }), 25_50, 'conforme', 0],
    ['a cent under', regle({ tauxMin: 2_550 }), 25_49, 'non_conforme', -1],
    ['at the maximum', regle({ tauxMax: 5_000 }), 50_00, 'conforme', 0],
    ['a cent over', regle({ tauxMax: 5_000 }), 50_01, 'non_conforme', -1],
    ['a maximum alone has no lower limit', regle({ tauxMax: 5_000 }), 10_00, 'conforme', 40_00],
    ['a minimum alone has no upper one', regle({ tauxMin: 2_000 }), 99_00, 'conforme', 79_00],
    ['between: the nearer limit', regle({ tauxMin: 2_000, tauxMax: 5_000 }), 49_00, 'conforme', 1_00],
  ])('%s', (_, locale, detr, verdict, marge) => {
    expect(checkTauxLocal(locale, 100_00, detr)).toMatchObject({ verdict, marge, ...EN_MOTS })
  })
})

describe('checkPlafondLocal (local rule)', () => {
  test.each<[string, RegleLocale, number, string, number | null]>([
    ['none', regle({}), 1, 'sans_objet', null],
    ['at the ceiling', regle({ plafondSubvention: 900_00 }), 900_00, 'conforme', 0],
    ['a cent over', regle({ plafondSubvention: 900_00 }), 900_01, 'non_conforme', -1],
  ])('%s', (_, locale, detr, verdict, marge) => {
    expect(checkPlafondLocal(locale, detr)).toMatchObject({ verdict, marge, ...EN_MOTS })
  })
})

describe('words', () => {
  test('M46, one sentence per parameter', () => {
    expect(
      libellesRegleLocale({
        tauxMin: 2_000,
        tauxMax: 5_000,
        plancherDepense: 10_000_00,
        plancherLeve: true,
        plafondDepense: 1_800_00,
        plafondSubvention: 900_00,
        arrondi: 'euro_inferieur',
      }),
    ).toEqual([
      'Ici, le taux va de 20 à 50\u00A0%.',
      'Ici, un projet coûte au moins 10\u202F000,00\u00A0€, sauf pour un espace numérique.',
      'Ici, la dépense retenue s’arrête à 1\u202F800,00\u00A0€.',
      'Ici, la subvention s’arrête à 900,00\u00A0€.',
      'Ici, la subvention est arrondie à l’euro inférieur.',
    ])
    expect(libellesRegleLocale(AUCUNE_REGLE_LOCALE)).toEqual([])
  })

  test.each([
    [regle({ tauxMin: 2_550 }), 'Ici, le taux est d’au moins 25,50\u00A0%.'],
    [regle({ tauxMin: 2_000 }), 'Ici, le taux est d’au moins 20\u00A0%.'],
    [regle({ tauxMax: 5_000 }), 'Ici, le taux est d’au plus 50\u00A0%.'],
    [regle({ tauxMin: 2_550, tauxMax: 5_000 }), 'Ici, le taux va de 25,50 à 50\u00A0%.'],
  ])('the rate: %#', (locale, phrase) => {
    expect(libellesRegleLocale(locale)).toEqual([phrase])
  })

  test('the decision of the commission is the source', () => {
    expect(checkPlafondLocal(regle({ decision: 'commission du 5 décembre 2025' }), 0).source).toBe(
      'commission du 5 décembre 2025',
    )
  })

  test('M45, with a capped expense, a rounded rate, nothing', () => {
    const isere = regle({ tauxMax: 5_000, plafondDepense: 1_800_00 })
    expect(
      phraseDuMaximum('Dans l’Isère, en 2026', evaluerPlan(planDe(2_400_00, {}, { regleLocale: isere }))),
    ).toBe(
      'Dans l’Isère, en 2026, vous pouvez demander jusqu’à 900,00\u00A0€\u00A0: 50\u00A0% d’une dépense plafonnée à 1\u202F800,00\u00A0€.',
    )
    expect(phraseDuMaximum('Ici', evaluerPlan(planDe(1_893_39, {})))).toContain(
      'environ 80\u00A0% d’une dépense de',
    )
    expect(phraseDuMaximum('Ici', evaluerPlan(planDe(0, {})))).toBeNull()
    const enDessous = regle({ plafondSubvention: 1_00 })
    expect(phraseDuMaximum('Ici', evaluerPlan(planDe(1_000_00, {}, { regleLocale: enDessous })))).toBeNull()
    expect(phraseDuMaximum('Ici', { ...evaluerPlan(planDe(1_000_00, {})), assiette: 0 })).toBeNull()
  })
})
