import { describe, expect, test } from 'vitest'
import { jourDeParis } from '../commun/jour'
import { MONTANT_MAXIMAL, parseMontant } from '../commun/montant'
import { checkBeneficiaire } from './beneficiaire'
import { checkCommencement } from './commencement'
import { calculerCompletude } from './completude'
import type { CodeControle } from './controle'
import { calculerEcheances, type FaitsDates } from './echeances'
import { lireMontant } from './exemples/lire'
import { planDe, regle } from './exemples/plans'
import { evaluerPlan, type Plan } from './plan-de-financement'
import { type NaturePorteur, type Porteur, porteurInconnu } from './porteur'
import { calculerVersements } from './versements'

/** Expected values copied from an article or from a grant of 2018; the tag is the line of `law-detr.md`. */
function controleDe(plan: Plan, code: CodeControle) {
  const { verdict, marge } = evaluerPlan(plan).controles.find((controle) => controle.code === code) ?? {}
  return [verdict, marge]
}

describe('grants of 2018 against today’s 80 % (R2334-27; T2, T10, § 2.4)', () => {
  test.each([
    ['84 Caderousse, 80 % exactly', '1833.15', '1466.52', 'conforme', 0],
    ['84 Lauris, the last lawful cent', '7278.33', '5822.66', 'conforme', 0],
    ['47 Fargues-sur-Ourbise, the last lawful cent', '598.33', '478.66', 'conforme', 0],
    ['47 CC Albret Communauté, one cent over', '3679.66', '2943.73', 'non_conforme', -1],
    ['04 Le Castellet, 29 cents over', '1893.39', '1515.00', 'non_conforme', -29],
    ['04 Castellet-lès-Sausses, 24 cents over', '855.96', '685.00', 'non_conforme', -24],
    ['04 Sainte-Tulle, 24 cents over', '1667.20', '1334.00', 'non_conforme', -24],
    ['89 Vallan, 20 cents over', '831.00', '665.00', 'non_conforme', -20],
    ['04 CC Sisteronais-Buëch, 32 cents left', '10457.91', '8366.00', 'conforme', 32],
    ['04 Revest-Saint-Martin, 4 cents left', '1440.06', '1152.00', 'conforme', 4],
    ['13 Verquières, 80 % exactly', '5000.00', '4000.00', 'conforme', 0],
  ])('%s', (_, cout, subvention, verdict, marge) => {
    expect(controleDe(planDe(lireMontant(cout), { DETR: lireMontant(subvention) }), 'plafond')).toEqual([
      verdict,
      marge,
    ])
  })

  test('Le Castellet: the own share of 378.39 € is 29 cents short as well (L1111-10 III; T3)', () => {
    const plan = planDe(1_893_39, { DETR: 1_515_00, AUTOFINANCEMENT: 378_39 })
    expect(controleDe(plan, 'participation')).toEqual(['non_conforme', -29])
    expect(evaluerPlan(plan)).toMatchObject({
      verdict: 'a_corriger',
      taux: 8_002,
      subventionMaximale: 1_514_71,
    })
  })
})

