import type { ServerBuild } from '@remix-run/node'
import { describe, expect, test } from 'vitest'
import { garder } from './aiguillage'

const route = (id: string, path?: string, parentId = 'root') => [id, { id, path, parentId }] as const
const ROUTES = Object.fromEntries([
  ['root', { id: 'root', path: '' }] as const,
  route('accueil'),
  route('perdu', '*'),
  route('jeton', ':jeton'),
  route('file', 'instruction'),
  route('dossier', 'instruction/dossiers/:dossierId'),
  route('espace', 'espace'),
  route('personnes', 'personnes', 'espace'),
  route('sante', 'sante.txt'),
]) as unknown as ServerBuild['routes']

describe('the routes of an area', () => {
  test.each([
    ['instruction', ['root', 'accueil', 'perdu', 'jeton', 'file', 'dossier']],
    ['espace', ['root', 'accueil', 'perdu', 'jeton', 'espace', 'personnes']],
    ['sante.txt', ['root', 'accueil', 'perdu', 'jeton', 'sante']],
    ['', ['root', 'accueil', 'perdu', 'jeton']],
  ])('%s', (segment, attendues) => {
    expect(Object.keys(garder(ROUTES, segment))).toEqual(attendues)
  })

  test('every route is in an area', () => {
    const segments = ['instruction', 'espace', 'sante.txt', '']
    const gardees = new Set(segments.flatMap((segment) => Object.keys(garder(ROUTES, segment))))
    expect([...gardees].sort()).toEqual(Object.keys(ROUTES).sort())
  })
})
