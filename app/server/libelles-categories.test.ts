import { expect, test } from 'vitest'
import { ouvrirBaseDeTest } from '~/adapters/db/base-de-test'
import { isDepartement } from '~/domain/territoire/departements'
import { chargerLibelles, lireLibelles } from './libelles-categories'

test('the labels of 73 territories, none empty, no dash of the form left', () => {
  const libelles = lireLibelles()
  expect(libelles).toHaveLength(202)
  expect(new Set(libelles.map(({ departement }) => departement)).size).toBe(73)
  expect(libelles.filter(({ libelle }) => libelle === '' || /^-|-$/.test(libelle))).toEqual([])
  const horsListe = libelles.filter(({ departement }) => !isDepartement(departement))
  expect(horsListe).toEqual([])
})

test('loaded once', async () => {
  const base = await ouvrirBaseDeTest()
  await chargerLibelles()
  await chargerLibelles()
  expect(await base.lecture.libelleCategorie.count({ where: { departement: '84' } })).toBe(5)
  await base.fermer()
})
