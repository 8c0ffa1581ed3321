import { describe, expect, test } from 'vitest'
import { STATUTS_DETR } from './cycle'
import { regleDuRecueil as regle } from './exemples/recueils'
import { comparerRecueils, isSansDifference, listDemandesTouchees } from './recueil-difference'
import { decrireChamp, phraseDeRegle } from './recueil-phrases'

const A = regle({ categorie: 'a', libelle: 'A' })
const B = regle({ categorie: 'b', libelle: 'B' })

describe('comparerRecueils', () => {
  test('what came, what left, what changed, field by field in words', () => {
    const change = { ...A, tauxMax: 6_000, piecesEnPlus: ['Plan'] }
    const difference = comparerRecueils([A, B], [change, { ...B, categorie: 'c' }])
    expect(difference.ajoutees.map(({ categorie }) => categorie)).toEqual(['c'])
    expect(difference.retirees.map(({ categorie }) => categorie)).toEqual(['b'])
    expect(difference.changees).toEqual([
      {
        categorie: 'a',
        libelle: 'A',
        champs: [
          { champ: 'tauxMax', libelle: 'Taux maximal', avant: '50,00\u00A0%', apres: '60,00\u00A0%' },
          { champ: 'piecesEnPlus', libelle: 'Pièces demandées en plus', avant: 'Aucune', apres: 'Plan' },
        ],
      },
    ])
  })

  test('the same rules in another order differ in nothing', () => {
    expect(isSansDifference(comparerRecueils([A, B], [B, A]))).toBe(true)
  })
})

describe('listDemandesTouchees', () => {
  const difference = comparerRecueils([A, B], [{ ...A, tauxMax: 6_000 }, B])
  test.each([
    ['depose', true],
    ['programme', true],
    ['attribue', false],
    ['brouillon', false],
    ['refuse', false],
  ] as const)('a request of the changed category, %s: %s', (statut, attendu) => {
    const demande = { statut, categorie: 'a', receptionLe: '2026-03-10' }
    expect(listDemandesTouchees([demande], difference)).toEqual(attendu ? [demande] : [])
  })

  test('another category, or none, is not touched, whatever its status', () => {
    const demandes = STATUTS_DETR.flatMap((statut) =>
      ['b', null].map((categorie) => ({ statut, categorie, receptionLe: null })),
    )
    expect(listDemandesTouchees(demandes, difference)).toEqual([])
  })
})

describe('phraseDeRegle', () => {
  test.each([
    [{ tauxMin: 5_000 }, 'Espaces numériques\u00A0: 50\u00A0% d’une dépense d’au plus 1\u202F800\u00A0€.'],
    [{}, 'Espaces numériques\u00A0: de 20 à 50\u00A0% d’une dépense d’au plus 1\u202F800\u00A0€.'],
    [
      { tauxMin: null, plafondDepense: null, plafondSubvention: 1_000_50 },
      'Espaces numériques\u00A0: jusqu’à 50\u00A0% de la dépense, 1\u202F000,50\u00A0€ au plus.',
    ],
    [
      { plafondDepense: null, plancherDepense: 10_000_00, plancherLeve: true },
      'Espaces numériques\u00A0: de 20 à 50\u00A0% de la dépense, si le projet coûte au moins 10\u202F000\u00A0€ (sauf espaces numériques).',
    ],
    [
      { tauxMin: null, tauxMax: null, plafondDepense: null },
      'Espaces numériques\u00A0: un taux à fixer de la dépense.',
    ],
  ])('%j', (change, phrase) => {
    expect(phraseDeRegle(regle(change))).toBe(phrase)
  })
})

test('a field that is not fixed says so', () => {
  expect(decrireChamp(regle({ usageAnnees: null }), 'usageAnnees')).toBe('Non fixé')
  expect(decrireChamp(regle({ usageAnnees: 1 }), 'usageAnnees')).toBe('1\u00A0an')
})
