import { describe, expect, test } from 'vitest'
import { regleDuRecueil as regle } from './exemples/recueils'
import type { RegleDuRecueil } from './recueil'
import { checkPubliable, checkPublication, checkRegle, checkRegles } from './recueil-verification'

const champs = (change: Partial<RegleDuRecueil>) =>
  checkRegle(regle(change)).map(({ code, champ }) => `${code} ${champ}`)

describe('checkRegle', () => {
  test.each<[string, Partial<RegleDuRecueil>, string[]]>([
    ['an ordinary one', {}, []],
    ['nothing fixed but the rate', { tauxMin: null, plafondDepense: null }, []],
    ['exactly 80 %', { tauxMax: 8_000 }, []],
    ['a hundredth over 80 %', { tauxMax: 8_001 }, ['recueil.plafond tauxMax']],
    ['exactly 20 %', { tauxMin: 2_000, tauxMax: 2_000 }, []],
    ['a hundredth under 20 %', { tauxMin: 1_999 }, ['recueil.plancher tauxMin']],
    ['over 100 %', { tauxMax: 10_001 }, ['recueil.taux tauxMax']],
    ['half a basis point', { tauxMax: 5_000.5 }, ['recueil.taux tauxMax']],
    ['rates in disorder', { tauxMin: 5_001 }, ['recueil.ordre tauxMin']],
    ['a ceiling of nothing', { plafondSubvention: 0 }, ['recueil.montant plafondSubvention']],
    ['one cent', { plafondSubvention: 1 }, []],
    ['the largest amount', { plafondDepense: 99_999_999_999 }, []],
    ['a cent over it', { plafondDepense: 100_000_000_000 }, ['recueil.montant plafondDepense']],
    ['a floor at the ceiling', { plancherDepense: 1_800_00 }, []],
    ['a floor a cent over the ceiling', { plancherDepense: 1_800_01 }, ['recueil.plafonds plafondDepense']],
    ['the same, spared', { plancherDepense: 1_800_01, plancherLeve: true }, []],
    ['spared from no floor', { plancherLeve: true }, ['recueil.leve plancherDepense']],
    ['a code with a space', { categorie: '6 3' }, ['recueil.code categorie']],
    ['the name of a page', { categorie: 'nouvelle' }, ['recueil.code categorie']],
    ['a label of 500', { libelle: 'x'.repeat(500) }, []],
    ['a label of 501', { libelle: 'x'.repeat(501) }, ['recueil.libelle libelle']],
    ['no label', { libelle: '' }, ['recueil.libelle libelle']],
    ['a call of one day', { appelDu: '2026-01-10', appelAu: '2026-01-10' }, []],
    [
      'a call closed before it opens',
      { appelDu: '2026-01-10', appelAu: '2026-01-09' },
      ['recueil.appel appelAu'],
    ],
    ['a call without its end', { appelDu: '2026-01-10' }, ['recueil.appel appelAu']],
    ['a call without its beginning', { appelAu: '2026-01-10' }, ['recueil.appel appelDu']],
    ['a piece with a bar', { piecesEnPlus: ['a|b'] }, ['recueil.pieces piecesEnPlus']],
    ['21 pieces', { piecesEnPlus: Array(21).fill('x') }, ['recueil.pieces piecesEnPlus']],
    ['12 instalments', { acomptesMax: 12 }, []],
    ['13 instalments', { acomptesMax: 13 }, ['recueil.acomptes acomptesMax']],
    ['no year of use', { usageAnnees: 0 }, ['recueil.usage usageAnnees']],
    ['30 years', { usageAnnees: 30 }, []],
  ])('%s', (_, change, attendus) => {
    expect(champs(change)).toEqual(attendus)
  })

  test('over 80 % is refused with its article', () => {
    expect(checkRegle(regle({ tauxMax: 8_001 }))[0]?.source).toBe('art. R2334-27 CGCT')
  })
})

const codes = (motifs: readonly { code: string }[]) => motifs.map(({ code }) => code)

describe('checkRegles', () => {
  test('two categories of one code, whatever the case', () => {
    expect(codes(checkRegles([regle({ categorie: 'F' }), regle({ categorie: 'f' })]))).toEqual([
      'recueil.double',
    ])
  })
})

describe('checkPubliable (art. L2334-37 CGCT)', () => {
  test.each<[string, RegleDuRecueil[], string[]]>([
    ['no category', [], ['recueil.vide']],
    ['a category without its maximum', [regle({ tauxMax: null })], ['recueil.taux_max']],
    ['a wrong category', [regle({ tauxMax: 9_000 })], ['recueil.plafond']],
    ['the call of the autumn before', [regle({ appelDu: '2025-11-20', appelAu: '2026-01-31' })], []],
    [
      'the call of two years before',
      [regle({ appelDu: '2024-11-20', appelAu: '2024-12-31' })],
      ['recueil.appel_annee'],
    ],
    [
      'the call of the year after',
      [regle({ appelDu: '2027-01-01', appelAu: '2027-01-31' })],
      ['recueil.appel_annee'],
    ],
  ])('%s', (_, regles, attendus) => {
    expect(codes(checkPubliable(regles, 2026))).toEqual(attendus)
  })
})

describe('checkPublication', () => {
  const donnee = {
    decision: 'Commission du 3 mars 2026',
    decisionLe: '2026-03-03',
    enVigueurDu: '2026-03-10',
  }
  test.each([
    ['today', {}, []],
    ['yesterday: what was received keeps its rules', { enVigueurDu: '2026-03-09' }, ['recueil.en_vigueur']],
    ['the last day of the year', { enVigueurDu: '2026-12-31' }, []],
    ['the day after it', { enVigueurDu: '2027-01-01' }, ['recueil.en_vigueur_tard']],
    ['decided today', { decisionLe: '2026-03-10' }, []],
    ['decided tomorrow', { decisionLe: '2026-03-11' }, ['recueil.decision_date']],
    ['no reference', { decision: ' ' }, ['recueil.decision']],
  ])('%s', (_, change, attendus) => {
    const motifs = checkPublication({ ...donnee, ...change }, { exercice: 2026, jour: '2026-03-10' })
    expect(codes(motifs)).toEqual(attendus)
  })
})
