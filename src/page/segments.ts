/** Flow → its parts between forced breaks, each of which begins a page of its own. */
import type { FlowItem } from '../layout/types.ts'

export interface Segment {
  /** Name of its page style. */
  readonly page: string
  readonly start: number
  readonly end: number
  /** The side on which it is to begin. */
  readonly side?: 'left' | 'right'
}

export function segments(items: readonly FlowItem[]): readonly Segment[] {
  const result: Segment[] = []
  let start = 0
  let page = 'auto'
  let side: Segment['side']
  items.forEach((item, i) => {
    if (item.type !== 'break' || item.forced === undefined) return
    if (hasContent(items, start, i)) result.push({ page, start, end: i, side })
    start = i + 1
    page = item.page ?? page
    side = item.forced === 'page' ? undefined : item.forced
  })
  if (hasContent(items, start, items.length)) result.push({ page, start, end: items.length, side })
  return result
}

function hasContent(items: readonly FlowItem[], start: number, end: number): boolean {
  return items.slice(start, end).some(({ type }) => type === 'unit' || type === 'slice' || type === 'galley')
}
