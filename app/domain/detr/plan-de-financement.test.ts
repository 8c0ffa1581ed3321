import { describe, expect, test } from 'vitest'
import { CODES_CONTROLE, type CodeControle } from './controle'
import { ecrireMontant, lirePlan, type RequetePlan } from './exemples/lire'
import exemples from './exemples/plan.json'
import { planDe, planOrdinaire, regle } from './exemples/plans'
import { checkPlan, evaluerPlan, type Plan } from './plan-de-financement'
import { porteurInconnu } from './porteur'

function controleDe(plan: Plan, code: CodeControle) {
  const trouve = evaluerPlan(plan).controles.find((controle) => controle.code === code)
  if (!trouve) throw new Error(`Contrôle absent : ${code}`)
  return trouve
}

const verdictDe = (plan: Plan, code: CodeControle) => controleDe(plan, code).verdict

describe('evaluerPlan, public examples of the contract', () => {
  test.each(exemples.map(({ nom, requete, reponse }) => [nom, requete, reponse] as const))(
    '%s',
    (_, requete, reponse) => {
      const evaluation = evaluerPlan(lirePlan(requete as unknown as RequetePlan))
      expect({
        verdict: evaluation.verdict,
        eligibilite: evaluation.eligibilite,
        coutTotal: ecrireMontant(evaluation.coutTotal),
        horsPlan: ecrireMontant(evaluation.horsPlan),
        assiette: ecrireMontant(evaluation.assiette),
        subventionDemandee: ecrireMontant(evaluation.subventionDemandee),
        taux: evaluation.taux === null ? null : ecrireMontant(evaluation.taux),
        subventionMaximale: ecrireMontant(evaluation.subventionMaximale),
        avisCommission: evaluation.avisCommission,
        controles: Object.fromEntries(evaluation.controles.map(({ code, verdict }) => [code, verdict])),
      }).toEqual(reponse)
    },
  )
})

