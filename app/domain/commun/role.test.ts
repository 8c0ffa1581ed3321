import { describe, expect, test } from 'vitest'
import {
  type Acteur,
  isDansPerimetre,
  isEnVigueur,
  nomComplet,
  type Perimetre,
  rolesSurDossier,
} from './role'

const PORTEE = { organisationId: 'embrun', departement: '05', arrondissement: '052', creeParId: 'moi' }

function acteur(change: Partial<Acteur>): Acteur {
  return {
    id: 'moi',
    prenom: 'Camille',
    nom: 'Martin',
    courriel: 'camille@example.org',
    membres: [],
    agents: [],
    ...change,
  }
}

const membre = (role: Acteur['membres'][number]['role'], verifie: boolean, organisationId = 'embrun') => ({
  membres: [{ organisationId, role, verifie }],
})
const agent = (role: Acteur['agents'][number]['role'], perimetre: Perimetre) => ({
  agents: [{ role, perimetre }],
})
const DEPARTEMENT = { niveau: 'departement', code: '05' } as const

describe('rolesSurDossier', () => {
  test.each<[string, Partial<Acteur>, string[]]>([
    ['nobody', {}, []],
    ['a confirmed preparer', { ...membre('preparateur', true), id: 'autre' }, ['demandeur']],
    ['a confirmed élu', { ...membre('elu', true), id: 'autre' }, ['demandeur', 'elu']],
    ['a reader', { ...membre('lecteur', true), id: 'autre' }, ['lecteur']],
    ['an unconfirmed élu on what they created', membre('elu', false), ['demandeur']],
    ['an unconfirmed élu on what another created', { ...membre('elu', false), id: 'autre' }, []],
    ['a member of another organisation', membre('elu', true, 'gap'), []],
    ['an agent of the département', agent('referent', DEPARTEMENT), ['referent']],
    ['an agent of another', agent('referent', { niveau: 'departement', code: '04' }), []],
    [
      'an agent of the arrondissement',
      agent('instructeur_detr', { niveau: 'arrondissement', code: '052' }),
      ['instructeur_detr'],
    ],
    ['the ministry', agent('ministere', { niveau: 'national', code: null }), ['ministere']],
    ['who runs the server sees no dossier', agent('exploitant', { niveau: 'national', code: null }), []],
    [
      'both',
      { ...membre('elu', true), ...agent('signataire', DEPARTEMENT) },
      ['demandeur', 'elu', 'signataire'],
    ],
  ])('%s', (_, change, roles) => {
    expect(rolesSurDossier(acteur(change), PORTEE)).toEqual(roles)
  })

  test('two memberships give each role once', () => {
    const membres = [...membre('elu', true).membres, ...membre('preparateur', true).membres]
    expect(rolesSurDossier(acteur({ membres }), PORTEE)).toEqual(['demandeur', 'elu'])
  })
})

describe('isDansPerimetre', () => {
  test.each<[Perimetre, string | null, boolean]>([
    [{ niveau: 'national', code: null }, null, true],
    [DEPARTEMENT, null, true],
    [{ niveau: 'departement', code: null }, '052', false],
    [{ niveau: 'arrondissement', code: '052' }, '052', true],
    [{ niveau: 'arrondissement', code: '051' }, '052', false],
    [{ niveau: 'arrondissement', code: '05' }, '052', false],
    [{ niveau: 'arrondissement', code: null }, null, false],
  ])('%o in %s: %s', (perimetre, arrondissement, attendu) => {
    expect(isDansPerimetre(perimetre, { departement: '05', arrondissement })).toBe(attendu)
  })
})

describe('isEnVigueur, both days included', () => {
  test.each([
    ['2026-01-01', '2026-12-31', '2025-12-31', false],
    ['2026-01-01', '2026-12-31', '2026-01-01', true],
    ['2026-01-01', '2026-12-31', '2026-12-31', true],
    ['2026-01-01', '2026-12-31', '2027-01-01', false],
    ['2026-01-01', null, '2199-01-01', true],
  ])('%s to %s on %s: %s', (du, au, jour, attendu) => {
    expect(isEnVigueur({ du, au }, jour)).toBe(attendu)
  })
})

test('nomComplet leaves no space around a missing part', () => {
  expect(nomComplet({ prenom: 'Camille', nom: 'Martin' })).toBe('Camille Martin')
  expect(nomComplet({ prenom: '', nom: 'Martin' })).toBe('Martin')
})
