import { describe, expect, test } from 'vitest'
import { lireFormData } from '~/forms/parse'
import { aplatir, listDifferences } from './aplatir'
import { lignesSaisies, lireIntention, retirerCommandes } from './commandes'

describe('aplatir', () => {
  test('what was typed comes back the same through a form', () => {
    const valeurs = {
      commune: 'Embrun',
      services: ['cni'],
      elu: { nom: 'Roux' },
      horaires: { lundi: [{ debut: '9h', fin: '12h' }] },
      lignes: [{ designation: 'PC' }, { designation: '' }],
    }
    const formulaire = new FormData()
    for (const [nom, valeur] of aplatir(valeurs)) formulaire.append(nom, valeur)
    expect(lireFormData(formulaire)).toEqual(valeurs)
  })

  test('only what differs, in words', () => {
    const avant = { commune: 'Embrun', lignes: [{ prixUnitaireHT: '839,00' }] }
    const apres = { commune: 'Embrun', lignes: [{ prixUnitaireHT: '840,00' }], salle: 'Étage' }
    expect(listDifferences('equipement', avant, apres)).toEqual([
      { champ: 'lignes.0.prixUnitaireHT', libelle: 'Ligne 1, prix unitaire HT', a: '839,00', b: '840,00' },
      { champ: 'salle', libelle: 'salle', a: '', b: 'Étage' },
    ])
  })
})

describe('commands of a step', () => {
  test.each([
    ['continuer', { nom: 'continuer', rang: -1 }],
    ['retirer_ligne:2', { nom: 'retirer_ligne', rang: 2 }],
    ['retirer_ligne:-1', { nom: 'retirer_ligne', rang: -1 }],
  ])('%s', (texte, attendu) => {
    expect(lireIntention(texte)).toEqual(attendu)
  })

  test('are not answers', () => {
    expect(retirerCommandes({ version: '3', intention: 'quitter', salle: 'a' })).toEqual({ salle: 'a' })
    expect(lignesSaisies({ lignes: 'x' }, 'lignes')).toEqual([])
  })
})
