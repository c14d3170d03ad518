/**
 * A row of `fonts.json` and the bytes of its file → a face, ready to be asked for glyphs and widths.
 */
import { readCharacterMap, readVariations } from './cmap.ts'
import { isBlankGlyph, readOutlines } from './glyf.ts'
import { readHorizontalMetrics, readMetrics, readPostScriptName, readTables, table } from './sfnt.ts'
import { withTypeCase } from './typeCase.ts'
import type { Face, FontRow } from './types.ts'

/** Opens a face. Throws, naming the file, where it is broken or not a static TrueType font. */
export function openFace(row: FontRow, bytes: Uint8Array): Face {
  try {
    const tables = readTables(bytes)
    const outlines = readOutlines(tables)
    return withTypeCase({
      row,
      postScriptName: readPostScriptName(tables) ?? row.family.replace(/[^A-Za-z0-9]/g, ''),
      metrics: readMetrics(tables),
      sizeAdjust: row.sizeAdjust ?? 1,
      bytes,
      tables,
      glyphOf: readCharacterMap(table(tables, 'cmap')),
      hasVariant: lazyVariations(table(tables, 'cmap')),
      advanceOf: readHorizontalMetrics(tables).advanceOf,
      isBlank: (glyph) => isBlankGlyph(outlines, glyph),
    })
  } catch (error) {
    throw new Error(`${row.file}: ${error instanceof Error ? error.message : String(error)}`)
  }
}

/** Few texts ask for variants. */
function lazyVariations(cmap: Uint8Array): Face['hasVariant'] {
  let read: Face['hasVariant'] | undefined
  return (codePoint, selector) => {
    read ??= readVariations(cmap)
    return read(codePoint, selector)
  }
}
