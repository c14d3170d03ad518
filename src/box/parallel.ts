/** An element whose children are columns → boxes of the columns, and the rows in which they keep in step. */
import type { StyledElement } from '../style/types.ts'
import { type AlignedRow, alignColumns } from './align.ts'
import type { BlockLevelBox, ParallelBox, ParallelRow } from './types.ts'

/**
 * @param blocks the block-level boxes of an element's children; what stands between the columns is a column too
 */
export function buildParallel(
  element: StyledElement,
  base: Omit<ParallelBox, 'type' | 'columns' | 'rows'>,
  blocks: (element: StyledElement) => readonly BlockLevelBox[],
): ParallelBox {
  const elements = new Map(element.children.flatMap((child) => (child.type === 'element' ? [[child.id, child]] : [])))
  const columns = blocks(element)
  const rows = alignColumns(columns.map(({ node }) => elements.get(node) ?? { ...element, children: [] })).flatMap(rowsOf)
  return { ...base, type: 'parallel', columns, rows }
}

/** The rows of a list that meets a list, instead of the row of both. */
function rowsOf(row: AlignedRow): readonly ParallelRow[] {
  const outer = row.parts.map(([first]) => first?.id)
  const head = row.parts.every((part) => part.every(({ style }) => style.display === 'table-header-group'))
  const inner = row.rows.flatMap(rowsOf)
  // Text before the first block within begins on a level of its own.
  if (inner.length === 0 || row.parts.flat().some(beginsWithText)) return [{ begins: outer, head }, ...inner]
  // A list begins where its first item does.
  const firsts = outer.map((_, k) => inner.findIndex(({ begins }) => begins[k] !== undefined))
  return inner.map(({ begins }, i) => ({ begins: begins.map((node, k) => (firsts[k] === i ? outer[k] : node)), head }))
}

function beginsWithText({ children }: StyledElement): boolean {
  const first = children.find((child) => !(child.type === 'text' && child.value.trim() === '') && !isMarker(child))
  return first?.type !== 'element' || first.style.display === 'inline' || first.style.display === 'inline-block'
}

function isMarker(node: StyledElement['children'][number]): boolean {
  return node.type === 'element' && node.tag === '::marker'
}
