/**
 * A table box → one row of slices a table row (CSS 2.2, §17.5): column widths from contents, cells
 * side by side, head rows remembered for the pages that follow. A row is divided, each cell between
 * its own lines, only where it must be.
 */
import type { TableBox, TableCell, TableRow } from '../box/types.ts'
import { points } from '../style/used.ts'
import { createFlowBuilder } from './builder.ts'
import { columnWidths } from './columns.ts'
import type { LayoutContext, Place } from './context.ts'
import { bare, decorationOf } from './decorations.ts'
import { asArtifacts } from './repeat.ts'
import { sliceRow } from './slices.ts'
import { type Decoration, type Flow, type FlowItem, FORBIDDEN } from './types.ts'

/** Cost of a page that ends between two rows, and inside one. */
const BETWEEN_ROWS = 1
const INSIDE_ROW = 150

export function layoutTable(context: LayoutContext, table: TableBox, place: Place): void {
  const { builder } = context
  if (table.caption) {
    context.layoutBlock(context, table.caption, place)
    builder.boundary(FORBIDDEN)
  }
  const widths = columnWidths(silent(context), table, place.width)
  const width = widths.reduce((sum, each) => sum + each, 0)
  const at = table.style.direction === 'rtl' ? { ...place, x: place.x + place.width - width, width } : { ...place, width }
  const heads = table.rows.findIndex(({ head }) => !head)
  const repeated: FlowItem[] = []
  let repeat: Decoration | undefined
  table.rows.forEach((row, i) => {
    if (i > 0) builder.boundary(breakCost(place, table, heads, i))
    if (i > 0 && i === heads) {
      repeat = { ...bare(at), repeat: repeated }
      builder.open(repeat)
    }
    const items = layoutRow(context, table, row, widths, at)
    if (row.head) repeated.push(...asArtifacts(items))
  })
  if (repeat) builder.close(repeat)
}

/** A column that is nothing but high: `height` of a row. */
function strut(height: number, { span }: TableRow): readonly FlowItem[] {
  const builder = createFlowBuilder()
  if (height > 0) builder.unit({ height, items: [], span })
  return builder.finish().items
}

/** For measuring: what is found there is found again when the cell is laid out. */
function silent(context: LayoutContext): LayoutContext {
  return { ...context, text: { ...context.text, report: () => {} } }
}

/** Tables of no more rows stay whole if they can. */
const SMALL = 6
/** Cost of a page that ends in a small table, after a table's first row or before its last. */
const LONELY_ROW = 25

/** A head never stands alone, nor does a row if it can be helped. */
function breakCost(place: Place, { rows }: TableBox, heads: number, i: number): number {
  if (place.keep || rows[i - 1].head) return FORBIDDEN
  const isSmall = rows.length - heads <= SMALL
  return isSmall || i === heads + 1 || i === rows.length - 1 ? LONELY_ROW : BETWEEN_ROWS
}

/** @returns what the row looks like, for where it is repeated */
function layoutRow(
  context: LayoutContext,
  table: TableBox,
  row: TableRow,
  widths: readonly number[],
  place: Place,
): readonly FlowItem[] {
  const { builder } = context
  const level = context.rows?.get(row.node)
  if (level !== undefined) builder.level(level)
  const cells = row.cells.map((cell, i) =>
    layoutCell({ ...context, table, widths, opening: i === 0 ? row : undefined }, cell, place),
  )
  const least = points(row.style.height, 0)
  const height = Math.max(least, ...cells.map(({ flow }) => flow.height))
  const decorations = [
    decorationOf(row.style, { borderX: place.x, borderWidth: place.width }),
    ...cells.map(({ cell, x, width }) => decorationOf(cell.style, { borderX: x, borderWidth: width })),
  ].filter((decoration) => decoration !== undefined)
  const slices = sliceRow([...cells.map(({ flow }) => flow.items), strut(least, row)], {
    least: place.keep || row.style.breakInside === 'avoid' ? FORBIDDEN : INSIDE_ROW,
    shifts: cells.map(({ cell, flow }) => (height - flow.height) * (SHIFT[String(cell.style.verticalAlign)] ?? 0)),
  })
  for (const decoration of decorations) builder.open(decoration)
  builder.row(slices, row.span)
  for (const decoration of decorations.toReversed()) builder.close(decoration)
  return [
    ...decorations.map((decoration): FlowItem => ({ type: 'open', decoration })),
    ...slices,
    ...decorations.toReversed().map((decoration): FlowItem => ({ type: 'close', decoration })),
  ]
}

/** The share of what a row is higher than a cell that stands above the cell's content; text rests at the top. */
const SHIFT: Readonly<Record<string, number>> = { middle: 0.5, bottom: 1 }

interface LaidCell {
  readonly cell: TableCell
  readonly x: number
  readonly width: number
  readonly flow: Flow
}

interface CellContext extends LayoutContext {
  readonly table: TableBox
  readonly widths: readonly number[]
  /** The row, where this is its first cell: what begins with the row begins here. */
  readonly opening: TableRow | undefined
}

function layoutCell(context: CellContext, cell: TableCell, place: Place): LaidCell {
  const { table, widths, opening } = context
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
  return { cell, x, width, flow: builder.finish() }
}
