import { describe, expect, test } from 'vitest'
import { lireTexte, lireValeur, poserValeur } from './valeurs'

const SAISIE = { elu: { prenom: ' Claire ' }, ressources: [{ montant: '12' }] }

describe('values of a step', () => {
  test.each([
    ['elu.prenom', 'Claire'],
    ['elu.absent', ''],
    ['absent.prenom', ''],
    ['ressources.0.montant', '12'],
    ['ressources.1.montant', ''],
    ['elu', ''],
  ])('the text at %s', (chemin, attendu) => {
    expect(lireTexte(SAISIE, chemin)).toBe(attendu)
  })

  test('replaces a nested value without touching the original', () => {
    const apres = poserValeur(SAISIE, 'ressources.0.montant', '15')
    expect(lireValeur(apres, 'ressources.0.montant')).toBe('15')
    expect(lireValeur(apres, 'elu.prenom')).toBe(' Claire ')
    expect(SAISIE.ressources[0]?.montant).toBe('12')
  })

  test('makes what is missing on the way', () => {
    expect(poserValeur(undefined, 'reponses.gratuit', 'oui')).toEqual({ reponses: { gratuit: 'oui' } })
  })
})
