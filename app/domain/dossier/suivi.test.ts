import { describe, expect, test } from 'vitest'
import { STATUTS_DETR, type StatutDetr } from '../detr/cycle'
import { composerHistoireDemandeur, type EvenementLu } from './histoire'
import { type FaitsPhrase, phraseDetr } from './phrase-detr'

const FAITS: FaitsPhrase = {
  reputeCompletLe: '2026-06-10',
  arreteLe: '2026-04-02',
  montantRetenu: 115_200,
  commencerAuPlusTard: '2028-07-15',
  acheverAuPlusTard: '2030-09-01',
  decisionConnue: false,
}

describe('phraseDetr (art. R2334-23, R2334-28 CGCT)', () => {
  test.each<[StatutDetr, string]>([
    ['depose', '10\u00A0juin\u00A02026'],
    ['a_completer', '2\u00A0avril\u00A02026'],
    ['notifie', '15\u00A0juillet\u00A02028'],
    ['commence', '1er\u00A0septembre\u00A02030'],
  ])('%s says the date that matters', (statut, date) => {
    expect(phraseDetr(statut, FAITS)).toContain(date)
  })

  test.each(['irrecevable', 'refuse', 'sans_suite', 'programme', 'attribue'] as const)(
    '%s says nothing of the decision before its letter',
    (statut) => {
      expect(phraseDetr(statut, FAITS)).not.toMatch(/refus|retenue|recevable|1\u202F152/)
    },
  )

  test.each(['irrecevable', 'refuse', 'sans_suite'] as const)('%s says it after', (statut) => {
    expect(phraseDetr(statut, { ...FAITS, decisionConnue: true })).not.toBe(phraseDetr(statut, FAITS))
  })

  test('only a notified grant speaks of money as granted', () => {
    const accordes = STATUTS_DETR.filter((statut) => /est accordée/.test(phraseDetr(statut, FAITS)))
    expect(accordes).toEqual(['notifie'])
  })
})

describe('composerHistoireDemandeur', () => {
  const evenement = (cycle: string, verbe: string, suite: Partial<EvenementLu> = {}): EvenementLu => ({
    id: verbe,
    cycle,
    verbe,
    demandeId: null,
    acteurNom: 'Catherine Arnaud',
    role: 'referent',
    le: new Date('2026-03-10T10:42:00Z'),
    detail: {},
    ...suite,
  })
  const lire = (evenements: EvenementLu[], dossier = false, demandes: string[] = []) =>
    composerHistoireDemandeur(evenements, { dossier, demandes }).map(({ id, par }) => [id, par])

  test('internal steps, agents’ names and unknown verbs never show', () => {
    const evenements = [
      evenement('dossier', 'deposer', { role: 'elu', acteurNom: 'Mme Claire Roux' }),
      evenement('dossier', 'prendre_en_charge'),
      evenement('dossier', 'proposer'),
      evenement('dossier', 'retourner'),
      evenement('detr', 'proposer_attribution', { demandeId: 'd' }),
      evenement('autre', 'attribuer_dossier'),
    ]
    expect(lire(evenements)).toEqual([
      ['deposer', 'Mme Claire Roux'],
      ['prendre_en_charge', null],
    ])
  })

  test('a decision shows once its letter is notified, each for itself', () => {
    const evenements = [
      evenement('dossier', 'signer_refus'),
      evenement('detr', 'signer_irrecevabilite', { demandeId: 'd' }),
    ]
    expect(lire(evenements)).toEqual([])
    expect(lire(evenements, true)).toEqual([['signer_refus', null]])
    expect(lire(evenements, false, ['d'])).toEqual([['signer_irrecevabilite', null]])
    expect(lire(evenements, false, ['autre'])).toEqual([])
  })
})
