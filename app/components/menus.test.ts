import { describe, expect, test } from 'vitest'
import type { Acteur, RoleAgent } from '../domain/commun/role'
import { menuDe, rolesDuMenu } from './menus'

const personne: Acteur = {
  id: 'p',
  prenom: 'Camille',
  nom: 'Martin',
  courriel: 'c@example.org',
  membres: [],
  agents: [],
}
const agent = (...roles: RoleAgent[]): Acteur => ({
  ...personne,
  agents: roles.map((role) => ({ role, perimetre: { niveau: 'departement', code: '04' } })),
})
const liens = (acteur: Acteur | null) => menuDe(acteur && rolesDuMenu(acteur)).map(({ href }) => href)

describe('menuDe', () => {
  test.each([
    ['nobody', null, ['/', '/simulateur-detr', '/verifier-equipement', '/aide', '/contact']],
    ['a person without organisation yet', personne, ['/espace', '/aide']],
    ['an agent', agent('referent'), ['/instruction']],
    [
      'an agent with two roles',
      agent('referent', 'signataire'),
      ['/instruction', '/signatures', '/signatures/signees'],
    ],
    [
      'roles that share an entry',
      agent('referent', 'instructeur_detr', 'admin_departement'),
      ['/instruction', '/detr', '/administration'],
    ],
    [
      'whoever runs the server',
      agent('exploitant'),
      ['/exploitation', '/exploitation/courriels', '/exploitation/travaux'],
    ],
    [
      'the ministry reads the rules',
      agent('ministere'),
      ['/', '/ministere/annexes', '/administration', '/aide'],
    ],
    [
      'an agent who is also an élu',
      { ...agent('signataire'), membres: [{ organisationId: 'o', role: 'elu' as const, verifie: true }] },
      ['/espace', '/signatures', '/signatures/signees', '/aide'],
    ],
  ])('%s', (_, acteur, attendu) => {
    expect(liens(acteur)).toEqual(attendu)
  })
})
