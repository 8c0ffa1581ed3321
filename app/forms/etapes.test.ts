import { describe, expect, test } from 'vitest'
import { CHAMPS_CORRIGEABLES } from '~/domain/dossier/champs-corrigeables'
import { listManques } from '~/domain/dossier/completude'
import { listErreursParEtape, SCHEMAS_ETAPES } from './etapes'
import { parseSaisie } from './parse'

const ORGANISATION = {
  preparateur: { prenom: 'Camille', nom: 'Martin', fonction: 'secrétaire', telephone: '04 65 71 00 00' },
  elu: { civilite: 'Mme', prenom: 'Claire', nom: 'Roux', fonction: 'maire', courriel: 'roux@example.org' },
  delegation: 'non',
}
const LIEU = {
  typeDeLieu: 'mairie',
  adresse: 'Place de l’Église',
  codePostal: '04230',
  commune: 'Revest-Saint-Martin',
  ouvertureLe: '01/09/2026',
  horaires: { lundi: [{ debut: '9 h', fin: '12 h' }] },
}
const SERVICES = { services: ['cni', 'passeport'], mediateur: 'a_designer' }
const LIGNE = {
  categorie: 'ordinateur',
  designation: 'Ordinateur',
  quantite: '1',
  prixUnitaireHT: '839,00',
  tauxTva: '20',
  nature: 'investissement',
}
const EQUIPEMENT = { lignes: [LIGNE], reponses: { ecran_pouces: '24' } }
const FINANCEMENT = {
  demandeDetr: 'oui',
  premierActe: 'non',
  debutPrevuLe: '01/09/2026',
  finPrevueLe: '31/12/2026',
  ressources: [
    { financeur: 'DETR', montant: '1 152,00' },
    { financeur: 'AUTOFINANCEMENT', montant: '288,06' },
  ],
}
const DOSSIER = {
  organisation: ORGANISATION,
  lieu: LIEU,
  services: SERVICES,
  equipement: EQUIPEMENT,
  financement: FINANCEMENT,
}
type Etape = keyof typeof DOSSIER

function erreurs(etape: Etape, saisie: object): Record<string, string> {
  const lu = parseSaisie(SCHEMAS_ETAPES[etape], { ...DOSSIER[etape], ...saisie })
  return lu.ok ? {} : { ...lu.erreurs }
}

test('an ordinary dossier lacks nothing', () => {
  expect(listManques(listErreursParEtape(DOSSIER))).toEqual([])
})

test('a dossier never opened lacks its five steps, an empty one lacks its fields', () => {
  expect(listManques(listErreursParEtape({})).map((manque) => manque.etape)).toEqual(Object.keys(DOSSIER))
  expect(
    listManques(listErreursParEtape({ lieu: {} }))
      .filter((m) => m.etape === 'lieu')
      .map((m) => m.champ),
  ).toEqual(['typeDeLieu', 'adresse', 'codePostal', 'commune', 'ouvertureLe', 'horaires'])
})

test('values become those of the domain', () => {
  const { value } = parseSaisie(SCHEMAS_ETAPES.equipement, EQUIPEMENT) as { value: { lignes: unknown[] } }
  expect(value.lignes).toEqual([
    {
      id: null,
      categorie: 'ordinateur',
      designation: 'Ordinateur',
      quantite: 1,
      prixUnitaireHT: 83_900,
      tauxTva: 2000,
      nature: 'investissement',
      existante: false,
      devis: null,
    },
  ])
})

describe('organisation', () => {
  test.each([
    ['same address for both is allowed', { elu: { ...ORGANISATION.elu, courriel: 'm@example.org' } }, []],
    ['delegation without number or date', { delegation: 'oui' }, ['delegationNumero', 'delegationLe']],
    ['delegation', { delegation: 'oui', delegationNumero: '12', delegationLe: '12/01/2026' }, []],
    [
      'delegation with a date that is not one',
      { delegation: 'oui', delegationNumero: '12', delegationLe: '31/02/2026' },
      ['delegationLe'],
    ],
    [
      'nobody signs',
      { elu: undefined },
      ['elu.civilite', 'elu.prenom', 'elu.nom', 'elu.fonction', 'elu.courriel'],
    ],
    ['a SIRET with a wrong key', { siretDelegue: '21050046800018' }, ['siretDelegue']],
    ['one of La Poste', { siretDelegue: '356 000 000 09075' }, []],
  ])('%s', (_, saisie, champs) => {
    expect(Object.keys(erreurs('organisation', saisie))).toEqual(champs)
  })
})

