/**
 * Flow → where its pages begin and end: of all ways to cut it the cheapest, by the costs that the
 * layout has set on each place and by how much of a page stays empty. The page builder of TeX looks
 * one page ahead; this looks at all of them, as Plass proposed ("Optimal pagination techniques",
 * 1981), which text without floats can afford: from each place it looks no further than a page.
 */
import { COST, NEARLY_EMPTY } from '../layout/costs.ts'
import { type Break, type Flow, type FlowItem, FORBIDDEN, type Insert } from '../layout/types.ts'
import type { PageStyle, PageStyles } from '../style/types.ts'
import { beginPage, type PageUnderWay } from './fillPage.ts'
import { notePages } from './notes.ts'
import { repeatsAt } from './repeats.ts'
import { type Segment, segments } from './segments.ts'

/** One page's part of the flow. */
export interface Cut {
  readonly style: PageStyle
  /** Items from `start` up to `end`. */
  readonly start: number
  readonly end: number
  /** Head rows to be set again at its top. */
  readonly repeat: readonly FlowItem[]
  /** What stands at its foot: notes, what the page before has left of its own too, and floats below them. */
  readonly notes: readonly Insert[]
  readonly floats: readonly Insert[]
}

/** Choose the page breaks of a flow; a page is empty only to bring the next to its side. */
export function breakPages({ items }: Flow, pages: PageStyles): readonly Cut[] {
  const cuts: Cut[] = []
  for (const segment of segments(items)) {
    if (segment.side !== undefined && sideOf(cuts.length) !== segment.side) {
      const style = pages.select('auto', sideOf(cuts.length), 'blank')
      cuts.push({ style, start: segment.start, end: segment.start, repeat: [], notes: [], floats: [] })
    }
    const first = cuts.length
    const styleOf = (index: number) =>
      pages.select(segment.page, sideOf(first + index), first + index === 0 ? 'first' : undefined)
    cuts.push(...breakSegment(items, segment, styleOf))
  }
  return cuts
}

/** The first page is a right one. */
function sideOf(page: number): 'left' | 'right' {
  return page % 2 === 0 ? 'right' : 'left'
}

function areaOf({ height, marginTop, marginBottom }: PageStyle): number {
  return height - marginTop - marginBottom
}

// ── one segment ──────────────────────────────────────────────────────────────────────────────────

/** The cheapest way to a place. */
interface Way {
  readonly cost: number
  /** Index of the place. */
  readonly to: number
  /** How many pages it has. */
  readonly pages: number
  readonly before: Way | undefined
  /** What its last page leaves of its notes. */
  readonly rest: readonly Insert[]
}

/** @param styleOf the style of each page of the segment, by its index */
function breakSegment(items: readonly FlowItem[], segment: Segment, styleOf: (index: number) => PageStyle): readonly Cut[] {
  const places = placesOf(items, segment)
  const last = places.length - 1
  // The first page may differ; after it, pages differ by their side only.
  const areas = [0, 1, 2].map((index) => areaOf(styleOf(index)))
  const areaAt = (index: number) => areas[index === 0 ? 0 : 2 - (index % 2)]
  const repeats = repeatsAt(items, places, Math.min(...areas))
  // Where left and right pages differ in height, the best way to a left page and to a right one are two.
  const sides = areas[1] === areas[2] ? 1 : 2
  const ways: (Way | undefined)[][] = places.map(() => [])
  ways[0][0] = { cost: 0, to: 0, pages: 0, before: undefined, rest: [] }
  const isForbidden = (place: number) => place < last && (items[places[place]] as Break).penalty === FORBIDDEN

  /** Add a page to a way, ending wherever it may; says whether it may end anywhere. */
  const extend = (way: Way, lastResort: boolean): boolean => {
    const from = way.to
    const page = beginPage({ items, start: places[from], repeat: repeats[from], carried: way.rest, area: areaAt(way.pages) })
    const pages = way.pages + 1
    let ended = false
    for (let to = from + 1; to <= last; to++) {
      page.reach(places[to])
      if (!lastResort && isForbidden(to)) continue
      const left = page.rest()
      // Only what nothing can divide is set on a page that it does not fit on.
      if (!left && (to > from + 1 || !lastResort)) break
      const rest = left ?? page.notes().rest
      const penalty = to === last ? 0 : Math.min((items[places[to]] as Break).penalty, COST.lastResort)
      const cost = way.cost + penalty + (left ? 0 : COST.overfull) + pageCost(page, rest, to === last, from === 0)
      const known = ways[to][pages % sides]
      // Of equal ways the one whose earlier pages are fuller.
      if (!known || cost <= known.cost) ways[to][pages % sides] = { cost, to, pages, before: way, rest }
      if (cost < COST.lastResort) reached = Math.max(reached, to)
      ended = true
      if (!left) break
    }
    return ended
  }

  /** The furthest place that is reached without a last resort. */
  let reached = 0
  for (let from = 0; from < last; from++) {
    for (const way of ways[from]) {
      // A way that has divided what should not be divided is given up as soon as another leads further.
      if (!way || (way.cost >= COST.lastResort && reached > from)) continue
      if (!extend(way, false)) extend(way, true)
    }
  }
  const ends = ways[last].filter((way) => way !== undefined)
  const best = ends.reduce((way, other) => (other.cost < way.cost ? other : way))
  const cuts = [...waysTo(best)].map(({ before, to, pages }): Cut => {
    const [start, end] = [places[before.to], places[to]]
    const page = beginPage({ items, start, repeat: repeats[before.to], carried: before.rest, area: areaAt(before.pages) })
    page.reach(end)
    return { style: styleOf(pages - 1), start, end, repeat: repeats[before.to], notes: page.notes().set, floats: page.floats() }
  })
  const further = notePages(best.rest, Math.min(...areas)).map((notes, i): Cut => {
    return { style: styleOf(best.pages + i), start: segment.end, end: segment.end, repeat: [], notes, floats: [] }
  })
  return [...cuts, ...further]
}

/** Indices into the flow where a page may begin or end; the first and last are the segment's own. */
function placesOf(items: readonly FlowItem[], { start, end }: Segment): readonly number[] {
  const places = [start]
  for (let i = start; i < end; i++) if (items[i].type === 'break') places.push(i)
  return [...places, end]
}

/** The steps of a way, from its first page on. */
function waysTo(end: Way): readonly (Way & { readonly before: Way })[] {
  const steps: (Way & { readonly before: Way })[] = []
  for (let way = end; way.before; way = way.before) steps.push({ ...way, before: way.before })
  return steps.reverse()
}

/** What a page costs for itself, wherever it ends. */
function pageCost(page: PageUnderWay, rest: readonly Insert[], isLast: boolean, isFirst: boolean): number {
  const fill = page.height() / page.area
  const lines = page.lines()
  const divided = rest.length > 0 ? COST.dividedNote + (isLast ? COST.page + COST.emptyPage : 0) : 0
  // What is itself so short cannot be helped.
  if (isLast && isFirst) return COST.page + divided
  const single = lines <= 1 ? COST.singleLinePage : page.hasLoneLine() ? COST.singleLineInColumn : 0
  if (!isLast) return COST.page + divided + single + COST.emptyPage * Math.max(1 - fill, 0) ** 2
  return COST.page + divided + Math.max(single, lines === 2 || fill < NEARLY_EMPTY ? COST.nearlyEmptyPage : 0)
}
