/**
 * Rows that cells reach over → one row of slices: its first column is the rows themselves, one
 * below the other, and each cell that reaches over several is a column of its own, which begins as
 * far down as its row. So a page may end between the rows, or inside them, as anywhere.
 */
import type { TableRow } from '../box/types.ts'
import type { Span } from '../diagnostics/types.ts'
import { points } from '../style/used.ts'
import { createFlowBuilder } from './builder.ts'
import type { Place } from './context.ts'
import { decorationOf } from './decorations.ts'
import { sliceRow } from './slices.ts'
import { beginRow, insideCost, type LaidCell, layoutCells, setRow, shiftOf, strut, type TableContext } from './tableRow.ts'
import type { Decoration, FlowItem } from './types.ts'

/** @returns what the rows look like, for where they are repeated */
export function layoutSpannedRows(context: TableContext, rows: readonly TableRow[], place: Place): readonly FlowItem[] {
  const cells = rows.map((row) => layoutCells(context, row, place))
  const heights = rowHeights(rows, cells)
  const span = rows[0].span
  const builder = createFlowBuilder()
  rows.forEach((row, i) => {
    if (i > 0) builder.boundary(context.costBefore(row))
    const own = cells[i].filter(({ cell }) => cell.rowSpan === 1)
    const slices = sliceRow([...own.map(({ flow }) => flow.items), filler(heights[i], span)], {
      least: insideCost(row, place),
      shifts: own.map((laid) => shiftOf(laid, heights[i])),
    })
    setRow(
      { ...context, builder },
      own.flatMap((laid) => decorationsOf(row, laid)),
      slices,
      row.span,
    )
  })
  const spanning = rows.flatMap((row, i) =>
    cells[i]
      .filter(({ cell }) => cell.rowSpan > 1)
      .map((laid) => ({ isFirst: i === 0 && laid.cell.column === 0, items: spanningColumn(row, laid, i, heights) })),
  )
  // In the order of reading, as nearly as columns have one.
  const before = spanning.filter(({ isFirst }) => isFirst).map(({ items }) => items)
  const after = spanning.filter(({ isFirst }) => !isFirst).map(({ items }) => items)
  beginRow(context, rows[0])
  return setRow(context, [], sliceRow([...before, builder.finish().items, ...after], { least: 0 }), span)
}

/** The rows' own heights; what a cell over several lacks goes to the last of them. */
function rowHeights(rows: readonly TableRow[], cells: readonly (readonly LaidCell[])[]): readonly number[] {
  const heights = rows.map((row, i) =>
    Math.max(points(row.style.height, 0), ...cells[i].map(({ cell, flow }) => (cell.rowSpan === 1 ? flow.height : 0))),
  )
  const spanning = cells.flatMap((row, i) => row.map((laid) => ({ ...laid, last: i + laid.cell.rowSpan - 1, first: i })))
  for (const { first, last, flow } of spanning.sort((a, b) => a.last - b.last))
    heights[last] += Math.max(0, flow.height - sum(heights.slice(first, last + 1)))
  return heights
}

function spanningColumn(row: TableRow, laid: LaidCell, first: number, heights: readonly number[]): readonly FlowItem[] {
  const { cell, flow } = laid
  const height = sum(heights.slice(first, first + cell.rowSpan))
  const shift = shiftOf(laid, height)
  const decorations = decorationsOf(row, laid)
  return [
    ...heights.slice(0, first).flatMap((above) => [...filler(above, cell.span), BREAK]),
    ...decorations.map((decoration): FlowItem => ({ type: 'open', decoration })),
    ...strut(shift, cell.span),
    ...flow.items,
    ...(height - flow.height - shift > 0 ? [BREAK] : []),
    ...filler(height - flow.height - shift, cell.span),
    ...decorations.map((decoration): FlowItem => ({ type: 'close', decoration })),
  ]
}

const BREAK: FlowItem = { type: 'break', penalty: 0 }
/** Height of the steps in which empty room can be divided, in pt. */
const STEP = 12

/** Empty room that a page may end in. */
function filler(height: number, span: Span): readonly FlowItem[] {
  const steps = Math.max(1, Math.ceil(height / STEP))
  return Array.from({ length: steps }, (_, i) => [...(i > 0 ? [BREAK] : []), ...strut(height / steps, span)]).flat()
}

/** A cell that reaches into other rows stands on the background of the one it begins in. */
function decorationsOf(row: TableRow, { x, width, decoration }: LaidCell): readonly Decoration[] {
  const background = decorationOf(row.style, { borderX: x, borderWidth: width })
  return [background, decoration].filter((each) => each !== undefined)
}

function sum(heights: readonly number[]): number {
  return heights.reduce((total, height) => total + height, 0)
}
