import { describe, expect, test } from 'vitest'
import contenu from '../../../prisma/seed-data/annexe-technique-2017-01.json'
import { type AnnexeTechnique, type EntreeAnnexe, evaluerAnnexe, type Reponses } from './annexe-technique'
import { checkEntreeAnnexe } from './entree-annexe'

const ANNEXE = contenu as AnnexeTechnique

const LIGNES = [
  { categorie: 'ordinateur', quantite: 1 },
  { categorie: 'multifonction', quantite: 1 },
]
const BLOQUANTES: Reponses = { connexion_internet: true, mediateur_designe: true }
const OBLIGATOIRES: Reponses = {
  ...BLOQUANTES,
  logiciels_maintenus: true,
  session_publique_effacee: true,
  poste_verrouille: true,
  mediateur_forme: true,
  confidentialite: true,
  table_hauteur_cm: 80,
  table_vide_profondeur_cm: 30,
  table_vide_largeur_cm: 60,
  table_vide_hauteur_cm: 70,
  cheminement_accessible: true,
  identite_visuelle: 'commandee',
  gratuit: true,
  services: ['permis', 'cni', 'passeport'],
  charte_affichee: true,
}

function verdictDe(code: string, entree: EntreeAnnexe): string | undefined {
  return evaluerAnnexe(ANNEXE, entree).exigences.find((exigence) => exigence.code === code)?.verdict
}

describe('evaluerAnnexe: the verdict of the whole (annexe 2017-01)', () => {
  test.each<[string, EntreeAnnexe, string]>([
    ['nothing known', {}, 'incomplet'],
    ['every mandatory point', { lignes: LIGNES, reponses: OBLIGATOIRES }, 'conforme'],
    ['the blocking points only', { lignes: LIGNES, reponses: BLOQUANTES }, 'conforme_avec_reserves'],
    [
      'one mandatory point refused',
      { lignes: LIGNES, reponses: { ...OBLIGATOIRES, gratuit: false } },
      'conforme_avec_reserves',
    ],
    [
      'a recommendation refused',
      { lignes: LIGNES, reponses: { ...OBLIGATOIRES, ecran_pouces: 20 } },
      'conforme',
    ],
    ['a blocking answer missing', { lignes: LIGNES, reponses: { connexion_internet: true } }, 'incomplet'],
    [
      'a blocking point refused and another missing',
      { lignes: LIGNES, reponses: { mediateur_designe: false } },
      'non_conforme',
    ],
    ['lines absent', { reponses: OBLIGATOIRES }, 'incomplet'],
    ['lines null are absent', { lignes: null, reponses: OBLIGATOIRES }, 'incomplet'],
    ['lines empty are counted', { lignes: [], reponses: OBLIGATOIRES }, 'non_conforme'],
  ])('%s', (_, entree, verdict) => {
    expect(evaluerAnnexe(ANNEXE, entree).verdict).toBe(verdict)
  })
})

