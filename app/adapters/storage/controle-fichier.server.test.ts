import { deflateSync } from 'node:zlib'
import { strToU8, type Zippable, zipSync } from 'fflate'
import { PDFDocument } from 'pdf-lib'
import { describe, expect, test } from 'vitest'
import { controlerFichier } from './controle-fichier.server'
import { TAILLE_MAXIMALE } from './motifs-fichier.server'
import { nomAffichable } from './nom-affichable.server'

const ODT = 'application/vnd.oasis.opendocument.text'
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

async function vraiPdf(useObjectStreams = true): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  document.addPage().drawText('Devis')
  return document.save({ useObjectStreams })
}

async function pdfAvecScript(useObjectStreams: boolean): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  document.addPage()
  document.addJavaScript('main', 'app.alert(1)')
  return document.save({ useObjectStreams })
}

const pdf = (corps: string) => strToU8(`%PDF-1.7\n${corps}\nstartxref\n9\n%%EOF`, true)
const fluxObjets = (contenu: string, filtre = deflateSync(strToU8(contenu))) =>
  `7 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${filtre.length} >>\nstream\n${Buffer.from(filtre).toString('latin1')}\nendstream\nendobj`

function odt(plus: Zippable = {}): Uint8Array {
  return zipSync({ mimetype: [strToU8(ODT), { level: 0 }], 'content.xml': strToU8('<a/>'), ...plus })
}

function docx(plus: Zippable = {}): Uint8Array {
  const types = `<Types><Override PartName="/word/document.xml" ContentType="${DOCX}.main+xml"/></Types>`
  return zipSync({
    '[Content_Types].xml': strToU8(types),
    '_rels/.rels': strToU8('<a/>'),
    'word/document.xml': strToU8('<a/>'),
    ...plus,
  })
}

const EXE = Uint8Array.from([0x4d, 0x5a, 0x90, 0, ...new Array(600).fill(0)])
const PNG = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
)
const JPEG = Uint8Array.from([
  0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0,
])

async function codes(nom: string, octets: Uint8Array, type = ''): Promise<string[]> {
  const resultat = await controlerFichier({ nom, type, octets })
  return resultat.ok ? [] : resultat.motifs.map((motif) => motif.code)
}

describe('a file that may be kept', () => {
  test.each([
    ['devis.pdf', vraiPdf(), 'application/pdf'],
    ['devis.PDF', vraiPdf(false), ''],
    ['photo.jpg', Promise.resolve(JPEG), 'image/jpeg'],
    ['photo.jpeg', Promise.resolve(JPEG), 'image/pjpeg'],
    ['plan.png', Promise.resolve(PNG), 'image/png'],
    ['note.odt', Promise.resolve(odt()), ODT],
    ['note.odt', Promise.resolve(odt()), 'application/octet-stream'],
    ['note.docx', Promise.resolve(docx()), DOCX],
  ])('%s', async (nom, octets, type) => {
    expect(await controlerFichier({ nom, type, octets: await octets })).toMatchObject({
      ok: true,
      value: { nom },
    })
  })

  test('the type given is the one of the content', async () => {
    const resultat = await controlerFichier({ nom: 'n.odt', type: '', octets: odt() })
    expect(resultat.ok && resultat.value.mime).toBe(ODT)
  })
})

