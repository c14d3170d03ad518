/**
 * A block with `column-count` or `column-width` → a galley (CSS Multi-column Layout 1): its content laid out once, as
 * wide as one column. How much of it a page has, and so how long its columns are there, is found when pages are cut.
 */
import type { BlockBox, ParagraphBox } from '../box/types.ts'
import type { ComputedStyle } from '../style/types.ts'
import { createFlowBuilder } from './builder.ts'
import type { LayoutContext, Place } from './context.ts'
import { COST } from './costs.ts'
import { bare } from './decorations.ts'
import { type ColumnSet, type Decoration, type FlowItem, FORBIDDEN, type Galley } from './types.ts'

/** Used number and width of columns in a place (§3.4). */
export interface UsedColumns {
  readonly count: number
  readonly width: number
  readonly gap: number
}

/** @returns nothing where the content stands in one column */
export function usedColumns(style: ComputedStyle, room: number): UsedColumns | undefined {
  const { columnCount, columnWidth, fontSize } = style
  if (columnCount === 'auto' && columnWidth === 'auto') return undefined
  const gap = gapOf(style)
  // However many are asked for, each has room for a letter.
  const narrowest = columnWidth === 'auto' ? fontSize : Math.max(columnWidth, 1)
  const fitting = Math.floor((room + gap) / (narrowest + gap))
  const count = columnCount === 'auto' ? fitting : Math.min(columnCount, fitting)
  return count > 1 ? { count, width: (room + gap) / count - gap, gap } : undefined
}

/** Between columns there is 1 em (§5.1). */
export function gapOf({ columnGap, fontSize }: ComputedStyle): number {
  return columnGap === 'normal' ? fontSize : columnGap
}

/**
 * @param place of all columns together
 * @param layoutContent lays out what the box holds, in a column
 */
export function layoutColumns(
  context: LayoutContext,
  { box, columns, place }: { readonly box: BlockBox | ParagraphBox; readonly columns: UsedColumns; readonly place: Place },
  layoutContent: (context: LayoutContext, place: Place) => void,
): void {
  const { builder } = context
  const { width, gap, count } = columns
  const isRtl = box.style.direction === 'rtl'
  const x = isRtl ? place.x + place.width - width : place.x
  const inner = createFlowBuilder()
  layoutContent({ ...context, builder: inner, rows: undefined }, { ...place, x, width, apart: true, keep: false })
  const { items, margin } = inner.finish()
  const offsets = Array.from({ length: count }, (_, k) => k * (width + gap) * (isRtl ? -1 : 1))
  const { width: thickness, color } = box.style.columnRule
  const edge = isRtl ? x + width + gap / 2 : x - gap / 2
  const rules = offsets.slice(1).map(
    (offset): Decoration => ({
      ...bare(place),
      x: edge + offset - thickness / 2,
      width: thickness,
      background: color,
    }),
  )
  const begin = items.findIndex(({ type }) => type !== 'break' && type !== 'space')
  if (begin < 0) return
  // Space above the first line stands above all columns, so that they begin level.
  for (const item of items.slice(0, begin)) if (item.type === 'space') builder.margin(item.height)
  builder.row(piecesOf(items.slice(begin), { offsets, rules: thickness > 0 ? rules : [] }, place.keep), box.span)
  builder.margin(margin)
}

/** Pieces of a galley, and the breaks between them. */
function piecesOf(items: readonly FlowItem[], columns: ColumnSet, keep: boolean): readonly FlowItem[] {
  const pieces: FlowItem[] = []
  let open: readonly Decoration[] = []
  let current: FlowItem[] = []
  let penalty = 0
  const end = (next: number) => {
    const piece: Galley = { type: 'galley', columns, items: current, penalty, within: open }
    pieces.push(piece)
    for (const item of current) {
      if (item.type === 'open') open = [...open, item.decoration]
      if (item.type === 'close') open = open.filter((decoration) => decoration !== item.decoration)
    }
    current = []
    penalty = next
  }
  for (const item of items) {
    if (item.type !== 'break') current.push(item)
    else {
      end(item.forced ? 0 : item.penalty)
      pieces.push(item.forced ? item : { ...item, penalty: keep ? FORBIDDEN : Math.max(item.penalty, COST.insideColumns) })
    }
  }
  end(0)
  return pieces
}
