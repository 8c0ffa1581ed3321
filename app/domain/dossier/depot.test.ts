import { describe, expect, test } from 'vitest'
import { checkCorrectionsRepondues, findCible, isChampSigne, repondreCorrection } from './corrections'
import { contenuASigner, type DossierASigner, figer, numeroDossier } from './depot'

describe('numeroDossier', () => {
  test.each([
    ['04', 2026, 123, 'EN-04-2026-000123'],
    ['2A', 2026, 1, 'EN-2A-2026-000001'],
    ['971', 2027, 999_999, 'EN-971-2027-999999'],
  ])('%s %i %i', (departement, annee, rang, numero) => {
    expect(numeroDossier(departement, annee, rang)).toBe(numero)
  })
  test.each([
    ['4', 2026, 1],
    ['2C', 2026, 1],
    ['04', 26, 1],
    ['04', 2026, 0],
    ['04', 2026, 1_000_000],
    ['04', 2026, 1.5],
  ])('refuses %s %i %i', (departement, annee, rang) => {
    expect(() => numeroDossier(departement, annee, rang)).toThrow(RangeError)
  })
})

describe('contenuASigner', () => {
  const dossier: DossierASigner = {
    titre: 'Espace numérique',
    organisation: { nom: 'Revest', siren: '1' },
    annexe: '2017-01',
    demandeDetr: true,
    rubriques: { lieu: { adresse: 'a', salle: undefined }, services: { services: ['cni', 'permis'] } },
    lignes: [{ id: 'l1', prixUnitaireHT: 83_900 }],
    demande: null,
    ressources: [],
    pieces: [
      { type: 'devis', sha256: 'b' },
      { type: 'deliberation', sha256: 'a' },
    ],
  }
  const texte = (champs: Partial<DossierASigner> = {}) =>
    JSON.stringify(contenuASigner({ ...dossier, ...champs }))
  test('the same facts in another order are the same text', () => {
    const autre = Object.fromEntries(Object.entries(dossier).reverse()) as DossierASigner
    const pieces = [...dossier.pieces].reverse()
    expect(
      JSON.stringify(contenuASigner({ ...autre, pieces, organisation: { siren: '1', nom: 'Revest' } })),
    ).toBe(texte())
  })
  test.each<[string, Partial<DossierASigner>]>([
    ['an amount', { lignes: [{ id: 'l1', prixUnitaireHT: 83_901 }] }],
    [
      'the order of a list',
      { rubriques: { ...dossier.rubriques, services: { services: ['permis', 'cni'] } } },
    ],
    ['a piece', { pieces: [{ type: 'devis', sha256: 'b' }] }],
  ])('changing %s changes it', (_, champs) => {
    expect(texte(champs)).not.toBe(texte())
  })
  test.each([[1n], [Number.NaN], [new Date(0)], [() => 1]])('refuses what JSON cannot hold', (valeur) => {
    expect(() => figer({ valeur })).toThrow(TypeError)
  })
})

describe('corrections', () => {
  const lignes = [{ id: 'l1', designation: 'Ordinateur' }]
  test.each([
    ['lieu.adresse', 'Adresse du lieu'],
    ['organisation.elu.nom', 'Nom de la personne qui signe'],
    ['ligne:l1.quantite', 'Ordinateur, quantité'],
    ['piece:devis', 'Devis'],
    ['ligne:l2.quantite', undefined],
    ['ligne:l1.id', undefined],
    ['ligne:l1.constructor', undefined],
    ['piece:rib', undefined],
    ['constructor', undefined],
    ['lieu.inconnu', undefined],
  ])('findCible %s', (cible, libelle) => {
    expect(findCible(cible, lignes)?.libelle).toBe(libelle)
  })
  test.each([
    [{ reponse: 'acceptee' }, 'proposée'],
    [{ reponse: 'modifiee', valeur: ' autre ' }, 'autre'],
    [{ reponse: 'gardee', explication: 'C’est exact.' }, 'avant'],
  ] as const)('%j', (reponse, valeurApres) => {
    const lu = repondreCorrection({ valeurAvant: 'avant', valeurProposee: 'proposée' }, reponse)
    expect(lu.ok && lu.value.valeurApres).toBe(valeurApres)
  })
  test.each([
    [{ reponse: 'acceptee' }, 'correction.proposition'],
    [{ reponse: 'modifiee', valeur: ' ' }, 'correction.valeur'],
    [{ reponse: 'modifiee', valeur: 'avant ' }, 'correction.identique'],
    [{ reponse: 'gardee' }, 'correction.explication'],
  ] as const)('refuses %j', (reponse, code) => {
    const lu = repondreCorrection({ valeurAvant: 'avant', valeurProposee: null }, reponse)
    expect(lu.ok ? null : lu.motifs[0]?.code).toBe(code)
  })
  test('says which points remain', () => {
    const [reste] = checkCorrectionsRepondues([
      { libelle: 'les horaires', reponse: null },
      { libelle: 'l’adresse', reponse: 'gardee' },
    ])
    expect(reste?.message).toBe('Il reste 1 point sans réponse\u00A0: les horaires.')
    expect(checkCorrectionsRepondues([{ libelle: 'x', reponse: 'gardee' }])).toEqual([])
  })
  test.each([
    ['financement.ressources', true],
    ['organisation.elu.nom', true],
    ['ligne:l1.prixUnitaireHT', true],
    ['lieu.ouvertureLe', true],
    ['lieu.adresse', false],
    ['ligne:l1.devis', false],
    ['organisation.preparateur.nom', false],
  ])('%s asks for a new signature: %s', (cible, signe) => {
    expect(isChampSigne(cible)).toBe(signe)
  })
})
