import { describe, expect, test } from 'vitest'
import { ajouterJours } from '../commun/jour'
import { calculerCouts } from './assiette'
import { DESCRIPTIONS_FINANCEUR, FINANCEURS, repartir } from './financeurs'
import * as parametres from './parametres'
import { partMaximale, partMinimale } from './part'

const isParametre = (valeur: unknown): valeur is parametres.Parametre<unknown> => Array.isArray(valeur)
const tables = Object.entries(parametres).flatMap(([nom, valeur]) =>
  isParametre(valeur) ? [[nom, valeur] as const] : [],
)

describe('dated parameters', () => {
  test.each(tables)('%s has a source everywhere, no hole, no overlap, and holds today', (_, versions) => {
    expect(versions.every(({ source }) => /^art\. [LRD]\d{4}-\d+/.test(source))).toBe(true)
    expect(versions.at(-1)?.au).toBeNull()
    for (const [rang, version] of versions.entries()) {
      const suivante = versions[rang + 1]
      if (suivante) expect(ajouterJours(version.au ?? '', 1)).toBe(suivante.du)
    }
  })

  test.each([
    ['2017-12-31', 150_000_00],
    ['2018-01-01', 100_000_00],
  ])('commission threshold on %s (art. L2334-37)', (jour, seuil) => {
    expect(parametres.enVigueurLe(parametres.SEUIL_COMMISSION, jour).valeur).toBe(seuil)
  })

  test('a table without a version is a bug of the table', () => {
    const vide = [] as unknown as parametres.Parametre<number>
    expect(() => parametres.texteActuel(vide)).toThrow(RangeError)
  })

  test('a day before the first version is a bug of the caller', () => {
    expect(() => parametres.enVigueurLe(parametres.TAUX_PLAFOND, '2000-01-01')).toThrow(RangeError)
  })
})

describe('part', () => {
  test.each([
    [100_00, 2_000, 20_00, 20_00],
    [100_01, 2_000, 20_00, 20_01],
    [100_04, 2_000, 20_00, 20_01],
    [0, 2_000, 0, 0],
    [1, 8_000, 0, 1],
    [19_999_999_999_800, 8_000, 15_999_999_999_840, 15_999_999_999_840],
    [19_999_999_999_801, 8_000, 15_999_999_999_840, 15_999_999_999_841],
  ])('of %i at %i', (base, taux, basse, haute) => {
    expect([partMaximale(base, taux), partMinimale(base, taux)]).toEqual([basse, haute])
  })
})

describe('calculerCouts (art. L2334-36 CGCT)', () => {
  const depenses = [
    { libelle: 'Ordinateur', montantHT: 1_000_00, nature: 'investissement' as const },
    { libelle: 'Table', montantHT: 400_00, nature: 'investissement' as const },
    { libelle: 'Toner', montantHT: 60_00, nature: 'fonctionnement' as const },
  ]
  test.each([
    ['whole cost', null, null, 1_400_00],
    ['retained', 1_200_00, null, 1_200_00],
    ['capped', null, 1_300_00, 1_300_00],
    ['retained under the ceiling', 1_200_00, 1_300_00, 1_200_00],
    ['retained over the ceiling', 1_350_00, 1_300_00, 1_300_00],
    ['retained at nothing', 0, null, 0],
    ['ceiling over the cost', null, 9_999_00, 1_400_00],
  ])('%s', (_, retenue, plafond, assiette) => {
    expect(calculerCouts(depenses, retenue, plafond)).toEqual({
      coutTotal: 1_400_00,
      horsPlan: 60_00,
      assiette,
    })
  })
})

describe('parametresDuJour', () => {
  test.each([
    ['2017-12-31', 150_000_00],
    ['2018-01-01', 100_000_00],
  ])('the threshold of the commission on %s', (jour, valeur) => {
    expect(parametres.parametresDuJour(jour).seuilCommission.valeur).toBe(valeur)
  })

  test('a day before the texts that were read takes the text of today', () => {
    expect(parametres.parametresDuJour('2010-01-01').tauxPlafond).toEqual({
      valeur: 8_000,
      du: '2021-10-06',
      source: 'art. R2334-27 CGCT',
    })
  })
})

describe('repartir', () => {
  test('sums each class, one power of two per financeur', () => {
    const ressources = FINANCEURS.map((financeur, rang) => ({ financeur, montant: 2 ** rang }))
    expect(repartir(ressources)).toEqual({
      detr: 1,
      autresDotations: 2 + 4 + 8,
      aidesPubliques: 2 ** 12 - 1,
      privees: 2 ** 12,
      propres: 2 ** 13 + 2 ** 14,
      total: 2 ** 15 - 1,
    })
  })

  test('a financeur named twice is summed', () => {
    const deux = [
      { financeur: 'DETR' as const, montant: 1 },
      { financeur: 'DETR' as const, montant: 2 },
    ]
    expect(repartir(deux)).toMatchObject({ detr: 3, aidesPubliques: 3, total: 3 })
  })

  test('the applicant never reads « autofinancement »', () => {
    expect(DESCRIPTIONS_FINANCEUR.AUTOFINANCEMENT).toMatchObject({
      libelle: 'Part de la commune',
      libelleActe: 'Autofinancement',
    })
  })
})
