/**
 * Tables → bytes of a font file, with its directory and check sums.
 * OpenType 1.9, "Font file", "Table directory" and "Calculating checksums".
 */
import { viewOf } from './sfnt.ts'
import type { FontTables } from './types.ts'

const TRUETYPE = 0x00010000
/** What the sum of the whole file is made to be by `head.checkSumAdjustment`. */
const FILE_SUM = 0xb1b0afba
const ADJUSTMENT_OFFSET = 8

/** Writes a font file. The same tables give the same bytes, in whatever order they come. */
export function writeSfnt(tables: FontTables): Uint8Array {
  const tags = [...tables.keys()].sort()
  const directory = 12 + 16 * tags.length
  const length = tags.reduce((at, tag) => at + aligned(tables.get(tag)!.length), directory)
  const bytes = new Uint8Array(length)
  const view = viewOf(bytes)

  const depth = Math.floor(Math.log2(tags.length))
  view.setUint32(0, TRUETYPE)
  view.setUint16(4, tags.length)
  view.setUint16(6, 16 * 2 ** depth)
  view.setUint16(8, depth)
  view.setUint16(10, 16 * (tags.length - 2 ** depth))

  let at = directory
  let head: number | undefined
  let total = 0
  for (const [index, tag] of tags.entries()) {
    const content = tables.get(tag)!
    bytes.set(content, at)
    if (tag === 'head') {
      head = at
      view.setUint32(at + ADJUSTMENT_OFFSET, 0)
    }
    const record = 12 + 16 * index
    for (let i = 0; i < 4; i++) view.setUint8(record + i, tag.charCodeAt(i))
    const checksum = sum(view, at, aligned(content.length))
    total += checksum
    view.setUint32(record + 4, checksum)
    view.setUint32(record + 8, at)
    view.setUint32(record + 12, content.length)
    at += aligned(content.length)
  }
  if (head !== undefined) view.setUint32(head + ADJUSTMENT_OFFSET, FILE_SUM - total - sum(view, 0, directory))
  return bytes
}

/** The next multiple of four: where a table, or a glyph, may begin. */
export function aligned(length: number): number {
  return (length + 3) & ~3
}

function sum(view: DataView, start: number, length: number): number {
  let total = 0
  for (let at = start; at < start + length; at += 4) total = (total + view.getUint32(at)) >>> 0
  return total
}
