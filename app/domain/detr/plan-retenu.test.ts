import { describe, expect, test } from 'vitest'
import { planDe, regle } from './exemples/plans'
import { evaluerPlan } from './plan-de-financement'
import {
  checkMotifTaux,
  composerPlanRetenu,
  expliquerAssiette,
  fixerSubvention,
  listControlesBloquants,
  retenirAssiette,
} from './plan-retenu'
import { AUCUNE_REGLE_LOCALE } from './regle-locale'

const LIGNES = [
  { ligneId: 'a', libelle: 'Ordinateur', montantHT: 100_000 },
  { ligneId: 'b', libelle: 'Webcam', montantHT: 6_000 },
]
const codes = (resultat: { ok: boolean; motifs?: readonly { code: string; champ?: string }[] }) =>
  resultat.ok ? [] : resultat.motifs?.map(({ code }) => code)

describe('retenirAssiette (art. R2334-27 CGCT)', () => {
  test.each([
    ['nothing said keeps everything', [], null, 106_000, false],
    ['a line excluded with a reason', [{ ligneId: 'b', retenu: 0, motif: 'Déjà là' }], null, 100_000, false],
    [
      'one cent less, with a reason',
      [{ ligneId: 'a', retenu: 99_999, motif: 'Remise' }],
      null,
      105_999,
      false,
    ],
    [
      'a line kept whole needs no reason',
      [{ ligneId: 'a', retenu: 100_000, motif: null }],
      null,
      106_000,
      false,
    ],
    ['the local ceiling, reached to the cent', [], 106_000, 106_000, false],
    ['the local ceiling, one cent under the lines', [], 105_999, 105_999, true],
  ])('%s', (_, saisies, plafondDepense, assiette, plafonnee) => {
    expect(retenirAssiette(LIGNES, saisies, { plafondDepense })).toMatchObject({
      ok: true,
      value: { assiette, plafonnee },
    })
  })

  test.each([
    ['one cent over the line', [{ ligneId: 'a', retenu: 100_001, motif: null }], ['detr.retenue.depasse']],
    [
      'one cent less without a reason',
      [{ ligneId: 'a', retenu: 99_999, motif: ' ' }],
      ['detr.retenue.motif'],
    ],
    ['a line of another file', [{ ligneId: 'z', retenu: 1, motif: null }], ['detr.retenue.ligne']],
    [
      'nothing left',
      LIGNES.map(({ ligneId }) => ({ ligneId, retenu: 0, motif: 'Non' })),
      ['detr.retenue.vide'],
    ],
  ])('refuses %s', (_, saisies, attendus) => {
    expect(codes(retenirAssiette(LIGNES, saisies, { plafondDepense: null }))).toEqual(attendus)
  })
})

describe('fixerSubvention (the rate that pays, art. R2334-30 CGCT)', () => {
  test.each([
    ['Revest: the amount drives and prints 80,00 %', 144_006, 115_200, null, 115_200, 8_000],
    ['a third: the rate rounds up, or it would pay less', 300_000, 100_000, null, 100_000, 3_334],
    ['exactly 80 % stays 80 %', 100_000, 80_000, null, 80_000, 8_000],
    ['the rate drives, rounded down to the cent', 189_339, null, 8_000, 151_471, 8_000],
    ['the whole base', 100_000, 100_000, null, 100_000, 10_000],
    ['the largest amount', 200_000_000_000, 99_999_999_999, null, 99_999_999_999, 5_000],
  ])('%s', (_, assiette, montant, taux, montantFixe, tauxFixe) => {
    expect(fixerSubvention(assiette, { montant, taux }, AUCUNE_REGLE_LOCALE)).toMatchObject({
      value: { montant: montantFixe, taux: tauxFixe },
    })
  })

  test('rounds down by the local rule', () => {
    const fixee = fixerSubvention(189_339, { montant: null, taux: 8_000 }, { arrondi: 'euro_inferieur' })
    expect(fixee).toMatchObject({ value: { montant: 151_400, calcule: 'montant' } })
  })

  test('refuses a cent over the largest amount, whatever the base', () => {
    const fixee = fixerSubvention(
      200_000_000_000,
      { montant: 100_000_000_000, taux: null },
      AUCUNE_REGLE_LOCALE,
    )
    expect(codes(fixee)).toEqual(['detr.montant.vide'])
  })

  test.each([
    ['both', { montant: 1_000, taux: 8_000 }, ['detr.montant.double']],
    ['neither', { montant: null, taux: null }, ['detr.montant.vide']],
    ['nothing', { montant: 0, taux: null }, ['detr.montant.vide']],
    ['a rate of nothing', { montant: null, taux: 0 }, ['detr.montant.vide']],
    ['one cent over the base', { montant: 100_001, taux: null }, ['detr.montant.depasse']],
  ])('refuses %s', (_, saisie, attendus) => {
    expect(codes(fixerSubvention(100_000, saisie, AUCUNE_REGLE_LOCALE))).toEqual(attendus)
  })
})

