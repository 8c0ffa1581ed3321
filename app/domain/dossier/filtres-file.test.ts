import { describe, expect, test } from 'vitest'
import { ecrireFiltresFile, lireFiltresFile } from './filtres-file'

const lire = (url: string) => {
  const parametres = new URLSearchParams(url)
  return lireFiltresFile((nom) => parametres.get(nom))
}

describe('the queue as its URL', () => {
  test.each([
    ['', { onglet: 'a_prendre', tri: 'depot', sens: 'asc', page: 1, parPage: 25, detr: null }],
    ['onglet=termines', { onglet: 'termines', tri: 'depot', sens: 'desc' }],
    [
      'onglet=zut&tri=zut&page=-1&parPage=7&statut=zut',
      { onglet: 'a_prendre', page: 1, parPage: 25, statut: null },
    ],
    ['page=1.5', { page: 1 }],
    ['parPage=100&page=3&detr=non', { parPage: 100, page: 3, detr: false }],
    ["arrondissement=' or 1", { arrondissement: null }],
  ])('reads %s', (url, attendu) => {
    expect(lire(url)).toMatchObject(attendu)
  })

  test('what is written is read back, and another view starts at its first page', () => {
    const vue = lire('onglet=termines&texte=l%27haÿ&nature=epci&detr=oui&tri=depot&sens=asc&page=4')
    expect(lire(ecrireFiltresFile(vue, { page: 4 }).split('?')[1] ?? '')).toEqual(vue)
    expect(lire(ecrireFiltresFile(vue, { onglet: 'a_moi' }).split('?')[1] ?? '')).toMatchObject({
      onglet: 'a_moi',
      page: 1,
      texte: vue.texte,
    })
  })
})
