/**
 * Bytes of a TrueType font → where each glyph's description lies, and its metrics. Both ends of the proof are
 * read with it: the source face and the program in the PDF.
 * OpenType 1.9, `loca`, `glyf`, `hmtx`: https://learn.microsoft.com/typography/opentype/spec/
 *
 * Not `src/font/`: what makes the subset must not be what judges it.
 */

export interface FontProgram {
  /** A Buffer, for its comparison of stretches without copies. */
  readonly bytes: Buffer
  readonly view: DataView
  readonly unitsPerEm: number
  readonly glyphCount: number
  /** Where the glyph's description begins and ends in the bytes; start and end are the same where it has no contours. */
  readonly startOf: (glyph: number) => number
  readonly endOf: (glyph: number) => number
  readonly advanceOf: (glyph: number) => number
  /**
   * How far the glyph is moved when it is drawn: renderers put the left edge of its box where `hmtx` says.
   * 0 for nearly all glyphs.
   */
  readonly shiftOf: (glyph: number) => number
}

/** A description with fewer bytes draws nothing: the header alone has ten. */
const HEADER = 10

/** Open a font. Throws where a table that is needed is not there. */
export function openProgram(file: Uint8Array): FontProgram {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const offsets = tableOffsets(view)
  const table = (tag: string): number => {
    const offset = offsets.get(tag)
    if (offset === undefined) throw new Error(`a font has no table ${tag}`)
    return offset
  }
  const [head, hhea, hmtx, loca, glyf, maxp] = [
    table('head'),
    table('hhea'),
    table('hmtx'),
    table('loca'),
    table('glyf'),
    table('maxp'),
  ]
  const glyphCount = view.getUint16(maxp + 4)
  const metricCount = view.getUint16(hhea + 34)
  const isLong = view.getInt16(head + 50) === 1

  const offsetOf = (index: number): number =>
    glyf + (isLong ? view.getUint32(loca + 4 * index) : 2 * view.getUint16(loca + 2 * index))
  const startOf = (glyph: number): number => offsetOf(glyph)
  const endOf = (glyph: number): number => {
    const start = offsetOf(glyph)
    const end = offsetOf(glyph + 1)
    return end - start < HEADER || view.getInt16(start) === 0 ? start : end
  }
  return {
    bytes,
    view,
    unitsPerEm: view.getUint16(head + 18),
    glyphCount,
    startOf,
    endOf,
    advanceOf: (glyph) => view.getUint16(hmtx + 4 * Math.min(glyph, metricCount - 1)),
    shiftOf(glyph) {
      const start = startOf(glyph)
      if (endOf(glyph) === start) return 0
      const bearing = hmtx + (glyph < metricCount ? 4 * glyph + 2 : 2 * metricCount + 2 * glyph)
      return view.getInt16(bearing) - view.getInt16(start + 2)
    },
  }
}

function tableOffsets(view: DataView): ReadonlyMap<string, number> {
  const offsets = new Map<string, number>()
  for (let i = 0, record = 12; i < view.getUint16(4); i++, record += 16) {
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((at) => view.getUint8(record + at)))
    offsets.set(tag, view.getUint32(record + 8))
  }
  return offsets
}