describe('local rules seen in 2018 (§ 0.2, § 2.3)', () => {
  test.each<[string, string, string, Parameters<typeof regle>[0], CodeControle, string, number]>([
    ['38 Chalon, 50 %', '700.00', '350.00', { tauxMax: 5_000 }, 'regle.taux', 'conforme', 0],
    [
      '38 Brié-et-Angonnes, 7 cents over 50 %',
      '785.87',
      '393.00',
      { tauxMax: 5_000 },
      'regle.taux',
      'non_conforme',
      -7,
    ],
    [
      '38 Eydoche, 900 € on 1 800 €',
      '1800.00',
      '900.00',
      { tauxMax: 5_000, plafondDepense: 1_800_00 },
      'regle.taux',
      'conforme',
      0,
    ],
    [
      '72 Crosmières, 1 000 € at most',
      '2591.00',
      '1000.00',
      { plafondSubvention: 1_000_00 },
      'regle.plafond',
      'conforme',
      0,
    ],
    [
      '40 Candresse, 2 000 € at most',
      '3468.00',
      '2000.00',
      { plafondSubvention: 2_000_00 },
      'regle.plafond',
      'conforme',
      0,
    ],
    [
      '81 Tarn, a cent under 10 000 €',
      '9999.99',
      '3000.00',
      { plancherDepense: 10_000_00 },
      'regle.plancher',
      'non_conforme',
      -1,
    ],
  ])('%s', (_, cout, subvention, locale, code, verdict, marge) => {
    const plan = planDe(lireMontant(cout), { DETR: lireMontant(subvention) }, { regleLocale: regle(locale) })
    expect(controleDe(plan, code)).toEqual([verdict, marge])
  })

  test.each([
    ['38 Isère: 900 € of 1 800 €', '1800.00', { tauxMax: 5_000, plafondDepense: 1_800_00 }, 900_00],
    ['38 the same above the ceiling', '4500.00', { tauxMax: 5_000, plafondDepense: 1_800_00 }, 900_00],
    ['72 Sarthe: 1 000 €', '2591.00', { plafondSubvention: 1_000_00 }, 1_000_00],
    ['40 Labouheyre: 80 %, to the euro', '1083.00', { arrondi: 'euro_inferieur' as const }, 866_00],
  ])('the largest grant, %s', (_, cout, locale, maximum) => {
    const plan = planDe(lireMontant(cout), {}, { regleLocale: regle(locale) })
    expect(evaluerPlan(plan).subventionMaximale).toBe(maximum)
  })
})

describe('20 % (R2334-27 al. 1; T1)', () => {
  test.each([
    ['42 Feurs 2018, 20 % exactly', '2397.00', '479.40', 'conforme', 0],
    ['a cent under', '2397.00', '479.39', 'non_conforme', -1],
    ['20 % of 0.01 € is a whole cent', '0.01', '0.00', 'non_conforme', -1],
    ['20 % of nothing is nothing', '0.00', '0.00', 'conforme', 0],
  ])('%s', (_, cout, subvention, verdict, marge) => {
    expect(controleDe(planDe(lireMontant(cout), { DETR: lireMontant(subvention) }), 'plancher')).toEqual([
      verdict,
      marge,
    ])
  })
})

describe('the commission, strictly over (L2334-37; § 0.8, § 1.5)', () => {
  test.each([
    ['2017-12-31', 150_000_00, false],
    ['2017-12-31', 150_000_01, true],
    ['2018-01-01', 150_000_00, true],
    ['2018-01-01', 100_000_01, true],
    ['2018-01-01', 100_000_00, false], // 111 grants of 2018 were exactly 100 000,00 €
    ['2018-01-01', 99_999_99, false],
  ])('received on %s, %i cents: %s', (receptionLe, detr, attendu) => {
    expect(evaluerPlan(planDe(400_000_00, { DETR: detr }, { receptionLe })).avisCommission).toBe(attendu)
  })
})

