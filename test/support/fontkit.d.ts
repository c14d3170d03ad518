/** The little of fontkit 2 that tests use, as a reader of fonts independent of ours. */
declare module 'fontkit' {
  interface Path {
    translate(x: number, y: number): Path
    toSVG(): string
  }
  interface Glyph {
    readonly id: number
    readonly advanceWidth: number
    readonly path: Path
    readonly cbox: { readonly minX: number; readonly minY: number; readonly maxX: number; readonly maxY: number }
  }
  interface Font {
    readonly numGlyphs: number
    readonly unitsPerEm: number
    readonly postscriptName: string
    readonly ascent: number
    readonly descent: number
    readonly capHeight: number
    readonly xHeight: number
    readonly italicAngle: number
    readonly characterSet: readonly number[]
    getGlyph(id: number): Glyph
    glyphForCodePoint(codePoint: number): Glyph
  }
  export function create(bytes: Uint8Array): Font
}
