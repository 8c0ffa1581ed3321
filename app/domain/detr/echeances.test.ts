import { describe, expect, test } from 'vitest'
import { calculerEcheances, type FaitsDates } from './echeances'
import exemples from './exemples/echeances.json'
import { lireMontant } from './exemples/lire'

function faits(change: Partial<FaitsDates> = {}): FaitsDates {
  return {
    receptionLe: '2026-01-15',
    demandesDePieces: [],
    completLe: null,
    notifieeLe: null,
    commenceeLe: null,
    declarationCommencementLe: null,
    prorogationCommencementMois: 0,
    prorogationAchevementMois: 0,
    acheveeLe: null,
    coutTotal: null,
    auJour: '2026-06-01',
    ...change,
  }
}

function calculer(change: Partial<FaitsDates>) {
  const calcul = calculerEcheances(faits(change))
  if (!calcul.ok) throw new Error(calcul.motifs.map(({ champ }) => champ).join())
  return calcul.value
}

function champsRefuses(change: Partial<FaitsDates>) {
  const calcul = calculerEcheances(faits(change))
  return calcul.ok ? [] : calcul.motifs.map(({ champ }) => champ)
}

const demande = (demandeesLe: string, recuesLe: string | null) => ({ demandeesLe, recuesLe })

describe('calculerEcheances, public examples of the contract', () => {
  test.each(exemples.map(({ nom, requete, reponse }) => [nom, requete, reponse] as const))(
    '%s',
    (_, requete, reponse) => {
      const { coutTotal, ...dates } = requete as Partial<FaitsDates> & { coutTotal?: string }
      expect(calculer({ ...dates, coutTotal: coutTotal ? lireMontant(coutTotal) : null })).toEqual(reponse)
    },
  )
})

describe('completeness (art. R2334-23 CGCT)', () => {
  test.each<[string, Partial<FaitsDates>, string, string | null]>([
    ['declared on the deemed day', { completLe: '2026-04-15' }, 'complet', null],
    ['declared the day after', { completLe: '2026-04-16' }, 'repute_complet', '2026-04-15'],
    [
      'declared after today has not happened',
      { completLe: '2026-03-02', auJour: '2026-03-01' },
      'en_cours',
      '2026-04-15',
    ],
    ['declared today', { completLe: '2026-03-01', auJour: '2026-03-01' }, 'complet', null],
    [
      'declared late while a request is open',
      { demandesDePieces: [demande('2026-04-01', null)], completLe: '2026-05-20' },
      'complet',
      null,
    ],
    [
      'a request asked the day before the deemed one suspends',
      { demandesDePieces: [demande('2026-04-14', null)] },
      'suspendu',
      null,
    ],
    [
      'asked on the deemed day comes too late',
      { demandesDePieces: [demande('2026-04-15', null)] },
      'repute_complet',
      '2026-04-15',
    ],
    [
      'the same, received: no day is added',
      { demandesDePieces: [demande('2026-04-15', '2026-05-01')] },
      'repute_complet',
      '2026-04-15',
    ],
    [
      'asked after today has not happened',
      { demandesDePieces: [demande('2026-02-02', null)], auJour: '2026-02-01' },
      'en_cours',
      '2026-04-15',
    ],
    [
      'asked today',
      { demandesDePieces: [demande('2026-02-01', null)], auJour: '2026-02-01' },
      'suspendu',
      null,
    ],
    [
      'received after today is still open',
      { demandesDePieces: [demande('2026-02-01', '2026-02-11')], auJour: '2026-02-10' },
      'suspendu',
      null,
    ],
    [
      'received today',
      { demandesDePieces: [demande('2026-02-01', '2026-02-11')], auJour: '2026-02-11' },
      'en_cours',
      '2026-04-25',
    ],
    [
      'a second one within the extension',
      { demandesDePieces: [demande('2026-02-01', '2026-02-11'), demande('2026-04-24', '2026-04-29')] },
      'repute_complet',
      '2026-04-30',
    ],
    [
      'given in any order',
      { demandesDePieces: [demande('2026-04-24', '2026-04-29'), demande('2026-02-01', '2026-02-11')] },
      'repute_complet',
      '2026-04-30',
    ],
    [
      'a second one after the extension',
      { demandesDePieces: [demande('2026-02-01', '2026-02-11'), demande('2026-04-25', '2026-04-29')] },
      'repute_complet',
      '2026-04-25',
    ],
    [
      'asked and received the same day',
      { demandesDePieces: [demande('2026-02-01', '2026-02-01')] },
      'repute_complet',
      '2026-04-15',
    ],
    [
      'declared within the extension',
      { demandesDePieces: [demande('2026-02-01', '2026-02-11')], completLe: '2026-04-25' },
      'complet',
      null,
    ],
  ])('%s', (_, change, completude, reputeCompletLe) => {
    expect(calculer(change)).toMatchObject({ completude, reputeCompletLe })
  })
})

