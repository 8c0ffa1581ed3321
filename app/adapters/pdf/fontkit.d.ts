declare module 'fontkit' {
  /** A parsed TrueType face, with what the painter reads of it. */
  export type Glyphe = { readonly id: number; readonly advanceWidth: number; readonly codePoints: number[] }
  export type GlypheLu = Glyphe & { _decode: () => unknown }
  export type SousEnsemble = {
    readonly glyphs: number[]
    includeGlyph(glyphe: number): number
    encode(): Uint8Array
  }
  export type Face = {
    readonly postscriptName: string
    readonly unitsPerEm: number
    readonly ascent: number
    readonly descent: number
    readonly italicAngle: number
    readonly capHeight: number
    readonly xHeight: number
    readonly bbox: { minX: number; minY: number; maxX: number; maxY: number; width: number; height: number }
    readonly characterSet: number[]
    hasGlyphForCodePoint(codePoint: number): boolean
    glyphForCodePoint(codePoint: number): Glyphe
    getGlyph(id: number, codePoints?: number[]): GlypheLu
    createSubset(): SousEnsemble
  }
  export function create(octets: Uint8Array): Face
}
