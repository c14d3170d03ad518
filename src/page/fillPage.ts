/** Items of the flow, one after the other → how full a page is with them, and what stands at its foot. */
import { createRuler, heightOf, linesOf, measure, measureAll } from '../layout/ruler.ts'
import type { FlowItem, Insert, Unit } from '../layout/types.ts'
import { insertsOf } from './inPage.ts'
import { heightOfInserts, NOTE_SEPARATION, type SetNotes, setNotes } from './notes.ts'

export interface PageBegin {
  readonly items: readonly FlowItem[]
  /** Index of its first item. */
  readonly start: number
  /** Head rows at its top. */
  readonly repeat: readonly FlowItem[]
  /** What earlier pages have left of their notes. */
  readonly carried: readonly Insert[]
  /** Height that it has. */
  readonly area: number
}

export interface PageUnderWay {
  readonly area: number
  /** Fill the page up to an item. */
  reach(end: number): void
  /** Height of all that it holds, with all its notes. */
  height(): number
  /** Lines of the text and, as nearly as it matters, of what floats below it. */
  lines(): number
  /** Whether it is but a part of a row, of which some column shows a single line. */
  hasLoneLine(): boolean
  /** What it must leave of its notes; nothing if it is over-full with the first line of each, or without. */
  rest(): readonly Insert[] | undefined
  /** Its notes, those left by earlier pages first: an over-full page leaves them all. */
  notes(): SetNotes
  floats(): readonly Insert[]
}

/** Rounding, in pt. */
const NEARLY = 0.01

/** Begin an empty page. */
export function beginPage({ items, start, repeat, carried, area }: PageBegin): PageUnderWay {
  const ruler = createRuler(measureAll(repeat))
  let end = start
  let noteHeight = heightOfInserts(carried)
  let hasNotes = carried.length > 0
  let floatHeight = 0
  let floatLines = 0
  const onUnit = ({ inserts }: Unit) => {
    for (const { type, flow } of inserts) {
      if (type === 'bottom') {
        floatHeight += flow.height
        floatLines += flow.items.length
      } else {
        noteHeight += flow.height
        hasNotes = true
      }
    }
  }
  const inserts = () => insertsOf(items.slice(start, end))
  const called = () => inserts().filter(({ type }) => type === 'footnote')
  const atFoot = () => (hasNotes ? noteHeight + NOTE_SEPARATION : 0) + floatHeight
  const fits = () => heightOf(ruler) + atFoot() <= area + NEARLY
  const divided = () => {
    const room = area - heightOf(ruler) - floatHeight
    return hasNotes && room > 0 ? setNotes(carried, called(), room) : undefined
  }
  return {
    area,
    reach(to) {
      for (; end < to; end++) measure(ruler, items[end], onUnit)
    },
    height: () => heightOf(ruler) + atFoot(),
    lines: () => linesOf(ruler) + floatLines,
    hasLoneLine() {
      const before = items[start - 1]
      return (
        ruler.row !== undefined &&
        before?.type === 'slice' &&
        before.row === ruler.row &&
        ruler.columns.some((column) => linesOf(column) === 1)
      )
    },
    rest: () => (fits() ? NO_REST : divided()?.rest),
    notes() {
      const all = [...carried, ...called()]
      return fits() ? { set: all, rest: NO_REST } : (divided() ?? { set: [], rest: all })
    },
    floats: () => inserts().filter(({ type }) => type === 'bottom'),
  }
}

const NO_REST: readonly Insert[] = []
