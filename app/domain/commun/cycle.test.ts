import { describe, expect, test } from 'vitest'
import { type Cycle, etapesDe, franchir, listEtapes } from './cycle'
import { motif } from './motif'
import {
  conditionsInutiles,
  impasses,
  signatures,
  sortiesDesFinaux,
  statutsAtteignables,
} from './proprietes-cycle'

type Etape = 'ouvrir' | 'noter' | 'fermer'
type Statut = 'neuf' | 'ouvert' | 'ferme'
type Condition = 'clef' | 'lumiere'

const PORTE: Cycle<Etape, Statut, Condition> = {
  nom: 'porte',
  statuts: ['neuf', 'ouvert', 'ferme'],
  initial: 'neuf',
  finaux: ['ferme'],
  etapes: {
    ouvrir: {
      de: ['neuf'],
      vers: 'ouvert',
      roles: ['referent'],
      conditions: ['clef', 'lumiere'],
      libelle: '',
      histoire: null,
      source: null,
    },
    noter: {
      de: ['neuf', 'ouvert'],
      vers: null,
      roles: ['referent', 'elu'],
      conditions: [],
      libelle: '',
      histoire: null,
      source: null,
    },
    fermer: {
      de: ['ouvert'],
      vers: 'ferme',
      roles: ['signataire'],
      conditions: ['clef'],
      libelle: '',
      histoire: null,
      source: null,
    },
  },
  motifs: { clef: motif('porte.clef', 'Clef.'), lumiere: motif('porte.lumiere', 'Lumière.') },
}

const codes = (franchie: ReturnType<typeof franchir>) =>
  franchie.ok ? [] : franchie.motifs.map(({ code }) => code)

describe('franchir', () => {
  test('takes the step when the role, the status and the facts are there', () => {
    const faits = { clef: true, lumiere: true }
    expect(franchir(PORTE, 'ouvrir', { statut: 'neuf', roles: ['lecteur', 'referent'], faits })).toEqual({
      ok: true,
      value: 'ouvert',
    })
  })

  test('a step without a new status keeps the one it has', () => {
    expect(franchir(PORTE, 'noter', { statut: 'ouvert', roles: ['elu'] })).toEqual({
      ok: true,
      value: 'ouvert',
    })
  })

  test.each([
    [
      'a wrong role',
      'ouvrir',
      { statut: 'neuf', roles: ['elu'], faits: { clef: true, lumiere: true } },
      ['porte.role'],
    ],
    ['no role', 'noter', { statut: 'neuf', roles: [] }, ['porte.role']],
    [
      'a wrong status',
      'ouvrir',
      { statut: 'ouvert', roles: ['referent'], faits: { clef: true, lumiere: true } },
      ['porte.statut'],
    ],
    ['no fact at all', 'ouvrir', { statut: 'neuf', roles: ['referent'] }, ['porte.clef', 'porte.lumiere']],
    [
      'a missing fact',
      'ouvrir',
      { statut: 'neuf', roles: ['referent'], faits: { clef: true } },
      ['porte.lumiere'],
    ],
    [
      'a false fact',
      'ouvrir',
      { statut: 'neuf', roles: ['referent'], faits: { clef: false, lumiere: true } },
      ['porte.clef'],
    ],
  ] as const)('%s refuses', (_, etape, demande, attendus) => {
    expect(codes(franchir(PORTE, etape, demande))).toEqual(attendus)
  })
})

describe('listEtapes', () => {
  test.each([
    ['neuf', ['referent'], ['ouvrir', 'noter']],
    ['neuf', ['elu'], ['noter']],
    ['ouvert', ['elu', 'signataire'], ['noter', 'fermer']],
    ['ferme', ['referent', 'elu', 'signataire'], []],
    ['neuf', [], []],
  ] as const)('%s as %s', (statut, roles, attendues) => {
    expect(listEtapes(PORTE, statut, roles)).toEqual(attendues)
  })

  test('etapesDe gives them all, in the order of the table', () => {
    expect(etapesDe(PORTE)).toEqual(['ouvrir', 'noter', 'fermer'])
  })
})

describe('the questions asked of a table find its faults', () => {
  const sans = (etape: Etape, de: readonly Statut[]) => ({
    ...PORTE,
    etapes: { ...PORTE.etapes, [etape]: { ...PORTE.etapes[etape], de } },
  })

  test('a sound table', () => {
    expect(statutsAtteignables(PORTE)).toEqual(PORTE.statuts)
    expect([...impasses(PORTE), ...sortiesDesFinaux(PORTE), ...conditionsInutiles(PORTE)]).toEqual([])
    expect(signatures(PORTE)).toEqual(['fermer'])
  })

  test('a step that another role may take as well is not a signature', () => {
    const { fermer } = PORTE.etapes
    const aDeux = {
      ...PORTE,
      etapes: { ...PORTE.etapes, fermer: { ...fermer, roles: ['signataire', 'elu'] as const } },
    }
    expect(signatures(aDeux)).toEqual([])
  })

  test('a status that nothing reaches', () => {
    expect(statutsAtteignables(sans('ouvrir', []))).toEqual(['neuf'])
  })

  test('a status that nothing leaves', () => {
    expect(impasses({ ...PORTE, finaux: [] })).toEqual(['ferme'])
  })

  test('a final status that something leaves', () => {
    expect(sortiesDesFinaux(sans('noter', ['ferme']))).toEqual(['ferme → noter'])
  })

  test('a condition that nothing asks', () => {
    const motifs = { ...PORTE.motifs, inutile: motif('porte.inutile', 'Inutile.') }
    expect(conditionsInutiles({ ...PORTE, motifs })).toEqual(['inutile'])
  })
})
