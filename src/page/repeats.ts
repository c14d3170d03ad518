/** Places where pages may begin → the head rows that are set again there, those of boxes that go on. */
import { measureAll } from '../layout/ruler.ts'
import type { Decoration, FlowItem, SlicedRow } from '../layout/types.ts'

/** A head taller than this share of a page would leave too little for the rows. */
const TALLEST_HEAD = 0.5

/** A box that goes on, in the column of a row in which it began. */
interface Going {
  readonly decoration: Decoration
  /** Columns side by side have their heads side by side; −1 is the flow itself. */
  readonly column: number
}

/**
 * @param places indices into the items, ascending; nothing is open before the first
 * @param area height of a page
 */
export function repeatsAt(items: readonly FlowItem[], places: readonly number[], area: number): readonly (readonly FlowItem[])[] {
  let going: readonly Going[] = []
  const walk = (item: FlowItem, column: number) => {
    if (item.type === 'open' && isRepeated(item.decoration, area)) going = [...going, { decoration: item.decoration, column }]
    else if (item.type === 'close') going = going.filter(({ decoration }) => decoration !== item.decoration)
    else if (item.type === 'slice')
      item.parts.forEach((part, k) => {
        for (const inner of part) walk(inner, column < 0 ? k : column)
      })
  }
  return places.map((place, i) => {
    for (let at = places[i - 1] ?? place; at < place; at++) walk(items[at], -1)
    return going.length > 0 ? headsOf(going) : []
  })
}

function isRepeated({ repeat }: Decoration, area: number): boolean {
  return repeat.length > 0 && measureAll(repeat) <= area * TALLEST_HEAD
}

/** Heads of the flow one below the other, then those of columns side by side, so that all go on level below. */
function headsOf(going: readonly Going[]): readonly FlowItem[] {
  const repeatOf = (column: number) =>
    going.filter((each) => each.column === column).flatMap(({ decoration }) => decoration.repeat)
  const columns = Math.max(...going.map(({ column }) => column)) + 1
  if (columns === 0) return repeatOf(-1)
  const row: SlicedRow = { slices: 1 }
  return [...repeatOf(-1), { type: 'slice', row, parts: Array.from({ length: columns }, (_, k) => repeatOf(k)) }]
}
