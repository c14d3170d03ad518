/**
 * Items of the flow → the height they take on a page. Space and rules at the top of a page are
 * discarded, and columns side by side are as high as the highest of them.
 */
import { COST } from './costs.ts'
import type { FlowItem, Galley, SlicedRow, Unit } from './types.ts'

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
  /** The galley that has begun, and what is known of its columns. */
  galley: Galley[]
  balance: Balance | undefined
}

/** What is taller is a picture, which counts as so many lines. */
const TALLEST_LINE = 60
const A_PICTURE = 3

export function createRuler(y = 0, atTop = true): Ruler {
  return { y, lines: 0, atTop, row: undefined, columns: [], galley: [], balance: undefined }
}

/** Height so far; a row or a galley that has begun ends here. */
export function heightOf(ruler: Ruler): number {
  const { y, row, columns } = ruler
  if (ruler.galley.length > 0) return y + balanceOf(ruler).height
  if (row === undefined) return y
  let height = y
  for (const column of columns) height = Math.max(height, heightOf(column))
  return height
}

/** Lines so far, of a row or a galley those of the column that has most. */
export function linesOf(ruler: Ruler): number {
  const { lines, row, columns } = ruler
  if (ruler.galley.length > 0) return lines + Math.max(...balanceOf(ruler).columns.map((column) => column.lines))
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
        ruler.columns = columnsAt(ruler, item.parts.length)
      }
      for (let k = 0; k < item.parts.length; k++) for (const inner of item.parts[k]) measure(ruler.columns[k], inner, onUnit)
      return
    }
    case 'galley':
      if (ruler.galley[0]?.columns !== item.columns) settle(ruler)
      ruler.galley.push(item)
      if (onUnit) for (const inner of item.items) measure(createRuler(), inner, onUnit)
  }
}

/** Not written out in `measure`: a function made there would cost each of its calls its variables on the heap. */
function columnsAt({ y, atTop }: Ruler, count: number): Ruler[] {
  return Array.from({ length: count }, () => createRuler(y, atTop))
}

/** What is there only to be found takes no place. */
export function staysAtTop({ height, items }: Unit): boolean {
  return height > 0 || items.length > 0
}

function settle(ruler: Ruler): void {
  if (ruler.galley.length > 0) {
    ruler.lines = linesOf(ruler)
    ruler.y = heightOf(ruler)
    ruler.atTop = false
    ruler.galley = []
    ruler.balance = undefined
  }
  if (ruler.row === undefined) return
  ruler.lines = linesOf(ruler)
  ruler.y = heightOf(ruler)
  ruler.atTop &&= ruler.columns.every((column) => isAtTop(column))
  ruler.row = undefined
}

function isAtTop({ atTop, columns, galley }: Ruler): boolean {
  return atTop && galley.length === 0 && columns.every(isAtTop)
}

/** Height of items that stand by themselves. */
export function measureAll(items: readonly FlowItem[]): number {
  const ruler = createRuler()
  for (const item of items) measure(ruler, item)
  return heightOf(ruler)
}

// ── columns in balance ───────────────────────────────────────────────────────────────────────────

/** Columns of a galley, no higher than they must be. */
export interface Balance {
  readonly height: number
  readonly columns: readonly Column[]
  /** How many pieces of the galley they hold. */
  readonly pieces: number
}

interface Column {
  /** Its pieces of the galley, from `start` up to `end`. */
  readonly start: number
  readonly end: number
  readonly height: number
  readonly lines: number
}

/** Rounding, in pt. */
const NEARLY = 0.01

/** What costs more is not done at a column's foot: to leave a heading with a single line, or to divide a row of a table. */
const DEAREST = COST.singleLineBelowHeading

/**
 * The smallest height at which pieces of a galley fit into its columns (CSS Multi-column Layout 1, §7.1): the columns
 * are filled at a height that is surely too small, and again at what would have brought a further piece into one of them.
 * @param least no smaller height will do
 */
export function balance(pieces: readonly Galley[], least = 0): Balance {
  const most = pieces[0].columns.offsets.length
  for (let height = Math.max(least, sumOfUnits(pieces) / most); ; ) {
    const { columns, missing } = fillColumns(pieces, height, most)
    if (columns) return { height: Math.max(...columns.map((column) => column.height)), columns, pieces: pieces.length }
    height += missing
  }
}

/** A page has the more of a galley the higher its columns are. */
function balanceOf(ruler: Ruler): Balance {
  const known = ruler.balance
  if (known?.pieces === ruler.galley.length) return known
  ruler.balance = balance(ruler.galley, known?.height)
  return ruler.balance
}

function sumOfUnits(pieces: readonly Galley[]): number {
  let sum = 0
  for (const { items } of pieces) for (const item of items) if (item.type === 'unit') sum += item.height
  return sum
}

interface Filling {
  /** Nothing if they do not hold all. */
  readonly columns: readonly Column[] | undefined
  /** The least by which the height must grow. */
  readonly missing: number
}

function fillColumns(pieces: readonly Galley[], height: number, most: number): Filling {
  const columns: Column[] = []
  let missing = Number.POSITIVE_INFINITY
  for (let start = 0; start < pieces.length; ) {
    if (columns.length === most) return { columns: undefined, missing }
    const ruler = createRuler(0, false)
    for (const { repeat } of pieces[start].within) for (const item of repeat) measure(ruler, item)
    let column: Column | undefined
    for (let end = start; end < pieces.length; ) {
      for (const item of end === start ? topOf(pieces[end]) : pieces[end].items) measure(ruler, item)
      end++
      if (end < pieces.length && pieces[end].penalty >= DEAREST) continue
      const reached = heightOf(ruler)
      const excess = reached - height
      if (excess > NEARLY) {
        missing = Math.min(missing, excess)
        // What cannot be divided is as high as it is.
        if (!column) return { columns: undefined, missing: excess }
        break
      }
      column = { start, end, height: reached, lines: linesOf(ruler) }
    }
    columns.push(column!)
    start = column!.end
  }
  return { columns, missing }
}

/** What a column shows of its first piece: space is discarded, as at the top of a page. */
export function topOf({ items }: Galley): readonly FlowItem[] {
  const first = items.findIndex(({ type }) => type !== 'space')
  return items.slice(first)
}
