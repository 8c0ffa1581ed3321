import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AnnexeTechnique } from '~/domain/equipement/annexe-technique'
import contenu from '../../prisma/seed-data/annexe-technique-2017-01.json'
import { composerExigence, saisieDe, schemaExigence, TYPES_CONTROLE } from './annexe-exigence'
import { parseSaisie } from './parse'

const ANNEXE = contenu as AnnexeTechnique
const BASE = {
  code: 'AT-21',
  intitule: 'Un casque',
  niveau: 'obligatoire',
  provenance: 'derivee',
  source: 'Accessibilité',
}
const lire = (saisie: Record<string, unknown>) => parseSaisie(schemaExigence(ANNEXE), { ...BASE, ...saisie })
const erreurs = (saisie: Record<string, unknown>) => {
  const lu = lire(saisie)
  return lu.ok ? [] : Object.keys(lu.erreurs)
}
const composer = (saisie: Record<string, unknown>) => {
  const lu = lire(saisie)
  if (!lu.ok) throw new Error(JSON.stringify(lu.erreurs))
  return composerExigence(ANNEXE, lu.value)
}

describe('schemaExigence', () => {
  test.each(ANNEXE.exigences.map((exigence) => [exigence.code, exigence] as const))(
    '%s comes back as it was',
    (_, exigence) => {
      expect(composer(saisieDe(exigence))).toEqual({ exigence, question: null })
    },
  )

  test.each<[string, Record<string, unknown>, string[]]>([
    [
      'nothing',
      { code: '', intitule: ' ', niveau: '', provenance: '', source: '' },
      ['code', 'intitule', 'niveau', 'provenance', 'source', 'type'],
    ],
    ['a code of another form', { code: 'X1', type: 'oui', oui: { champ: 'gratuit' } }, ['code']],
    [
      'a recommendation that binds',
      { provenance: 'recommandation', type: 'oui', oui: { champ: 'gratuit' } },
      ['niveau'],
    ],
    ['no category, no number', { type: 'quantite' }, ['quantite.categories', 'quantite.min']],
    [
      'an unknown category',
      { type: 'quantite', quantite: { categories: 'voiture', min: '1' } },
      ['quantite.categories'],
    ],
    ['a half', { type: 'quantite', quantite: { categories: 'scanner', min: '0,5' } }, ['quantite.min']],
    ['no question', { type: 'oui' }, ['oui.champ']],
    ['a question of another type', { type: 'oui', oui: { champ: 'ecran_pouces' } }, ['oui.champ']],
    ['no threshold', { type: 'mesure', mesure: { champ: 'ecran_pouces' } }, ['mesure.min']],
    [
      'thresholds upside down',
      { type: 'mesure', mesure: { champ: 'ecran_pouces', min: '22', max: '21' } },
      ['mesure.max'],
    ],
    ['no answer ticked', { type: 'parmi' }, ['parmi.reponses']],
    [
      'answers of two questions',
      { type: 'contient', contient: { reponses: ['services:cni', 'identite_visuelle:installee'] } },
      ['contient.reponses'],
    ],
    ['no point', { type: 'toutes' }, ['toutes.parties.0.champ']],
    [
      'a fault in the third row, the second blank',
      {
        type: 'toutes',
        toutes: { parties: [{ champ: 'gratuit' }, { champ: '' }, { champ: 'ecran_pouces', min: 'x' }] },
      },
      ['toutes.parties.2.min'],
    ],
    ['a new question without words', { type: 'oui', oui: { champ: 'nouvelle' } }, ['question.intitule']],
    [
      'the wrong fields of another way',
      { type: 'oui', oui: { champ: 'gratuit' }, mesure: { champ: 'x', min: 'y' } },
      [],
    ],
    ['a list where a word is expected', { type: ['oui', 'mesure'] }, ['type']],
    ['a text where a group is expected', { type: 'oui', oui: 'x' }, ['oui']],
  ])('%s', (_, saisie, attendues) => {
    expect(erreurs(saisie)).toEqual(attendues)
  })

  test('whatever comes, messages and no exception', () => {
    const cles = fc.constantFrom(
      'code',
      'type',
      'niveau',
      'quantite',
      'oui',
      'mesure',
      'parmi',
      'contient',
      'toutes',
      'question',
    )
    fc.assert(
      fc.property(fc.dictionary(cles, fc.jsonValue()), fc.constantFrom(...TYPES_CONTROLE), (saisie, type) => {
        expect(lire({ type, ...saisie }).ok).toBe(false)
      }),
      { seed: 20_170_101, numRuns: 300 },
    )
  })

  test('a new question: named by its words, of the type of the control', () => {
    const { exigence, question } = composer({
      type: 'mesure',
      mesure: { champ: 'nouvelle', min: '2' },
      question: { intitule: 'Combien de casques ?', aide: 'Neufs', unite: 'casques' },
    })
    expect(question).toEqual({
      champ: 'combien_de_casques',
      type: 'mesure',
      intitule: 'Combien de casques ?',
      aide: 'Neufs',
      unite: 'casques',
    })
    expect(exigence.controle).toEqual({ type: 'mesure', champ: 'combien_de_casques', min: 2 })
  })
})
