/**
 * Columns → slices of one row, with the places between them where a page may end. A place is a
 * height at which some column may be cut; every column is cut there at its own last line above, so
 * that they run over the page together, whatever the heights of their lines.
 */
import { createRuler, heightOf, measure } from './ruler.ts'
import { type Break, type FlowItem, FORBIDDEN, type Slice, type SlicedRow } from './types.ts'

/** Lengths that differ by less are alike, in pt. */
const NEARLY = 0.01

/** Where one column can be cut: its items before `at`, as high as `height`. */
interface CutPlace {
  readonly at: number
  readonly height: number
  readonly penalty: number
}

/** A cut of all columns: for each the index of its place. */
interface RowCut {
  readonly at: readonly number[]
  readonly penalty: number
}

/**
 * Slice a row.
 * @param columns the items of each column, which begin level
 * @param least no cut costs less
 * @param shifts how far down each column begins where the row is whole
 */
export function sliceRow(
  columns: readonly (readonly FlowItem[])[],
  { least, shifts }: { readonly least: number; readonly shifts?: readonly number[] },
): readonly FlowItem[] {
  const cuts = rowCuts(columns.map(cutPlaces))
  const row: SlicedRow = { slices: cuts.length + 1, ...(shifts?.some((shift) => shift > 0) && { shifts }) }
  const ends = [...cuts.map(({ at }) => at), columns.map(({ length }) => length)]
  let before: readonly number[] = columns.map(() => 0)
  return ends.flatMap((at, i): readonly (Slice | Break)[] => {
    const parts = columns.map((column, k) => column.slice(before[k], at[k]).filter(({ type }) => type !== 'break'))
    before = at
    const slice: Slice = { type: 'slice', row, parts }
    return i < cuts.length ? [slice, { type: 'break', penalty: Math.max(cuts[i].penalty, least) }] : [slice]
  })
}

/** The breaks of a column and, last, its end. */
function cutPlaces(items: readonly FlowItem[]): readonly CutPlace[] {
  const ruler = createRuler(0, false)
  const places: CutPlace[] = []
  items.forEach((item, at) => {
    // A forced break within a column is none: the other columns know nothing of it.
    if (item.type === 'break') places.push({ at, height: heightOf(ruler), penalty: item.forced ? 0 : item.penalty })
    else measure(ruler, item)
  })
  return [...places, { at: items.length, height: heightOf(ruler), penalty: 0 }]
}

/** Cuts from the top down, none of which takes back what one above has taken. */
function rowCuts(columns: readonly (readonly CutPlace[])[]): readonly RowCut[] {
  const whole = columns.map((places) => places.length - 1)
  const isWhole = (cut: readonly number[]) => cut.every((place, k) => place === whole[k])
  const heights = [...new Set(columns.flatMap((places) => places.slice(0, -1).map(({ height }) => height)))].sort((a, b) => a - b)
  const last = (isGood: (place: CutPlace) => boolean) => {
    const reached = columns.map(() => -1)
    const next = columns.map(() => 0)
    return (height: number) => {
      columns.forEach((places, k) => {
        for (; next[k] < places.length && places[next[k]].height <= height + NEARLY; next[k]++)
          if (isGood(places[next[k]])) reached[k] = next[k]
      })
      return [...reached]
    }
  }
  const allowed = last(({ penalty }) => penalty !== FORBIDDEN)
  const any = last(() => true)
  const levels = heights.map((height) => ({ allowed: allowed(height), any: any(height) }))
  const isNew = levels.map(
    ({ allowed: good }, i) => !good.includes(-1) && good.some((place, k) => place > (levels[i - 1]?.allowed[k] ?? -1)),
  )
  // The next cut that all columns allow, below each level.
  const ahead: (readonly number[])[] = levels.map(() => whole)
  for (let i = levels.length - 2; i >= 0; i--) ahead[i] = isNew[i + 1] ? levels[i + 1].allowed : ahead[i + 1]
  const cuts: (RowCut & { readonly places: readonly number[] })[] = []
  const push = (places: readonly number[], penalty: number) => {
    const before = cuts.at(-1)?.places
    if (places.includes(-1) || isWhole(places) || (before && places.every((place, k) => place === before[k]))) return
    cuts.push({ places, penalty, at: places.map((place, k) => columns[k][place].at) })
  }
  levels.forEach(({ allowed: good, any: all }, i) => {
    const before = cuts.at(-1)?.places
    if (isNew[i]) push(good, Math.max(...good.map((place, k) => columns[k][place].penalty)))
    else {
      // What some column forbids comes in only between two cuts that all allow.
      const most = all.map((place, k) => Math.max(Math.min(place, ahead[i][k]), before?.[k] ?? -1))
      push(most, FORBIDDEN)
    }
  })
  return cuts
}
