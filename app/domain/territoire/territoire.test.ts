import { describe, expect, test } from 'vitest'
import { aCommune, deCommune } from './commune'
import {
  dansDepartement,
  deDepartement,
  laPrefecture,
  listCodesDepartement,
  nomDepartement,
} from './departements'
import { lireRecherche, normaliser } from './recherche'

describe('normaliser', () => {
  test.each([
    ['L’Haÿ-les-Roses', 'l hay les roses'],
    ["L'Haÿ-les-Roses", 'l hay les roses'],
    ['St Étienne', 'saint etienne'],
    ['STE-Cœur', 'sainte coeur'],
    ['Stes Maries', 'saintes maries'],
    ['Stains', 'stains'],
    ['E\u0301tampes', 'etampes'],
    ['  Hœnheim  ', 'hoenheim'],
    ['🙂', ''],
    ['constructor', 'constructor'],
  ])('%s', (texte, attendu) => {
    expect(normaliser(texte)).toBe(attendu)
    expect(normaliser(normaliser(texte))).toBe(attendu)
  })
  test.each([
    ['210 500 468 00017', 'siret'],
    ['210500468', 'siren'],
    ['05200', 'code_postal_ou_insee'],
    ['2a004', 'code_postal_ou_insee'],
    ['w051234567', 'rna'],
    ['Embrun', 'nom'],
    ['0520', 'nom'],
  ])('lireRecherche %s', (saisie, type) => {
    expect(lireRecherche(saisie).type).toBe(type)
  })
})

describe('deCommune', () => {
  test.each([
    ['Embrun', 'd’Embrun', 'à Embrun'],
    ['Gap', 'de Gap', 'à Gap'],
    ['Le Castellet', 'du Castellet', 'au Castellet'],
    ['La Faurie', 'de La Faurie', 'à La Faurie'],
    ['Les Mées', 'des Mées', 'aux Mées'],
    ["L'Haÿ-les-Roses", 'de L’Haÿ-les-Roses', 'à L’Haÿ-les-Roses'],
    ['Lescar', 'de Lescar', 'à Lescar'],
    ['Étampes', 'd’Étampes', 'à Étampes'],
    ['Hyères', 'd’Hyères', 'à Hyères'],
    ['Haguenau', 'de Haguenau', 'à Haguenau'],
    ['Œting', 'd’Œting', 'à Œting'],
  ])('%s', (nom, de, a) => {
    expect([deCommune(nom), aCommune(nom)]).toEqual([de, a])
  })
})

describe('départements', () => {
  test.each([
    ['38', 'dans l’Isère', 'de l’Isère'],
    ['05', 'dans les Hautes-Alpes', 'des Hautes-Alpes'],
    ['72', 'dans la Sarthe', 'de la Sarthe'],
    ['83', 'dans le Var', 'du Var'],
    ['84', 'dans le Vaucluse', 'de Vaucluse'],
    ['29', 'dans le Finistère', 'du Finistère'],
    ['35', 'en Ille-et-Vilaine', 'd’Ille-et-Vilaine'],
    ['47', 'en Lot-et-Garonne', 'de Lot-et-Garonne'],
    ['75', 'à Paris', 'de Paris'],
    ['2A', 'dans la Corse-du-Sud', 'de la Corse-du-Sud'],
    ['974', 'à La Réunion', 'de La Réunion'],
    ['971', 'en Guadeloupe', 'de la Guadeloupe'],
  ])('%s', (code, dans, de) => {
    expect([dansDepartement(code), deDepartement(code)]).toEqual([dans, de])
  })
  test('the 101 are there, and those overseas that have communes', () => {
    const codes = listCodesDepartement()
    expect(codes.filter((code) => /^(\d{2}|2[AB]|97[12346])$/.test(code))).toHaveLength(101)
    expect(codes.map(deDepartement).filter((texte) => /de le |de les |'/.test(texte))).toEqual([])
  })
  test('a sentence, and a wrong code', () => {
    expect(laPrefecture('04')).toBe('la préfecture des Alpes-de-Haute-Provence')
    expect(() => nomDepartement('20')).toThrow(RangeError)
    expect(() => nomDepartement('constructor')).toThrow(RangeError)
  })
})
