/**
 * A face and the sorts that a document shows → a small font with just these, one glyph for each piece.
 * OpenType 1.9, `glyf`, `loca`, `hmtx`, `maxp`; what a PDF needs of it: ISO 32000-1, 9.9.
 *
 * A plain glyph is copied with its hints. A sort of several parts, or with a width of its own,
 * becomes a composite glyph: the parts with their offsets, so that one code shows the whole piece.
 * Glyphs are numbered by first use, from 1; components that no sort shows itself come last.
 */
import {
  boxOf,
  Component,
  componentsOf,
  type GlyphBox,
  type GlyphComponent,
  type GlyphSize,
  type Outlines,
  readOutlines,
  sizeOf,
  sizeOfAll,
} from './glyf.ts'
import { readHorizontalMetrics, table, viewOf } from './sfnt.ts'
import { aligned, writeSfnt } from './sfntWriter.ts'
import { pieceKey } from './typeCase.ts'
import type { Face, Sort, SortPart } from './types.ts'

export interface FontSubset {
  /** A TrueType file for `FontFile2`. */
  readonly bytes: Uint8Array
  /** The glyph in the subset of each sort given, in the same order. */
  readonly glyphs: Uint16Array
}

/** A glyph of the subset before it is written. */
interface Slot {
  readonly outline: Uint8Array
  /** Places in the outline where numbers of glyphs stand that are still those of the whole face. */
  readonly components: readonly GlyphComponent[]
  readonly advance: number
  readonly sideBearing: number
}

/** A slot that is a composite of our own making, and what `head` and `maxp` must know of it. */
interface CompositeSlot extends Slot {
  readonly box: GlyphBox
  readonly size: GlyphSize
}

/** Makes a subset; the same sorts in the same order give the same bytes. */
export function subsetFace(face: Face, sorts: readonly Sort[]): FontSubset {
  const outlines = readOutlines(face.tables)
  const metrics = readHorizontalMetrics(face.tables)
  const slots: Slot[] = []
  const composites: CompositeSlot[] = []
  const copies = new Map<number, number>()
  const pieces = new Map<string, number>()

  function placeCopy(glyph: number): number {
    let place = copies.get(glyph)
    if (place === undefined) {
      place = slots.length
      copies.set(glyph, place)
      const outline = outlines.of(glyph)
      slots.push({
        outline,
        components: componentsOf(outline),
        advance: metrics.advanceOf(glyph),
        sideBearing: metrics.sideBearingOf(glyph),
      })
    }
    return place
  }

  function placePiece(parts: readonly SortPart[], advance: number): number {
    const key = pieceKey(parts, advance)
    let place = pieces.get(key)
    if (place === undefined) {
      place = slots.length
      pieces.set(key, place)
      const composite = composePiece(outlines, parts, advance)
      slots.push(composite)
      if (composite.outline.length > 0) composites.push(composite)
    }
    return place
  }

  placeCopy(0)
  const glyphs = Uint16Array.from(sorts, (sort) => {
    const plain = plainGlyph(face, sort)
    return plain === undefined ? placePiece(sort.parts.map(rounded), Math.round(sort.advance)) : placeCopy(plain)
  })
  // The list grows while it is walked: a component may have components.
  for (let i = 0; i < slots.length; i++) for (const component of slots[i].components) placeCopy(component.glyph)

  return { bytes: writeSubset(face, slots, composites, copies), glyphs }
}

/** The glyph of a sort that is nothing but a glyph of the face, at its place and with its width. */
function plainGlyph(face: Face, sort: Sort): number | undefined {
  const part = sort.parts[0]
  const plain = part && sort.parts.length === 1 && part.dx === 0 && part.dy === 0
  return plain && Math.round(sort.advance) === face.advanceOf(part.glyph) ? part.glyph : undefined
}

function rounded({ glyph, dx, dy }: SortPart): SortPart {
  return { glyph, dx: Math.round(dx), dy: Math.round(dy) }
}

// ── composite glyphs ─────────────────────────────────────────────────────────────────────────────

const HEADER = 10
const SHAPE_FLAGS = Component.HAS_SCALE | Component.HAS_XY_SCALE | Component.HAS_2X2
const NO_BOX: GlyphBox = [0, 0, 0, 0]

function composePiece(outlines: Outlines, parts: readonly SortPart[], advance: number): CompositeSlot {
  const inked = parts.filter((part) => outlines.of(part.glyph).length > 0)
  const box = inked.map((part) => shifted(boxOf(outlines.of(part.glyph)), part)).reduce(union, undefined) ?? NO_BOX
  const flat = inked.flatMap((part) => flatten(outlines, part.glyph, part.dx, part.dy))
  const outline = flat.length === 0 ? new Uint8Array(0) : writeComposite(flat, box)
  return {
    outline,
    components: componentsOf(outline).map((component, index) => ({ ...component, glyph: flat[index].glyph })),
    advance,
    sideBearing: box[0],
    box,
    size: sizeOfAll(flat.map((component) => sizeOf(outlines, component.glyph))),
  }
}

type PlacedComponent = Pick<GlyphComponent, 'glyph' | 'flags' | 'dx' | 'dy' | 'transform'>

/**
 * The components that draw a glyph at an offset, nested ones resolved. A component placed by matching
 * points, or whose offset is scaled, cannot be moved alone: its composite is kept whole.
 */
