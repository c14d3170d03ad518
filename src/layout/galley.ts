/**
 * What a page has of a galley → its columns side by side. Boxes that a column's foot cuts go on in the next, without a
 * border there; heads of tables are set again.
 */
import { NO_BORDER } from '../style/used.ts'
import { balance, topOf } from './ruler.ts'
import type { Decoration, FlowItem, Galley, Slice } from './types.ts'

/** Pieces of one galley that follow one another; between them are places where the page could have ended. */
export function galleyFrom(items: readonly FlowItem[], at: number): readonly Galley[] {
  const first = items[at]
  const pieces: Galley[] = []
  for (let i = at; i < items.length; i++) {
    const item = items[i]
    if (item.type === 'galley' && first.type === 'galley' && item.columns === first.columns) pieces.push(item)
    else if (item.type !== 'break') break
  }
  return pieces
}

/** Columns of pieces that stand on one page, with the lines between them. */
export function columnsOfGalley(pieces: readonly Galley[]): readonly FlowItem[] {
  const { offsets, rules } = pieces[0].columns
  const parts = balance(pieces).columns.map(({ start, end }) => columnOf(pieces.slice(start, end)))
  const row: Slice = { type: 'slice', row: { slices: 1, offsets }, parts }
  const drawn = rules.slice(0, parts.length - 1)
  return [
    ...drawn.map((decoration): FlowItem => ({ type: 'open', decoration })),
    row,
    ...drawn.map((decoration): FlowItem => ({ type: 'close', decoration })),
  ]
}

function columnOf(pieces: readonly Galley[]): readonly FlowItem[] {
  const items = [...topOf(pieces[0]), ...pieces.slice(1).flatMap((piece) => piece.items)]
  const { within } = pieces[0]
  const ends = new Set(items.flatMap((item) => (item.type === 'close' ? [item.decoration] : [])))
  const begun = [...within, ...items.flatMap((item) => (item.type === 'open' ? [item.decoration] : []))]
  const shown = new Map(
    begun.map((decoration): [Decoration, Decoration] => [
      decoration,
      {
        ...decoration,
        repeat: [],
        ...(within.includes(decoration) && { borderTop: NO_BORDER }),
        ...(!ends.has(decoration) && { borderBottom: NO_BORDER }),
      },
    ]),
  )
  const own = (item: FlowItem): FlowItem =>
    item.type === 'open' || item.type === 'close' ? { ...item, decoration: shown.get(item.decoration)! } : item
  return [
    ...within.flatMap((decoration) => [own({ type: 'open', decoration }), ...decoration.repeat]),
    ...items.map(own),
    ...begun
      .filter((decoration) => !ends.has(decoration))
      .toReversed()
      .map((decoration) => own({ type: 'close', decoration })),
  ]
}
