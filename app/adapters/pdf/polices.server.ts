import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { create, type Face, type Glyphe, type GlypheLu } from 'fontkit'
import type { PDFDocument, PDFFont } from 'pdf-lib'

export type Style = 'normal' | 'gras'

const FICHIERS: Record<Style, string> = {
  normal: 'SourceSans3-Regular.ttf',
  gras: 'SourceSans3-Bold.ttf',
}

/** A character that the embedded fonts do not have: the letter is not painted with a hole. */
export class GlypheManquant extends Error {
  readonly caractere: string

  constructor(caractere: string) {
    const code = (caractere.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
    super(`Le caractère « ${caractere} » (U+${code}) n’existe pas dans la police des lettres.`)
    this.name = 'GlypheManquant'
    this.caractere = caractere
  }
}

/** A face parsed once for all documents, one glyph per character, its widths remembered. */
export type Police = {
  /** Width in thousandths of the size. */
  readonly largeur: (texte: string) => number
  /** What pdf-lib embeds: no kerning and no ligature, so that a drawn width is the sum of its characters. */
  readonly face: Face & { layout: (texte: string) => { glyphs: Glyphe[] } }
}

const polices = new Map<Style, Police>()

/** The face of a style, read at its first use and kept. */
export function getPolice(style: Style): Police {
  const connue = polices.get(style)
  if (connue) return connue
  const police = lirePolice(readFileSync(join(process.cwd(), 'public', 'fonts', FICHIERS[style])))
  polices.set(style, police)
  return police
}

function lirePolice(octets: Uint8Array): Police {
  const face = create(octets)
  retenirDecodages(face)
  const glyphes = new Map<string, Glyphe & { readonly reel: number }>()

  function glyphe(caractere: string) {
    const connu = glyphes.get(caractere)
    if (connu) return connu
    const codePoint = caractere.codePointAt(0) ?? 0
    if (!face.hasGlyphForCodePoint(codePoint)) throw new GlypheManquant(caractere)
    const { id, advanceWidth } = face.glyphForCodePoint(codePoint)
    const neuf = { id: codePoint, reel: id, advanceWidth, codePoints: [codePoint] }
    glyphes.set(caractere, neuf)
    return neuf
  }

  const surmesure = Object.assign(Object.create(face) as Face, {
    layout: (texte: string) => ({ glyphs: Array.from(texte, glyphe) }),
    createSubset: () => sousEnsemble(face),
  })
  return {
    face: surmesure,
    largeur: (texte) => {
      let total = 0
      for (const caractere of texte) total += glyphe(caractere).advanceWidth
      return (total * 1000) / face.unitsPerEm
    },
  }
}

/** The parser decodes a glyph again for each subset: its outline never changes, it is kept. */
function retenirDecodages(face: Face): void {
  const lire = face.getGlyph.bind(face)
  const connus = new Map<number, GlypheLu>()
  face.getGlyph = (id, codePoints) => {
    const connu = connus.get(id)
    if (connu) return connu
    const glyphe = lire(id, codePoints)
    const contour = glyphe._decode()
    glyphe._decode = () => contour
    connus.set(id, glyphe)
    return glyphe
  }
}

/**
 * A subset with one entry per character, even when the font draws two of them alike: a space and U+00A0 share
 * one glyph, and the text read back must still tell them apart.
 */
function sousEnsemble(face: Face) {
  const reel = face.createSubset()
  const places = new Map<number, number>()
  return {
    includeGlyph(glyphe: Glyphe & { readonly reel: number }): number {
      const connue = places.get(glyphe.id)
      if (connue !== undefined) return connue
      const place = reel.glyphs.push(glyphe.reel) - 1
      places.set(glyphe.id, place)
      return place
    },
    encode: () => reel.encode(),
  }
}

export type Fontes = Readonly<Record<Style, PDFFont>>

/** Declares the two faces in a document; only those used are written, only with their characters. */
export async function embarquerPolices(pdf: PDFDocument): Promise<Fontes> {
  const embarquer = async (style: Style) => {
    const { face } = getPolice(style)
    pdf.registerFontkit({ create: () => face } as unknown as Parameters<PDFDocument['registerFontkit']>[0])
    return pdf.embedFont(new Uint8Array(1), { subset: true, customName: `MAILLA+${face.postscriptName}` })
  }
  return { normal: await embarquer('normal'), gras: await embarquer('gras') }
}
