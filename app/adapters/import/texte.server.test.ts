import { describe, expect, test } from 'vitest'
import { decoderTexte, TEXTE_MAXIMAL } from './texte.server'

const octets = (...valeurs: number[]) => new Uint8Array(valeurs)
const utf16 = (texte: string) => new Uint8Array(Buffer.from(`\uFEFF${texte}`, 'utf16le'))

describe('decoderTexte', () => {
  test.each([
    ['UTF-8', new TextEncoder().encode('Équipé 1\u202F800 €'), 'Équipé 1\u202F800 €'],
    ['UTF-8 with a mark', new TextEncoder().encode('\uFEFFé'), 'é'],
    ['UTF-16 with a mark', utf16('é;€'), 'é;€'],
    [
      'Windows-1252, the euro sign too',
      octets(0xc9, 0x71, 0x75, 0x69, 0x70, 0xe9, 0x92, 0x20, 0x80, 0x9c, 0x9f),
      'Équipé’ €œŸ',
    ],
  ])('%s', (_, lus, texte) => {
    expect(decoderTexte(lus)).toEqual({ ok: true, value: texte })
  })

  test.each([
    ['nothing', octets(), 'import.vide'],
    ['a PDF or a spreadsheet', octets(0x50, 0x4b, 0x03, 0x04, 0x00), 'import.binaire'],
    ['one byte too many', new Uint8Array(TEXTE_MAXIMAL + 1).fill(0x61), 'import.lourd'],
  ])('%s is refused', (_, lus, code) => {
    const decode = decoderTexte(lus)
    expect(decode.ok ? '' : decode.motifs[0]?.code).toBe(code)
  })

  test('exactly the limit is read', () => {
    expect(decoderTexte(new Uint8Array(TEXTE_MAXIMAL).fill(0x61)).ok).toBe(true)
  })
})