describe('controls, one cent around each limit', () => {
  test.each<[string, CodeControle, Plan, string, number]>([
    ['20 % exactly (art. R2334-27)', 'plancher', planDe(1_000_00, { DETR: 200_00 }), 'conforme', 0],
    ['a cent under (art. R2334-27)', 'plancher', planDe(1_000_00, { DETR: 199_99 }), 'non_conforme', -1],
    ['20 % of an odd base rounds up', 'plancher', planDe(1_000_01, { DETR: 200_00 }), 'non_conforme', -1],
    [
      '80 % exactly (art. R2334-27)',
      'plafond',
      planDe(1_000_00, { DETR: 500_00, DSIL: 300_00 }),
      'conforme',
      0,
    ],
    [
      'a cent over (art. R2334-27)',
      'plafond',
      planDe(1_000_00, { DETR: 500_01, DSIL: 300_00 }),
      'non_conforme',
      -1,
    ],
    ['DPV counts', 'plafond', planDe(1_000_00, { DETR: 500_00, DPV: 300_01 }), 'non_conforme', -1],
    ['DSID counts', 'plafond', planDe(1_000_00, { DETR: 500_00, DSID: 300_01 }), 'non_conforme', -1],
    ['FNADT does not', 'plafond', planDe(1_000_00, { DETR: 500_00, FNADT: 300_01 }), 'conforme', 300_00],
    [
      'own share 20 % (art. L1111-10 III)',
      'participation',
      planDe(1_000_00, { DETR: 800_00, AUTOFINANCEMENT: 200_00 }),
      'conforme',
      0,
    ],
    [
      'a cent under (art. L1111-10 III)',
      'participation',
      planDe(1_000_00, { DETR: 800_01, AUTOFINANCEMENT: 199_99 }),
      'non_conforme',
      -1,
    ],
    [
      'a loan is own money',
      'participation',
      planDe(1_000_00, { DETR: 800_00, EMPRUNT: 200_00 }),
      'conforme',
      0,
    ],
    [
      'Europe is public money',
      'participation',
      planDe(1_000_00, { UE: 800_01, EMPRUNT: 199_99 }),
      'non_conforme',
      -1,
    ],
    [
      'private money is outside',
      'participation',
      planDe(2_000_00, { DETR: 800_00, PRIVE: 1_000_00, EMPRUNT: 200_00 }),
      'conforme',
      0,
    ],
    ['no money at all', 'participation', planDe(1_000_00, { DETR: 0 }), 'conforme', 0],
    ['a cent is missing', 'plan.equilibre', planDe(1_000_00, { DETR: 999_99 }), 'non_conforme', -1],
    ['balanced', 'plan.equilibre', planDe(1_000_00, { DETR: 400_00, PRIVE: 600_00 }), 'conforme', 0],
    ['a cent too much', 'plan.equilibre', planDe(1_000_00, { DETR: 1_000_01 }), 'non_conforme', 1],
  ])('%s: %s', (_, code, plan, verdict, marge) => {
    expect(controleDe(plan, code)).toMatchObject({ verdict, marge })
  })

  test.each([
    ['what the other State grants leave', { DSIL: 300_00 }, 500_00],
    ['nothing left', { DSIL: 800_01 }, 0],
  ])('the largest DETR: %s', (_, ressources, maximum) => {
    expect(controleDe(planDe(1_000_00, ressources), 'plafond').maximum).toBe(maximum)
  })

  test('every control has its sentence, and its source but for arithmetic', () => {
    const locale = { tauxMin: 2_000, plancherDepense: 1, plafondSubvention: 1 }
    for (const plan of [planOrdinaire(), planOrdinaire({ regleLocale: regle(locale) })])
      for (const { code, message, source } of evaluerPlan(plan).controles) {
        expect(message).toMatch(/^[A-ZÀ-Ü].+\.$/)
        expect(source ?? '').toMatch(
          code === 'plan.equilibre' ? /^$/ : /^(art\. .+ CGCT|règle du département)$/,
        )
      }
  })

  test('the order of the controls is that of the contract', () => {
    expect(evaluerPlan(planOrdinaire()).controles.map(({ code }) => code)).toEqual(CODES_CONTROLE)
  })

  test.each([
    ['100 000 €: no opinion', '2026-03-10', 100_000_00, false],
    ['a cent over: opinion', '2026-03-10', 100_000_01, true],
    ['150 000 € received in 2017: no opinion', '2017-12-31', 150_000_00, false],
    ['a cent over in 2017', '2017-12-31', 150_000_01, true],
    ['100 000.01 € on the first day of 2018', '2018-01-01', 100_000_01, true],
  ])('commission (art. L2334-37): %s', (_, receptionLe, detr, attendu) => {
    expect(evaluerPlan(planDe(500_000_00, { DETR: detr }, { receptionLe })).avisCommission).toBe(attendu)
  })

  test.each([
    ['one cent under', 99_999_99, false],
    ['exactly, where the commission reads it so', 100_000_00, true],
  ])('from the threshold itself: %s', (_, detr, attendu) => {
    const regleLocale = regle({ seuilCommission: 'des_le_seuil' })
    expect(evaluerPlan(planDe(500_000_00, { DETR: detr }, { regleLocale })).avisCommission).toBe(attendu)
  })
})

describe('participation (art. L1111-10 III) does not bind everybody', () => {
  test.each([
    ['commune', false, 'non_conforme'],
    ['epci', false, 'non_conforme'],
    ['syndicat', false, 'non_conforme'],
    ['commune', true, 'sans_objet'],
    ['epci', true, 'sans_objet'],
    ['association', false, 'sans_objet'],
    ['ccas', false, 'sans_objet'],
    ['autre', false, 'sans_objet'],
  ] as const)('%s, outre-mer %s: %s', (nature, outreMer, verdict) => {
    const porteur = { ...porteurInconnu(nature), population: 900, outreMer }
    expect(verdictDe(planDe(1_000_00, { REGION: 1_000_00 }, { porteur }), 'participation')).toBe(verdict)
  })

  test.each([
    ['commune', 'La commune'],
    ['epci', 'L’intercommunalité'],
    ['syndicat', 'Le syndicat'],
  ] as const)('the sentence of a %s names who pays', (nature, payeur) => {
    const porteur = { ...porteurInconnu(nature), population: 900 }
    const { message } = controleDe(planDe(1_000_00, { REGION: 1_000_00 }, { porteur }), 'participation')
    expect(message.startsWith(payeur)).toBe(true)
  })
})

