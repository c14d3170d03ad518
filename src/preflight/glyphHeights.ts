/**
 * An embedded TrueType program → how far each glyph reaches above and below the baseline, from the boxes in its
 * outlines (OpenType 1.9, `glyf`, `loca`, `cmap`). Other programs do not state boxes.
 */

/** In parts of an em, y upwards; both 0 for a glyph without ink. */
export interface Heights {
  readonly top: number
  readonly bottom: number
}

export interface GlyphHeights {
  readonly ofGlyph: (glyph: number) => Heights | undefined
  /** By the code of a simple font, or by its character (ISO 32000-1, 9.6.6.4). */
  readonly ofCode: (code: number, text: string | undefined) => Heights | undefined
}

/** Read a program; nothing where it has no outlines of this kind. */
export function glyphHeights(bytes: Uint8Array): GlyphHeights | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return tolerant(() => {
    const tables = new Map<string, number>()
    for (let i = 0; i < view.getUint16(4); i++) {
      const record = 12 + 16 * i
      tables.set(String.fromCharCode(...bytes.subarray(record, record + 4)), view.getUint32(record + 8))
    }
    const head = tables.get('head')
    const loca = tables.get('loca')
    const glyf = tables.get('glyf')
    if (head === undefined || loca === undefined || glyf === undefined) return undefined
    const em = view.getUint16(head + 18)
    const isLong = view.getInt16(head + 50) === 1
    const placeOf = (glyph: number) => (isLong ? view.getUint32(loca + 4 * glyph) : 2 * view.getUint16(loca + 2 * glyph))
    const ofGlyph = (glyph: number) =>
      tolerant((): Heights => {
        const place = placeOf(glyph)
        if (placeOf(glyph + 1) === place) return { top: 0, bottom: 0 }
        return { top: view.getInt16(glyf + place + 8) / em, bottom: view.getInt16(glyf + place + 4) / em }
      })
    const glyphOf = simpleGlyphs(view, tables.get('cmap'))
    return {
      ofGlyph,
      ofCode: (code, text) => {
        const glyph = tolerant(() => glyphOf(code, text))
        return glyph ? ofGlyph(glyph) : undefined
      },
    }
  })
}

/** Offsets in a damaged font may lead out of it. */
function tolerant<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** By the tables (1, 0), (3, 0), whose codes may stand above F000, and (3, 1). */
function simpleGlyphs(view: DataView, cmap: number | undefined): (code: number, text: string | undefined) => number | undefined {
  if (cmap === undefined) return () => undefined
  const subtables = new Map<string, number>()
  for (let i = 0; i < view.getUint16(cmap + 2); i++) {
    const record = cmap + 4 + 8 * i
    subtables.set(`${view.getUint16(record)},${view.getUint16(record + 2)}`, cmap + view.getUint32(record + 4))
  }
  const [mac, symbol, unicode] = ['1,0', '3,0', '3,1'].map((key) => subtables.get(key))
  return (code, text) => {
    const character = text?.codePointAt(0)
    return (
      (unicode !== undefined && character !== undefined && lookUp(view, unicode, character)) ||
      (symbol !== undefined && (lookUp(view, symbol, 0xf000 + code) || lookUp(view, symbol, code))) ||
      (mac !== undefined && lookUp(view, mac, code)) ||
      undefined
    )
  }
}

/** Formats 0, 4 and 6; 0 where there is no glyph. */
function lookUp(view: DataView, at: number, code: number): number {
  const format = view.getUint16(at)
  if (format === 0) return code < 256 ? view.getUint8(at + 6 + code) : 0
  if (format === 6) {
    const first = view.getUint16(at + 6)
    const inside = code >= first && code < first + view.getUint16(at + 8)
    return inside ? view.getUint16(at + 10 + 2 * (code - first)) : 0
  }
  if (format !== 4) return 0
  const segments = view.getUint16(at + 6) / 2
  for (let i = 0; i < segments; i++) {
    if (view.getUint16(at + 14 + 2 * i) < code) continue
    const first = view.getUint16(at + 16 + 2 * (segments + i))
    if (first > code) return 0
    const delta = view.getUint16(at + 16 + 2 * (2 * segments + i))
    const offsetAt = at + 16 + 2 * (3 * segments + i)
    const offset = view.getUint16(offsetAt)
    if (offset === 0) return (code + delta) & 0xffff
    const glyph = view.getUint16(offsetAt + offset + 2 * (code - first))
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff
  }
  return 0
}