function flatten(outlines: Outlines, glyph: number, dx: number, dy: number): readonly PlacedComponent[] {
  const components = componentsOf(outlines.of(glyph))
  const movable = components.every(({ flags }) => flags & Component.ARGS_ARE_XY_VALUES && !(flags & Component.SCALED_OFFSET))
  if (components.length === 0 || !movable) return [{ glyph, flags: 0, dx, dy, transform: new Uint8Array(0) }]
  return components.flatMap((component) => {
    const [x, y] = [dx + component.dx, dy + component.dy]
    return component.transform.length === 0 ? flatten(outlines, component.glyph, x, y) : [{ ...component, dx: x, dy: y }]
  })
}

/** Writes a composite with all glyph numbers 0, to be filled in when they are known. */
function writeComposite(components: readonly PlacedComponent[], box: GlyphBox): Uint8Array {
  const outline = new Uint8Array(components.reduce((length, { transform }) => length + 8 + transform.length, HEADER))
  const view = viewOf(outline)
  view.setInt16(0, -1)
  for (const [index, edge] of box.entries()) view.setInt16(2 + 2 * index, edge)
  let at = HEADER
  for (const [index, { flags, dx, dy, transform }] of components.entries()) {
    const more = index < components.length - 1 ? Component.MORE_COMPONENTS : 0
    view.setUint16(at, Component.ARGS_ARE_WORDS | Component.ARGS_ARE_XY_VALUES | more | (flags & SHAPE_FLAGS))
    view.setInt16(at + 4, dx)
    view.setInt16(at + 6, dy)
    outline.set(transform, at + 8)
    at += 8 + transform.length
  }
  return outline
}

function shifted([xMin, yMin, xMax, yMax]: GlyphBox, { dx, dy }: SortPart): GlyphBox {
  return [xMin + dx, yMin + dy, xMax + dx, yMax + dy]
}

function union(a: GlyphBox | undefined, b: GlyphBox): GlyphBox {
  return a ? [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])] : b
}

// ── tables ───────────────────────────────────────────────────────────────────────────────────────

/** Programs and values that hinted outlines call. */
const HINTING = ['cvt ', 'fpgm', 'prep']

function writeSubset(
  face: Face,
  slots: readonly Slot[],
  composites: readonly CompositeSlot[],
  copies: ReadonlyMap<number, number>,
): Uint8Array {
  const tables = new Map<string, Uint8Array>([
    ...writeOutlines(slots, copies),
    ['hmtx', writeMetrics(slots)],
    ['head', writeHead(face, composites)],
    ['hhea', writeHhea(face, slots)],
    ['maxp', writeMaxp(face, slots, composites)],
  ])
  for (const tag of HINTING) if (face.tables.has(tag)) tables.set(tag, face.tables.get(tag)!)
  return writeSfnt(tables)
}

function writeOutlines(slots: readonly Slot[], copies: ReadonlyMap<number, number>): readonly [string, Uint8Array][] {
  const glyf = new Uint8Array(slots.reduce((length, slot) => length + aligned(slot.outline.length), 0))
  const loca = new Uint8Array(4 * (slots.length + 1))
  const glyfView = viewOf(glyf)
  const locaView = viewOf(loca)
  let at = 0
  for (const [index, { outline, components }] of slots.entries()) {
    glyf.set(outline, at)
    for (const component of components) glyfView.setUint16(at + component.at, copies.get(component.glyph)!)
    at += aligned(outline.length)
    locaView.setUint32(4 * (index + 1), at)
  }
  return [
    ['glyf', glyf],
    ['loca', loca],
  ]
}

function writeMetrics(slots: readonly Slot[]): Uint8Array {
  const hmtx = new Uint8Array(4 * slots.length)
  const view = viewOf(hmtx)
  for (const [index, { advance, sideBearing }] of slots.entries()) {
    view.setUint16(4 * index, advance)
    view.setInt16(4 * index + 2, sideBearing)
  }
  return hmtx
}

function writeHead(face: Face, composites: readonly CompositeSlot[]): Uint8Array {
  const head = table(face.tables, 'head').slice()
  const view = viewOf(head)
  const box = composites.reduce((whole, { box }) => union(whole, box), face.metrics.bbox)
  for (const [index, edge] of box.entries()) view.setInt16(36 + 2 * index, edge)
  // Long offsets in loca.
  view.setInt16(50, 1)
  return head
}

function writeHhea(face: Face, slots: readonly Slot[]): Uint8Array {
  const hhea = table(face.tables, 'hhea').slice()
  const view = viewOf(hhea)
  view.setUint16(
    10,
    slots.reduce((widest, slot) => Math.max(widest, slot.advance), 0),
  )
  view.setUint16(34, slots.length)
  return hhea
}

/** The limits of the whole face hold for what is copied; our composites may go beyond them. */
function writeMaxp(face: Face, slots: readonly Slot[], composites: readonly CompositeSlot[]): Uint8Array {
  const maxp = table(face.tables, 'maxp').slice()
  const view = viewOf(maxp)
  const raise = (offset: number, value: number) => view.setUint16(offset, Math.max(view.getUint16(offset), value))
  view.setUint16(4, slots.length)
  for (const { components, size } of composites) {
    raise(10, size.points)
    raise(12, size.contours)
    raise(28, components.length)
    raise(30, size.depth)
  }
  return maxp
}
