import { describe, expect, test } from 'vitest'
import { STATUTS_DETR } from './cycle'
import {
  ecrireFiltresDetr,
  LIBELLES_ONGLET_DETR,
  lireFiltresDetr,
  ONGLETS_DETR,
  STATUTS_ONGLET,
} from './filtres-detr'

const lire = (url: string) => lireFiltresDetr((nom) => new URL(url, 'http://x').searchParams.get(nom))

test('every status but the draft is in exactly one tab', () => {
  const places = ONGLETS_DETR.flatMap((onglet) => STATUTS_ONGLET[onglet])
  expect([...places].sort()).toEqual(STATUTS_DETR.filter((statut) => statut !== 'brouillon').sort())
})

test('every tab has its label', () => {
  expect(Object.keys(LIBELLES_ONGLET_DETR)).toEqual(ONGLETS_DETR)
})

test('what is unknown takes its default', () => {
  expect(lire('/detr?onglet=x&tri=y&page=-3&parPage=7&sens=z')).toEqual(lire('/detr'))
})

test('a URL says again what it said; a new filter goes back to the first page', () => {
  const url = '/detr?onglet=suspendues&texte=revest&categorie=f&tri=cout&sens=desc&parPage=50&page=3'
  expect(ecrireFiltresDetr(lire(url), { page: 3 })).toBe(url)
  expect(lire(ecrireFiltresDetr(lire(url), { texte: 'authon' })).page).toBe(1)
})

describe('each part of the URL', () => {
  const DEFAUT = {
    onglet: 'a_verifier',
    texte: '',
    categorie: null,
    tri: 'reception',
    sens: 'asc',
    page: 1,
    parPage: 25,
  }
  test.each<[string, object]>([
    ['/detr', {}],
    ['/detr?onglet=terminees', { onglet: 'terminees' }],
    ['/detr?texte=%20revest%20', { texte: 'revest' }],
    [`/detr?texte=${'a'.repeat(101)}`, { texte: 'a'.repeat(100) }],
    ['/detr?categorie=f', { categorie: 'f' }],
    ['/detr?categorie=', { categorie: null }],
    [`/detr?categorie=${'a'.repeat(101)}`, { categorie: 'a'.repeat(100) }],
    ['/detr?tri=cout', { tri: 'cout' }],
    ['/detr?sens=desc', { sens: 'desc' }],
    ['/detr?sens=asc', { sens: 'asc' }],
    ['/detr?page=0', { page: 1 }],
    ['/detr?page=2', { page: 2 }],
    ['/detr?page=10000', { page: 10_000 }],
    ['/detr?page=10001', { page: 1 }],
    ['/detr?page=1.9', { page: 1 }],
    ['/detr?page=deux', { page: 1 }],
    ['/detr?parPage=100', { parPage: 100 }],
  ])('%s', (url, change) => {
    expect(lire(url)).toEqual({ ...DEFAUT, ...change })
  })

  test.each([
    ['the defaults are not written', '/detr?onglet=a_verifier', {}],
    ['the first page neither', '/detr?onglet=a_verifier', { page: 1 }],
    ['the second is', '/detr?onglet=a_verifier&page=2', { page: 2 }],
  ])('%s', (_, url, change) => {
    expect(ecrireFiltresDetr(lire('/detr'), change)).toBe(url)
  })
})
