/**
 * Collects the flow. What stands between two units (margins, breaks, opened boxes) waits until the
 * next unit comes, so that margins collapse (CSS 2.2, §8.3.1) and break values combine (CSS
 * Fragmentation 3, §4.1) in one place.
 */
import type { StringMark } from '../box/types.ts'
import { type Break, type Decoration, type Flow, type FlowItem, FORBIDDEN, type Insert, type Unit } from './types.ts'

export interface FlowBuilder {
  /** Space before the next unit; adjoining margins collapse to the largest, negative ones subtract. */
  margin(height: number): void
  /** A page may end here at this cost; the highest cost of all that meet wins. */
  boundary(penalty: number): void
  /** A page must end here. */
  force(kind: 'page' | 'left' | 'right', page?: string): void
  open(decoration: Decoration): void
  close(decoration: Decoration): void
  /** A box begins: its node and id belong to the next unit. */
  begin(node: number, anchor: string | undefined, marks: readonly StringMark[]): void
  insert(insert: Insert): void
  unit(unit: Pick<Unit, 'height' | 'items' | 'span'> & Partial<Unit>): void
  /** Height so far, waiting margins included. */
  height(): number
  finish(): Flow
}

export function createFlowBuilder(): FlowBuilder {
  const items: FlowItem[] = []
  let height = 0
  let positive = 0
  let negative = 0
  let penalty: number | undefined
  let forced: Break['forced']
  let page: string | undefined
  let opens: Decoration[] = []
  let nodes: number[] = []
  let anchors: string[] = []
  let marks: StringMark[] = []
  let inserts: Insert[] = []

  function flush(): void {
    if (forced) items.push({ type: 'break', penalty: 0, forced, ...(page !== undefined && { page }) })
    else if (penalty !== undefined && penalty !== FORBIDDEN && items.length > 0) items.push({ type: 'break', penalty })
    const space = positive + negative
    if (space !== 0) items.push({ type: 'space', height: space })
    height += space
    for (const decoration of opens) items.push({ type: 'open', decoration })
    positive = 0
    negative = 0
    penalty = undefined
    forced = undefined
    page = undefined
    opens = []
  }

  return {
    margin(value) {
      if (value >= 0) positive = Math.max(positive, value)
      else negative = Math.min(negative, value)
    },
    boundary(cost) {
      penalty = Math.max(penalty ?? 0, cost)
    },
    force(kind, name) {
      forced = forced === 'left' || forced === 'right' ? forced : kind
      page = name ?? page
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
    insert(insert) {
      // On the page of what stands before it, if that page has not ended.
      const at = forced ? -1 : items.findLastIndex((item) => item.type === 'unit')
      const last = items[at]
      if (last?.type === 'unit') items[at] = { ...last, inserts: [...last.inserts, insert] }
      else inserts.push(insert)
    },
    unit(unit) {
      flush()
      items.push({
        type: 'unit',
        text: '',
        ...unit,
        inserts: [...inserts, ...(unit.inserts ?? [])],
        marks: [...marks, ...(unit.marks ?? [])],
        anchors: [...anchors, ...(unit.anchors ?? [])],
        nodes: [...nodes, ...(unit.nodes ?? [])],
      })
      height += unit.height
      nodes = []
      anchors = []
      marks = []
      inserts = []
    },
    height: () => height + positive + negative,
    finish() {
      if (inserts.length > 0 || anchors.length > 0) {
        const last = items.findLastIndex((item) => item.type === 'unit')
        const unit = items[last]
        if (unit?.type === 'unit')
          items[last] = { ...unit, inserts: [...unit.inserts, ...inserts], anchors: [...unit.anchors, ...anchors] }
      }
      return { items, height }
    },
  }
}
