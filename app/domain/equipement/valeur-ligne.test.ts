import { describe, expect, test } from 'vitest'
import { lireValeurLigne } from './valeur-ligne'

describe('lireValeurLigne', () => {
  test.each([
    ['prixUnitaireHT', '1 401,06', { prixUnitaireHT: 140_106 }],
    ['quantite', '999', { quantite: 999 }],
    ['tauxTva', '20', { tauxTva: 2000 }],
    ['tauxTva', '5,5 %', { tauxTva: 550 }],
    ['tauxTva', '550', { tauxTva: 550 }],
    ['existante', 'non', { existante: false }],
    ['nature', 'Fonctionnement', { nature: 'fonctionnement' }],
    ['devis', '', { devis: null }],
  ])('%s « %s »', (champ, texte, attendu) => {
    expect(lireValeurLigne(champ, texte)).toEqual({ ok: true, value: attendu })
  })

  test.each([
    ['prixUnitaireHT', 'cher', 'montant.illisible'],
    ['prixUnitaireHT', '-1', 'montant.negatif'],
    ['quantite', '0', 'ligne.quantite'],
    ['quantite', '1000', 'ligne.quantite'],
    ['tauxTva', '19,6', 'ligne.tva'],
    ['categorie', 'avion', 'ligne.categorie'],
    ['id', 'x', 'ligne.champ'],
  ])('%s « %s » is refused under the field', (champ, texte, code) => {
    const lu = lireValeurLigne(champ, texte)
    expect(lu.ok ? [] : lu.motifs.map((m) => [m.code, m.champ])).toEqual([[code, 'valeur']])
  })
})
