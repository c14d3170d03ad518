/**
 * Collects the flow. What stands between two units (margins, breaks, opened boxes) waits until the
 * next unit comes, so that margins collapse (CSS 2.2, §8.3.1) and break values combine (CSS
 * Fragmentation 3, §4.1) in one place.
 */
import type { StringMark } from '../box/types.ts'
import type { Span } from '../diagnostics/types.ts'
import { COST } from './costs.ts'
import { measureAll } from './ruler.ts'
import type { Break, Decoration, Flow, FlowItem, Insert, Unit } from './types.ts'

export interface FlowBuilder {
  /** Space before the next unit; adjoining margins collapse to the largest, negative ones subtract. */
  margin(height: number): void
  /** A page may end here at this cost; the highest cost of all that meet wins. */
  boundary(penalty: number): void
  /** What stood last is a heading of what comes: two lines of that stay with it, if it has two. */
  introduce(): void
  /** What comes is not what a heading before it is the heading of. */
  conclude(): void
  /** A page must end here. */
  force(kind: 'page' | 'left' | 'right'): void
  /** What follows stands on pages of this name: a page ends where the name changes. */
  page(name: string): void
  open(decoration: Decoration): void
  close(decoration: Decoration): void
  /** A box begins: its node and id belong to the next unit. */
  begin(node: number, anchor: string | undefined, marks: readonly StringMark[]): void
  /** What goes to the page's foot, on the page that has been reached. */
  insert(insert: Insert, span: Span): void
  unit(unit: Pick<Unit, 'height' | 'items' | 'span'> & Partial<Unit>): void
  /** A row of content side by side, sliced already. */
  row(slices: readonly FlowItem[], span: Span): void
  /** What begins here begins level with the row of this number of the other columns. */
  level(row: number): void
  /** Whether space waits for what comes next. */
  waits(): boolean
  /** Height so far, waiting margins included. */
  height(): number
  finish(): BuiltFlow
}

/** A flow that is to be a column knows where its rows begin, and what space waits at its end. */
export interface BuiltFlow extends Flow {
  /** Index of the first item of each row. */
  readonly rows: ReadonlyMap<number, number>
  readonly margin: number
}

/** So many lines stay with their heading. */
const ENOUGH = 2

const EMPTY: Omit<Unit, 'span'> = { type: 'unit', height: 0, items: [], inserts: [], marks: [], anchors: [], nodes: [], text: '' }

export function createFlowBuilder(): FlowBuilder {
  const items: FlowItem[] = []
  let height = 0
  let positive = 0
  let negative = 0
  let penalty: number | undefined
  let forced: Break['forced']
  let current = 'auto'
  let page = 'auto'
  let opens: Decoration[] = []
  let nodes: number[] = []
  let anchors: string[] = []
  let marks: StringMark[] = []
  let inserts: Insert[] = []
  let insertSpan: Span | undefined
  /** Of the last unit or row. */
  let reached: Span | undefined
  /** Lines since a heading; enough where there is none to count from. */
  let linesBelow = ENOUGH
  const rows = new Map<number, number>()
  let levels: number[] = []

  const turns = () => forced !== undefined || page !== current

  function flush(): void {
    for (const row of levels) rows.set(row, items.length)
    levels = []
    if (turns()) items.push({ type: 'break', penalty: 0, forced: forced ?? 'page', ...(page !== current && { page }) })
    else if (penalty !== undefined && items.length > 0)
      items.push({ type: 'break', penalty: linesBelow === 1 ? Math.max(penalty, COST.singleLineBelowHeading) : penalty })
    const space = positive + negative
    if (space !== 0) items.push({ type: 'space', height: space })
    height += space
    for (const decoration of opens) items.push({ type: 'open', decoration })
    positive = 0
    negative = 0
    penalty = undefined
    forced = undefined
    current = page
    opens = []
  }

  function unit(unit: Parameters<FlowBuilder['unit']>[0]): void {
    flush()
    items.push({
      type: 'unit',
      text: '',
      ...unit,
      inserts: joined(inserts, unit.inserts),
      marks: joined(marks, unit.marks),
      anchors: joined(anchors, unit.anchors),
      nodes: joined(nodes, unit.nodes),
    })
    height += unit.height
    if (unit.items.length > 0) linesBelow++
    reached = unit.span
    nodes = []
    anchors = []
    marks = []
    inserts = []
  }

  /** A page that holds nothing but what stands at its foot has an empty line to carry it. */
  function settleInserts(): void {
    if (inserts.length > 0 && insertSpan) unit({ height: 0, items: [], span: insertSpan })
  }

  /** What is found at the end of the flow so far, though nothing is drawn for it. */
  function trailing(found: Partial<Unit>, span: Span): void {
    const at = items.findLastIndex((item) => item.type === 'unit' || item.type === 'slice' || item.type === 'galley')
    const last = items[at]
    if (last?.type === 'unit')
      items[at] = {
        ...last,
        inserts: [...last.inserts, ...(found.inserts ?? [])],
        marks: [...last.marks, ...(found.marks ?? [])],
        anchors: [...last.anchors, ...(found.anchors ?? [])],
      }
    else items.splice(at + 1, 0, { ...EMPTY, ...found, span })
  }

  return {
    margin(value) {
      if (value >= 0) positive = Math.max(positive, value)
      else negative = Math.min(negative, value)
    },
    boundary(cost) {
      penalty = Math.max(penalty ?? 0, cost)
    },
    introduce() {
      linesBelow = 0
    },
    conclude() {
      linesBelow = ENOUGH
    },
    force(kind) {
      settleInserts()
      forced = forced === 'left' || forced === 'right' ? forced : kind
    },
    page(name) {
      settleInserts()
      page = name
    },
    open(decoration) {
      opens.push(decoration)
    },
    close(decoration) {
      if (opens.includes(decoration)) opens = opens.filter((open) => open !== decoration)
      else items.push({ type: 'close', decoration })
    },
    begin(node, anchor, newMarks) {
      nodes.push(node)
      if (anchor !== undefined) anchors.push(anchor)
      marks.push(...newMarks)
    },
    insert(insert, span) {
      // With what stands before it, if that page has not ended.
      if (reached && !turns()) trailing({ inserts: [insert] }, span)
      else {
        inserts.push(insert)
        insertSpan = span
      }
    },
    unit,
    row(slices, span) {
      // What begins with the row is found where it begins.
      if (nodes.length + anchors.length + marks.length + inserts.length > 0) unit({ height: 0, items: [], span })
      else flush()
      items.push(...slices)
      height += measureAll(slices)
      // A row of a table is as good as two lines.
      linesBelow = ENOUGH
      reached = span
    },
    level(row) {
      if (!rows.has(row)) levels.push(row)
    },
    waits: () => positive + negative > 0,
    height: () => height + positive + negative,
    finish() {
      settleInserts()
      if (reached && anchors.length + marks.length > 0) trailing({ anchors, marks }, reached)
      return { items, height, rows, margin: positive + negative }
    },
  }
}

/** Either may be used as it is where the other is empty: neither changes from here on. */
function joined<Item>(before: readonly Item[], own: readonly Item[] | undefined): readonly Item[] {
  if (own === undefined || own.length === 0) return before
  return before.length === 0 ? own : [...before, ...own]
}
