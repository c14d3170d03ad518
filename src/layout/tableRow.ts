/**
 * Cells of a table row → slices of one row, with backgrounds and borders as high as the row is on
 * each page. A row is divided, each cell between its own lines, only where it must be.
 */
import type { TableBox, TableCell, TableRow } from '../box/types.ts'
import type { Span } from '../diagnostics/types.ts'
import { points } from '../style/used.ts'
import { createFlowBuilder } from './builder.ts'
import type { LayoutContext, Place } from './context.ts'
import { COST } from './costs.ts'
import { decorationOf } from './decorations.ts'
import { sliceRow } from './slices.ts'
import { type Decoration, type Flow, type FlowItem, FORBIDDEN } from './types.ts'

export interface TableContext extends LayoutContext {
  readonly table: TableBox
  /** Of the columns, in order. */
  readonly widths: readonly number[]
  /** Cost of a page that ends before a row. */
  readonly costBefore: (row: TableRow) => number
}

/** @returns what the row looks like, for where it is repeated */
export function layoutRow(context: TableContext, row: TableRow, place: Place): readonly FlowItem[] {
  beginRow(context, row)
  const cells = layoutCells(context, row, place)
  const least = points(row.style.height, 0)
  const height = Math.max(least, ...cells.map(({ flow }) => flow.height))
  const slices = sliceRow([...cells.map(({ flow }) => flow.items), strut(least, row.span)], {
    least: insideCost(row, place),
    shifts: cells.map((cell) => shiftOf(cell, height)),
  })
  const decorations = [
    decorationOf(row.style, { borderX: place.x, borderWidth: place.width }),
    ...cells.map(({ decoration }) => decoration),
  ].filter((decoration) => decoration !== undefined)
  return setRow(context, decorations, slices, row.span)
}

/** A row of the other columns' table may begin level with it. */
export function beginRow({ rows, builder }: TableContext, row: TableRow): void {
  const level = rows?.get(row.node)
  if (level !== undefined) builder.level(level)
}

/** Slices of a row on its backgrounds and borders. */
export function setRow(
  { builder }: LayoutContext,
  decorations: readonly Decoration[],
  slices: readonly FlowItem[],
  span: Span,
): readonly FlowItem[] {
  for (const decoration of decorations) builder.open(decoration)
  builder.row(slices, span)
  for (const decoration of decorations.toReversed()) builder.close(decoration)
  return [
    ...decorations.map((decoration): FlowItem => ({ type: 'open', decoration })),
    ...slices,
    ...decorations.toReversed().map((decoration): FlowItem => ({ type: 'close', decoration })),
  ]
}

export function insideCost(row: TableRow, place: Place): number {
  return place.keep || row.style.breakInside === 'avoid' ? FORBIDDEN : COST.insideRow
}

/** A column that is nothing but high. */
export function strut(height: number, span: Span): readonly FlowItem[] {
  const builder = createFlowBuilder()
  if (height > 0) builder.unit({ height, items: [], span })
  return builder.finish().items
}

// ── cells ────────────────────────────────────────────────────────────────────────────────────────

export interface LaidCell {
  readonly cell: TableCell
  readonly flow: Flow
  readonly x: number
  readonly width: number
  readonly decoration: Decoration | undefined
}

/** The share of what a row is higher than a cell that stands above the cell's content; text rests at the top. */
const SHIFT: Readonly<Record<string, number>> = { middle: 0.5, bottom: 1 }

/** How far down a cell's content begins in a row of this height. */
export function shiftOf({ cell, flow }: LaidCell, height: number): number {
  return (height - flow.height) * (SHIFT[String(cell.style.verticalAlign)] ?? 0)
}

/** The cells of a row; what begins with the row, or with its group, begins with the first of them. */
export function layoutCells(context: TableContext, row: TableRow, place: Place): readonly LaidCell[] {
  return row.cells.map((cell, i) => layoutCell(context, cell, i === 0 ? row : undefined, place))
}

function layoutCell(context: TableContext, cell: TableCell, opening: TableRow | undefined, place: Place): LaidCell {
  const { table, widths } = context
  const sum = (from: number, to: number) => widths.slice(from, to).reduce((total, width) => total + width, 0)
  const width = sum(cell.column, cell.column + cell.columnSpan)
  const before = sum(0, cell.column)
  const x = place.x + (table.style.direction === 'rtl' ? sum(0, widths.length) - before - width : before)
  const { style } = cell
  const left = style.borderLeft.width + points(style.paddingLeft, width)
  const right = style.borderRight.width + points(style.paddingRight, width)
  const top = style.borderTop.width + points(style.paddingTop, width)
  const bottom = style.borderBottom.width + points(style.paddingBottom, width)
  const builder = createFlowBuilder()
  if (opening?.group) builder.begin(opening.group.node, opening.group.anchor, [])
  if (opening) builder.begin(opening.node, opening.anchor, opening.marks ?? [])
  builder.begin(cell.node, cell.anchor, cell.marks ?? [])
  if (top > 0 || cell.children.length === 0) builder.unit({ height: top, items: [], span: cell.span })
  if (top > 0) builder.boundary(FORBIDDEN)
  const inner: Place = { ...place, x: x + left, width: width - left - right, apart: true, keep: false, markers: [] }
  for (const child of cell.children) context.layoutBlock({ ...context, builder }, child, inner)
  // Margins of what a cell holds stay within it.
  if (bottom > 0 || builder.waits()) {
    builder.boundary(FORBIDDEN)
    builder.unit({ height: bottom, items: [], span: cell.span })
  }
  return { cell, flow: builder.finish(), x, width, decoration: decorationOf(style, { borderX: x, borderWidth: width }) }
}
