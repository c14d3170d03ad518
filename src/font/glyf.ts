/**
 * The tables `loca` and `glyf` → the outline of a glyph as bytes, and what composite outlines are made of.
 * OpenType 1.9, `glyf`: https://learn.microsoft.com/typography/opentype/spec/glyf
 */
import { table, viewOf } from './sfnt.ts'
import type { FontTables } from './types.ts'

/** Flags of a component (`glyf`, "Composite glyph description"). */
export const Component = {
  ARGS_ARE_WORDS: 0x0001,
  ARGS_ARE_XY_VALUES: 0x0002,
  HAS_SCALE: 0x0008,
  MORE_COMPONENTS: 0x0020,
  HAS_XY_SCALE: 0x0040,
  HAS_2X2: 0x0080,
  SCALED_OFFSET: 0x0800,
} as const

/** One glyph used within another. */
export interface GlyphComponent {
  readonly glyph: number
  readonly flags: number
  /** Offset in font units where the arguments are x and y; else the numbers of two points to match. */
  readonly dx: number
  readonly dy: number
  /** Scale or matrix as it stands in the file; empty where there is none. */
  readonly transform: Uint8Array
  /** Where in the outline the number of the glyph stands. */
  readonly at: number
}

export interface Outlines {
  readonly count: number
  /** The bytes of a glyph's description; none for a glyph without contours. */
  readonly of: (glyph: number) => Uint8Array
}

export type GlyphBox = readonly [xMin: number, yMin: number, xMax: number, yMax: number]

const HEADER = 10

/** Opens the outlines of a face; each is found when it is asked for. */
export function readOutlines(tables: FontTables): Outlines {
  const glyf = table(tables, 'glyf')
  const loca = viewOf(table(tables, 'loca'))
  const long = viewOf(table(tables, 'head')).getInt16(50) === 1
  const count = viewOf(table(tables, 'maxp')).getUint16(4)
  if (loca.byteLength < (count + 1) * (long ? 4 : 2)) throw new Error('broken font: the table "loca" is cut off')
  const offsetOf = (glyph: number) => (long ? loca.getUint32(4 * glyph) : 2 * loca.getUint16(2 * glyph))
  return {
    count,
    of(glyph) {
      if (glyph >= count) throw new Error(`broken font: there is no glyph ${glyph}`)
      const start = offsetOf(glyph)
      const end = offsetOf(glyph + 1)
      if (end < start || end > glyf.length) throw new Error(`broken font: glyph ${glyph} reaches beyond the table "glyf"`)
      // Fewer bytes than a header, or no contours, are both in use for "nothing to draw".
      return end - start > HEADER && (glyf[start] !== 0 || glyf[start + 1] !== 0) ? glyf.subarray(start, end) : NOTHING
    },
  }
}

/** Whether drawing the glyph leaves no ink. */
export function isBlankGlyph(outlines: Outlines, glyph: number): boolean {
  const outline = outlines.of(glyph)
  if (outline.length === 0) return true
  return isComposite(outline) && componentsOf(outline).every((component) => isBlankGlyph(outlines, component.glyph))
}

/** The box around an outline that is not empty, as it says itself. */
export function boxOf(outline: Uint8Array): GlyphBox {
  const view = viewOf(outline)
  return [view.getInt16(2), view.getInt16(4), view.getInt16(6), view.getInt16(8)]
}

/** The components of an outline, in order; none where it is drawn by contours of its own. */
export function componentsOf(outline: Uint8Array): readonly GlyphComponent[] {
  if (!isComposite(outline)) return NO_COMPONENTS
  const view = viewOf(outline)
  const components: GlyphComponent[] = []
  let flags: number = Component.MORE_COMPONENTS
  for (let at = HEADER; flags & Component.MORE_COMPONENTS; ) {
    flags = view.getUint16(at)
    const glyph = view.getUint16(at + 2)
    const [dx, dy] = readArguments(view, at + 4, flags)
    const transform = at + (flags & Component.ARGS_ARE_WORDS ? 8 : 6)
    const end = transform + transformLength(flags)
    components.push({ glyph, flags, dx, dy, transform: outline.subarray(transform, end), at: at + 2 })
    at = end
  }
  return components
}

/** What `maxp` counts of a glyph, its components included. */
export interface GlyphSize {
  readonly points: number
  readonly contours: number
  /** How deep components are nested; 0 for contours of its own. */
  readonly depth: number
}

/** Measures a glyph as `maxp` does. */
export function sizeOf(outlines: Outlines, glyph: number): GlyphSize {
  const outline = outlines.of(glyph)
  if (outline.length === 0) return { points: 0, contours: 0, depth: 0 }
  const components = componentsOf(outline)
  if (components.length > 0) return sizeOfAll(components.map((component) => sizeOf(outlines, component.glyph)))
  const view = viewOf(outline)
  const contours = view.getInt16(0)
  return { points: view.getUint16(HEADER + 2 * (contours - 1)) + 1, contours, depth: 0 }
}

/** The size of a glyph that is composed of others. */
export function sizeOfAll(sizes: readonly GlyphSize[]): GlyphSize {
  return {
    points: sizes.reduce((sum, size) => sum + size.points, 0),
    contours: sizes.reduce((sum, size) => sum + size.contours, 0),
    depth: 1 + Math.max(0, ...sizes.map((size) => size.depth)),
  }
}

const NOTHING = new Uint8Array(0)
const NO_COMPONENTS: readonly GlyphComponent[] = []

/** A negative number of contours marks a composite; the sign is the first bit. */
function isComposite(outline: Uint8Array): boolean {
  return outline.length > HEADER && outline[0] >= 0x80
}

function readArguments(view: DataView, at: number, flags: number): readonly [number, number] {
  const signed = (flags & Component.ARGS_ARE_XY_VALUES) !== 0
  if (flags & Component.ARGS_ARE_WORDS)
    return signed ? [view.getInt16(at), view.getInt16(at + 2)] : [view.getUint16(at), view.getUint16(at + 2)]
  return signed ? [view.getInt8(at), view.getInt8(at + 1)] : [view.getUint8(at), view.getUint8(at + 1)]
}

function transformLength(flags: number): number {
  if (flags & Component.HAS_SCALE) return 2
  if (flags & Component.HAS_XY_SCALE) return 4
  return flags & Component.HAS_2X2 ? 8 : 0
}
