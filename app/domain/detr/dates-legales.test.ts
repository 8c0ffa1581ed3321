import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ajouterJours } from '../commun/jour'
import { datesLegales, type FaitsDatesLegales } from './dates-legales'

/** The running example of the blueprint: Revest-Saint-Martin. */
const REVEST: FaitsDatesLegales = {
  receptionLe: '2026-03-10',
  demandesDePieces: [{ demandeesLe: '2026-04-02', recuesLe: '2026-04-20' }],
  completLe: null,
  notifieeLe: null,
  commenceeLe: null,
  declarationCommencementLe: null,
  prorogationCommencementMois: 0,
  prorogationAchevementMois: 0,
  acheveeLe: null,
  coutTotal: 144_006,
  auJour: '2026-06-05',
  departement: '04',
  decisionNotifieeLe: null,
  close: false,
}
const dates = (autres: Partial<FaitsDatesLegales>) =>
  datesLegales({ ...REVEST, ...autres }).map(({ code, le, etat }) => [code, le, etat])

describe('the legal dates of a request', () => {
  test.each<[string, Partial<FaitsDatesLegales>, unknown]>([
    ['received, 18 days stopped', {}, [['reputee_complete', '2026-06-28', 'a_venir']]],
    [
      'the day itself: silence has spoken',
      { auJour: '2026-06-28' },
      [['reputee_complete', '2026-06-28', 'passee']],
    ],
    [
      'stopped: no date',
      { demandesDePieces: [{ demandeesLe: '2026-04-02', recuesLe: null }] },
      [['reputee_complete', null, 'suspendue']],
    ],
    ['declared complete: nothing to wait for', { completLe: '2026-05-04' }, []],
    [
      'granted',
      {
        completLe: '2026-05-04',
        notifieeLe: '2026-07-15',
        decisionNotifieeLe: '2026-07-15',
        auJour: '2026-07-16',
      },
      [
        ['contester', '2026-09-16', 'a_venir'],
        ['commencer', '2028-07-15', 'a_venir'],
      ],
    ],
    [
      'granted on 29 February, extended by a year',
      {
        receptionLe: '2023-10-02',
        demandesDePieces: [],
        completLe: '2023-12-01',
        notifieeLe: '2024-02-29',
        prorogationCommencementMois: 12,
        auJour: '2027-03-01',
      },
      [['commencer', '2027-02-28', 'passee']],
    ],
    [
      'started and finished, 10 000 € and one cent',
      {
        completLe: '2026-05-04',
        notifieeLe: '2026-07-15',
        commenceeLe: '2026-09-01',
        acheveeLe: '2026-11-30',
        coutTotal: 1_000_001,
        auJour: '2026-12-01',
      },
      [
        ['afficher', '2026-09-16', 'passee'],
        ['plaque', '2027-02-28', 'a_venir'],
        ['commencer', '2028-07-15', 'tenue'],
        ['achever', '2030-09-01', 'tenue'],
      ],
    ],
    [
      'refused: only the remedies run',
      { close: true, decisionNotifieeLe: '2026-05-20', auJour: '2026-05-21' },
      [['contester', '2026-07-21', 'a_venir']],
    ],
    ['facts that contradict each other', { completLe: '2026-01-01' }, []],
  ])('%s', (_, autres, attendues) => expect(dates(autres)).toEqual(attendues))

  test.each<[string, Partial<FaitsDatesLegales>, RegExp]>([
    ['the suspension', {}, /arrêté 18\u00A0jours, du 2\u00A0avril\u00A02026 au 20\u00A0avril\u00A02026/],
    [
      'a request made too late',
      {
        demandesDePieces: [{ demandeesLe: '2026-06-10', recuesLe: null }],
        auJour: '2026-06-12',
      },
      /trop tard pour arrêter/,
    ],
    [
      'an open request',
      { demandesDePieces: [{ demandeesLe: '2026-04-02', recuesLe: null }] },
      /arrêté depuis le 2\u00A0avril/,
    ],
  ])('the calculation says %s', (_, autres, attendu) => {
    expect(datesLegales({ ...REVEST, ...autres })[0]?.calcul).toMatch(attendu)
  })

  test('only the remedies are « à confirmer », and only they avoid Sundays', () => {
    const granted = datesLegales({
      ...REVEST,
      completLe: '2026-05-04',
      notifieeLe: '2026-07-11',
      decisionNotifieeLe: '2026-07-11',
      auJour: '2026-07-12',
    })
    expect(granted.map(({ code, le, aConfirmer }) => [code, le, aConfirmer])).toEqual([
      ['contester', '2026-09-14', true],
      ['commencer', '2028-07-11', false],
    ])
  })

  test('a longer suspension never brings the date nearer', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 80 }),
        fc.integer({ min: 0, max: 200 }),
        fc.nat(60),
        (debut, duree, plus) => {
          const demandeesLe = ajouterJours(REVEST.receptionLe, debut)
          const finLe = (jours: number) =>
            datesLegales({
              ...REVEST,
              demandesDePieces: [{ demandeesLe, recuesLe: ajouterJours(demandeesLe, jours) }],
              auJour: '2027-12-31',
            })[0]?.le ?? ''
          expect(finLe(duree + plus) >= finLe(duree)).toBe(true)
        },
      ),
      { numRuns: 200, seed: 3 },
    )
  })
})
