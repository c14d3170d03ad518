/** An embedded TrueType program → what a PDF's font dictionary is held against: glyphs, widths, character maps. */
import { DamagedPdf } from '../pdfFile/types.ts'

export interface TrueType {
  readonly unitsPerEm: number
  readonly glyphCount: number
  /** In font units. */
  readonly advanceOf: (glyph: number) => number
  /** Platform and encoding of each character map: `3,1`. */
  readonly cmaps: readonly string[]
}

/** Read the tables `head`, `hhea`, `hmtx`, `maxp` and the index of `cmap`. */
export function readTrueType(bytes: Uint8Array): TrueType {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const tables = readDirectory(view)
    const head = tables.get('head')
    const hhea = tables.get('hhea')
    const hmtx = tables.get('hmtx')
    const maxp = tables.get('maxp')
    if (head === undefined || hhea === undefined || hmtx === undefined || maxp === undefined)
      throw new DamagedPdf('a font program lacks a table')
    const metrics = view.getUint16(hhea + 34)
    if (hmtx + 4 * metrics > view.byteLength || metrics === 0) throw new DamagedPdf('a font program ends too soon')
    return {
      unitsPerEm: view.getUint16(head + 18),
      glyphCount: view.getUint16(maxp + 4),
      advanceOf: (glyph) => view.getUint16(hmtx + 4 * Math.min(glyph, metrics - 1)),
      cmaps: readCmaps(view, tables.get('cmap')),
    }
  } catch (error) {
    if (error instanceof RangeError) throw new DamagedPdf('a font program ends too soon')
    throw error
  }
}

function readDirectory(view: DataView): ReadonlyMap<string, number> {
  const tables = new Map<string, number>()
  for (let i = 0; i < view.getUint16(4); i++) {
    const record = 12 + 16 * i
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((k) => view.getUint8(record + k)))
    tables.set(tag, view.getUint32(record + 8))
  }
  return tables
}

function readCmaps(view: DataView, cmap: number | undefined): readonly string[] {
  if (cmap === undefined) return []
  return Array.from({ length: view.getUint16(cmap + 2) }, (_, i) => {
    const record = cmap + 4 + 8 * i
    return `${view.getUint16(record)},${view.getUint16(record + 2)}`
  })
}