describe('who may receive it, one inhabitant around each threshold (L2334-33)', () => {
  const riche = { potentielFinancier: 1_704_30, potentielFinancierMoyen: 1_311_00 }
  const pauvre = { potentielFinancier: 1_704_29, potentielFinancierMoyen: 1_311_00 }
  const dense = (communeCentre: number, densite = 150) => ({ epci: { communeCentre, densite } })
  const outreMer = true
  test.each<[string, NaturePorteur, Partial<Porteur>, string]>([
    ['E1 2 000', 'commune', { population: 2_000, ...riche }, 'eligible'],
    ['E1 2 001', 'commune', { population: 2_001, ...riche }, 'non_eligible'],
    ['E2 3 500', 'commune', { population: 3_500, outreMer, ...riche }, 'eligible'],
    ['E2 3 501', 'commune', { population: 3_501, outreMer, ...riche }, 'non_eligible'],
    ['E2 is not for the métropole', 'commune', { population: 3_500, ...riche }, 'non_eligible'],
    [
      'E3, E5 1 704.30 € is 1.3 × 1 311 €: not under',
      'commune',
      { population: 20_000, ...riche },
      'non_eligible',
    ],
    ['E3, E5 1 704.29 €', 'commune', { population: 20_000, ...pauvre }, 'eligible'],
    ['E4 20 001', 'commune', { population: 20_001, ...pauvre }, 'non_eligible'],
    ['E3 35 000', 'commune', { population: 35_000, outreMer, ...pauvre }, 'eligible'],
    ['E4 35 001', 'commune', { population: 35_001, outreMer, ...pauvre }, 'non_eligible'],
    ['E7 over the three', 'epci', { population: 75_001, ...dense(20_001) }, 'non_eligible'],
    ['E7 75 000', 'epci', { population: 75_000, ...dense(20_001) }, 'eligible'],
    ['E7 a centre of 20 000', 'epci', { population: 75_001, ...dense(20_000) }, 'eligible'],
    ['E7 149.99 per km²', 'epci', { population: 75_001, ...dense(20_001, 149.99) }, 'eligible'],
    ['E8 over the three', 'epci', { population: 150_001, outreMer, ...dense(85_001) }, 'non_eligible'],
    ['E8 150 000', 'epci', { population: 150_000, outreMer, ...dense(85_001) }, 'eligible'],
    ['E8 a centre of 85 000', 'epci', { population: 150_001, outreMer, ...dense(85_000) }, 'eligible'],
    ['E8 149.99 per km²', 'epci', { population: 150_001, outreMer, ...dense(85_001, 149.99) }, 'eligible'],
    ['E10 60 000', 'syndicat', { population: 60_000 }, 'eligible'],
    ['E10 60 001', 'syndicat', { population: 60_001 }, 'non_eligible'],
    ['E10 is the same outre-mer', 'syndicat', { population: 60_001, outreMer }, 'non_eligible'],
  ])('%s', (_, nature, change, attendu) => {
    const porteur = { ...porteurInconnu(nature), ...change }
    expect(checkBeneficiaire(porteur, '2026-03-10').eligibilite).toBe(attendu)
  })

  test.each([
    ['E11 three years minus a day', '2016-01-01', '2018-12-31', 'eligible'],
    ['E11 three years', '2016-01-01', '2019-01-01', 'non_eligible'],
    ['E11 29 February ends on the 28th', '2024-02-29', '2027-02-27', 'eligible'],
    ['E11 the 28th itself', '2024-02-29', '2027-02-28', 'non_eligible'],
  ])('commune nouvelle, %s', (_, creeeLe, receptionLe, attendu) => {
    const communeNouvelle = { creeeLe, ancienneCommuneEligible: true }
    const porteur = { ...porteurInconnu('commune'), population: 20_001, communeNouvelle }
    expect(checkBeneficiaire(porteur, receptionLe).eligibilite).toBe(attendu)
  })
})

describe('own share, where it applies (L1111-10 III; T3, T4)', () => {
  test.each([
    ['T3 20 % exactly', false, { DETR: 400_00, REGION: 400_00, AUTOFINANCEMENT: 200_00 }, 'conforme', 0],
    ['T3 a cent short', false, { DETR: 400_00, REGION: 400_01, AUTOFINANCEMENT: 199_99 }, 'non_conforme', -1],
    [
      'T3b a gift is outside the base',
      false,
      { DETR: 400_00, PRIVE: 500_00, EMPRUNT: 100_00 },
      'conforme',
      0,
    ],
    ['T4 outre-mer', true, { DETR: 400_00, REGION: 600_00 }, 'sans_objet', null],
  ])('%s', (_, outreMer, ressources, verdict, marge) => {
    const porteur = { ...porteurInconnu('commune'), population: 900, outreMer }
    expect(controleDe(planDe(1_000_00, ressources, { porteur }), 'participation')).toEqual([verdict, marge])
  })
})

