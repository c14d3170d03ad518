/**
 * Sorts shown on the pages → font programs with a code for every sort (ISO 32000-1, 9.7 and 9.10).
 *
 * Codes are given in order of first use, one for each sort: a glyph that stands for two characters
 * has two codes and keeps both readings, and the same document always gets the same codes. A
 * CIDToGIDMap leads from the code (which is the CID, Identity-H) to the glyph in the subset.
 */
import { createHash } from 'node:crypto'
import type { PDFContext, PDFRef } from 'pdf-lib'
import { subsetFace } from '../font/subset.ts'
import type { Face, Sort } from '../font/types.ts'
import type { Page } from '../page/types.ts'
import type { GlyphRun } from '../text/types.ts'
import type { Deflate } from './deflate.ts'
import { addStream, asciiString } from './objects.ts'
import { toUnicodeMap } from './toUnicode.ts'

/** One face as the document uses it. */
export interface UsedFont {
  /** Name in the resources of every page: `F1`, `F2`… by first use. */
  readonly name: string
  readonly face: Face
  /** The sort of code n stands at n − 1; code 0 is `.notdef` and never shown. */
  readonly sorts: readonly Sort[]
  /** The code of each sort object. */
  readonly codes: ReadonlyMap<Sort, number>
  /** Width of each code as `/W` states it, in thousandths of an em. */
  readonly widths: readonly number[]
}

export type UsedFonts = ReadonlyMap<Face, UsedFont>

interface Collected extends UsedFont {
  readonly sorts: Sort[]
  readonly codes: Map<Sort, number>
  readonly widths: number[]
  /** Codes by what the sort is, for equal sorts that are different objects. */
  readonly byContent: Map<string, number>
}

/** Give every sort on the pages its code. */
export function collectFonts(pages: readonly Page[]): UsedFonts {
  const fonts = new Map<Face, Collected>()
  for (const page of pages) {
    for (const items of [page.items, page.header, page.footer]) {
      for (const item of items) if (item.type === 'glyphs') collectRun(fonts, item.run)
    }
  }
  return fonts
}

function collectRun(fonts: Map<Face, Collected>, run: GlyphRun): void {
  let font = fonts.get(run.face)
  if (!font) {
    const name = `F${fonts.size + 1}`
    font = { name, face: run.face, sorts: [], codes: new Map(), widths: [0], byContent: new Map() }
    fonts.set(run.face, font)
  }
  for (const sort of run.sorts) {
    if (font.codes.has(sort)) continue
    const content = contentOf(sort)
    let code = font.byContent.get(content)
    if (code === undefined) {
      if (sort.text === '') throw new Error(`a sort of ${run.face.postScriptName} stands for no text`)
      code = font.sorts.push(sort)
      font.widths.push(inThousandths(sort.advance, run.face))
      font.byContent.set(content, code)
    }
    font.codes.set(sort, code)
  }
}

function contentOf(sort: Sort): string {
  let content = `${sort.text}\u0000${sort.advance}`
  for (const { glyph, dx, dy } of sort.parts) content += `,${glyph}:${dx}:${dy}`
  return content
}

/** Register the font dictionary of one face with all it needs. */
export function embedFont(context: PDFContext, font: UsedFont, deflate: Deflate): PDFRef {
  const { face, sorts } = font
  const subset = subsetFace(face, sorts)
  const unicode = toUnicodeMap(sorts.map((sort) => sort.text))
  const name = `${subsetTag(subset.bytes, unicode)}+${face.postScriptName}`
  const program = addStream(context, subset.bytes, deflate, { Length1: subset.bytes.length })

  const descendant = context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: name,
      CIDSystemInfo: { Registry: asciiString('Adobe'), Ordering: asciiString('Identity'), Supplement: 0 },
      FontDescriptor: describe(context, face, name, program),
      CIDToGIDMap: isIdentity(subset.glyphs) ? 'Identity' : addStream(context, glyphMap(subset.glyphs), deflate),
      ...widthEntries(font.widths),
    }),
  )
  return context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: name,
      Encoding: 'Identity-H',
      DescendantFonts: [descendant],
      ToUnicode: addStream(context, unicode, deflate),
    }),
  )
}

// ── descriptor ───────────────────────────────────────────────────────────────────────────────────

/** ISO 32000-1, table 123. */
const Flags = { FixedPitch: 1, Serif: 2, Symbolic: 4, Italic: 64 } as const

function describe(context: PDFContext, face: Face, name: string, program: PDFRef): PDFRef {
  const { metrics, row } = face
  const units = (value: number) => Math.round(inThousandths(value, face))
  return context.register(
    context.obj({
      Type: 'FontDescriptor',
      FontName: name,
      Flags:
        // A subset with codes of our own is no Latin character set: symbolic.
        Flags.Symbolic |
        (row.generic === 'monospace' ? Flags.FixedPitch : 0) |
        (row.generic === 'serif' ? Flags.Serif : 0) |
        (row.style === 'italic' ? Flags.Italic : 0),
      FontBBox: metrics.bbox.map(units),
      ItalicAngle: metrics.italicAngle,
      Ascent: units(metrics.ascender),
      Descent: units(metrics.descender),
      CapHeight: units(metrics.capHeight),
      XHeight: units(metrics.xHeight),
      StemV: stemWidth(row.weight),
      FontWeight: row.weight,
      FontFile2: program,
    }),
  )
}

/** No table of a TrueType face states the stems; a face's weight gives the order of magnitude. */
function stemWidth(weight: number): number {
  return Math.round(10 + (220 * (weight - 50)) / 900)
}

/** Two decimals: whole thousandths would move the end of a line of 100 glyphs by half a point. */
function inThousandths(units: number, face: Face): number {
  return Math.round((units * 100_000) / face.metrics.unitsPerEm) / 100
}

/** Six letters from the font's contents (9.6.4): equal subsets share a name, different ones do not. */
function subsetTag(program: Uint8Array, unicode: Uint8Array): string {
  const digest = createHash('sha256').update(program).update(unicode).digest()
  return String.fromCharCode(...digest.subarray(0, 6).map((byte) => 65 + (byte % 26)))
}

// ── glyphs and widths ────────────────────────────────────────────────────────────────────────────

function isIdentity(glyphs: Uint16Array): boolean {
  return glyphs.every((glyph, index) => glyph === index + 1)
}

function glyphMap(glyphs: Uint16Array): Uint8Array {
  const bytes = new Uint8Array(2 * glyphs.length + 2)
  glyphs.forEach((glyph, index) => {
    bytes[2 * index + 2] = glyph >> 8
    bytes[2 * index + 3] = glyph & 255
  })
  return bytes
}

type WidthArray = (number | number[])[]

/**
 * `/DW` and `/W` (9.7.4.3). The commonest width is the default, which in a Han face is nearly all;
 * the others are listed as stretches of neighbouring codes: `c [w w w]`.
 */
function widthEntries(widths: readonly number[]): { DW: number; W?: WidthArray } {
  const counts = new Map<number, number>()
  for (const width of widths.slice(1)) counts.set(width, (counts.get(width) ?? 0) + 1)
  const [usual] = [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [1000, 0])

  const array: WidthArray = []
  let stretch: number[] | undefined
  for (let code = 1; code < widths.length; code++) {
    const width = widths[code]!
    if (width === usual) {
      stretch = undefined
    } else if (stretch) {
      stretch.push(width)
    } else {
      stretch = [width]
      array.push(code, stretch)
    }
  }
  return array.length === 0 ? { DW: usual } : { DW: usual, W: array }
}
