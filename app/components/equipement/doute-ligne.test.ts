import { describe, expect, test } from 'vitest'
import { douteDe } from './doute-ligne'

const LIGNE = {
  categorie: 'autre',
  designation: 'Abonnement antivirus',
  quantite: '1',
  prixUnitaireHT: '90,00',
  tauxTva: '2000',
  nature: 'investissement',
}

describe('the doubt under a line as typed', () => {
  test('speaks of an investment that looks like a running cost', () => {
    expect(douteDe(LIGNE)).toMatch(/^Semble du fonctionnement/)
  })

  test.each([
    ['classed as proposed', { nature: 'fonctionnement' }],
    ['already there', { existante: 'oui' }],
    ['a price that cannot be read', { prixUnitaireHT: 'neuf' }],
    ['an unknown category', { categorie: 'fusée' }],
    ['nothing typed', { designation: '' }],
  ])('says nothing: %s', (_, autres) => expect(douteDe({ ...LIGNE, ...autres })).toBeNull())
})
