import { describe, expect, test } from 'vitest'
import { retourLocal } from './retour.server'

describe('the wanted page after sign-in', () => {
  test.each([
    ['/espace', '/espace'],
    ['/espace/dossiers/018f?etape=lieu&a=%2F%2Fevil', '/espace/dossiers/018f?etape=lieu&a=%2F%2Fevil'],
    ['/', '/'],
    ['/a/../espace', '/espace'],
    [`/simulateur-detr?l=${'a'.repeat(1_800)}`, `/simulateur-detr?l=${'a'.repeat(1_800)}`],
  ])('%s is kept', (saisie, attendu) => {
    expect(retourLocal(saisie)).toBe(attendu)
  })

  test.each([
    null,
    '',
    'espace',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '/.//evil.example',
    '/a/..//evil.example',
    '/espace\\..\\..',
    'https://evil.example',
    'https:evil.example',
    'https:/evil.example',
    'javascript:alert(1)',
    'data:text/html,x',
    ' /espace',
    '/espace\r\nSet-Cookie: a=b',
    '/é',
    `/${'a'.repeat(2_100)}`,
    '/connexion/lien/abc',
    '/connexion',
    '/deconnexion',
  ])('%j is not', (saisie) => {
    expect(retourLocal(saisie)).toBeNull()
  })
})
