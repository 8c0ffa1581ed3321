import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { caseCochee, entier, jour, liste, montant, ouiNon, telephone, texte, texteLong } from './champs'
import { parseSaisie } from './parse'

function lireChamp<S extends z.ZodMiniType>(schema: S, saisie: unknown) {
  const lu = parseSaisie(z.object({ champ: schema }), saisie === undefined ? {} : { champ: saisie })
  return lu.ok ? { valeur: (lu.value as { champ: unknown }).champ } : { erreur: lu.erreurs.champ }
}

const ILLISIBLE = 'Écrivez un montant en euros, par exemple 1\u202F440,06.'

describe('montant', () => {
  test.each([
    ['1\u202F440,06\u00A0€', 144_006],
    ['1 440,06 €', 144_006],
    ['1440.06', 144_006],
    ['0', 0],
    ['999 999 999,99', 99_999_999_999],
  ])('reads %s', (saisie, valeur) => {
    expect(lireChamp(montant('Vide.'), saisie)).toEqual({ valeur })
  })
  test.each([
    ['-3', 'Un montant ne peut pas être négatif.'],
    ['1e9', ILLISIBLE],
    ['NaN', ILLISIBLE],
    ['Infinity', ILLISIBLE],
    ['💶', ILLISIBLE],
    ['1,440.06', ILLISIBLE],
    ['1,001', 'Gardez deux chiffres après la virgule.'],
    ['1000000000', 'Ce montant est trop grand\u202F: vérifiez le nombre de zéros.'],
    ['', 'Vide.'],
    ['   ', 'Vide.'],
    [undefined, 'Vide.'],
    [null, 'Vide.'],
    [['1', '2'], 'Donnez une seule réponse.'],
    [{ a: '1' }, 'Donnez une seule réponse.'],
  ])('refuses %s', (saisie, erreur) => {
    expect(lireChamp(montant('Vide.'), saisie)).toEqual({ erreur })
  })
})

describe('jour', () => {
  test.each([
    ['05/03/2026', { valeur: '2026-03-05' }],
    ['2026-03-05', { valeur: '2026-03-05' }],
    ['31/02/2026', { erreur: 'Le 31 février n’existe pas.' }],
    ['31/04/2026', { erreur: 'Le 31 avril n’existe pas.' }],
    ['29/02/2024', { valeur: '2024-02-29' }],
    ['demain', { erreur: 'Écrivez la date ainsi\u00A0: 05/03/2026.' }],
    ['🎂', { erreur: 'Écrivez la date ainsi\u00A0: 05/03/2026.' }],
  ])('%s', (saisie, lu) => {
    expect(lireChamp(jour('Vide.'), saisie)).toEqual(lu)
  })
})

describe('texte', () => {
  test('keeps an emoji, trims, reduces spaces and line feeds', () => {
    expect(lireChamp(texte('Vide.'), '  Mairie\r\n 👩‍🦽  du   haut ')).toEqual({
      valeur: 'Mairie 👩‍🦽 du haut',
    })
  })
  test('100 000 characters get a French sentence', () => {
    const erreur = 'Ce texte est trop long\u00A0: 2\u202F000\u00A0caractères au plus.'
    expect(lireChamp(texteLong('Vide.'), 'a'.repeat(100_000))).toEqual({ erreur })
  })
  test.each([
    [2000, true],
    [2001, false],
  ])('%i emojis', (nombre, juste) => {
    expect('valeur' in lireChamp(texteLong('Vide.'), '🙂'.repeat(nombre))).toBe(juste)
  })
  test('only invisible controls is empty', () => {
    expect(lireChamp(texte('Vide.'), '\u0000\u202E\uFEFF')).toEqual({ erreur: 'Vide.' })
  })
  test('keeps the paragraphs of a long text', () => {
    expect(lireChamp(texteLong('Vide.'), 'a \r\n\r\n\r\n\r\nb')).toEqual({ valeur: 'a\n\nb' })
  })
})

describe('small fields', () => {
  const quantite = entier({ min: 1, max: 999, message: 'Entier.' })
  test.each([
    ['1', { valeur: 1 }],
    ['999', { valeur: 999 }],
    ['0', { erreur: 'Entier.' }],
    ['1000', { erreur: 'Entier.' }],
    ['1,5', { erreur: 'Entier.' }],
    ['-1', { erreur: 'Entier.' }],
    ['1e2', { erreur: 'Entier.' }],
    ['', { erreur: 'Entier.' }],
  ])('entier %s', (saisie, lu) => {
    expect(lireChamp(quantite, saisie)).toEqual(lu)
  })
  test.each([
    ['oui', { valeur: true }],
    ['non', { valeur: false }],
    ['', { erreur: 'Choisissez.' }],
    ['OUI', { erreur: 'Choisissez.' }],
  ])('ouiNon %s', (saisie, lu) => {
    expect(lireChamp(ouiNon('Choisissez.'), saisie)).toEqual(lu)
  })
  test.each([
    [undefined, false],
    [false, false],
    [true, true],
    ['oui', true],
    ['on', true],
    ['non', false],
  ])('caseCochee %s', (saisie, valeur) => {
    expect(lireChamp(caseCochee(), saisie)).toEqual({ valeur })
  })
  test.each([
    [undefined, { valeur: [] }],
    ['cni', { valeur: ['cni'] }],
    [['cni', 'permis', 'cni'], { valeur: ['cni', 'permis'] }],
    [['cni', 'autre'], { erreur: 'Liste.' }],
  ])('liste %s', (saisie, lu) => {
    expect(lireChamp(liste(['cni', 'permis'], 'Liste.'), saisie)).toEqual(lu)
  })
  test.each([
    ['04 65 71 00 00', { valeur: '0465710000' }],
    ['+33 4 65 71 00 00', { valeur: '0465710000' }],
    ['04.65.71.00', { erreur: 'Écrivez dix chiffres, par exemple 04\u00A065\u00A071\u00A000\u00A000.' }],
  ])('telephone %s', (saisie, lu) => {
    expect(lireChamp(telephone('Vide.'), saisie)).toEqual(lu)
  })
})
