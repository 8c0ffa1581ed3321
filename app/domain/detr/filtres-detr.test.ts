import { expect, test } from 'vitest'
import { STATUTS_DETR } from './cycle'
import { ecrireFiltresDetr, lireFiltresDetr, ONGLETS_DETR, STATUTS_ONGLET } from './filtres-detr'

const lire = (url: string) => lireFiltresDetr((nom) => new URL(url, 'http://x').searchParams.get(nom))

test('every status but the draft is in exactly one tab', () => {
  const places = ONGLETS_DETR.flatMap((onglet) => STATUTS_ONGLET[onglet])
  expect([...places].sort()).toEqual(STATUTS_DETR.filter((statut) => statut !== 'brouillon').sort())
})

test('what is unknown takes its default', () => {
  expect(lire('/detr?onglet=x&tri=y&page=-3&parPage=7&sens=z')).toEqual(lire('/detr'))
})

test('a URL says again what it said; a new filter goes back to the first page', () => {
  const url = '/detr?onglet=suspendues&texte=revest&categorie=f&tri=cout&sens=desc&parPage=50&page=3'
  expect(ecrireFiltresDetr(lire(url), { page: 3 })).toBe(url)
  expect(lire(ecrireFiltresDetr(lire(url), { texte: 'authon' })).page).toBe(1)
})
