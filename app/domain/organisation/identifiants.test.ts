import { describe, expect, test } from 'vitest'
import { parseRna } from './rna'
import { formatSiren, parseSiren } from './siren'
import { checkSiretDe, formatSiret, parseSiret } from './siret'

const codeDe = (lu: ReturnType<typeof parseSiret>) => (lu.ok ? lu.value : lu.motifs[0]?.code)

describe('parseSiret', () => {
  test.each([
    ['21050046800017', '21050046800017'],
    [' 210 500 468 00017 ', '21050046800017'],
    ['210\u00A0500\u202F468.00017', '21050046800017'],
    ['21050046800018', 'siret.cle'],
    ['2105004680001', 'siret.longueur'],
    ['210500468000170', 'siret.longueur'],
    ['', 'siret.longueur'],
    ['00000000000000', 'siret.cle'],
    ['2105004680001A', 'siret.illisible'],
    ['🙂', 'siret.illisible'],
    ['35600000000048', '35600000000048'],
    ['35600000009075', '35600000009075'],
    ['35600000009076', 'siret.cle'],
    ['35600000100005', 'siret.cle'],
  ])('%s', (saisie, attendu) => {
    expect(codeDe(parseSiret(saisie))).toBe(attendu)
  })
  test('the length says how many digits were written', () => {
    const lu = parseSiret('210500468000')
    expect(lu.ok ? '' : lu.motifs[0]?.message).toBe('Un SIRET compte 14 chiffres. Vous en avez écrit 12.')
  })
  test.each([
    ['210500468', []],
    [null, []],
    ['210400016', ['siret.autre']],
  ])('an organisation whose SIREN is %s', (siren, codes) => {
    expect(checkSiretDe('21050046800017', { siren }, 'Embrun').map(({ code }) => code)).toEqual(codes)
  })
  test('formats by 3-3-3-5', () => {
    expect(formatSiret('21050046800017')).toBe('210\u00A0500\u00A0468\u00A000017')
    expect(formatSiren('210500468')).toBe('210\u00A0500\u00A0468')
  })
})

test.each([
  ['210500468', '210500468'],
  ['210 500 469', 'siren.cle'],
  ['21050046', 'siren.longueur'],
  ['000000000', 'siren.cle'],
])('parseSiren %s', (saisie, attendu) => {
  expect(codeDe(parseSiren(saisie))).toBe(attendu)
})

test.each([
  ['W041234567', 'W041234567'],
  ['w2a 1001234', 'W2A1001234'],
  ['W9C1000123', 'W9C1000123'],
  ['W04123456', 'rna.illisible'],
  ['041234567', 'rna.illisible'],
  ['WA41234567', 'rna.illisible'],
])('parseRna %s', (saisie, attendu) => {
  expect(codeDe(parseRna(saisie))).toBe(attendu)
})