describe('start and completion (art. R2334-28, R2334-29 CGCT)', () => {
  const notifiee = { notifieeLe: '2026-05-12' }
  const commencee = { commenceeLe: '2026-06-01' }
  test.each<[string, Partial<FaitsDates>, object]>([
    [
      'two years',
      { ...notifiee, auJour: '2028-05-12' },
      { commencerAuPlusTard: '2028-05-12', commencementExpire: false },
    ],
    ['the day after', { ...notifiee, auJour: '2028-05-13' }, { commencementExpire: true }],
    [
      'started on the last day',
      { ...notifiee, commenceeLe: '2028-05-12', auJour: '2029-01-01' },
      { commencementExpire: false },
    ],
    [
      'started the day after',
      { ...notifiee, commenceeLe: '2028-05-13', auJour: '2029-01-01' },
      { commencementExpire: true },
    ],
    [
      'one more month',
      { ...notifiee, prorogationCommencementMois: 1 },
      { commencerAuPlusTard: '2028-06-12' },
    ],
    [
      '29 February + 2 years',
      { receptionLe: '2024-01-01', notifieeLe: '2024-02-29' },
      { commencerAuPlusTard: '2026-02-28' },
    ],
    [
      'the extension starts from the clamped day',
      { receptionLe: '2024-01-01', notifieeLe: '2024-02-29', prorogationCommencementMois: 1 },
      { commencerAuPlusTard: '2026-03-28' },
    ],
    ['four years from the start', commencee, { acheverAuPlusTard: '2030-06-01' }],
    [
      'or from its declaration',
      { ...commencee, declarationCommencementLe: '2026-07-01' },
      { acheverAuPlusTard: '2030-07-01' },
    ],
    ['two more years', { ...commencee, prorogationAchevementMois: 24 }, { acheverAuPlusTard: '2032-06-01' }],
    ['not finished on the last day', { ...commencee, auJour: '2030-06-01' }, { achevementExpire: false }],
    ['nor the day after', { ...commencee, auJour: '2030-06-02' }, { achevementExpire: true }],
    [
      'finished in time',
      { ...commencee, acheveeLe: '2030-06-01', auJour: '2031-01-01' },
      { achevementExpire: false },
    ],
    [
      'finished a day late',
      { ...commencee, acheveeLe: '2030-06-02', auJour: '2031-01-01' },
      { achevementExpire: true },
    ],
    [
      'nothing notified nor started',
      {},
      {
        commencerAuPlusTard: null,
        commencementExpire: false,
        acheverAuPlusTard: null,
        achevementExpire: false,
      },
    ],
  ])('%s', (_, change, attendu) => {
    expect(calculer(change)).toMatchObject(attendu)
  })
})

