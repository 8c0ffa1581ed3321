import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MONTANT_MAXIMAL } from '../commun/montant'
import type { Motif } from '../commun/motif'
import { ecrireCentiemes } from './decimal'
import { Lecteur } from './lecteur'

const CLES = { valeur: 'facultative' } as const

function lire<T>(valeur: unknown, agir: (lecteur: Lecteur<typeof CLES>) => T): T | string {
  const motifs: Motif[] = []
  const lu = agir(new Lecteur({ valeur }, CLES, motifs))
  return motifs[0]?.code ?? lu
}

describe('amounts of the API', () => {
  test('every amount reads the same as a text and as a number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: MONTANT_MAXIMAL }), (centimes) => {
        const texte = ecrireCentiemes(centimes)
        expect(lire(texte, (lu) => lu.montant('valeur'))).toBe(centimes)
        expect(lire(JSON.parse(texte), (lu) => lu.montant('valeur'))).toBe(centimes)
      }),
      { numRuns: 2_000 },
    )
  })

  test.each<[unknown, unknown]>([
    ['0', 0],
    [-0, 0],
    ['1.5', 150],
    [1.1, 110],
    ['999999999.99', MONTANT_MAXIMAL],
    [999_999_999.99, MONTANT_MAXIMAL],
    ['1000000000', 'api.immense'],
    [1e9, 'api.immense'],
    [1e300, 'api.immense'],
    ['9'.repeat(60_000), 'api.immense'],
    ['-0.01', 'api.negatif'],
    [-0.01, 'api.negatif'],
    ['0.001', 'api.precis'],
    [0.001, 'api.precis'],
    ['1,5', 'api.montant'],
    ['.5', 'api.montant'],
    ['+1', 'api.montant'],
    [' 1', 'api.montant'],
    ['1\n', 'api.montant'],
    ['', 'api.montant'],
    [[1], 'api.montant'],
    [Number.NaN, 'api.precis'],
    [null, null],
    [undefined, null],
  ])('%j reads %j', (valeur, attendu) => {
    expect(lire(valeur, (lu) => lu.montant('valeur'))).toBe(attendu)
  })
})

describe('the other words of the API', () => {
  test.each<[string, unknown, unknown]>([
    ['taux', '80.00', 8_000],
    ['taux', 33.33, 3_333],
    ['taux', 100.01, 'api.taux'],
    ['densite', '149.999', 149.999],
    ['densite', '9'.repeat(400), 'api.densite'],
    ['densite', -1, 'api.densite'],
    ['entier', 2 ** 53, 'api.entier'],
    ['jour', '2024-02-29', '2024-02-29'],
    ['jour', '2023-02-29', 'api.jour'],
    ['jour', '2026-3-5', 'api.jour'],
    ['nombre', Number.POSITIVE_INFINITY, 'api.nombre'],
    ['oui', 1, 'api.oui'],
  ] as const)('%s: %j reads %j', (methode, valeur, attendu) => {
    expect(lire(valeur, (lu) => lu[methode as 'taux' | 'jour']('valeur'))).toBe(attendu)
  })
})
