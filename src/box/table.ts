/** A table element → rows of cells on a grid of columns (CSS 2.2, §17.2). */
import type { StyledElement } from '../style/types.ts'
import type { BlockLevelBox, TableBox, TableCell, TableRow } from './types.ts'

type Base = Pick<TableBox, 'node' | 'style' | 'lang' | 'span' | 'anchor' | 'marks'>

/**
 * @param flow lays the children of a cell or caption out as blocks
 */
export function buildTable(
  table: StyledElement,
  base: Base,
  flow: (element: StyledElement) => readonly BlockLevelBox[],
): TableBox {
  const rows: TableRow[] = []
  let caption: BlockLevelBox | undefined
  const addRows = (parent: StyledElement, head: boolean) => {
    for (const child of parent.children) {
      if (child.type !== 'element') continue
      const { display } = child.style
      if (display === 'table-header-group') addRows(child, true)
      else if (display === 'table-row-group') addRows(child, head)
      else if (display === 'table-row') rows.push(buildRow(child, head, flow))
      else if (display === 'table-caption') caption = { ...plain(child), type: 'block', children: flow(child) }
    }
  }
  addRows(table, false)
  const columns = Math.max(1, ...rows.map((row) => row.cells.reduce((sum, cell) => sum + cell.columnSpan, 0)))
  return { ...base, type: 'table', rows, columns, ...(caption && { caption }) }
}

function buildRow(row: StyledElement, head: boolean, flow: (element: StyledElement) => readonly BlockLevelBox[]): TableRow {
  let column = 0
  const cells: TableCell[] = []
  for (const child of row.children) {
    if (child.type !== 'element') continue
    const columnSpan = Math.max(1, Number(child.attributes.colspan) || 1)
    cells.push({ ...plain(child), type: 'cell', column, columnSpan, children: flow(child) })
    column += columnSpan
  }
  return { ...plain(row), type: 'row', head, cells }
}

function plain(element: StyledElement) {
  const { id, style, lang, span, attributes } = element
  return { node: id, style, lang, span, ...(attributes.id !== undefined && { anchor: attributes.id }) }
}
