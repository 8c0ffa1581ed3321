import { describe, expect, test } from 'vitest'
import { type Completude, calculerCompletude } from './completude'
import type { StatutDetr } from './cycle'
import { type FaitsHorloge, type FaitsPhrase, formatAvant, formatHorloge, phraseDemandeur } from './horloge'

const faits = { completLe: null, commencerAuPlusTard: null, acheverAuPlusTard: null, suspendueLe: null }
const completude = (auJour: string) =>
  calculerCompletude({ receptionLe: '2026-03-10', demandesDePieces: [], completLe: null, auJour })

describe('the clock in words, always with its date', () => {
  test.each([
    ['2026-06-05', '10\u00A0juin\u00A02026, dans 5\u00A0jours'],
    ['2026-06-09', '10\u00A0juin\u00A02026, demain'],
    ['2026-06-10', '10\u00A0juin\u00A02026, aujourd’hui'],
    ['2026-06-11', '10\u00A0juin\u00A02026, dépassé de 1\u00A0jour'],
  ])('on %s', (auJour, texte) => {
    expect(formatAvant('2026-06-10', auJour)).toBe(texte)
    expect(formatHorloge({ ...faits, statut: 'depose', completude: completude(auJour), auJour })).toBe(texte)
  })

  test('stopped', () => {
    const suspendu = { ...faits, suspendueLe: '2026-04-02', completude: completude('2026-04-03') }
    expect(formatHorloge({ ...suspendu, statut: 'a_completer', auJour: '2026-04-03' })).toBe(
      'arrêté depuis le 2\u00A0avril\u00A02026',
    )
  })
})

describe('the clock of each status', () => {
  const REPUTE = { completude: 'en_cours', reputeCompletLe: '2026-06-10' } as const
  const SANS_DATE = { completude: 'complet', reputeCompletLe: null } as const
  const dates = {
    suspendueLe: '2026-04-02',
    completLe: '2026-05-01',
    commencerAuPlusTard: '2028-06-10',
    acheverAuPlusTard: '2030-06-10',
    auJour: '2026-06-10',
  }
  test.each<[StatutDetr, Completude, Partial<FaitsHorloge>, string]>([
    ['a_completer', REPUTE, {}, 'arrêté depuis le 2\u00A0avril\u00A02026'],
    ['a_completer', REPUTE, { suspendueLe: null }, 'arrêté'],
    ['depose', REPUTE, {}, '10\u00A0juin\u00A02026, aujourd’hui'],
    ['depose', SANS_DATE, {}, ''],
    ['repute_complet', REPUTE, {}, 'réputée complète depuis le 10\u00A0juin\u00A02026'],
    ['repute_complet', SANS_DATE, {}, 'réputée complète'],
    ['notifie', SANS_DATE, {}, 'commencer avant le 10\u00A0juin\u00A02028, dans 731\u00A0jours'],
    ['notifie', SANS_DATE, { commencerAuPlusTard: null }, 'complète depuis le 1er\u00A0mai\u00A02026'],
    ['commence', SANS_DATE, {}, 'finir avant le 10\u00A0juin\u00A02030, dans 1461\u00A0jours'],
    ['commence', SANS_DATE, { acheverAuPlusTard: null }, 'complète depuis le 1er\u00A0mai\u00A02026'],
    ['instruit', REPUTE, {}, 'complète depuis le 1er\u00A0mai\u00A02026'],
    ['instruit', REPUTE, { completLe: null }, 'aucun délai'],
  ])('%s %#', (statut, completude, change, texte) => {
    expect(formatHorloge({ ...dates, statut, completude, ...change })).toBe(texte)
  })

  test('two days late', () => {
    expect(formatAvant('2026-06-10', '2026-06-12')).toBe('10\u00A0juin\u00A02026, dépassé de 2\u00A0jours')
  })
})

describe('what the applicant reads', () => {
  const connus = {
    reputeCompletLe: '2026-06-10',
    suspendueLe: null,
    montantAccorde: 115_200,
    commencerAuPlusTard: '2028-07-15',
    decisionConnue: false,
  }
  test.each(['instruit', 'programme', 'attribue', 'refuse', 'sans_suite'] as const)(
    '%s before the letter: the same sentence, no amount',
    (statut) => {
      expect(phraseDemandeur({ ...connus, statut })).toBe(phraseDemandeur({ ...connus, statut: 'instruit' }))
      expect(phraseDemandeur({ ...connus, statut })).not.toContain('152')
    },
  )

  test('irrecevable before the letter reads as the check of the pieces', () => {
    expect(phraseDemandeur({ ...connus, statut: 'irrecevable' })).toBe(
      phraseDemandeur({ ...connus, statut: 'depose' }),
    )
  })

  test.each<[StatutDetr, Partial<FaitsPhrase>, string]>([
    ['depose', {}, 'vérifie les pièces au plus tard le 10\u00A0juin\u00A02026'],
    ['depose', { reputeCompletLe: null }, 'La préfecture vérifie les pièces.'],
    ['irrecevable', {}, 'vérifie les pièces au plus tard'],
    ['irrecevable', { decisionConnue: true }, 'n’est pas recevable'],
    ['a_completer', { suspendueLe: '2026-04-02' }, 'arrêté depuis le 2\u00A0avril\u00A02026'],
    ['a_completer', {}, 'arrêté jusqu’à la réception'],
    ['complet', {}, 'Elle va être étudiée'],
    ['repute_complet', {}, 'considérée comme complète'],
    ['instruit', {}, 'étudie votre demande'],
    ['instruit', { decisionConnue: true }, 'étudie votre demande'],
    ['notifie', { montantAccorde: null }, 'étudie votre demande'],
    ['notifie', { montantAccorde: null, decisionConnue: true }, 'étudie votre demande'],
    ['notifie', { commencerAuPlusTard: null }, 'étudie votre demande'],
    ['refuse', { decisionConnue: true }, 'est refusée'],
    ['sans_suite', { decisionConnue: true }, 'n’est pas retenue cette année'],
    ['commence', {}, 'factures payées'],
    ['acheve', {}, 'dernier versement'],
    ['solde', {}, 'est versée'],
    ['annule', {}, 'abandonné'],
  ])('%s %#', (statut, change, fragment) => {
    expect(phraseDemandeur({ ...connus, statut, ...change })).toContain(fragment)
  })

  test('notified: the amount and the last day to start', () => {
    const phrase = phraseDemandeur({ ...connus, statut: 'notifie' })
    expect(phrase).toContain('1\u202F152,00\u00A0€')
    expect(phrase).toContain('15\u00A0juillet\u00A02028')
  })
})
