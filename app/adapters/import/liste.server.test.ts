import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { LISTE_MAXIMALE, lireTableauDuFichier } from './liste.server'

const TYPE = 'application/vnd.oasis.opendocument.spreadsheet'
const feuille = (rangees: string, prologue = '') =>
  `<?xml version="1.0" encoding="UTF-8"?>${prologue}<office:document-content><office:body><office:spreadsheet><table:table table:name="Feuille 1">${rangees}</table:table><table:table table:name="Autre"><table:table-row><table:table-cell><text:p>non lue</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>`
const rangee = (...cellules: string[]) => `<table:table-row>${cellules.join('')}</table:table-row>`
const cellule = (texte: string, attributs = '') =>
  `<table:table-cell ${attributs}><text:p>${texte}</text:p></table:table-cell>`
const zip = (fichiers: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(fichiers).map(([nom, contenu]) => [nom, strToU8(contenu)])))
const ods = (xml: string, autres = {}) => zip({ mimetype: TYPE, 'content.xml': xml, ...autres })

const lire = (octets: Uint8Array) => {
  const lu = lireTableauDuFichier(octets)
  return lu.ok ? lu.value : lu.motifs.map(({ code }) => code)
}
const cellules = (octets: Uint8Array) => {
  const lu = lireTableauDuFichier(octets)
  if (!lu.ok) throw new Error(lu.motifs[0]?.message)
  return lu.value.map((ligne) => [ligne.numero, ...ligne.cellules])
}