describe('dates (R2334-23, R2334-24, R2334-28, R2334-29, D1111-8)', () => {
  const reputeLe = (receptionLe: string) =>
    calculerCompletude({ receptionLe, demandesDePieces: [], completLe: null, auJour: receptionLe })
      .reputeCompletLe

  test.each([
    ['L1 31 January', '2026-01-31', '2026-04-30'],
    ['L1 30 November, an ordinary year', '2025-11-30', '2026-02-28'],
    ['L1 30 November, a leap year', '2023-11-30', '2024-02-29'],
    ['L1 30 November 1999: 2000 is a leap year', '1999-11-30', '2000-02-29'],
    ['L1 30 November 2099: 2100 is not', '2099-11-30', '2100-02-28'],
    ['L1 29 February', '2024-02-29', '2024-05-29'],
    ['L1 over the new year', '2026-12-01', '2027-03-01'],
  ])('%s', (_, receptionLe, attendu) => {
    expect(reputeLe(receptionLe)).toBe(attendu)
  })

  test.each([
    ['L2 the day before', '2026-03-09', 'non_conforme'],
    ['L2 the day itself', '2026-03-10', 'conforme'],
  ])('%s', (_, acte, verdict) => {
    expect(checkCommencement('2026-03-10', acte, false).verdict).toBe(verdict)
  })

  test.each([
    ['L2b derogation', '2026-03-10', '2026-03-09', true, 'conforme'],
    ['L2c the last day of the former rule', '2018-09-30', '2018-09-29', false, 'a_verifier'],
    ['L2c the first day of the new one', '2018-10-01', '2018-09-30', false, 'non_conforme'],
  ])('%s', (_, receptionLe, acte, derogation, verdict) => {
    expect(checkCommencement(receptionLe, acte, derogation).verdict).toBe(verdict)
  })

  const dates = (change: Partial<FaitsDates>) => {
    const calcul = calculerEcheances({
      receptionLe: '1996-01-01',
      demandesDePieces: [],
      completLe: null,
      notifieeLe: null,
      commenceeLe: null,
      declarationCommencementLe: null,
      prorogationCommencementMois: 0,
      prorogationAchevementMois: 0,
      acheveeLe: null,
      coutTotal: null,
      auJour: '2199-01-01',
      ...change,
    })
    if (!calcul.ok) return calcul.motifs.map(({ champ }) => champ)
    const { commencerAuPlusTard, acheverAuPlusTard, afficherPlanAuPlusTard, poserPlaqueAuPlusTard } =
      calcul.value
    return [commencerAuPlusTard, acheverAuPlusTard, afficherPlanAuPlusTard, poserPlaqueAuPlusTard]
  }

  test.each<[string, Partial<FaitsDates>, readonly (string | null | undefined)[]]>([
    ['L4 2 years', { notifieeLe: '2026-05-12' }, ['2028-05-12', null, null, null]],
    [
      'L4 2 + 1 years',
      { notifieeLe: '2026-05-12', prorogationCommencementMois: 12 },
      ['2029-05-12', null, null, null],
    ],
    [
      'L4 a month too many',
      { notifieeLe: '2026-05-12', prorogationCommencementMois: 13 },
      ['prorogationCommencementMois'],
    ],
    ['L4 29 February + 2 years', { notifieeLe: '2024-02-29' }, ['2026-02-28', null, null, null]],
    [
      'L4 28 February + 2 years stays the 28th',
      { notifieeLe: '2026-02-28' },
      ['2028-02-28', null, null, null],
    ],
    ['L4 29 February 2096 + 2 years', { notifieeLe: '2096-02-29' }, ['2098-02-28', null, null, null]],
    [
      'L5 4 years before the duty to display',
      { commenceeLe: '2016-02-29' },
      [null, '2020-02-29', null, null],
    ],
    [
      'L5 29 February 2096 + 4 years: 2100 has none',
      { commenceeLe: '2096-02-29' },
      [null, '2100-02-28', '2096-03-15', null],
    ],
    [
      'L5 29 February 1996 + 4 years: 2000 has one',
      { commenceeLe: '1996-02-29' },
      [null, '2000-02-29', null, null],
    ],
    [
      'L5 4 + 2 years',
      { commenceeLe: '2026-06-30', prorogationAchevementMois: 24 },
      [null, '2032-06-30', '2026-07-15', null],
    ],
    [
      'L5 a month too many',
      { commenceeLe: '2026-06-30', prorogationAchevementMois: 25 },
      ['prorogationAchevementMois'],
    ],
    [
      'L5 the end of a month is kept, not its rank',
      { commenceeLe: '2026-08-31', prorogationAchevementMois: 1 },
      [null, '2030-09-30', '2026-09-15', null],
    ],
    [
      '§ 1.8 started on 30 September 2020: nothing to display',
      { commenceeLe: '2020-09-30' },
      [null, '2024-09-30', null, null],
    ],
    [
      '§ 1.8 started the day after: 15 days',
      { commenceeLe: '2020-10-01' },
      [null, '2024-10-01', '2020-10-16', null],
    ],
    [
      '§ 1.8 3 months, a cent over 10 000 €',
      { commenceeLe: '2026-01-01', acheveeLe: '2026-11-30', coutTotal: 10_000_01 },
      [null, '2030-01-01', '2026-01-16', '2027-02-28'],
    ],
    [
      '§ 1.8 no plaque at 10 000 €',
      { commenceeLe: '2026-01-01', acheveeLe: '2026-11-30', coutTotal: 10_000_00 },
      [null, '2030-01-01', '2026-01-16', null],
    ],
  ])('%s', (_, change, attendus) => {
    expect(dates(change)).toEqual(attendus)
  })
})

