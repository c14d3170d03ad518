/**
 * Flow → where its pages begin and end: of all ways to cut it the cheapest, by the costs that the
 * layout has set on each place and by how much of a page stays empty. The page builder of TeX looks
 * one page ahead; this looks at all of them, as Plass proposed ("Optimal pagination techniques",
 * 1981), which text without floats can afford.
 */
import type { Break, Flow, FlowItem, Insert, Unit } from '../layout/types.ts'
import type { PageStyles } from '../style/types.ts'

/** One page's part of the flow. */
export interface Cut {
  /** Name of its page style. */
  readonly page: string
  /** Items from `start` up to `end`. */
  readonly start: number
  readonly end: number
  /** Head rows to be set again at its top. */
  readonly repeat: readonly Unit[]
}

/** Room for the rule above footnotes and the space around it, in pt. */
export const NOTE_SEPARATION = 14

/** Each further page costs this much: it outweighs any good place to break. */
const PAGE = 10
/** A page that is empty to a share of s costs this × s²: a tenth as much as a broken paragraph, a sixth as much as a page. */
const EMPTY = 400
/** A last page filled to less than this share looks like an accident. */
const NEARLY_EMPTY = 0.12
const NEARLY_EMPTY_COST = 60
/** A page that holds more than fits: only where nothing can be divided. */
const OVERFULL = 1e9
/** A page that ends where none should, because what is to be kept together is taller than a page. */
const LAST_RESORT = 1e6

/** Choose the page breaks of a flow; a page is empty only to bring the next to its side. */
export function breakPages(flow: Flow, pages: PageStyles): readonly Cut[] {
  const cuts: Cut[] = []
  for (const segment of segments(flow)) {
    if (segment.side !== undefined && sideOf(cuts.length) !== segment.side)
      cuts.push({ page: 'auto', start: segment.start, end: segment.start, repeat: [] })
    cuts.push(...breakSegment(flow, segment, areaHeight(pages, segment.page)))
  }
  return cuts
}

/** The first page is a right one. */
export function sideOf(page: number): 'left' | 'right' {
  return page % 2 === 0 ? 'right' : 'left'
}

function areaHeight(pages: PageStyles, name: string): number {
  const { height, marginTop, marginBottom } = pages.select(name, 'right')
  return height - marginTop - marginBottom
}

// ── segments between forced breaks ───────────────────────────────────────────────────────────────

interface Segment {
  readonly page: string
  readonly start: number
  readonly end: number
  readonly side?: 'left' | 'right'
}

function segments(flow: Flow): readonly Segment[] {
  const result: Segment[] = []
  let start = 0
  let page = 'auto'
  let side: Segment['side']
  flow.items.forEach((item, i) => {
    if (item.type !== 'break' || item.forced === undefined) return
    if (hasUnit(flow.items, start, i)) result.push({ page, start, end: i, side })
    start = i + 1
    page = item.page ?? page
    side = item.forced === 'page' ? undefined : item.forced
  })
  if (hasUnit(flow.items, start, flow.items.length)) result.push({ page, start, end: flow.items.length, side })
  return result
}

function hasUnit(items: readonly FlowItem[], start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (items[i].type === 'unit') return true
  return false
}

// ── one segment ──────────────────────────────────────────────────────────────────────────────────

function breakSegment(flow: Flow, segment: Segment, area: number): readonly Cut[] {
  const { items } = flow
  const measure = measureSegment(items, segment, area)
  const { places } = measure
  const last = places.length - 1
  const cost = new Float64Array(places.length).fill(Number.POSITIVE_INFINITY)
  const previous = new Int32Array(places.length).fill(-1)
  cost[0] = 0
  for (let to = 1; to <= last; to++) {
    for (let from = to - 1; from >= 0; from--) {
      const height = measure.height(from, to)
      const overfull = height > area + 0.01
      if (overfull && from < to - 1) break
      const total = cost[from] + pageCost(height, area, to === last, from === 0) + (overfull ? OVERFULL : 0) + measure.penalty(to)
      if (total < cost[to]) {
        cost[to] = total
        previous[to] = from
      }
    }
  }
  const cuts: Cut[] = []
  for (let to = last; to > 0; to = previous[to]) {
    const from = previous[to]
    cuts.push({ page: segment.page, start: places[from], end: places[to], repeat: measure.repeat(from) })
  }
  return cuts.reverse()
}