describe('an ODS file', () => {
  test('values, texts, repeated cells and rows, notes left out, lines counted as the spreadsheet does', () => {
    const xml = feuille(
      rangee(cellule('INSEE'), cellule('éligible'), cellule('motif', 'table:number-columns-repeated="2"')) +
        '<table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="1024"/></table:table-row>' +
        rangee(
          cellule('05&#48;46 &amp; co'),
          '<table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>VRAI</text:p></table:table-cell>',
          cellule('1 691,19 €', 'office:value-type="currency" office:value="1691.193"'),
          '<table:table-cell office:value-type="date" office:date-value="2026-03-01T00:00:00"><office:annotation><text:p>note</text:p></office:annotation><text:p>1er mars</text:p></table:table-cell>',
          '<table:table-cell table:number-columns-repeated="16380"/>',
        ) +
        rangee(
          cellule('deux', 'table:formula="of:=IF([.A1]>2;1;2)"'),
          '<table:covered-table-cell/>',
          '<table:table-cell><text:p>a<text:s text:c="2"/><text:span>b</text:span></text:p><text:p>c</text:p></table:table-cell>',
        ) +
        '<table:table-row table:number-rows-repeated="1048570"><table:table-cell/></table:table-row>',
    )
    expect(cellules(ods(xml))).toEqual([
      [1, 'INSEE', 'éligible', 'motif', 'motif'],
      [5, '05046 & co', 'true', '1691.193', '2026-03-01'],
      [6, 'deux', '', 'a  b\nc'],
    ])
  })

  test('deflated or stored, by several producers', () => {
    const contenu = strToU8(feuille(rangee(cellule('é'))))
    const stocke = zipSync({
      mimetype: [strToU8(TYPE), { level: 0 }],
      'content.xml': [contenu, { level: 0 }],
    })
    expect(cellules(stocke)).toEqual([[1, 'é']])
  })

  const bombe = feuille(`${rangee(cellule('a'))}<!--${' '.repeat(11 * 1024 * 1024)}-->`)
  test.each([
    ['a bomb', () => ods(bombe)],
    ['a bomb that lies about its size', () => mentir(ods(bombe))],
    [
      '10^9 repeated cells',
      () => ods(feuille(rangee(cellule('a', 'table:number-columns-repeated="1000000000"')))),
    ],
    [
      '10^9 blank cells before one',
      () =>
        ods(feuille(rangee('<table:table-cell table:number-columns-repeated="1000000000"/>', cellule('a')))),
    ],
    [
      '10^9 repeated rows',
      () =>
        ods(
          feuille(
            `<table:table-row table:number-rows-repeated="1000000000">${cellule('a')}</table:table-row>`,
          ),
        ),
    ],
    [
      'a repetition of 10^12',
      () => ods(feuille(rangee(cellule('a', 'table:number-columns-repeated="1000000000000"')))),
    ],
    [
      'a repetition of minus one',
      () => ods(feuille(rangee(cellule('a', 'table:number-columns-repeated="-1"')))),
    ],
    ['an entity that grows', () => ods(feuille(rangee(cellule('&a;')), '<!DOCTYPE x [<!ENTITY a "aaaa">]>'))],
    ['an unknown entity', () => ods(feuille(rangee(cellule('&eacute;'))))],
    ['a control character', () => ods(feuille(rangee(cellule('&#0;'))))],
    ['a cell of 100 000 characters', () => ods(feuille(rangee(cellule('a'.repeat(100_000)))))],
    [
      'a value of 100 000 characters',
      () =>
        ods(
          feuille(
            rangee(cellule('', `office:value-type="string" office:string-value="${'a'.repeat(100_000)}"`)),
          ),
        ),
    ],
    [
      'tags that cross',
      () => ods(feuille('<table:table-row><table:table-cell></table:table-row></table:table-cell>')),
    ],
    ['tags that never end', () => ods(feuille('').slice(0, -40))],
    ['200 levels', () => ods(feuille('<a>'.repeat(200) + '</a>'.repeat(200)))],
    ['no sheet', () => ods('<office:document-content/>')],
    [
      'bytes that are not UTF-8',
      () => zipSync({ mimetype: strToU8(TYPE), 'content.xml': new Uint8Array([0xff, 0xfe]) }),
    ],
    [
      '201 entries',
      () => ods(feuille(''), Object.fromEntries(Array.from({ length: 200 }, (_, rang) => [`p${rang}`, 'x']))),
    ],
    ['a truncated archive', () => ods(feuille(rangee(cellule('a')))).subarray(0, 120)],
  ])('%s is refused', (_, fichier) => {
    const octets = fichier()
    const [code] = lire(octets) as string[]
    expect(['import.ods', 'import.type']).toContain(code)
  })

  test.each([
    [
      'an Excel file',
      zip({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<workbook/>' }),
      'import.excel',
    ],
    ['an old Excel file', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), 'import.excel'],
    [
      'a text document',
      zip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<a/>' }),
      'import.type',
    ],
    ['any archive', zip({ 'a.txt': 'a' }), 'import.type'],
    ['a PDF', strToU8('%PDF-1.7\n'), 'import.type'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]), 'import.binaire'],
    ['nothing', new Uint8Array(), 'import.vide'],
    ['a NUL', strToU8('INSEE;éligible\n05046\0;oui\n'), 'import.binaire'],
    ['a quote that never closes', strToU8('INSEE;motif\n05046;"oui\n'), 'csv.guillemet'],
    ['accents written twice', Buffer.from('INSEE;Ã©ligible\n'), 'import.encodage'],
    ['accents lost', strToU8('INSEE;\uFFFDligible\n'), 'import.encodage'],
    ['one byte too many', new Uint8Array(LISTE_MAXIMALE + 1).fill(0x61), 'import.lourd'],
  ])('%s: %#', (_, octets, code) => {
    expect(lire(octets)).toEqual([code])
  })
})

describe('a CSV file', () => {
  test.each([
    ['Windows-1252', Buffer.from('INSEE;\xe9ligible\n05046;oui\n', 'latin1'), 'éligible'],
    ['commas and a byte-order mark', strToU8('\uFEFFINSEE,éligible\r\n05046,oui\r\n'), 'éligible'],
    ['a formula stays a text', strToU8('INSEE;"=HYPERLINK(""x"")"\n05046;oui\n'), '=HYPERLINK("x")'],
  ])('%s', (_, octets, entete) => {
    expect(cellules(octets)).toEqual([
      [1, 'INSEE', entete],
      [2, '05046', 'oui'],
    ])
  })
})

/** Declares 10 bytes for what unpacks to 11 Mo, in the local headers and in the directory. */
function mentir(archive: Uint8Array): Uint8Array {
  const octets = Buffer.from(archive)
  for (let place = 0; place < octets.length - 30; place += 1) {
    const signature = octets.readUInt32LE(place)
    if (signature === 0x04034b50) octets.writeUInt32LE(10, place + 22)
    if (signature === 0x02014b50) octets.writeUInt32LE(10, place + 24)
  }
  return new Uint8Array(octets)
}
