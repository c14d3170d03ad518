/**
 * A table whose borders collapse → the same with each border drawn once: of those that meet the
 * widest, and of equals the one above or before (CSS 2.2, §17.6.2.1). A border belongs to one cell
 * here and does not stand astride two.
 */
import type { Border, ComputedStyle } from '../style/types.ts'
import { NO_BORDER } from '../style/used.ts'
import type { TableBox, TableCell } from './types.ts'

type Side = 'borderTop' | 'borderRight' | 'borderBottom' | 'borderLeft'

export function collapseBorders(table: TableBox): TableBox {
  const [start, end]: readonly Side[] =
    table.style.direction === 'rtl' ? ['borderRight', 'borderLeft'] : ['borderLeft', 'borderRight']
  const grid = gridOf(table)
  const cellsAt = (rows: readonly number[], columns: readonly number[]) =>
    rows.flatMap((row) => columns.flatMap((column) => grid[row]?.[column] ?? []))
  const borderOf = (box: { readonly style: ComputedStyle }, side: Side, cells: readonly TableCell[], other: Side) =>
    cells.reduce((border, { style }) => wider(border, style[other]), box.style[side])

  const collapsed = (cell: TableCell, row: number): TableCell => {
    const rows = range(row, cell.rowSpan)
    const columns = range(cell.column, cell.columnSpan)
    const after = cellsAt(rows, [cell.column + cell.columnSpan])
    const below = cellsAt([row + cell.rowSpan], columns)
    // What stands at the table's edge is drawn by the table.
    const borders = {
      borderTop: NO_BORDER,
      [start]: NO_BORDER,
      [end]: after.length > 0 ? borderOf(cell, end, after, start) : NO_BORDER,
      borderBottom: below.length > 0 ? borderOf(cell, 'borderBottom', below, 'borderTop') : NO_BORDER,
    }
    return { ...cell, style: { ...cell.style, ...borders } }
  }
  const allRows = range(0, table.rows.length)
  const allColumns = range(0, table.columns)
  const edges = {
    borderTop: borderOf(table, 'borderTop', cellsAt([0], allColumns), 'borderTop'),
    borderBottom: borderOf(table, 'borderBottom', cellsAt([table.rows.length - 1], allColumns), 'borderBottom'),
    [start]: borderOf(table, start, cellsAt(allRows, [0]), start),
    [end]: borderOf(table, end, cellsAt(allRows, [table.columns - 1]), end),
  }
  const rows = table.rows.map((row, i) => ({ ...row, cells: row.cells.map((cell) => collapsed(cell, i)) }))
  return { ...table, rows, style: { ...table.style, ...edges } }
}

/** By row and column the cell that stands there. */
function gridOf({ rows }: TableBox): readonly (readonly TableCell[])[] {
  const grid: TableCell[][] = rows.map(() => [])
  rows.forEach(({ cells }, i) => {
    for (const cell of cells) {
      for (const row of range(i, cell.rowSpan)) for (const column of range(cell.column, cell.columnSpan)) grid[row][column] = cell
    }
  })
  return grid
}

function range(from: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, i) => from + i)
}

function wider(first: Border, second: Border): Border {
  return second.width > first.width ? second : first
}