describe('composerPlanRetenu (art. R2334-27 and L1111-10 III CGCT)', () => {
  const bloquants = (cout: number, montant: number) => {
    const plan = planDe(cout, { DETR: montant, AUTOFINANCEMENT: cout - montant })
    const { controles } = evaluerPlan(composerPlanRetenu(plan, { assiette: cout, montant }))
    return listControlesBloquants(controles, null).map(({ code }) => code)
  }
  test.each([
    ['Le Castellet as granted in 2018: 29 cents over', 189_339, 151_500, ['plafond', 'participation']],
    ['Le Castellet at the ceiling', 189_339, 151_471, []],
    ['Le Castellet one cent over', 189_339, 151_472, ['plafond', 'participation']],
    ['Revest-Saint-Martin', 144_006, 115_200, []],
  ])('%s', (_, cout, montant, attendus) => {
    expect(bloquants(cout, montant)).toEqual(attendus)
  })

  test('other aids and the loan stay, the own share takes the difference', () => {
    const plan = planDe(100_000, { DETR: 50_000, REGION: 10_000, EMPRUNT: 15_000, AUTOFINANCEMENT: 25_000 })
    expect(composerPlanRetenu(plan, { assiette: 90_000, montant: 40_000 })).toMatchObject({
      assietteRetenue: 90_000,
      ressources: [
        { financeur: 'DETR', montant: 40_000 },
        { financeur: 'REGION', montant: 10_000 },
        { financeur: 'AUTOFINANCEMENT', montant: 35_000 },
        { financeur: 'EMPRUNT', montant: 15_000 },
      ],
    })
  })

  test('without a loan there is no line for it, and running costs stay outside', () => {
    const plan = planDe(100_000, { DETR: 50_000, AUTOFINANCEMENT: 50_000 })
    const toner = { libelle: 'Toner', montantHT: 6_000, nature: 'fonctionnement' as const }
    const avecToner = { ...plan, depenses: [...plan.depenses, toner] }
    expect(composerPlanRetenu(avecToner, { assiette: 100_000, montant: 40_000 }).ressources).toEqual([
      { financeur: 'DETR', montant: 40_000 },
      { financeur: 'AUTOFINANCEMENT', montant: 60_000 },
    ])
  })

  test('too much money from others is seen: the plan does not balance', () => {
    const plan = planDe(100_000, { DETR: 50_000, REGION: 60_000 })
    const { controles } = evaluerPlan(composerPlanRetenu(plan, { assiette: 100_000, montant: 50_000 }))
    expect(listControlesBloquants(controles, null).map(({ code }) => code)).toContain('plan.equilibre')
  })
})

describe('the local range (rule of the département)', () => {
  const controlesA = (taux: number) => {
    const plan = planDe(100_000, {}, { regleLocale: regle({ tauxMin: 2_000, tauxMax: 5_000 }) })
    return evaluerPlan(composerPlanRetenu(plan, { assiette: 100_000, montant: taux * 10 })).controles
  }
  test.each([
    ['at the maximum', 5_000, null, [], []],
    ['one basis point over, without a reason', 5_001, ' ', ['regle.taux'], ['detr.taux.motif']],
    ['one basis point over, with a reason', 5_001, 'Décision du préfet', [], []],
    ['over the law, whatever the reason', 8_001, 'Décision', ['plafond', 'participation'], []],
  ])('%s', (_, taux, raison, bloquants, motifs) => {
    const controles = controlesA(taux)
    expect(listControlesBloquants(controles, raison).map(({ code }) => code)).toEqual(bloquants)
    expect(checkMotifTaux(controles, raison).map(({ code }) => code)).toEqual(motifs)
  })
})

const TOUTES = 'toutes les dépenses prévues sont des dépenses d’investissement'

describe('expliquerAssiette says what was put aside, and why', () => {
  const expliquer = (
    saisies: Parameters<typeof retenirAssiette>[1],
    plafondDepense: number | null = null,
  ) => {
    const retenue = retenirAssiette(LIGNES, saisies, { plafondDepense })
    if (!retenue.ok) throw new Error('refused')
    return expliquerAssiette(LIGNES, retenue.value)
  }
  test.each<[string, Parameters<typeof expliquer>, string]>([
    ['nothing', [[]], TOUTES],
    [
      'a line',
      [[{ ligneId: 'b', retenu: 0, motif: 'déjà financée' }]],
      'les dépenses prévues sont gardées, sauf «\u00A0Webcam\u00A0» écartée (déjà financée)',
    ],
    [
      'a part of a line',
      [[{ ligneId: 'a', retenu: 90_000, motif: 'remise' }]],
      'les dépenses prévues sont gardées, sauf «\u00A0Ordinateur\u00A0» réduite à 900,00\u00A0€ HT (remise)',
    ],
    ['the ceiling', [[], 100_000], `${TOUTES}\u202F; la dépense est plafonnée à 1\u202F000,00\u00A0€ HT`],
  ])('%s', (_, entree, attendue) => {
    expect(expliquer(...entree)).toBe(attendue)
  })

  test('a line that is no longer there is not named', () => {
    const retenues = [{ ligneId: 'z', retenu: 0, motif: 'perdue' }]
    expect(expliquerAssiette(LIGNES, { assiette: 1, plafonnee: false, retenues })).toBe(TOUTES)
  })
})
