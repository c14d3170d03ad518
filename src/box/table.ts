/** A table element → rows of cells on a grid of columns (CSS 2.2, §17.2). */
import type { StyledElement } from '../style/types.ts'
import { collapseBorders } from './collapse.ts'
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
  const addGroup = (parent: StyledElement, head: boolean) => {
    const own: StyledElement[] = []
    for (const child of parent.children) {
      if (child.type !== 'element') continue
      const { display } = child.style
      if (display === 'table-header-group') addGroup(child, true)
      else if (display === 'table-row-group') addGroup(child, head)
      else if (display === 'table-row') own.push(child)
      else if (display === 'table-caption') caption = { ...plain(child), type: 'block', children: flow(child) }
    }
    const group = parent === table ? undefined : plain(parent)
    rows.push(...buildRows(own, head, flow).map((row, i) => (i === 0 && group ? { ...row, group } : row)))
  }
  addGroup(table, false)
  const columns = Math.max(1, ...rows.flatMap(({ cells }) => cells.map(({ column, columnSpan }) => column + columnSpan)))
  const box: TableBox = { ...base, type: 'table', rows, columns, ...(caption && { caption }) }
  return table.style.borderCollapse === 'collapse' ? collapseBorders(box) : box
}

/** Rows of one group: each cell takes the first column that no cell from above reaches into (HTML, "Forming a table"). */
function buildRows(
  elements: readonly StyledElement[],
  head: boolean,
  flow: (element: StyledElement) => readonly BlockLevelBox[],
): readonly TableRow[] {
  /** For each column the first row that is free. */
  const free: number[] = []
  return elements.map((element, index) => {
    const cells: TableCell[] = []
    let column = 0
    for (const child of element.children) {
      if (child.type !== 'element') continue
      while ((free[column] ?? 0) > index) column++
      const columnSpan = spanOf(child.attributes.colspan)
      const rowSpan = Math.min(spanOf(child.attributes.rowspan), elements.length - index)
      cells.push({ ...plain(child), type: 'cell', column, columnSpan, rowSpan, children: flow(child) })
      for (let i = 0; i < columnSpan; i++) free[column + i] = index + rowSpan
      column += columnSpan
    }
    return { ...plain(element), type: 'row', head, cells }
  })
}

function spanOf(value: string | undefined): number {
  return Math.max(1, Math.floor(Number(value) || 1))
}

function plain(element: StyledElement) {
  const { id, style, lang, span, attributes } = element
  return { node: id, style, lang, span, ...(attributes.id !== undefined && { anchor: attributes.id }) }
}
