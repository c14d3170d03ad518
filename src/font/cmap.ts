/**
 * The `cmap` table → the glyph of a code point, and which variants a face has.
 * OpenType 1.9, `cmap`, formats 12 (all of Unicode, preferred), 4 (its first plane) and 14 (variation sequences).
 *
 * A page of 256 code points is looked up when one of them is first asked for and kept as an array:
 * nothing is read for the characters a dossier does not use.
 */
import { viewOf } from './sfnt.ts'

/** Writes the glyphs of the code points from `first` on into a page. */
type FillPage = (page: Uint16Array, first: number) => void

const PAGE = 256
const PAGES = 0x110000 / PAGE

/** Reads the Unicode character map: 0 where the face has no glyph. Throws where there is no such map. */
export function readCharacterMap(cmap: Uint8Array): (codePoint: number) => number {
  const fill = chooseSubtable(viewOf(cmap))
  const pages: (Uint16Array | undefined)[] = new Array(PAGES)
  return (codePoint) => {
    const number = codePoint >>> 8
    if (number >= PAGES) return 0
    let page = pages[number]
    if (!page) {
      page = new Uint16Array(PAGE)
      fill(page, number * PAGE)
      pages[number] = page
    }
    return page[codePoint & 0xff]
  }
}

function chooseSubtable(view: DataView): FillPage {
  let best: { readonly format: number; readonly offset: number } | undefined
  for (let i = 0, record = 4; i < view.getUint16(2); i++, record += 8) {
    const platform = view.getUint16(record)
    const encoding = view.getUint16(record + 2)
    const offset = view.getUint32(record + 4)
    const format = view.getUint16(offset)
    // Platform 0 is Unicode whatever the encoding; on platform 3 (Windows) 1 is the first plane, 10 all.
    const unicode = platform === 0 || (platform === 3 && (encoding === 1 || encoding === 10))
    if (unicode && (format === 4 || format === 12) && format > (best?.format ?? 0)) best = { format, offset }
  }
  if (!best) throw new Error('broken font: it has no Unicode character map of format 4 or 12')
  return best.format === 12 ? groups(view, best.offset) : segments(view, best.offset)
}

/**
 * Reads the variation sequences: whether the face has the variant of a character that a selector asks for, as a
 * glyph of its own or as the one it has anyway.
 */
export function readVariations(cmap: Uint8Array): (codePoint: number, selector: number) => boolean {
  const view = viewOf(cmap)
  const offset = offsetOfVariations(view)
  if (offset === undefined) return () => false
  const record = (i: number) => offset + 10 + 11 * i
  const records = Array.from({ length: view.getUint32(offset + 6) }, (_, i) => record(i))
  const bySelector = new Map(records.map((at) => [uint24(view, at), at]))
  return (codePoint, selector) => {
    const at = bySelector.get(selector)
    if (at === undefined) return false
    const [defaults, others] = [view.getUint32(at + 3), view.getUint32(at + 7)]
    return (
      (defaults !== 0 && isInRanges(view, offset + defaults, codePoint)) ||
      (others !== 0 && isListed(view, offset + others, codePoint))
    )
  }
}

function offsetOfVariations(view: DataView): number | undefined {
  for (let i = 0, record = 4; i < view.getUint16(2); i++, record += 8) {
    const offset = view.getUint32(record + 4)
    if (view.getUint16(offset) === 14) return offset
  }
  return undefined
}

/** The default table: ranges of characters whose usual glyph is the variant. */
function isInRanges(view: DataView, table: number, codePoint: number): boolean {
  const at = (range: number) => table + 4 + 4 * range
  const count = view.getUint32(table)
  const range = firstReaching(count, (i) => uint24(view, at(i)) + view.getUint8(at(i) + 3) >= codePoint)
  return range < count && uint24(view, at(range)) <= codePoint
}

/** The other table: characters with a glyph for the variant. */
function isListed(view: DataView, table: number, codePoint: number): boolean {
  const at = (mapping: number) => table + 4 + 5 * mapping
  const count = view.getUint32(table)
  const mapping = firstReaching(count, (i) => uint24(view, at(i)) >= codePoint)
  return mapping < count && uint24(view, at(mapping)) === codePoint
}

function uint24(view: DataView, at: number): number {
  return (view.getUint8(at) << 16) | view.getUint16(at + 1)
}

/** Format 12: groups of consecutive code points and glyphs. */
function groups(view: DataView, offset: number): FillPage {
  const count = view.getUint32(offset + 12)
  const at = (group: number) => offset + 16 + 12 * group
  return (page, first) => {
    const last = first + PAGE - 1
    for (let group = firstReaching(count, (i) => view.getUint32(at(i) + 4) >= first); group < count; group++) {
      const start = view.getUint32(at(group))
      if (start > last) break
      const end = Math.min(view.getUint32(at(group) + 4), last)
      const glyph = view.getUint32(at(group) + 8)
      for (let code = Math.max(start, first); code <= end; code++) page[code - first] = glyph + code - start
    }
  }
}

/** Format 4: segments whose glyphs follow from a difference, or stand in an array of their own. */
function segments(view: DataView, offset: number): FillPage {
  const bytes = view.getUint16(offset + 6)
  const count = bytes / 2
  const ends = offset + 14
  const starts = ends + bytes + 2
  const deltas = starts + bytes
  const ranges = deltas + bytes
  return (page, first) => {
    const last = first + PAGE - 1
    for (let i = firstReaching(count, (i) => view.getUint16(ends + 2 * i) >= first); i < count; i++) {
      const start = view.getUint16(starts + 2 * i)
      if (start > last) break
      const end = Math.min(view.getUint16(ends + 2 * i), last)
      const delta = view.getUint16(deltas + 2 * i)
      const range = view.getUint16(ranges + 2 * i)
      for (let code = Math.max(start, first); code <= end; code++) {
        // The offset counts from the place where it stands itself; a 0 in the array is "no glyph".
        const listed = range === 0 ? undefined : view.getUint16(ranges + 2 * i + range + 2 * (code - start))
        page[code - first] = listed === 0 ? 0 : (listed ?? code) + delta
      }
    }
  }
}

/** The first of `count` ordered entries for which `reaches` holds, by halving. */
function firstReaching(count: number, reaches: (index: number) => boolean): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >>> 1
    if (reaches(middle)) high = middle
    else low = middle + 1
  }
  return low
}