describe('the sentences of screens.md', () => {
  const ecran = { DETR: 1_152_00, AUTOFINANCEMENT: 288_06 }
  test.each<[string, Plan, CodeControle, string]>([
    [
      'M41 missing',
      planDe(1_440_06, { ...ecran, AUTOFINANCEMENT: 288_00 }),
      'plan.equilibre',
      'Il manque 0,06\u00A0€ de ressources pour payer le projet.',
    ],
    [
      'M41 too much',
      planDe(1_440_00, ecran),
      'plan.equilibre',
      'Les ressources dépassent les dépenses de 0,06\u00A0€.',
    ],
    ['M41 balanced', planDe(1_440_06, ecran), 'plan.equilibre', 'Le plan est équilibré.'],
    [
      'M42 at the floor, no margin left',
      planDe(1_000_00, { DETR: 200_00 }),
      'plancher',
      'La DETR couvre au moins 20\u00A0% de la dépense retenue. Marge\u00A0: 0,00\u00A0€.',
    ],
    [
      'M43 the room is taken to the cent',
      planDe(1_000_00, { DETR: 1, DSIL: 800_00 }),
      'plafond',
      'DETR, DSIL, DPV et DSID ensemble dépassent 80\u00A0% de la dépense retenue. Demandez au plus 0,00\u00A0€ (art. R2334-27).',
    ],
    [
      'M44 with a margin of nothing',
      planDe(1_000_00, { DETR: 800_00, AUTOFINANCEMENT: 200_00 }),
      'participation',
      'La commune paie au moins 20\u00A0% de l’argent public du projet. Marge\u00A0: 0,00\u00A0€.',
    ],
    [
      'M44 outre-mer',
      planDe(1_000_00, {}, { porteur: { ...porteurInconnu('commune'), outreMer: true } }),
      'participation',
      'Outre-mer, la loi ne fixe pas de part minimale.',
    ],
    [
      'M44 a CCAS',
      planDe(1_000_00, {}, { porteur: porteurInconnu('ccas') }),
      'participation',
      'La part minimale ne concerne que les communes et leurs groupements.',
    ],
    [
      'M42',
      planDe(1_440_06, { DETR: 100_00 }),
      'plancher',
      'La DETR couvre au moins 20\u00A0% de la dépense retenue. Demandez au moins 288,02\u00A0€ (art. R2334-27).',
    ],
    [
      'M43',
      planDe(1_440_06, { DETR: 1_200_00 }),
      'plafond',
      'DETR, DSIL, DPV et DSID ensemble dépassent 80\u00A0% de la dépense retenue. Demandez au plus 1\u202F152,04\u00A0€ (art. R2334-27).',
    ],
    [
      'M43 without room',
      planDe(1_000_00, { DETR: 1, DSIL: 900_00 }),
      'plafond',
      'Sans la DETR, DSIL, DPV et DSID dépassent déjà de 100,00\u00A0€ les 80\u00A0% de la dépense retenue (art. R2334-27).',
    ],
    [
      'M44',
      planDe(1_000_00, { DETR: 812_50, AUTOFINANCEMENT: 187_50 }),
      'participation',
      'La commune paie au moins 20\u00A0% de l’argent public du projet. Il manque 12,50\u00A0€ (art. L1111-10).',
    ],
    [
      'no margin left is still lawful',
      planDe(1_000_00, { DETR: 800_00 }),
      'plafond',
      'DETR, DSIL, DPV et DSID ensemble restent à 80\u00A0% au plus de la dépense retenue. Marge\u00A0: 0,00\u00A0€.',
    ],
    [
      'margin of the drawing',
      planDe(1_440_06, ecran),
      'plafond',
      'DETR, DSIL, DPV et DSID ensemble restent à 80\u00A0% au plus de la dépense retenue. Marge\u00A0: 0,04\u00A0€.',
    ],
  ])('%s', (_, plan, code, message) => {
    expect(controleDe(plan, code).message).toBe(message)
  })

  test('today’s text is announced for a reception before 6 October 2021, not that day', () => {
    const mention = (receptionLe: string) =>
      controleDe(planOrdinaire({ receptionLe }), 'plafond').message.includes('texte d’aujourd’hui')
    expect([mention('2021-10-05'), mention('2021-10-06')]).toEqual([true, false])
  })

  test('no sentence holds a word forbidden on applicant pages', () => {
    const phrases = exemples.flatMap(({ requete }) =>
      evaluerPlan(lirePlan(requete as unknown as RequetePlan)).controles.map(({ message }) => message),
    )
    expect(
      phrases.filter((phrase) =>
        /assiette|autofinancement|veuillez|maître d’ouvrage|complétude|'/i.test(phrase),
      ),
    ).toEqual([])
  })
})

