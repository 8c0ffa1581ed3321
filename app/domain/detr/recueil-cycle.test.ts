import { describe, expect, test } from 'vitest'
import { franchir, listEtapes } from '../commun/cycle'
import {
  conditionsInutiles,
  impasses,
  sortiesDesFinaux,
  statutsAtteignables,
} from '../commun/proprietes-cycle'
import { CYCLE_RECUEIL } from './recueil-cycle'

describe('CYCLE_RECUEIL', () => {
  test('nothing leaves a published version, nothing is stuck, every condition serves', () => {
    expect(sortiesDesFinaux(CYCLE_RECUEIL)).toEqual([])
    expect(impasses(CYCLE_RECUEIL)).toEqual([])
    expect(conditionsInutiles(CYCLE_RECUEIL)).toEqual([])
    expect(statutsAtteignables(CYCLE_RECUEIL)).toEqual(CYCLE_RECUEIL.statuts)
  })

  test('only the administrator of the département acts', () => {
    expect(listEtapes(CYCLE_RECUEIL, 'brouillon', ['admin_departement'])).toEqual([
      'modifier',
      'publier',
      'supprimer',
    ])
    expect(listEtapes(CYCLE_RECUEIL, 'brouillon', ['ministere', 'instructeur_detr'])).toEqual([])
    expect(listEtapes(CYCLE_RECUEIL, 'publie', ['admin_departement'])).toEqual([])
  })

  test('publishing needs its three facts', () => {
    const passage = franchir(CYCLE_RECUEIL, 'publier', { statut: 'brouillon', roles: ['admin_departement'] })
    expect(passage.ok ? [] : passage.motifs.map(({ code }) => code)).toEqual([
      'recueil.regles',
      'recueil.publication',
      'recueil.confirmation',
    ])
  })
})
