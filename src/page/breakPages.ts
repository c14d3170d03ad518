/**
 * Flow → where its pages begin and end: of all ways to cut it the cheapest, by the costs that the
 * layout has set on each place and by how much of a page stays empty. The page builder of TeX looks
 * one page ahead; this looks at all of them, as Plass proposed ("Optimal pagination techniques",
 * 1981), which text without floats can afford.
 */
import { createRuler, heightOf, measure, measureAll } from '../layout/ruler.ts'
import type { Break, Flow, FlowItem, Unit } from '../layout/types.ts'
import type { PageStyles } from '../style/types.ts'
import { repeatsAt } from './repeats.ts'
import { type Segment, segments } from './segments.ts'

/** One page's part of the flow. */
export interface Cut {
  /** Name of its page style. */
  readonly page: string
  /** Items from `start` up to `end`. */
  readonly start: number
  readonly end: number
  /** Head rows to be set again at its top. */
  readonly repeat: readonly FlowItem[]
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

// ── one segment ──────────────────────────────────────────────────────────────────────────────────

function breakSegment({ items }: Flow, segment: Segment, area: number): readonly Cut[] {
  const places = placesOf(items, segment)
  const repeats = repeatsAt(items, places, area)
  const last = places.length - 1
  const cost = new Float64Array(places.length).fill(Number.POSITIVE_INFINITY)
  const previous = new Int32Array(places.length).fill(-1)
  cost[0] = 0
  /** The furthest place that is reached without a last resort. */
  let reached = 0
  for (let from = 0; from < last; from++) {
    // A way that has had to divide what should not be divided is given up as soon as another leads further.
    if (cost[from] === Number.POSITIVE_INFINITY || (cost[from] >= LAST_RESORT && reached > from)) continue
    const page = measurePage(repeats[from])
    for (let to = from + 1; to <= last; to++) {
      const height = page.reach(items, places[to - 1], places[to])
      const overfull = height > area + 0.01
      if (overfull && to > from + 1) break
      const total =
        cost[from] +
        pageCost(height, area, to === last, from === 0) +
        (overfull ? OVERFULL : 0) +
        (to === last ? 0 : Math.min((items[places[to]] as Break).penalty, LAST_RESORT))
      // Of equal ways the one whose earlier pages are fuller.
      if (total <= cost[to]) {
        cost[to] = total
        previous[to] = from
        if (total < LAST_RESORT) reached = Math.max(reached, to)
      }
      if (overfull) break
    }
  }
  const cuts: Cut[] = []
  for (let to = last; to > 0; to = previous[to]) {
    const from = previous[to]
    cuts.push({ page: segment.page, start: places[from], end: places[to], repeat: repeats[from] })
  }
  return cuts.reverse()
}

/** Indices into the flow where a page may begin or end; the first and last are the segment's own. */
function placesOf(items: readonly FlowItem[], { start, end }: Segment): readonly number[] {
  const places = [start]
  for (let i = start; i < end; i++) if (items[i].type === 'break') places.push(i)
  return [...places, end]
}

/** A page under way: the height of what it holds, with footnotes and repeated heads. */
function measurePage(repeat: readonly FlowItem[]) {
  const ruler = createRuler(measureAll(repeat))
  let notes = 0
  let floats = 0
  const onUnit = ({ inserts }: Unit) => {
    for (const { type, flow } of inserts)
      if (type === 'footnote') notes += flow.height
      else floats += flow.height
  }
  return {
    reach(items: readonly FlowItem[], from: number, to: number): number {
      for (let i = from; i < to; i++) measure(ruler, items[i], onUnit)
      return heightOf(ruler) + notes + (notes > 0 ? NOTE_SEPARATION : 0) + floats
    },
  }
}

function pageCost(height: number, area: number, last: boolean, only: boolean): number {
  const fill = height / area
  if (last) return PAGE + (fill < NEARLY_EMPTY && !only ? NEARLY_EMPTY_COST : 0)
  return PAGE + EMPTY * Math.max(1 - fill, 0) ** 2
}