describe('a file that is refused', () => {
  test.each([
    ['an empty file', 'devis.pdf', new Uint8Array(), 'fichier.vide'],
    ['a program renamed', 'devis.pdf', EXE, 'fichier.faux_type'],
    ['an image renamed', 'devis.pdf', PNG, 'fichier.faux_type'],
    ['a text renamed', 'photo.jpg', strToU8('bonjour'), 'fichier.faux_type'],
    ['a page', 'page.html', strToU8('<script>'), 'fichier.format'],
    ['a drawing', 'logo.svg', strToU8('<svg/>'), 'fichier.format'],
    ['no extension', '../../etc/passwd', strToU8('root'), 'fichier.format'],
    ['a name of the prototype', 'x.constructor', PNG, 'fichier.format'],
    ['an ODT named DOCX', 'note.docx', odt(), 'fichier.faux_type'],
    ['a PDF cut short', 'devis.pdf', strToU8('%PDF-1.7\n1 0 obj'), 'fichier.faux_type'],
    ['macros of Office', 'note.docx', docx({ 'word/vbaProject.bin': PNG }), 'fichier.actif'],
    ['macros of LibreOffice', 'note.odt', odt({ 'Basic/script-lc.xml': PNG }), 'fichier.actif'],
    ['a name that leaves the folder', 'note.odt', odt({ '../x': PNG }), 'fichier.faux_type'],
    ['a bomb', 'note.odt', odt({ x: new Uint8Array(30 * 1024 * 1024) }), 'fichier.faux_type'],
    ['a damaged archive', 'note.odt', odt().slice(0, -30), 'fichier.faux_type'],
  ])('%s', async (_, nom, octets, code) => {
    expect(await codes(nom, octets)).toEqual([code])
  })

  test('too many entries', async () => {
    const vides = (nombre: number): Zippable =>
      Object.fromEntries(Array.from({ length: nombre }, (_, n) => [`n${n}`, new Uint8Array()]))
    expect(await codes('note.odt', odt(vides(1_998)))).toEqual([])
    expect(await codes('note.odt', odt(vides(1_999)))).toEqual(['fichier.faux_type'])
  })

  test('a declared type that is not the one of the extension', async () => {
    expect(await codes('plan.png', PNG, 'text/html')).toEqual(['fichier.faux_type'])
  })

  test('one byte over 20 Mo, not 20 Mo', async () => {
    const image = (taille: number) => Object.assign(new Uint8Array(taille), {}).fill(0)
    const exacte = image(TAILLE_MAXIMALE)
    exacte.set(JPEG)
    expect(await codes('photo.jpg', exacte)).toEqual([])
    const refuse = await controlerFichier({ nom: 'photo.jpg', type: '', octets: image(TAILLE_MAXIMALE + 1) })
    expect(refuse.ok ? '' : refuse.motifs[0]?.message).toContain('20,1\u00A0Mo')
  })
})

describe('a PDF', () => {
  test.each([
    ['a script', '1 0 obj << /S /JavaScript /JS (app.alert(1)) >> endobj', 'fichier.actif'],
    [
      'a script at the opening',
      '1 0 obj << /OpenAction << /S/JavaScript/JS 3 0 R >> >> endobj',
      'fichier.actif',
    ],
    ['a name written otherwise', '1 0 obj << /S /J#61va#53cript >> endobj', 'fichier.actif'],
    ['the key alone', '1 0 obj << /JS (x) >> endobj', 'fichier.actif'],
    ['a program to start', '1 0 obj << /S /Launch /F (cmd.exe) >> endobj', 'fichier.actif'],
    ['a script in an object stream', fluxObjets('8 0 << /S /JavaScript /JS (x) >>'), 'fichier.actif'],
    [
      'a script behind a false stream',
      '(>> stream\n) 1 0 obj << /S /JavaScript >> endstream',
      'fichier.actif',
    ],
    ['an unreadable object stream', fluxObjets('', Buffer.from('abc')), 'fichier.faux_type'],
    ['encryption', 'trailer << /Encrypt 5 0 R >>', 'fichier.protege'],
  ])('with %s is refused', async (_, corps, code) => {
    expect(await codes('devis.pdf', pdf(corps))).toEqual([code])
  })

  test.each([
    ['an opening page', '1 0 obj << /OpenAction [3 0 R /Fit] >> endobj'],
    ['an innocent object stream', fluxObjets('8 0 << /Type /Page >>')],
    ['names that only start alike', '1 0 obj << /JSX 1 /Launcher 2 /EncryptMetadata true >> endobj'],
    ['three letters by chance in an image', '1 0 obj << /Length 4 >>\nstream\n/JS \nendstream endobj'],
  ])('with %s is kept', async (_, corps) => {
    expect(await codes('devis.pdf', pdf(corps))).toEqual([])
  })

  test.each([true, false])('written by a program, with a script, object streams %s', async (flux) => {
    expect(await codes('devis.pdf', await pdfAvecScript(flux))).toEqual(['fichier.actif'])
  })
})

describe('nomAffichable', () => {
  test.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\marie\\devis.pdf', 'devis.pdf'],
    ['de\u0000vis\r\n.pdf', 'devis.pdf'],
    ['devis\u202Efdp.exe', 'devisfdp.exe'],
    ['..', 'fichier'],
    ['', 'fichier'],
    ['Délibération n° 12.pdf', 'Délibération n° 12.pdf'],
    [`${'a'.repeat(146)}.pdf`, `${'a'.repeat(146)}.pdf`],
    [`${'a'.repeat(147)}.pdf`, `${'a'.repeat(146)}.pdf`],
  ])('%j', (nom, attendu) => {
    expect(nomAffichable(nom)).toBe(attendu)
  })
})
