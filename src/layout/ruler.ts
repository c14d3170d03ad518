/**
 * Items of the flow → the height they take on a page. Space and rules at the top of a page are
 * discarded, and columns side by side are as high as the highest of them.
 */
import type { FlowItem, SlicedRow, Unit } from './types.ts'

/** A measurement under way: of a page, or of a column within it. */
export interface Ruler {
  /** Height of what is settled, in pt. */
  y: number
  /** Lines so far, side by side counted once. */
  lines: number
  /** Whether nothing that stays stands above. */
  atTop: boolean
  /** The row that has begun; its columns have rulers of their own. */
  row: SlicedRow | undefined
  columns: Ruler[]
}

/** What is taller is a picture, which counts as so many lines. */
const TALLEST_LINE = 60
const A_PICTURE = 3

export function createRuler(y = 0, atTop = true): Ruler {
  return { y, lines: 0, atTop, row: undefined, columns: [] }
}

/** Height so far; a row that has begun ends here. */
export function heightOf({ y, row, columns }: Ruler): number {
  if (row === undefined) return y
  let height = y
  for (const column of columns) height = Math.max(height, heightOf(column))
  return height
}

/** Lines so far, of a row those of the column that has most. */
export function linesOf({ lines, row, columns }: Ruler): number {
  return row === undefined ? lines : lines + Math.max(0, ...columns.map(linesOf))
}

/**
 * Measure the next item.
 * @param onUnit told of each unit, those in columns too
 */
export function measure(ruler: Ruler, item: FlowItem, onUnit?: (unit: Unit) => void): void {
  switch (item.type) {
    case 'unit':
      settle(ruler)
      onUnit?.(item)
      if (ruler.atTop && item.isRule) return
      ruler.y += item.height
      if (item.items.length > 0) ruler.lines += item.height > TALLEST_LINE ? A_PICTURE : 1
      if (staysAtTop(item)) ruler.atTop = false
      return
    case 'space':
      settle(ruler)
      if (!ruler.atTop) ruler.y += item.height
      return
    case 'slice': {
      if (ruler.row !== item.row) {
        settle(ruler)
        ruler.row = item.row
        ruler.columns = item.parts.map(() => createRuler(ruler.y, ruler.atTop))
      }
      for (let k = 0; k < item.parts.length; k++) for (const inner of item.parts[k]) measure(ruler.columns[k], inner, onUnit)
    }
  }
}

/** What is there only to be found takes no place. */
export function staysAtTop({ height, items }: Unit): boolean {
  return height > 0 || items.length > 0
}

function settle(ruler: Ruler): void {
  if (ruler.row === undefined) return
  ruler.lines = linesOf(ruler)
  ruler.y = heightOf(ruler)
  ruler.atTop &&= ruler.columns.every((column) => isAtTop(column))
  ruler.row = undefined
}

function isAtTop({ atTop, columns }: Ruler): boolean {
  return atTop && columns.every(isAtTop)
}

/** Height of items that stand by themselves. */
export function measureAll(items: readonly FlowItem[]): number {
  const ruler = createRuler()
  for (const item of items) measure(ruler, item)
  return heightOf(ruler)
}
