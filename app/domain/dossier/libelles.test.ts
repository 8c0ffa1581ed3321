import { describe, expect, test } from 'vitest'
import { STATUTS_DETR } from '../detr/cycle'
import { STATUTS_DOSSIER } from './cycle'
import { libelleDossier, stadeDossier } from './libelles'
import { libelleDetr, stadeDetr } from './libelles-detr'

const prefecture = 'la préfecture des Alpes-de-Haute-Provence'

describe('libelleDossier', () => {
  test.each([
    ['brouillon', {}, 'Vous préparez votre dossier'],
    ['brouillon', { signataire: 'Mme Roux' }, 'En attente de la signature de Mme Roux'],
    ['depose', { receptionLe: '2026-03-10' }, `Reçu par ${prefecture} le 10\u00A0mars\u00A02026`],
    ['en_instruction', {}, 'La préfecture des Alpes-de-Haute-Provence lit votre dossier'],
    ['en_instruction', { corrige: true }, 'La préfecture des Alpes-de-Haute-Provence relit vos corrections'],
    ['a_corriger', { corrections: 2 }, '2 corrections vous sont demandées'],
    ['agree', {}, 'La décision est en préparation'],
    ['agree', { decisionConnue: true }, 'Espace accepté'],
  ] as const)('%s %j', (statut, contexte, texte) => {
    expect(libelleDossier(statut, { prefecture, ...contexte }).public).toBe(texte)
  })
  test('success only after a decision that the applicant holds', () => {
    const verts = (decisionConnue: boolean) =>
      STATUTS_DOSSIER.filter((s) => libelleDossier(s, { prefecture, decisionConnue }).badge === 'success')
    expect([verts(false), verts(true)]).toEqual([[], ['agree']])
  })
  test('an unknown decision looks like no decision', () => {
    const textes = (['propose', 'agree', 'refuse', 'sans_suite'] as const).map((statut) => {
      const { agent: _, ...visible } = libelleDossier(statut, { prefecture })
      return JSON.stringify([visible, stadeDossier(statut)])
    })
    expect(new Set(textes).size).toBe(1)
  })
})

describe('libelleDetr', () => {
  test.each([
    ['notifie', { montantRetenu: 115_200 }, 'Subvention accordée\u00A0: 1\u202F152,00\u00A0€'],
    ['commence', { commenceeLe: '2026-09-01' }, 'Projet commencé le 1er\u00A0septembre\u00A02026'],
    ['refuse', {}, 'Demande étudiée, décision à venir'],
    ['refuse', { decisionConnue: true }, 'Subvention refusée'],
    ['irrecevable', {}, 'Demande reçue, pièces en cours de vérification'],
    ['reversement', { decisionConnue: true, montantARendre: 34_560 }, 'Somme à rendre\u00A0: 345,60\u00A0€'],
  ] as const)('%s %j', (statut, contexte, texte) => {
    expect(libelleDetr(statut, contexte).public).toBe(texte)
  })
  test('programmed and signed read as studied', () => {
    const textes = (['instruit', 'programme', 'attribue'] as const).map((s) => libelleDetr(s).public)
    expect(new Set(textes).size).toBe(1)
  })
  test('every status has a sentence for the applicant', () => {
    expect(STATUTS_DETR.filter((statut) => !libelleDetr(statut).public)).toEqual([])
  })
  test.each([
    ['refuse', false, 2],
    ['refuse', true, 3],
    ['complet', false, 1],
    ['solde', false, 4],
    ['brouillon', false, -1],
  ] as const)('stage of %s, known: %s', (statut, decisionConnue, stade) => {
    expect(stadeDetr(statut, { decisionConnue })).toBe(stade)
  })
})
