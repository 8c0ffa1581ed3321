import { describe, expect, test } from 'vitest'
import { porteurInconnu } from '~/domain/detr/porteur'
import { schemaEtapeFinancement } from '~/forms/etape-financement'
import { parseSaisie, type Saisie } from '~/forms/parse'
import { demanderLeMaximum, evaluerPlanSaisi, type FaitsDuPlan, transformerRessources } from './plan-saisi'

const faits: FaitsDuPlan = {
  jour: '2026-03-10',
  porteur: { ...porteurInconnu('commune'), population: 70 },
  regles: [],
  depenses: {
    plan: [{ ligneId: 'l', libelle: 'PC', montantHT: 144_006, nature: 'investissement' }],
    horsPlan: [],
    coutTotal: 144_006,
    totalHorsPlan: 0,
  },
  doutes: [],
}
const plan = (...ressources: [string, string][]): Saisie => ({
  demandeDetr: 'oui',
  premierActe: 'non',
  debutPrevuLe: '01/05/2026',
  finPrevueLe: '31/08/2026',
  ressources: ressources.map(([financeur, montant]) => ({
    financeur,
    montant,
    etat: 'sollicite',
    decisionLe: '',
  })),
})
const verdict = (saisie: Saisie, code: string) =>
  evaluerPlanSaisi(faits, saisie).controles.find((controle) => controle.code === code)?.verdict

describe('the plan as typed (art. R2334-27, L1111-10 III CGCT)', () => {
  test.each([
    [
      'the real plan of Revest',
      [
        ['DETR', '1\u202F152,00'],
        ['AUTOFINANCEMENT', '288,06'],
      ],
      'conforme',
      'conforme',
    ],
    [
      'the last cent',
      [
        ['DETR', '1152,04'],
        ['AUTOFINANCEMENT', '288.02'],
      ],
      'conforme',
      'conforme',
    ],
    [
      'one cent more',
      [
        ['DETR', '1152,05'],
        ['AUTOFINANCEMENT', '288,01'],
      ],
      'non_conforme',
      'conforme',
    ],
    [
      'one cent missing',
      [
        ['DETR', '1152,00'],
        ['AUTOFINANCEMENT', '288,05'],
      ],
      'conforme',
      'non_conforme',
    ],
  ] as const)('%s', (_, ressources, plafond, equilibre) => {
    const saisie = plan(...(ressources as unknown as [string, string][]))
    expect([verdict(saisie, 'plafond'), verdict(saisie, 'plan.equilibre')]).toEqual([plafond, equilibre])
  })

  test('an act before today makes it inadmissible; an unreadable amount counts for nothing', () => {
    const saisie = { ...plan(['DETR', 'beaucoup']), premierActe: 'oui', premierActeLe: '03/03/2026' }
    expect(evaluerPlanSaisi(faits, saisie)).toMatchObject({ verdict: 'irrecevable', subventionDemandee: 0 })
  })
})

describe('demanderLeMaximum', () => {
  const montants = (saisie: Saisie) =>
    (saisie.ressources as Saisie[]).map(({ financeur, montant }) => `${financeur} ${montant}`)

  test('fills the DETR, adjusts the own share, leaves the others', () => {
    const { saisie } = demanderLeMaximum(faits, plan(['REGION', '100,00']))
    expect(montants(saisie)).toEqual(['REGION 100,00', 'DETR 1\u202F052,04', 'AUTOFINANCEMENT 288,02'])
    expect(evaluerPlanSaisi(faits, saisie).controles.filter((c) => c.verdict === 'non_conforme')).toEqual([])
    expect(parseSaisie(schemaEtapeFinancement, saisie).ok).toBe(true)
  })

  test('on an empty plan: both rows', () => {
    expect(montants(demanderLeMaximum(faits, {}).saisie)).toEqual([
      'DETR 1\u202F152,04',
      'AUTOFINANCEMENT 288,02',
    ])
  })
})

test('the buttons of the resources', () => {
  const apres = transformerRessources({ nom: 'retirer_financeur', rang: 0 }, plan(['DETR', '1'], ['UE', '2']))
  expect(apres?.saisie.ressources).toHaveLength(1)
  const ajoute = transformerRessources({ nom: 'ajouter_financeur', rang: -1 }, {})
  expect(ajoute?.saisie.ressources).toHaveLength(3)
  expect(transformerRessources({ nom: 'retirer_financeur', rang: 9 }, {})).toBeNull()
})