describe('evaluerAnnexe: one requirement', () => {
  test.each<[string, string, EntreeAnnexe, string]>([
    ['quantity zero', 'AT-01', { lignes: [{ categorie: 'ordinateur', quantite: 0 }] }, 'non_satisfaite'],
    ['two categories add up', 'AT-03', { lignes: [{ categorie: 'scanner', quantite: 1 }] }, 'satisfaite'],
    ['oui', 'AT-02a', { reponses: { connexion_internet: true } }, 'satisfaite'],
    ['non', 'AT-02a', { reponses: { connexion_internet: false } }, 'non_satisfaite'],
    ['null', 'AT-02a', { reponses: { connexion_internet: null } }, 'non_renseignee'],
    ['the minimum itself', 'AT-05', { reponses: { ecran_pouces: 21 } }, 'satisfaite'],
    ['under the minimum', 'AT-05', { reponses: { ecran_pouces: 20.99 } }, 'non_satisfaite'],
    ['the maximum itself', 'AT-14a', { reponses: { table_hauteur_cm: 80 } }, 'satisfaite'],
    ['over the maximum', 'AT-14a', { reponses: { table_hauteur_cm: 80.01 } }, 'non_satisfaite'],
    ['zero is an answer', 'AT-06a', { reponses: { debit_descendant_mbps: 0 } }, 'non_satisfaite'],
    [
      'all: two of three',
      'AT-14b',
      { reponses: { table_vide_profondeur_cm: 30, table_vide_largeur_cm: 60 } },
      'non_renseignee',
    ],
    [
      'all: one refused wins over one missing',
      'AT-14b',
      { reponses: { table_vide_profondeur_cm: 29 } },
      'non_satisfaite',
    ],
    ['parmi', 'AT-15', { reponses: { identite_visuelle: 'installee' } }, 'satisfaite'],
    ['parmi, elsewhere', 'AT-15', { reponses: { identite_visuelle: 'perdue' } }, 'non_satisfaite'],
    [
      'contient, a stranger is ignored',
      'AT-17',
      { reponses: { services: ['cni', 'x', 'passeport'] } },
      'satisfaite',
    ],
    ['contient, one missing', 'AT-17', { reponses: { services: ['cni'] } }, 'non_satisfaite'],
    ['contient, empty', 'AT-17', { reponses: { services: [] } }, 'non_satisfaite'],
  ])('%s', (_, code, entree, verdict) => {
    expect(verdictDe(code, entree)).toBe(verdict)
  })

  test('every requirement, in order, with its source and a message', () => {
    const { version, exigences } = evaluerAnnexe(ANNEXE, {})
    expect(version).toBe('2017-01')
    expect(exigences.map(({ code }) => code)).toEqual(ANNEXE.exigences.map(({ code }) => code))
    expect(exigences.filter(({ message, source }) => message === '' || source === '')).toEqual([])
  })
})

describe('checkEntreeAnnexe', () => {
  const inconnue = JSON.parse('{"__proto__": true, "constructor": true}')
  test.each([
    ['nothing', {}, []],
    ['nulls', { lignes: null, reponses: { gratuit: null } }, []],
    ['zero', { lignes: [{ categorie: 'ecran', quantite: 0 }] }, []],
    ['half', { lignes: [{ categorie: 'ecran', quantite: 0.5 }] }, ['annexe.quantite']],
    ['negative', { lignes: [{ categorie: 'ecran', quantite: -1 }] }, ['annexe.quantite']],
    ['text', { lignes: [{ categorie: 'ecran', quantite: '1' }] }, ['annexe.quantite']],
    ['unknown category', { lignes: [{ categorie: 'voiture', quantite: 1 }] }, ['annexe.categorie']],
    ['200 lines', { lignes: Array(200).fill({ categorie: 'ecran', quantite: 1 }) }, []],
    ['201 lines', { lignes: Array(201).fill({ categorie: 'ecran', quantite: 1 }) }, ['annexe.lignes.trop']],
    ['unknown field', { reponses: { inconnu: true } }, ['annexe.champ']],
    ['names of the prototype', { reponses: inconnue }, ['annexe.champ', 'annexe.champ']],
    ['"78" for a measure', { reponses: { table_hauteur_cm: '78' } }, ['annexe.type']],
    ['"oui" for a yes', { reponses: { gratuit: 'oui' } }, ['annexe.type']],
    ['a number for a word', { reponses: { identite_visuelle: 3 } }, ['annexe.type']],
    ['a word for a list', { reponses: { services: 'cni' } }, ['annexe.type']],
    ['a list that holds a number', { reponses: { services: ['cni', 1] } }, ['annexe.type']],
    ['a word that is not in the list', { reponses: { identite_visuelle: 'perdue' } }, []],
  ])('%s', (_, entree, codes) => {
    expect(checkEntreeAnnexe(ANNEXE, entree).map(({ code }) => code)).toEqual(codes)
  })
})