describe('verdict', () => {
  const tropTot = planOrdinaire({ premierActeLe: '2026-03-09' })
  const inconnue = planOrdinaire({ porteur: porteurInconnu('commune') })
  test.each([
    ['recevable', planOrdinaire()],
    ['a_verifier', inconnue],
    ['a_corriger', { ...inconnue, assietteRetenue: 100_00 }],
    ['irrecevable', tropTot],
    ['irrecevable', { ...tropTot, assietteRetenue: 100_00 }],
    ['irrecevable', planOrdinaire({ regleLocale: regle({ plancherDepense: 6_500_01 }) })],
    ['irrecevable', planOrdinaire({ porteur: porteurInconnu('ccas') })],
  ])('%s', (verdict, plan) => {
    expect(evaluerPlan(plan).verdict).toBe(verdict)
  })

  test('the maximum is computed while the eligibility is to verify', () => {
    expect(evaluerPlan(inconnue).subventionMaximale).toBe(5_200_00)
  })

  test('the maximum of an irrecevable plan is 0', () => {
    expect(evaluerPlan(tropTot).subventionMaximale).toBe(0)
  })
})

describe('checkPlan', () => {
  const creee = (creeeLe: string) => ({ communeNouvelle: { creeeLe, ancienneCommuneEligible: true } })
  test.each([
    ['coherent', planOrdinaire(), []],
    ['retained at the cost', planOrdinaire({ assietteRetenue: 6_500_00 }), []],
    ['retained a cent over', planOrdinaire({ assietteRetenue: 6_500_01 }), ['assietteRetenue']],
    [
      'created that day',
      planOrdinaire({ porteur: { ...porteurInconnu('commune'), ...creee('2026-03-10') } }),
      [],
    ],
    [
      'created after',
      planOrdinaire({ porteur: { ...porteurInconnu('commune'), ...creee('2026-03-11') } }),
      ['porteur.communeNouvelle.creeeLe'],
    ],
    [
      'ignored for an EPCI',
      planOrdinaire({ porteur: { ...porteurInconnu('epci'), ...creee('2026-03-11') } }),
      [],
    ],
    ['a minimum rate alone', planOrdinaire({ regleLocale: regle({ tauxMin: 3000 }) }), []],
    ['a maximum rate alone', planOrdinaire({ regleLocale: regle({ tauxMax: 3000 }) }), []],
    ['equal rates', planOrdinaire({ regleLocale: regle({ tauxMin: 3000, tauxMax: 3000 }) }), []],
    [
      'crossed rates',
      planOrdinaire({ regleLocale: regle({ tauxMin: 3001, tauxMax: 3000 }) }),
      ['regleLocale.tauxMin'],
    ],
  ])('%s', (_, plan, champs) => {
    expect(checkPlan(plan).map(({ champ }) => champ)).toEqual(champs)
  })
})
