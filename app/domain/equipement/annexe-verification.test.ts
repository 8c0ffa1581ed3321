import { describe, expect, test } from 'vitest'
import contenu from '../../../prisma/seed-data/annexe-technique-2017-01.json'
import { findChamp, listChamps } from './annexe-champs'
import {
  type AnnexeTechnique,
  type Controle,
  type Exigence,
  listControlesDeReponse,
} from './annexe-technique'
import { checkVersion } from './annexe-verification'

const ANNEXE = contenu as AnnexeTechnique
const [AT01] = ANNEXE.exigences as [Exigence]
const codes = (annexe: AnnexeTechnique) => checkVersion(annexe).map(({ code, champ }) => `${code} ${champ}`)
const avec = (change: Partial<Exigence>): AnnexeTechnique => ({
  ...ANNEXE,
  exigences: [AT01, { ...AT01, code: 'AT-99', ...change }],
})
const controle = (c: unknown) => avec({ controle: c as Controle })
const MESURE = { type: 'mesure', champ: 'ecran_pouces' }
const ICI = 'exigences.1'

describe('checkVersion (annexe technique)', () => {
  test('the version of 2017 holds, and each of its fields is known with the type that it uses', () => {
    expect(checkVersion(ANNEXE)).toEqual([])
    const feuilles = listControlesDeReponse(ANNEXE.exigences.map((exigence) => exigence.controle))
    expect(feuilles.filter(({ champ, type }) => findChamp(ANNEXE, champ)?.type !== type)).toEqual([])
    expect(listChamps(ANNEXE, 'contient').map(({ champ }) => champ)).toEqual(['services'])
  })

  test.each<[string, AnnexeTechnique, string[]]>([
    ['nothing', { ...ANNEXE, exigences: [] }, ['annexe.vide exigences']],
    [
      'no blocking point',
      { ...ANNEXE, exigences: [{ ...AT01, niveau: 'obligatoire' }] },
      ['annexe.indispensable exigences'],
    ],
    [
      '60',
      { ...ANNEXE, exigences: Array.from({ length: 60 }, (_, n) => ({ ...AT01, code: `AT-${n + 10}` })) },
      [],
    ],
    [
      '61',
      { ...ANNEXE, exigences: Array.from({ length: 61 }, (_, n) => ({ ...AT01, code: `AT-${n + 10}` })) },
      ['annexe.trop exigences'],
    ],
    ['the same code twice', avec({ code: 'AT-01' }), [`annexe.code.double ${ICI}.code`]],
    ['a code of another form', avec({ code: 'at-1' }), [`annexe.code ${ICI}.code`]],
    ['no wording', avec({ intitule: '  ' }), [`annexe.intitule ${ICI}.intitule`]],
    ['200 characters', avec({ intitule: 'é'.repeat(200) }), []],
    ['201 characters', avec({ intitule: 'é'.repeat(201) }), [`annexe.intitule ${ICI}.intitule`]],
    ['an unknown level', avec({ niveau: 'grave' as never }), [`annexe.niveau ${ICI}.niveau`]],
    ['an unknown provenance', avec({ provenance: 'x' as never }), [`annexe.provenance ${ICI}.provenance`]],
    [
      'a recommendation that binds',
      avec({ provenance: 'recommandation', niveau: 'obligatoire' }),
      [`annexe.niveau.recommandation ${ICI}.niveau`],
    ],
    ['no source', avec({ source: '' }), [`annexe.source ${ICI}.source`]],
  ])('%s', (_, annexe, attendus) => {
    expect(codes(annexe)).toEqual(attendus)
  })

  test.each<[string, unknown, string[]]>([
    ['a quantity', { type: 'quantite', categories: ['scanner', 'multifonction'], min: 99 }, []],
    ['zero', { type: 'quantite', categories: ['scanner'], min: 0 }, ['annexe.quantite min']],
    ['one hundred', { type: 'quantite', categories: ['scanner'], min: 100 }, ['annexe.quantite min']],
    ['a half', { type: 'quantite', categories: ['scanner'], min: 0.5 }, ['annexe.quantite min']],
    ['no category', { type: 'quantite', categories: [], min: 1 }, ['annexe.categories categories']],
    [
      'a category of nowhere',
      { type: 'quantite', categories: ['voiture'], min: 1 },
      ['annexe.categories categories'],
    ],
    [
      'twice the same',
      { type: 'quantite', categories: ['ecran', 'ecran'], min: 1 },
      ['annexe.categories categories'],
    ],
    ['a measure at both ends', { ...MESURE, min: 0, max: 100_000 }, []],
    ['no threshold', MESURE, ['annexe.seuil.absent min']],
    ['a threshold of one half', { ...MESURE, min: 20.5 }, ['annexe.seuil min']],
    ['a threshold under zero', { ...MESURE, max: -1 }, ['annexe.seuil max']],
    ['a threshold over the greatest', { ...MESURE, max: 100_001 }, ['annexe.seuil max']],
    ['an unreadable threshold', { ...MESURE, min: Number.NaN }, ['annexe.seuil min']],
    ['equal thresholds', { ...MESURE, min: 21, max: 21 }, []],
    ['thresholds upside down', { ...MESURE, min: 22, max: 21 }, ['annexe.seuil.ordre max']],
    ['an unknown field', { type: 'oui', champ: 'inconnu' }, ['annexe.champ champ']],
    ['a name of the prototype', { type: 'oui', champ: 'constructor' }, ['annexe.champ champ']],
    ['a field of another type', { type: 'oui', champ: 'ecran_pouces' }, ['annexe.champ.type champ']],
    ['one of', { type: 'parmi', champ: 'identite_visuelle', valeurs: ['installee'] }, []],
    [
      'one of nothing',
      { type: 'parmi', champ: 'identite_visuelle', valeurs: [] },
      ['annexe.valeurs valeurs'],
    ],
    [
      'a word not offered',
      { type: 'contient', champ: 'services', valeurs: ['cni', 'x'] },
      ['annexe.valeurs valeurs'],
    ],
    ['all of nothing', { type: 'toutes', controles: [] }, ['annexe.toutes.vide controles']],
    ['all of six', { type: 'toutes', controles: Array(6).fill({ type: 'oui', champ: 'gratuit' }) }, []],
    [
      'all of seven',
      { type: 'toutes', controles: Array(7).fill({ type: 'oui', champ: 'gratuit' }) },
      ['annexe.toutes.trop controles'],
    ],
    [
      'a group in a group, a fault in a part',
      { type: 'toutes', controles: [{ type: 'toutes', controles: [] }, MESURE] },
      ['annexe.toutes.imbrique controles.0', 'annexe.seuil.absent controles.1.min'],
    ],
  ])('control: %s', (_, c, attendus) => {
    expect(codes(controle(c))).toEqual(attendus.map((lu) => lu.replace(' ', ` ${ICI}.controle.`)))
  })

  test('a declared question: read by a requirement, with words, once, never in the place of a written one', () => {
    const question = {
      champ: 'casque_audio',
      type: 'oui' as const,
      intitule: 'Y a-t-il un casque ?',
      aide: null,
      unite: null,
    }
    const annexe = controle({ type: 'oui', champ: 'casque_audio' })
    expect(codes(annexe)).toEqual([`annexe.champ ${ICI}.controle.champ`])
    expect(codes({ ...annexe, questions: [question] })).toEqual([])
    expect(codes({ ...annexe, questions: [question, question] })).toEqual([
      'annexe.question.champ questions.1.champ',
    ])
    expect(codes({ ...annexe, questions: [{ ...question, intitule: '' }] })).toEqual([
      'annexe.question questions.0.intitule',
    ])
    expect(codes({ ...ANNEXE, questions: [question] })).toEqual(['annexe.question.inutile questions.0.champ'])
    const volee = { ...question, champ: 'gratuit' }
    expect(codes({ ...ANNEXE, questions: [volee] })).toEqual(['annexe.question.champ questions.0.champ'])
  })
})
