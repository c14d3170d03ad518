/**
 * Bytes of a font file → its tables, and what the small tables say: metrics, name, advances.
 * OpenType 1.9, "Font file", `head`, `hhea`, `hmtx`, `OS/2`, `post`, `name`:
 * https://learn.microsoft.com/typography/opentype/spec/otff
 *
 * Nothing is read before it is asked for: a Han face of 10 MB opens in the time of its directory.
 */
import type { FaceMetrics, FontTables } from './types.ts'

/** Why a file that begins like this is not read; by its first four bytes. */
const OTHER_FORMATS: Readonly<Record<string, string>> = {
  OTTO: 'it has PostScript outlines (CFF)',
  ttcf: 'it is a font collection',
  wOFF: 'it is compressed for the web (WOFF)',
  wOF2: 'it is compressed for the web (WOFF 2)',
}

const REQUIRED = ['cmap', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp']

/** Reads the table directory. Throws where the file is not a static TrueType font. */
export function readTables(bytes: Uint8Array): FontTables {
  if (bytes.length < 12) throw new Error('not a font: the file is too short')
  const view = viewOf(bytes)
  const version = tagAt(view, 0)
  if (view.getUint32(0) !== 0x00010000 && version !== 'true')
    throw new Error(`not a static TrueType font: ${OTHER_FORMATS[version] ?? 'it does not begin like one'}`)

  const count = view.getUint16(4)
  if (bytes.length < 12 + 16 * count) throw new Error('broken font: the table directory is cut off')
  const tables = new Map<string, Uint8Array>()
  for (let i = 0, record = 12; i < count; i++, record += 16) {
    const tag = tagAt(view, record)
    const offset = view.getUint32(record + 8)
    const length = view.getUint32(record + 12)
    if (offset + length > bytes.length) throw new Error(`broken font: the table "${tag}" reaches beyond the end of the file`)
    // Not `bytes.subarray`: of a Node Buffer that would be a Buffer, whose `slice` does not copy.
    tables.set(tag, new Uint8Array(bytes.buffer, bytes.byteOffset + offset, length))
  }
  for (const tag of REQUIRED) table(tables, tag)
  if (tables.has('fvar')) throw new Error('not a static TrueType font: it is a variable font')
  return tables
}

/** The bytes of a table that must be there. */
export function table(tables: FontTables, tag: string): Uint8Array {
  const bytes = tables.get(tag)
  if (!bytes) throw new Error(`broken font: it has no table "${tag}"`)
  return bytes
}

/** A view for reading numbers, big-endian as everything in a font. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

/** Reads the metrics; a face that gives no height of capitals or of x (Arabic) is lent the usual ones. */
export function readMetrics(tables: FontTables): FaceMetrics {
  const head = viewOf(table(tables, 'head'))
  const hhea = viewOf(table(tables, 'hhea'))
  const os2 = viewOf(tables.get('OS/2') ?? EMPTY)
  const post = viewOf(tables.get('post') ?? EMPTY)
  const unitsPerEm = head.getUint16(18)
  const em = (part: number) => Math.round(part * unitsPerEm)
  return {
    unitsPerEm,
    // hhea rather than the OS/2 "typo" pair: it covers the marks, and browsers take it too.
    ascender: hhea.getInt16(4),
    descender: hhea.getInt16(6),
    // The last two came with version 2 of OS/2; zero means "not given".
    xHeight: int16(os2, 86) || em(0.5),
    capHeight: int16(os2, 88) || em(0.7),
    italicAngle: post.byteLength >= 8 ? post.getInt32(4) / 65536 : 0,
    underlinePosition: int16(post, 8) || em(-0.1),
    underlineThickness: int16(post, 10) || em(0.05),
    strikeoutPosition: int16(os2, 28) || em(0.3),
    bbox: [head.getInt16(36), head.getInt16(38), head.getInt16(40), head.getInt16(42)],
  }
}

const POSTSCRIPT_NAME = 6

/** Reads the PostScript name, if the file has one. */
export function readPostScriptName(tables: FontTables): string | undefined {
  const name = viewOf(tables.get('name') ?? EMPTY)
  if (name.byteLength < 6) return undefined
  const count = name.getUint16(2)
  const storage = name.getUint16(4)
  for (let i = 0, record = 6; i < count; i++, record += 12) {
    if (name.getUint16(record + 6) !== POSTSCRIPT_NAME) continue
    const offset = storage + name.getUint16(record + 10)
    let text = ''
    // ASCII by definition, in one byte (Macintosh) or in two of which the first is 0 (Windows).
    for (let at = offset; at < offset + name.getUint16(record + 8); at++) {
      const byte = name.getUint8(at)
      if (byte > 0x20 && byte < 0x7f) text += String.fromCharCode(byte)
    }
    return text
  }
  return undefined
}

export interface HorizontalMetrics {
  readonly advanceOf: (glyph: number) => number
  readonly sideBearingOf: (glyph: number) => number
}

/** Reads `hmtx`: glyphs beyond the last full record share its advance and have a side bearing only. */
export function readHorizontalMetrics(tables: FontTables): HorizontalMetrics {
  const hmtx = viewOf(table(tables, 'hmtx'))
  const full = viewOf(table(tables, 'hhea')).getUint16(34)
  if (full === 0 || hmtx.byteLength < 4 * full) throw new Error('broken font: the table "hmtx" is cut off')
  return {
    advanceOf: (glyph) => hmtx.getUint16(4 * (glyph < full ? glyph : full - 1)),
    sideBearingOf: (glyph) => hmtx.getInt16(glyph < full ? 4 * glyph + 2 : 2 * full + 2 * glyph),
  }
}

const EMPTY = new Uint8Array(0)

function int16(view: DataView, offset: number): number {
  return view.byteLength >= offset + 2 ? view.getInt16(offset) : 0
}

function tagAt(view: DataView, offset: number): string {
  return String.fromCharCode(
    view.getUint8(offset),
    view.getUint8(offset + 1),
    view.getUint8(offset + 2),
    view.getUint8(offset + 3),
  )
}
