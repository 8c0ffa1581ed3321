import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ColonneCsv, formatCsv, lireCellule, lireTableau, parseCsv } from './csv'

const COLONNES: readonly ColonneCsv<'code' | 'montant'>[] = [
  { cle: 'code', entete: 'Code', obligatoire: true },
  { cle: 'montant', entete: 'Montant plafonné' },
]
const cellules = (texte: string) => {
  const lu = parseCsv(texte)
  return lu.ok ? lu.value.map((ligne) => ligne.cellules) : lu.motifs.map(({ code, champ }) => [code, champ])
}

describe('a hostile table', () => {
  test('a header of a hundred thousand columns is one anomaly', () => {
    const lu = lireTableau(`code${';a'.repeat(100_000)}\nx`, [
      { cle: 'code', entete: 'code', obligatoire: true },
    ])
    expect(lu.anomalies).toHaveLength(1)
    expect(lu.anomalies[0]?.message).toMatch(/100 au plus/)
  })

  test('a thousand wrong lines are told by the first two hundred', () => {
    const lu = lireTableau(`code\n${'x;y\n'.repeat(1_000)}`, [
      { cle: 'code', entete: 'code', obligatoire: true },
    ])
    expect(lu.anomalies).toHaveLength(200)
  })
})

describe('parseCsv', () => {
  test.each([
    [
      'semicolons',
      'a;b\n1;2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'commas',
      'a,b\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'tabulations',
      'a\tb\n1\t2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a comma in an amount between semicolons',
      'a;b\n1;1 800,00',
      [
        ['a', 'b'],
        ['1', '1 800,00'],
      ],
    ],
    ['a byte-order mark', '\uFEFFa;b', [['a', 'b']]],
    [
      'Windows ends of line, the last one too',
      'a;b\r\n1;2\r\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'old Mac ends of line',
      'a;b\r1;2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['sep=', 'sep=,\na,b;c', [['a', 'b;c']]],
    [
      'quotes, doubled quotes, a separator and a line inside',
      'a;b\n"x;""y""\nz";2',
      [
        ['a', 'b'],
        ['x;"y"\nz', '2'],
      ],
    ],
    [
      'a quote in the middle is a character',
      'a;b\n21" ;2',
      [
        ['a', 'b'],
        ['21" ', '2'],
      ],
    ],
    [
      'an empty quoted cell',
      'a;b\n"";2',
      [
        ['a', 'b'],
        ['', '2'],
      ],
    ],
    [
      'blank lines and rows of separators are left out',
      'a;b\n\n;\n1;2\n\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['nothing', '', []],
    ['a quote that never closes', 'a;b\n1;"2\n3;4', [['csv.guillemet', '2']]],
  ])('%s', (_, texte, attendu) => {
    expect(cellules(texte)).toEqual(attendu)
  })

  test('numbers lines as a spreadsheet does, past a cell of two lines', () => {
    const lu = parseCsv('a;b\n"x\ny";1\n\nz;2')
    expect(lu.ok && lu.value.map(({ numero }) => numero)).toEqual([1, 2, 5])
  })

  test('what was written is read again', () => {
    const texte = fc.string({ unit: fc.constantFrom('a', ';', ',', '"', '\n', '=', "'", '-', 'é', ' ', '@') })
    const ligne = fc.tuple(
      fc.constant('x'),
      texte.map((t) => t.trim()),
    )
    fc.assert(
      fc.property(fc.array(ligne, { minLength: 1 }), (lignes) => {
        const lu = parseCsv(formatCsv(lignes))
        expect(lu.ok && lu.value.map((ligneLue) => ligneLue.cellules.map(lireCellule))).toEqual(lignes)
      }),
    )
  })
})

describe('formatCsv', () => {
  test.each(['=1+1', '+33', '-1', '@somme', "'=1"])('%s is not run by a spreadsheet', (texte) => {
    expect(formatCsv([[texte]])).toBe(`\uFEFF'${texte}\r\n`)
    expect(lireCellule(`'${texte}`)).toBe(texte)
  })
})

describe('lireTableau', () => {
  test('headers in any order, case, accents', () => {
    const lu = lireTableau('MONTANT_PLAFONNE;code\n12;a', COLONNES)
    expect(lu).toEqual({ lignes: [{ numero: 2, textes: { code: 'a', montant: '12' } }], anomalies: [] })
  })

  test('an optional column may be absent, a short row too', () => {
    expect(lireTableau('code\na', COLONNES).lignes[0]?.textes).toEqual({ code: 'a', montant: '' })
    expect(lireTableau('code;montant plafonné\na', COLONNES).lignes[0]?.textes.montant).toBe('')
  })

  test.each([
    ['an empty file', '', [[1, null]]],
    ['a missing column', 'montant plafonné\n12', [[1, 'Code']]],
    ['an unknown one', 'code;couleur\na;bleu', [[1, 'couleur']]],
    ['a double one', 'code;code\na;b', [[1, 'Code']]],
    ['too many cells: an unquoted comma', 'code,montant plafonné\na,12\nb,1 800,00', [[3, null]]],
    ['a quote that never closes', 'code\n"a', [[2, null]]],
  ])('%s', (_, texte, attendu) => {
    expect(lireTableau(texte, COLONNES).anomalies.map(({ ligne, colonne }) => [ligne, colonne])).toEqual(
      attendu,
    )
  })
})
