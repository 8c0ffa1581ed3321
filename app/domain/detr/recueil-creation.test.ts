import { describe, expect, test } from 'vitest'
import { regleDuRecueil as regle } from './exemples/recueils'
import { codeDeLibelle, copierRegles, reglesDepuisLibelles } from './recueil-creation'
import { checkRegle } from './recueil-verification'

describe('codeDeLibelle', () => {
  test.each([
    ['6-3 Espaces numériques', '6-3'],
    ['7 - Points numériques', '7'],
    ['3-3-1 Installation d’espaces numériques', '3-3-1'],
    ['1.4. Équipement numérique scolaire', '1.4'],
    ['f/ Création d’espaces numériques', 'f'],
    ['Points numériques', 'points-numeriques'],
    ['Maintien et développement des services publics', 'maintien-developpement-services'],
    ['Équipement des bâtiments', 'equipement-batiments'],
    ['À', 'categorie'],
  ])('%s', (libelle, code) => {
    expect(codeDeLibelle(libelle, new Set())).toBe(code)
    expect(checkRegle(regle({ categorie: code }))).toEqual([])
  })

  test('a code that is taken is numbered', () => {
    expect(codeDeLibelle('7 - Autre', new Set(['7', '7-2']))).toBe('7-3')
  })
})

test('reglesDepuisLibelles: one category a label, codes all different, nothing fixed', () => {
  const regles = reglesDepuisLibelles(['7 - A', '7 - B', '7 - A'])
  expect(regles.map(({ categorie, tauxMax }) => [categorie, tauxMax])).toEqual([
    ['7', null],
    ['7-2', null],
  ])
})

test('copierRegles moves the call by the years between, 29 February clamped', () => {
  const [copie] = copierRegles([regle({ appelDu: '2023-11-20', appelAu: '2024-02-29' })], {
    de: 2024,
    vers: 2025,
  })
  expect(copie).toEqual(regle({ appelDu: '2024-11-20', appelAu: '2025-02-28' }))
})
