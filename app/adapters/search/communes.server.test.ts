import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Base } from '~/adapters/db/base.server'
import { MOTEURS, ouvrirBaseDeTest } from '~/adapters/db/base-de-test'
import { chargerTerritoire, JEU_TERRITOIRE } from '~/adapters/territoire/charger.server'
import { chercherLieux } from './communes.server'

const LE = new Date('2026-11-22T10:00:00Z')

describe.each(MOTEURS)('the reference data of communes (%s)', (moteur) => {
  let base: Base
  beforeAll(async () => {
    base = await ouvrirBaseDeTest(moteur)
    expect(await chercherLieux('gap')).toEqual([])
    await chargerTerritoire(base, LE)
  })
  afterAll(() => base.fermer())

  test('is loaded whole, with its version and date', async () => {
    const jeu = await base.lecture.jeuDeDonnees.findUniqueOrThrow({ where: { nom: JEU_TERRITOIRE } })
    expect(jeu).toMatchObject({ version: '6.0.0', chargeLe: LE })
    expect(await base.lecture.commune.count()).toBe(37_590)
    expect(await base.lecture.commune.count({ where: { type: 'commune-actuelle' } })).toBe(34_969)
    expect(await base.lecture.commune.count({ where: { type: 'commune-actuelle', population: null } })).toBe(
      6,
    )
    expect(await base.lecture.commune.count({ where: { type: 'commune-actuelle', siren: null } })).toBe(94)
    expect(await base.lecture.epci.count()).toBe(1255)
  })

  test('is not loaded twice, and is loaded again when the checksum differs', async () => {
    expect((await chargerTerritoire(base, LE)).charge).toBe(false)
    await base.ecriture.jeuDeDonnees.update({ where: { nom: JEU_TERRITOIRE }, data: { empreinte: 'autre' } })
    expect((await chargerTerritoire(base, LE)).charge).toBe(true)
    expect(await base.lecture.commune.count()).toBe(37_590)
  })

  test('gives the same facts on both databases', async () => {
    expect(await base.lecture.commune.findUnique({ where: { code: '04164' } })).toEqual({
      code: '04164',
      nom: 'Revest-Saint-Martin',
      type: 'commune-actuelle',
      zone: 'metro',
      region: '93',
      departement: '04',
      arrondissement: '044',
      epci: '240400440',
      siren: '210401642',
      population: expect.any(Number),
      codesPostaux: '04230',
      chefLieu: null,
    })
  })

  const premier = async (saisie: string) => (await chercherLieux(saisie))[0]

  test.each([
    ['saint etienne', 'Saint-Étienne', '42'],
    ['st etienne', 'Saint-Étienne', '42'],
    ['SAINT-ÉTIENNE', 'Saint-Étienne', '42'],
    ['étienne saint', 'Saint-Étienne', '42'],
    ['saint etienne de tinee', 'Saint-Étienne-de-Tinée', '06'],
    ['gap', 'Gap', '05'],
    ['gre', 'Grenoble', '38'],
    ['l abergement clem', 'L’Abergement-Clémenciat', '01'],
    ["l'abergement clem", 'L’Abergement-Clémenciat', '01'],
    ['revest st martin', 'Revest-Saint-Martin', '04'],
    ['valence 26', 'Valence', '26'],
    ['valence drome', 'Valence', '26'],
    ['valence 82400', 'Valence', '82'],
    ['04164', 'Revest-Saint-Martin', '04'],
    ['210401642', 'Revest-Saint-Martin', '04'],
    ['210 401 642 00017', 'Revest-Saint-Martin', '04'],
    ['2a004', 'Ajaccio', '2A'],
    ['sisteronais buech', 'CC du Sisteronais-Buëch', '05'],
  ])('« %s » gives %s (%s) first', async (saisie, nom, departement) => {
    expect(await premier(saisie)).toMatchObject({ nom, departement })
  })

  test('a postcode gives all its communes, the most populated first', async () => {
    const lieux = await chercherLieux('04230')
    const populations = lieux.map(({ population }) => population ?? 0)
    expect(lieux.length).toBeGreaterThan(3)
    expect(populations).toEqual([...populations].sort((a, b) => b - a))
    expect(lieux.map(({ nom }) => nom)).toContain('Revest-Saint-Martin')
  })

  test('homonyms all come, with their département, exact names before the others', async () => {
    const lieux = await chercherLieux('saint-aubin')
    expect(lieux.slice(0, 5).every(({ nom }) => nom === 'Saint-Aubin')).toBe(true)
    expect(new Set(lieux.slice(0, 5).map(({ departement }) => departement)).size).toBe(5)
  })

  test('an old commune gives the present one, once, whether or not they share their code', async () => {
    expect(await premier('arbignieu')).toMatchObject({
      code: '01015',
      nom: 'Arboys en Bugey',
      ancienne: 'Arbignieu',
    })
    expect(await premier('cordieux')).toMatchObject({ code: '01262', nom: 'Montluel', ancienne: 'Cordieux' })
    expect(await chercherLieux('01340')).toContainEqual(
      expect.objectContaining({ code: '01015', ancienne: 'Saint-Bois' }),
    )
    expect(await premier('01015')).toMatchObject({ nom: 'Arboys en Bugey', ancienne: null })
    const marseille = (await chercherLieux('marseille')).filter(({ code }) => code === '13055')
    expect(marseille).toHaveLength(1)
    expect(marseille[0]).toMatchObject({ ancienne: null })
  })

  test.each(['', '   ', '-', 'zzzzqq', '99999', '000000000', 'W041234567', '%', "'; DROP TABLE"])(
    'nothing for « %s »',
    async (saisie) => {
      expect(await chercherLieux(saisie)).toEqual([])
    },
  )

  test('20 at most', async () => {
    expect(await chercherLieux('saint')).toHaveLength(20)
    expect(await chercherLieux('04')).toHaveLength(20)
    expect(await chercherLieux('saint', 5)).toHaveLength(5)
  })

  test('every name finds its commune, whole or by its first letters', async () => {
    const lues = await base.lecture.commune.findMany({
      where: { type: 'commune-actuelle' },
      take: 125,
      skip: 12_000,
      orderBy: { nom: 'asc' },
    })
    expect(lues).toHaveLength(125)
    for (const { nom, code } of lues) {
      const exactes = await chercherLieux(nom, 500)
      expect(exactes.map((lieu) => lieu.code)).toContain(code)
      expect(await chercherLieux(nom.slice(0, 3))).not.toEqual([])
    }
  })
})
