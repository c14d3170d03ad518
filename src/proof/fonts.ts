/**
 * A font dictionary → what each of its codes leads to: glyph, width and text (ISO 32000-1, 9.7 and 9.10).
 */
import { isRef, type PdfFile } from './file.ts'
import type { PdfDict, PdfObject } from './objects.ts'
import { type FontProgram, openProgram } from './program.ts'
import { readUnicodeMap } from './unicodeMap.ts'

/** A font as a reader of the PDF finds it. */
export interface EmbeddedFont {
  readonly program: FontProgram
  /** The glyph in the program; 0 for a code that the map does not know. */
  readonly glyphOf: (code: number) => number
  /** Width in thousandths of an em, by `/W` and `/DW`. */
  readonly widthOf: (code: number) => number
  /** What extraction reads; nothing where ToUnicode has no entry. */
  readonly textOf: (code: number) => string | undefined
}

/** Read a composite font with a TrueType program, the only kind there is here. */
export function readFont(file: PdfFile, font: PdfDict): EmbeddedFont {
  const descendant = file.resolve(file.array(font, '/DescendantFonts')[0])
  if (font.get('/Encoding') !== '/Identity-H' || !(descendant instanceof Map) || descendant.get('/Subtype') !== '/CIDFontType2')
    throw new Error('a font is of a kind that is not known here')
  const texts = readUnicodeMap(file.data(font.get('/ToUnicode')))
  const descriptor = file.dict(descendant, '/FontDescriptor')
  return {
    program: openProgram(file.data(descriptor.get('/FontFile2'))),
    glyphOf: readGlyphMap(file, descendant.get('/CIDToGIDMap')),
    widthOf: readWidths(file, descendant),
    textOf: (code) => texts.get(code),
  }
}

/** `/Identity`, or a stream of two bytes for each code (table 117). */
function readGlyphMap(file: PdfFile, map: PdfObject | undefined): (code: number) => number {
  if (!isRef(map)) return (code) => code
  const bytes = file.data(map)
  return (code) => (2 * code + 1 < bytes.length ? bytes[2 * code]! * 256 + bytes[2 * code + 1]! : 0)
}

/** ISO 32000-1, 9.7.4.3: 1000 where nothing is said. */
const DEFAULT_WIDTH = 1000

/** `c [w w w]` for neighbours with widths of their own, `c c w` for neighbours of one width. */
function readWidths(file: PdfFile, font: PdfDict): (code: number) => number {
  const usual = font.get('/DW') ?? DEFAULT_WIDTH
  const widths = new Map<number, PdfObject>()
  const array = font.has('/W') ? file.array(font, '/W') : []
  for (let at = 0; at < array.length; ) {
    const first = array[at]
    const next = file.resolve(array[at + 1])
    if (typeof first !== 'number') throw new Error('/W is no list of widths')
    if (Array.isArray(next)) {
      for (const [index, width] of next.entries()) widths.set(first + index, width)
      at += 2
    } else {
      for (let code = first; code <= Number(next); code++) widths.set(code, array[at + 2]!)
      at += 3
    }
  }
  return (code) => Number(widths.get(code) ?? usual)
}
