/**
 * A parallel box → for each row of what says the same a row of slices. Each column is laid out by
 * itself, as wide as its share, and cut where its rows begin; so a list stays one list, and a
 * margin is what it would be without the other columns.
 */
import type { ParallelBox } from '../box/types.ts'
import { points } from '../style/used.ts'
import { type BuiltFlow, createFlowBuilder } from './builder.ts'
import type { LayoutContext, Place } from './context.ts'
import { bare } from './decorations.ts'
import { gapOf } from './multicol.ts'
import { asArtifacts } from './repeat.ts'
import { sliceRow } from './slices.ts'
import { type Decoration, type FlowItem, FORBIDDEN } from './types.ts'

export function layoutParallel(context: LayoutContext, box: ParallelBox, place: Place): void {
  const { builder } = context
  const tracks = tracksOf(box, place)
  const columns = box.columns.map((column, k) => {
    const inner = createFlowBuilder()
    const rows = new Map(box.rows.flatMap(({ begins }, row) => (begins[k] === undefined ? [] : [[begins[k], row]])))
    // Its width is its track's.
    const sized = { ...column, style: { ...column.style, width: 'auto' as const } }
    context.layoutBlock({ ...context, builder: inner, rows }, sized, { ...place, ...tracks[k], apart: true, markers: [] })
    return inner.finish()
  })
  const pieces = columns.map((column) => piecesOf(column, box.rows.length))
  const rules = columnRules(box, place, tracks)
  for (const rule of rules) builder.open(rule)
  const heads = Math.max(
    0,
    box.rows.findIndex(({ head }) => !head),
  )
  const repeated: FlowItem[] = []
  let repeat: Decoration | undefined
  box.rows.forEach((row, r) => {
    if (r > 0) builder.boundary(place.keep || box.rows[r - 1].head ? FORBIDDEN : boundaryCost(pieces, heads, r))
    builder.margin(Math.max(...pieces.map((column) => column[r].space)))
    if (heads > 0 && r === heads) {
      repeat = { ...bare(place), repeat: repeated }
      builder.open(repeat)
    }
    const parts = pieces.map((column) => column[r].items)
    if (parts.every(({ length }) => length === 0)) return
    const slices = sliceRow(parts, { least: insideCost(pieces, heads, r) })
    builder.row(slices, box.span)
    if (row.head) repeated.push(...asArtifacts(slices))
  })
  if (repeat) builder.close(repeat)
  for (const rule of rules) builder.close(rule)
  builder.margin(Math.max(0, ...columns.map(({ margin }) => margin)))
}

type Track = Pick<Place, 'x' | 'width'>

/**
 * Places of the columns. Given widths are kept, the others share the rest equally. Columns stand in
 * the direction of the box, but a right-to-left language beside a left-to-right one always on the right.
 */
function tracksOf({ columns, style }: ParallelBox, { x, width }: Place): readonly Track[] {
  const gap = gapOf(style)
  const room = width - gap * (columns.length - 1)
  const given = columns.map((column) => (column.style.width === 'auto' ? undefined : points(column.style.width, width)))
  const fixed = given.reduce<number>((sum, each) => sum + (each ?? 0), 0)
  const share = (room - fixed) / given.filter((each) => each === undefined).length
  const widths = share > 0 ? given.map((each) => each ?? share) : given.map(() => room / columns.length)
  const rightToLeft = columns.map((column) => column.style.direction === 'rtl')
  const mixed = rightToLeft.includes(true) && rightToLeft.includes(false)
  const fromRight = columns.map((_, k) => (mixed ? rightToLeft[k] : style.direction === 'rtl'))
  let left = x
  let right = x + width
  return widths.map((each, k) => {
    if (fromRight[k]) {
      right -= each + gap
      return { x: right + gap, width: each }
    }
    left += each + gap
    return { x: left - each - gap, width: each }
  })
}

/** A line in the middle of each gap, as long as the columns are on each page. */
function columnRules({ style }: ParallelBox, place: Place, tracks: readonly Track[]): readonly Decoration[] {
  const { width, color } = style.columnRule
  if (width === 0) return []
  const inner = tracks.map(({ x }) => x).filter((x) => x > place.x + 0.01)
  return inner.map((x) => ({ ...bare(place), x: x - gapOf(style) / 2 - width / 2, width, background: color }))
}

// ── what a column has in each row ────────────────────────────────────────────────────────────────

interface Piece {
  readonly items: readonly FlowItem[]
  /** Space above it. */
  readonly space: number
  /** Cost of a page that ends between it and what stands before it in its column. */
  readonly penalty: number
}

function piecesOf({ items, rows }: BuiltFlow, count: number): readonly Piece[] {
  const starts = Array.from({ length: count }, (_, row) => rows.get(row))
  // What stands before the first row belongs to it.
  const first = starts.findIndex((start) => start !== undefined)
  return starts.map((start, row) => {
    if (start === undefined) return { items: [], space: 0, penalty: 0 }
    const end = starts.slice(row + 1).find((next) => next !== undefined) ?? items.length
    return pieceOf(items.slice(row === first ? 0 : start, end))
  })
}

function pieceOf(items: readonly FlowItem[]): Piece {
  let space = 0
  let penalty = 0
  let at = 0
  for (; items[at]?.type === 'break' || items[at]?.type === 'space'; at++) {
    const item = items[at]
    if (item.type === 'space') space += item.height
    else if (item.type === 'break') penalty = item.forced ? 0 : item.penalty
  }
  return { items: items.slice(at), space, penalty }
}

/**
 * Cost of a page that ends above a row. A column that has nothing there may still keep what stands
 * above it with what stands below.
 * @param heads how many rows are heads, which stand on every page anyway
 */
function boundaryCost(columns: readonly (readonly Piece[])[], heads: number, row: number): number {
  return Math.max(
    ...columns.map((pieces) => {
      const hasBegun = pieces.slice(heads, row).some(({ items }) => items.length > 0)
      const next = pieces.slice(row).find(({ items }) => items.length > 0)
      return hasBegun && next ? next.penalty : 0
    }),
  )
}

/** Likewise inside a row: a heading in one column does not lose its text to what stands beside both. */
function insideCost(columns: readonly (readonly Piece[])[], heads: number, row: number): number {
  const empty = columns.filter((pieces) => pieces[row].items.length === 0)
  return Math.max(0, boundaryCost(empty, heads, row))
}