describe('publicity (art. D1111-8 CGCT)', () => {
  const finie = {
    receptionLe: '2020-01-01',
    commenceeLe: '2020-10-01',
    acheveeLe: '2020-11-30',
    coutTotal: 10_000_01,
  }
  test.each<[string, Partial<FaitsDates>, string | null, string | null]>([
    ['started on 1 October 2020, a cent over 10 000 €', finie, '2020-10-16', '2021-02-28'],
    ['started on 30 September 2020', { ...finie, commenceeLe: '2020-09-30' }, null, null],
    ['exactly 10 000 €', { ...finie, coutTotal: 10_000_00 }, '2020-10-16', null],
    ['unknown cost', { ...finie, coutTotal: null }, '2020-10-16', null],
    ['not finished', { ...finie, acheveeLe: null }, '2020-10-16', null],
    ['not started', { coutTotal: 10_000_01 }, null, null],
  ])('%s', (_, change, afficherPlanAuPlusTard, poserPlaqueAuPlusTard) => {
    expect(calculer(change)).toMatchObject({ afficherPlanAuPlusTard, poserPlaqueAuPlusTard })
  })
})

describe('order of the dates', () => {
  test.each<[string, Partial<FaitsDates>, string[]]>([
    [
      'all on the day of reception',
      {
        auJour: '2026-01-15',
        completLe: '2026-01-15',
        notifieeLe: '2026-01-15',
        demandesDePieces: [demande('2026-01-15', '2026-01-15')],
      },
      [],
    ],
    ['today before the reception', { auJour: '2026-01-14' }, ['auJour']],
    ['complete before', { completLe: '2026-01-14' }, ['completLe']],
    ['notified before', { notifieeLe: '2026-01-14' }, ['notifieeLe']],
    [
      'asked before',
      { demandesDePieces: [demande('2026-01-14', '2026-01-20')] },
      ['demandesDePieces.0.demandeesLe'],
    ],
    [
      'received before asked',
      { demandesDePieces: [demande('2026-02-02', '2026-02-01')] },
      ['demandesDePieces.0.recuesLe'],
    ],
    [
      'overlapping, the field as given',
      { demandesDePieces: [demande('2026-02-09', '2026-02-20'), demande('2026-02-01', '2026-02-10')] },
      ['demandesDePieces.0.demandeesLe'],
    ],
    [
      'asked the day the former is received',
      { demandesDePieces: [demande('2026-02-01', '2026-02-10'), demande('2026-02-10', null)] },
      [],
    ],
    [
      'an open one that is not the last',
      { demandesDePieces: [demande('2026-02-01', null), demande('2026-02-10', '2026-02-11')] },
      ['demandesDePieces.0.recuesLe'],
    ],
    [
      'two open ones',
      { demandesDePieces: [demande('2026-02-01', null), demande('2026-02-10', null)] },
      ['demandesDePieces.0.recuesLe'],
    ],
    [
      'an open one the day another opens and closes',
      { demandesDePieces: [demande('2026-02-01', null), demande('2026-02-01', '2026-02-01')] },
      [],
    ],
    ['finished without a start', { acheveeLe: '2026-03-01' }, ['acheveeLe']],
    ['declared without a start', { declarationCommencementLe: '2026-03-01' }, ['declarationCommencementLe']],
    ['finished before the start', { commenceeLe: '2026-03-02', acheveeLe: '2026-03-01' }, ['acheveeLe']],
    [
      'declared before the start',
      { commenceeLe: '2026-03-02', declarationCommencementLe: '2026-03-01' },
      ['declarationCommencementLe'],
    ],
    [
      'all on the day of the start',
      { commenceeLe: '2026-03-02', declarationCommencementLe: '2026-03-02', acheveeLe: '2026-03-02' },
      [],
    ],
    ['a start before the reception is lawful (derogation)', { commenceeLe: '2025-12-01' }, []],
    ['the longest extensions', { prorogationCommencementMois: 12, prorogationAchevementMois: 24 }, []],
    [
      'a month too many',
      { prorogationCommencementMois: 13, prorogationAchevementMois: 25 },
      ['prorogationCommencementMois', 'prorogationAchevementMois'],
    ],
    [
      'negative or in parts',
      { prorogationCommencementMois: -1, prorogationAchevementMois: 0.5 },
      ['prorogationCommencementMois', 'prorogationAchevementMois'],
    ],
  ])('%s', (_, change, champs) => {
    expect(champsRefuses(change)).toEqual(champs)
  })
})
