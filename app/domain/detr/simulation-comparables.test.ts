import { describe, expect, test } from 'vitest'
import { AUCUNE_REGLE_LOCALE } from './regle-locale'
import { listComparables, type SubventionReelle } from './simulation-comparables'
import { listDates } from './simulation-dates'

const reelle = (beneficiaire: string, saisie: Partial<SubventionReelle>): SubventionReelle => ({
  departement: '38',
  beneficiaire,
  population: 1_000,
  description: 'Point numérique',
  coutTotal: 1_000_00,
  subvention: 500_00,
  ...saisie,
})

describe('listComparables', () => {
  const toutes = [
    reelle('loin', { departement: '38', population: 9_000, coutTotal: 9_000_00 }),
    reelle('proche', { departement: '38', population: 310, coutTotal: 1_400_00 }),
    reelle('ailleurs proche', { departement: '72', population: 300, coutTotal: 1_500_00 }),
    reelle('ailleurs loin', { departement: '72', population: 9_000, coutTotal: 8_000_00 }),
    reelle('sans population', { departement: '86', population: null, coutTotal: 1_490_00 }),
  ]
  const noms = (repere: Parameters<typeof listComparables>[1], nombre?: number) =>
    listComparables(toutes, repere, nombre).map(({ beneficiaire }) => beneficiaire)

  test('the département first, then the nearest by population and cost', () => {
    expect(noms({ departement: '38', population: 300, coutTotal: 1_500_00 }, 3)).toEqual([
      'proche',
      'loin',
      'ailleurs proche',
    ])
  })

  test('a département without grants: the others', () => {
    expect(noms({ departement: '2A', population: 300, coutTotal: 1_500_00 }, 1)).toEqual(['ailleurs proche'])
  })

  test('an unknown population compares by cost', () => {
    expect(noms({ departement: null, population: null, coutTotal: 9_000_00 }, 1)).toEqual(['loin'])
  })

  test.each([
    ['exactly 80 %', 800_00, false],
    ['one cent over', 800_01, true],
  ])('%s (art. R2334-27 CGCT)', (_, subvention, depasse) => {
    const [lue] = listComparables([reelle('x', { subvention })], {
      departement: '38',
      population: 1,
      coutTotal: 1,
    })
    expect(lue?.depasse).toBe(depasse)
  })
})

describe('listDates (art. R2334-23, R2334-24, R2334-28, R2334-29 CGCT)', () => {
  const codes = (jour: string, appel: { appelDu?: string; appelAu?: string } | null) =>
    listDates(
      jour,
      appel && { ...AUCUNE_REGLE_LOCALE, categorie: 'c', libelle: 'C', statut: 'publie', ...appel },
    )
  const SUITE = ['reception', 'repute_complet', 'commencer', 'achever']

  test('three months on the calendar, clamped to the end of February', () => {
    const complet = codes('2026-11-30', null).find(({ code }) => code === 'repute_complet')
    expect(complet?.quand).toBe('Le 28\u00A0février\u00A02027')
  })

  test.each([
    ['no rule', null, SUITE, null],
    ['a rule without a call', {}, SUITE, null],
    ['before the call', { appelDu: '2026-11-23', appelAu: '2027-01-31' }, ['appel', ...SUITE], /^Du 23/],
    ['its last day', { appelDu: '2026-09-01', appelAu: '2026-11-22' }, ['appel', ...SUITE], /^Jusqu’au 22/],
    ['the day after', { appelDu: '2026-09-01', appelAu: '2026-11-21' }, ['appel', ...SUITE], /^Jusqu’au 21/],
    ['open, no end', { appelDu: '2026-09-01' }, SUITE, null],
  ])('%s', (_, appel, attendu, quand) => {
    const dates = codes('2026-11-22', appel)
    expect(dates.map(({ code }) => code)).toEqual(attendu)
    if (quand) expect(dates[0]?.quand).toMatch(quand)
  })
})
