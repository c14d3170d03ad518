/** What stands on one page, in reading order: what goes to its foot, and the parts of its rows. */
import { galleyFrom } from '../layout/galley.ts'
import type { FlowItem, Insert, Slice } from '../layout/types.ts'

/** Inserts called in items of the flow, in reading order: of a row column by column. */
export function insertsOf(items: readonly FlowItem[]): readonly Insert[] {
  const found: Insert[] = []
  for (let i = 0; i < items.length; i++) {
    const item = items[i]
    if (item.type === 'unit') found.push(...item.inserts)
    if (item.type === 'galley') {
      const pieces = galleyFrom(items, i)
      found.push(...insertsOf(pieces.flatMap((piece) => piece.items)))
      i = items.indexOf(pieces[pieces.length - 1], i)
    }
    if (item.type !== 'slice') continue
    const slices = slicesFrom(items, i)
    for (let k = 0; k < item.parts.length; k++) found.push(...insertsOf(slices.flatMap(({ parts }) => parts[k])))
    i = items.indexOf(slices[slices.length - 1], i)
  }
  return found
}

/** Slices of one row that follow one another; between them are places where the page could have ended. */
export function slicesFrom(items: readonly FlowItem[], at: number): readonly Slice[] {
  const first = items[at]
  const slices: Slice[] = []
  for (let i = at; i < items.length; i++) {
    const item = items[i]
    if (item.type === 'slice' && first.type === 'slice' && item.row === first.row) slices.push(item)
    else if (item.type !== 'break') break
  }
  return slices
}
