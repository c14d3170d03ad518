/**
 * A table box → rows of slices (CSS 2.2, §17.5): column widths from contents, cells side by side,
 * head rows remembered for the pages that follow.
 */
import type { TableBox, TableRow } from '../box/types.ts'
import { columnWidths } from './columns.ts'
import type { LayoutContext, Place } from './context.ts'
import { COST } from './costs.ts'
import { bare } from './decorations.ts'
import { asArtifacts } from './repeat.ts'
import { layoutSpannedRows } from './rowSpans.ts'
import { layoutRow, type TableContext } from './tableRow.ts'
import { type Decoration, type FlowItem, FORBIDDEN } from './types.ts'

/** @param widths of the columns, which fill the place */
export function layoutTable(context: LayoutContext, table: TableBox, widths: readonly number[], place: Place): void {
  const { builder } = context
  if (table.caption) {
    context.layoutBlock(context, table.caption, place)
    builder.boundary(FORBIDDEN)
  }
  const { rows } = table
  const heads = rows.findIndex(({ head }) => !head)
  const within: TableContext = {
    ...context,
    table,
    widths,
    costBefore: (row) => breakCost(place, table, heads, rows.indexOf(row)),
  }
  const repeated: FlowItem[] = []
  let repeat: Decoration | undefined
  for (const block of rowBlocks(rows)) {
    const [first] = block
    if (first !== rows[0]) builder.boundary(within.costBefore(first))
    if (first === rows[heads] && heads > 0) {
      repeat = { ...bare(place), repeat: repeated }
      builder.open(repeat)
    }
    const items = block.length > 1 ? layoutSpannedRows(within, block, place) : layoutRow(within, first, place)
    if (first.head) repeated.push(...asArtifacts(items))
  }
  if (repeat) builder.close(repeat)
}

/** Widths of the columns of a table in so much room: what is found there is found again when the cells are laid out. */
export function tableWidths(context: LayoutContext, table: TableBox, room: number): readonly number[] {
  return columnWidths({ ...context, text: { ...context.text, report: () => {} } }, table, room)
}

/** Rows that cells reach over stay in one block; most blocks are a single row. */
function rowBlocks(rows: readonly TableRow[]): readonly (readonly TableRow[])[] {
  const blocks: TableRow[][] = []
  let end = 0
  rows.forEach((row, i) => {
    if (i >= end) blocks.push([])
    blocks[blocks.length - 1].push(row)
    end = Math.max(end, i + 1, ...row.cells.map(({ rowSpan }) => i + rowSpan))
  })
  return blocks
}

/** Tables of no more rows stay whole if they can. */
const SMALL = 6

/** A head never stands alone, nor does a row if it can be helped. */
function breakCost(place: Place, { rows }: TableBox, heads: number, i: number): number {
  if (place.keep || rows[i - 1].head) return FORBIDDEN
  const isSmall = rows.length - heads <= SMALL
  return isSmall || i === heads + 1 || i === rows.length - 1 ? COST.lonelyRow : COST.betweenRows
}