describe('lieu: hours', () => {
  test.each([
    [
      'end without start',
      { lundi: [{ debut: '', fin: '12:00' }] },
      { 'horaires.lundi.0.debut': 'Indiquez l’heure d’ouverture du lundi.' },
    ],
    [
      'start without end',
      { mardi: [{ debut: '9 h', fin: '' }] },
      { 'horaires.mardi.0.fin': 'Indiquez l’heure de fermeture du mardi.' },
    ],
    [
      'end before start',
      { mardi: [{ debut: '12 h', fin: '9 h' }] },
      { 'horaires.mardi.0.fin': 'Mardi\u00A0: la fin (9\u00A0h) vient avant le début (12\u00A0h).' },
    ],
    [
      'the second range alone, wrong',
      {
        mardi: [
          { debut: '', fin: '' },
          { debut: '17:00', fin: '14:00' },
        ],
      },
      { 'horaires.mardi.1.fin': 'Mardi\u00A0: la fin (14\u00A0h) vient avant le début (17\u00A0h).' },
    ],
    [
      'unreadable',
      { jeudi: [{ debut: 'matin', fin: '12 h' }] },
      { 'horaires.jeudi.0.debut': 'Écrivez l’heure ainsi\u00A0: 9\u00A0h\u00A030.' },
    ],
    ['nothing', { lundi: [{ debut: '', fin: '' }] }, { horaires: 'Indiquez au moins une demi-journée.' }],
    [
      'three ranges',
      { lundi: Array.from({ length: 3 }, () => ({ debut: '9', fin: '10' })) },
      { 'horaires.lundi': 'Deux plages au plus par jour.' },
    ],
    ['text in place of a week', 'lundi matin', { horaires: 'Ces heures ne sont pas lisibles.' }],
  ])('%s', (_, horaires, attendues) => {
    expect(erreurs('lieu', { horaires })).toEqual(attendues)
  })

  test('a measure is a number, « inconnu » is an answer', () => {
    const reponses = { table_hauteur_cm: 'haute', table_vide_hauteur_cm: 'inconnu', confidentialite: 'oui' }
    expect(Object.keys(erreurs('lieu', { reponses }))).toEqual(['reponses.table_hauteur_cm'])
  })
})

describe('services', () => {
  test('a helper who is named is described', () => {
    expect(Object.keys(erreurs('services', { mediateur: 'designe' }))).toEqual([
      'mediateurPrenom',
      'mediateurNom',
      'mediateurStatut',
      'formation',
    ])
  })
})

describe('equipement', () => {
  test.each([
    ['no line', { lignes: [] }, ['lignes']],
    [
      'a blank line beside',
      { lignes: [{ categorie: 'ecran', designation: '', prixUnitaireHT: '' }, LIGNE] },
      [],
    ],
    ['quantity 0', { lignes: [{ ...LIGNE, quantite: '0' }] }, ['lignes.0.quantite']],
    ['quantity 1,5', { lignes: [{ ...LIGNE, quantite: '1,5' }] }, ['lignes.0.quantite']],
    ['no price', { lignes: [{ ...LIGNE, prixUnitaireHT: '' }] }, ['lignes.0.prixUnitaireHT']],
    ['no price, already there', { lignes: [{ ...LIGNE, prixUnitaireHT: '', existante: 'oui' }] }, []],
    [
      'a wrong price and a wrong quantity at once',
      { lignes: [{ ...LIGNE, prixUnitaireHT: '-3', quantite: 'x' }] },
      ['lignes.0.quantite', 'lignes.0.prixUnitaireHT'],
    ],
    [
      'a total over the limit',
      { lignes: [{ ...LIGNE, prixUnitaireHT: '999999999,99', quantite: '2' }] },
      ['lignes.0.prixUnitaireHT'],
    ],
    ['an unknown category', { lignes: [{ ...LIGNE, categorie: 'voiture' }] }, ['lignes.0.categorie']],
    ['a VAT of 19,6', { lignes: [{ ...LIGNE, tauxTva: '19,6' }] }, ['lignes.0.tauxTva']],
    ['a VAT of 5,5 %', { lignes: [{ ...LIGNE, tauxTva: '5,5 %' }] }, []],
    ['201 lines', { lignes: Array.from({ length: 201 }, () => LIGNE) }, ['lignes']],
  ])('%s', (_, saisie, champs) => {
    expect(Object.keys(erreurs('equipement', saisie))).toEqual(champs)
  })
})

describe('financement', () => {
  test.each([
    ['the question is not answered', { demandeDetr: '' }, ['demandeDetr']],
    ['no DETR: nothing else is read', { demandeDetr: 'non', debutPrevuLe: 'x', ressources: 'x' }, []],
    ['an act without its date', { premierActe: 'oui' }, ['premierActeLe']],
    [
      'an act and a derogation without a word',
      { premierActe: 'oui', premierActeLe: '03/03/2026', derogation: 'oui' },
      ['derogationMotif'],
    ],
    ['the end on the day of the start', { finPrevueLe: '01/09/2026' }, []],
    ['the end a day before', { finPrevueLe: '31/08/2026' }, ['finPrevueLe']],
    ['a date that is not one', { finPrevueLe: '31/02/2026' }, ['finPrevueLe']],
    ['a plan without DETR', { ressources: [{ financeur: 'EMPRUNT', montant: '10' }] }, ['ressources']],
    ['an unbalanced plan is kept', { ressources: [{ financeur: 'DETR', montant: '1' }] }, []],
    [
      'an amount that is not one',
      { ressources: [{ financeur: 'DETR', montant: 'NaN' }] },
      ['ressources.0.montant'],
    ],
  ])('%s', (_, saisie, champs) => {
    expect(Object.keys(erreurs('financement', saisie))).toEqual(champs)
  })
})

test('every field of a step that can be corrected exists in its schema', () => {
  const inconnus = Object.keys(CHAMPS_CORRIGEABLES).filter((cible) => {
    const [etape = '', champ = '', sous] = cible.split('.')
    const schema = SCHEMAS_ETAPES[etape as Etape]
    const lu = parseSaisie(schema, DOSSIER[etape as Etape])
    const valeurs = (lu.ok ? lu.value : {}) as Record<string, Record<string, unknown>>
    if (champ === 'reponses') return false
    return !(sous ? Object.hasOwn(valeurs[champ] ?? {}, sous) : Object.hasOwn(valeurs, champ))
  })
  expect(inconnus).toEqual([])
})
