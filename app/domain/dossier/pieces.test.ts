import { describe, expect, test } from 'vitest'
import {
  checkPiecesValides,
  checkRubriquesCompletes,
  type EtatsPieces,
  isDemandeDePiecesSatisfaite,
  listManques,
  listPiecesManquantes,
} from './completude'
import { ETAPES, etapeSuivante, findEtape, titreEtape } from './etapes'
import { type ContextePieces, libelleEtatPiece, listPieces } from './pieces'

const contexte = (champs: Partial<ContextePieces> = {}): ContextePieces => ({
  nature: 'commune',
  demandeDetr: true,
  delegation: false,
  contratEtat: false,
  derogation: false,
  ...champs,
})
const types = (champs: Partial<ContextePieces>) => listPieces(contexte(champs)).map(({ type }) => type)
const ORDINAIRES = [
  'deliberation',
  'devis',
  'attestation_non_commencement',
  'note_explicative',
  'plan_financement',
  'echeancier',
]

describe('listPieces (arrêté du 23 décembre 2002)', () => {
  test.each<[string, Partial<ContextePieces>, readonly string[]]>([
    ['without DETR', { demandeDetr: false }, ['autre']],
    [
      'without DETR, by delegation',
      { demandeDetr: false, delegation: true },
      ['delegation_signature', 'autre'],
    ],
    ['DETR', {}, [...ORDINAIRES, 'autre']],
    ['DETR, by delegation', { delegation: true }, [...ORDINAIRES, 'delegation_signature', 'autre']],
    [
      'association designated',
      { nature: 'association', contratEtat: true },
      [...ORDINAIRES, 'contrat_etat', 'autre'],
    ],
    [
      'derogation: no attestation',
      { derogation: true },
      [...ORDINAIRES.filter((t) => t !== 'attestation_non_commencement'), 'autre'],
    ],
  ])('%s', (_, champs, attendues) => {
    expect(types(champs)).toEqual(attendues)
  })
  test('a derogation must be justified, « autre » is optional otherwise', () => {
    const requise = (champs: Partial<ContextePieces>) =>
      listPieces(contexte(champs)).find((p) => p.type === 'autre')?.requiseDetr
    expect([
      requise({}),
      requise({ derogation: true }),
      requise({ derogation: true, demandeDetr: false }),
    ]).toEqual([false, true, false])
  })
  test('nothing is required for a DETR that is not asked', () => {
    expect(
      listPieces(contexte({ demandeDetr: false, delegation: true })).filter((p) => p.requiseDetr),
    ).toEqual([])
  })
})

describe('completeness (art. R2334-23 CGCT)', () => {
  const attendues = listPieces(contexte())
  const manquantes = (etats: EtatsPieces) => listPiecesManquantes(attendues, etats).map(({ type }) => type)
  test.each<[EtatsPieces, readonly string[], readonly string[]]>([
    [{}, ['deliberation', 'devis'], ['detr.piece.deliberation', 'detr.piece.devis']],
    [{ devis: 'recue' }, ['deliberation'], ['detr.piece.deliberation', 'detr.piece.devis']],
    [{ devis: 'validee', deliberation: 'tardive' }, ['deliberation'], ['detr.piece.deliberation']],
    [{ devis: 'validee', deliberation: 'impossible' }, ['deliberation'], ['detr.piece.deliberation']],
    [{ devis: 'validee', deliberation: 'validee' }, [], []],
    [
      { devis: 'validee', deliberation: 'validee', echeancier: 'a_refaire' },
      ['echeancier'],
      ['detr.piece.echeancier'],
    ],
  ])('%j', (etats, manquent, codes) => {
    expect(manquantes(etats)).toEqual(manquent)
    expect(checkPiecesValides(attendues, etats).map(({ code }) => code)).toEqual(codes)
  })
  test('a partial answer does not restart the clock', () => {
    expect(isDemandeDePiecesSatisfaite(['devis', 'deliberation'], { devis: 'recue' })).toBe(false)
    expect(
      isDemandeDePiecesSatisfaite(['devis', 'deliberation'], { devis: 'recue', deliberation: 'validee' }),
    ).toBe(true)
    expect(isDemandeDePiecesSatisfaite(['devis'], { devis: 'a_refaire' })).toBe(false)
  })
  test('the state in words', () => {
    expect(libelleEtatPiece('a_refaire', { motif: 'page coupée' }).texte).toBe('À refaire\u00A0: page coupée')
    expect(libelleEtatPiece('attendue', { modele: true }).texte).toBe('Modèle à signer')
  })
})

describe('steps', () => {
  test('a step never opened is one line, others give their fields', () => {
    const erreurs = {
      organisation: {},
      lieu: { adresse: 'Indiquez l’adresse du lieu.' },
      services: {},
      financement: {},
    }
    expect(listManques(erreurs).map(({ etape, champ }) => [etape, champ])).toEqual([
      ['lieu', 'adresse'],
      ['equipement', ''],
    ])
    expect(checkRubriquesCompletes(erreurs).map(({ champ }) => champ)).toEqual(['lieu.adresse', 'equipement'])
    expect(checkRubriquesCompletes({ ...erreurs, lieu: {}, equipement: {} })).toEqual([])
  })
  test('seven, in order', () => {
    expect(ETAPES.map(({ rang }) => rang)).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(titreEtape(findEtape('equipement')!)).toBe('Étape 4 sur 7\u00A0: L’équipement')
    expect([etapeSuivante('pieces')?.slug, etapeSuivante('recapitulatif'), findEtape('x')]).toEqual([
      'recapitulatif',
      null,
      null,
    ])
  })
})
