import { describe, expect, test } from 'vitest'
import { formatTelephone, parseCourriel } from './coordonnees'

describe('parseCourriel', () => {
  test.each([
    ['Mairie@Example.org ', 'mairie@example.org'],
    ['m.d+detr@sous.example.org', 'm.d+detr@sous.example.org'],
  ])('reads %s', (saisie, value) => {
    expect(parseCourriel(saisie)).toEqual({ ok: true, value })
  })
  test.each([
    'mairie',
    'mairie@example',
    'mairie@@example.org',
    'a b@example.org',
    'a@example..org',
    '.a@example.org',
    'a@-example.org',
    'a@example.org\nbcc: x@example.org',
    'mairie@exämple.org',
    'a@example.org,b@example.org',
    '<a@example.org>',
    `${'a'.repeat(65)}@example.org`,
    '🙂@example.org',
  ])('refuses %s', (saisie) => {
    expect(parseCourriel(saisie).ok).toBe(false)
  })
})

test('formatTelephone writes pairs', () => {
  expect(formatTelephone('0465710000')).toBe('04\u00A065\u00A071\u00A000\u00A000')
})
