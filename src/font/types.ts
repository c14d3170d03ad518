/**
 * Faces and sorts. A *face* is one font file; a *sort*, as in a type case, is one piece of type:
 * the glyphs that are shown together for one stretch of text, and what that text is.
 */
import type { Language } from '../language/types.ts'

/** One row of `fonts/fonts.json`. */
export interface FontRow {
  readonly family: string
  readonly weight: 400 | 700
  readonly style: 'normal' | 'italic'
  /** File name below `fonts/`. */
  readonly file: string
  /** Languages whose own script this face is made for; the first rows win. */
  readonly languages: readonly Language[]
  /** `sans-serif`, `serif`, `monospace`, `symbols`. */
  readonly generic: 'sans-serif' | 'serif' | 'monospace' | 'symbols'
  /** `size-adjust` of CSS Fonts 5, as a factor: for faces that look small beside the others. 1 unless said. */
  readonly sizeAdjust?: number
  /** Where it came from: package and file. */
  readonly origin: string
  readonly version: string
  readonly license: string
  /** Of the file, in hexadecimal digits; those of the program's own faces are recorded. */
  readonly sha256?: string
}

/** The tables of a font file by their four-letter tags; each a view into the file. */
export type FontTables = ReadonlyMap<string, Uint8Array>

/** Vertical metrics, in font units, ascender up (positive) and descender down (negative). */
export interface FaceMetrics {
  readonly unitsPerEm: number
  readonly ascender: number
  readonly descender: number
  readonly capHeight: number
  readonly xHeight: number
  readonly italicAngle: number
  readonly underlinePosition: number
  readonly underlineThickness: number
  readonly strikeoutPosition: number
  /** xMin, yMin, xMax, yMax of all glyphs. */
  readonly bbox: readonly [number, number, number, number]
}

export interface Face {
  readonly row: FontRow
  readonly postScriptName: string
  readonly metrics: FaceMetrics
  /** Share of the font size at which it is set. */
  readonly sizeAdjust: number
  /** The whole file. */
  readonly bytes: Uint8Array
  readonly tables: FontTables
  /** The glyph of a code point by the `cmap` alone; 0 where the face has none. */
  glyphOf(codePoint: number): number
  /** Whether the face has the variant of a character that a variation selector asks for. */
  hasVariant(codePoint: number, selector: number): boolean
  /** The `hmtx` advance of a glyph, in font units. */
  advanceOf(glyph: number): number
  /** Whether the glyph has no contours at all (a space). */
  isBlank(glyph: number): boolean
  /** The sort of a single glyph standing for `text`; the same arguments give the same object. */
  sort(glyph: number, text: string): Sort
  /**
   * The sort of placed parts with a width of its own; equal arguments give the same object. No parts
   * make an empty piece; one part at the origin with its own advance is the sort of that glyph.
   */
  compose(parts: readonly SortPart[], advance: number, text: string): Sort
}

/** One glyph of a sort, set off from the sort's origin, in font units, y up. */
export interface SortPart {
  readonly glyph: number
  readonly dx: number
  readonly dy: number
}

/**
 * One piece of type: what one code in the PDF shows. Most are one glyph at its origin; a letter
 * with marks that the shaper placed is one sort of several parts, so that every code has its text.
 */
export interface Sort {
  readonly face: Face
  readonly parts: readonly SortPart[]
  /** Width of the piece, in font units: what `hmtx` and `/W` will say. */
  readonly advance: number
  /** What extraction reads: one character, a ligature's letters, a letter with its marks. */
  readonly text: string
}
