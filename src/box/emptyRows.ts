/**
 * Rows of a table → those that have cells of their own. Where cells from above reach over a whole row, it has none: no
 * reader hears of it, and the cells reach over one row less (ISO 32000-1, 14.8.5.7).
 */
import type { TagElement, TagNode } from './types.ts'

export function withoutEmptyRows(rows: readonly TagNode[]): readonly TagNode[] {
  if (!rows.some(isEmptyRow)) return rows
  const emptyAmong = (from: number, count: number) => rows.slice(from, from + count).filter(isEmptyRow).length
  return rows.flatMap((row, index) => {
    if (row.type !== 'element' || row.role !== 'TR') return [row]
    if (isEmptyRow(row)) return []
    const children = row.children.map((cell) => {
      if (cell.type !== 'element' || cell.rowSpan === undefined) return cell
      const rowSpan = cell.rowSpan - emptyAmong(index + 1, cell.rowSpan - 1)
      return { ...cell, rowSpan: rowSpan > 1 ? rowSpan : undefined }
    })
    return [{ ...row, children } satisfies TagElement]
  })
}

function isEmptyRow(row: TagNode): boolean {
  return row.type === 'element' && row.role === 'TR' && !row.children.some(({ type }) => type === 'element')
}