describe('payments (R2334-30; § 1.7)', () => {
  const payer = (subvention: number, change: object = {}) => {
    const faits = { assiette: subvention, taux: 10_000, avanceVersee: 0, acomptesVerses: 0 }
    const calcul = calculerVersements({
      ...faits,
      subvention,
      depenseJustifiee: subvention,
      achevee: false,
      ...change,
    })
    if (!calcul.ok) throw new Error('refused')
    return calcul.value
  }
  test.each([
    ['30 % and 80 % of 2 600 €', 2_600_00, 780_00, 2_080_00],
    ['30 % and 80 % of 1 515 €', 1_515_00, 454_50, 1_212_00],
    ['rounded down to the cent: 0.07 €', 7, 2, 5],
    ['the largest amount', MONTANT_MAXIMAL, 29_999_999_999, 79_999_999_999],
  ])('%s', (_, subvention, avanceMaximale, cumulAvantSoldeMaximal) => {
    expect(payer(subvention)).toMatchObject({ avanceMaximale, cumulAvantSoldeMaximal })
  })

  test('instalments stop at 80 %, to the cent', () => {
    expect(payer(1_515_00, { acomptesVerses: 1_211_99 }).acomptePossible).toBe(1)
    expect(payer(1_515_00, { acomptesVerses: 1_212_00 }).acomptePossible).toBe(0)
  })
})

describe('a deposit has the day of Paris (R2334-24: the day of reception; contract, « Days »)', () => {
  test.each([
    ['23:30 UTC on 31 December', '2026-12-31T23:30:00Z', '2027-01-01'],
    ['22:59 UTC on 31 December', '2026-12-31T22:59:59Z', '2026-12-31'],
    ['summer: 22:00 UTC is midnight', '2026-07-14T22:00:00Z', '2026-07-15'],
    ['summer: a second before', '2026-07-14T21:59:59Z', '2026-07-14'],
    ['the last day of winter', '2026-03-28T23:00:00Z', '2026-03-29'],
    ['the first day of summer', '2026-03-29T22:00:00Z', '2026-03-30'],
    ['the last day of summer', '2026-10-24T22:00:00Z', '2026-10-25'],
    ['the first day of winter, an hour before', '2026-10-25T22:59:59Z', '2026-10-25'],
    ['the first day of winter', '2026-10-25T23:00:00Z', '2026-10-26'],
    ['29 February', '2024-02-28T23:00:00Z', '2024-02-29'],
  ])('%s', (_, instant, jour) => {
    expect(jourDeParis(new Date(instant))).toBe(jour)
  })
})

describe('the largest amount, 999 999 999.99 € (contract, « Amounts »)', () => {
  test('is read, one cent more is not', () => {
    expect(parseMontant('999 999 999,99')).toEqual({ ok: true, value: MONTANT_MAXIMAL })
    expect(parseMontant('1 000 000 000,00').ok).toBe(false)
  })

  test.each([
    ['80 % rounds down', 79_999_999_999, 'conforme', 0],
    ['a cent over', 80_000_000_000, 'non_conforme', -1],
  ])('of the cost: %s', (_, detr, verdict, marge) => {
    const plan = planDe(MONTANT_MAXIMAL, { DETR: detr, AUTOFINANCEMENT: MONTANT_MAXIMAL - detr })
    expect(controleDe(plan, 'plafond')).toEqual([verdict, marge])
    expect(controleDe(plan, 'participation')).toEqual([verdict, marge])
    expect(evaluerPlan(plan)).toMatchObject({ taux: 8_000, subventionMaximale: 79_999_999_999 })
  })
})