function pageCost(height: number, area: number, last: boolean, only: boolean): number {
  const fill = height / area
  if (last) return PAGE + (fill < NEARLY_EMPTY && !only ? NEARLY_EMPTY_COST : 0)
  return PAGE + EMPTY * Math.max(1 - fill, 0) ** 2
}

interface SegmentMeasure {
  /** Indices into the flow where a page may begin or end; the first and last are the segment's own. */
  readonly places: readonly number[]
  /** Height of what stands between two places, with footnotes and repeated heads. */
  readonly height: (from: number, to: number) => number
  readonly penalty: (place: number) => number
  readonly repeat: (place: number) => readonly Unit[]
}

function measureSegment(items: readonly FlowItem[], { start, end }: Segment, area: number): SegmentMeasure {
  const places = [start]
  const heights = [0]
  const notes = [0]
  const floats = [0]
  const leading = [0]
  const repeats: (readonly Unit[])[] = [[]]
  const open: { readonly repeat: readonly Unit[]; units: number }[] = []
  let height = 0
  let note = 0
  let float = 0
  for (let i = start; i < end; i++) {
    const item = items[i]
    if (item.type === 'unit') {
      height += item.height
      for (const insert of item.inserts)
        if (insert.type === 'footnote') note += insert.flow.height
        else float += insert.flow.height
      for (const box of open) box.units++
    } else if (item.type === 'space') height += item.height
    else if (item.type === 'open') open.push({ repeat: repeatable(item.decoration.repeat, area), units: 0 })
    else if (item.type === 'close') open.pop()
    else {
      places.push(i)
      heights.push(height)
      notes.push(note)
      floats.push(float)
      leading.push(leadingSpace(items, i + 1))
      // Within its own head a table has nothing to repeat yet.
      repeats.push(open.flatMap((box) => (box.units >= box.repeat.length ? box.repeat : [])))
    }
  }
  leading[0] = leadingSpace(items, start)
  places.push(end)
  heights.push(height)
  notes.push(note)
  floats.push(float)
  const repeatHeights = repeats.map((units) => units.reduce((sum, unit) => sum + unit.height, 0))
  return {
    places,
    height(from, to) {
      const footnotes = notes[to] - notes[from]
      return (
        heights[to] -
        heights[from] -
        leading[from] +
        repeatHeights[from] +
        footnotes +
        (footnotes > 0 ? NOTE_SEPARATION : 0) +
        floats[to] -
        floats[from]
      )
    },
    penalty: (place) => (place === places.length - 1 ? 0 : Math.min((items[places[place]] as Break).penalty, LAST_RESORT)),
    repeat: (place) => repeats[place],
  }
}

/** A head taller than this share of a page would leave too little for the rows. */
const TALLEST_HEAD = 0.5

function repeatable(head: readonly Unit[], area: number): readonly Unit[] {
  return head.reduce((sum, unit) => sum + unit.height, 0) > area * TALLEST_HEAD ? [] : head
}

/** Space at the top of a page is discarded. */
function leadingSpace(items: readonly FlowItem[], from: number): number {
  let space = 0
  for (let i = from; i < items.length; i++) {
    const item = items[i]
    if (item.type === 'space') space += item.height
    else if (item.type === 'unit' || (item.type === 'break' && item.forced)) break
  }
  return space
}

export function insertsOf(items: readonly FlowItem[], start: number, end: number): readonly Insert[] {
  return items.slice(start, end).flatMap((item) => (item.type === 'unit' ? item.inserts : []))
}
