/** A block-level box → units of the flow: margins, borders, padding, children one below the other. */
import type { BlockBox, BlockLevelBox } from '../box/types.ts'
import type { ComputedStyle } from '../style/types.ts'
import type { FlowBuilder } from './builder.ts'
import { type LayoutContext, layoutApart, type Place, points } from './context.ts'
import { decorationOf } from './decorations.ts'
import { layoutParagraph } from './paragraph.ts'
import { layoutTable } from './table.ts'
import { FORBIDDEN } from './types.ts'

/** Cost of a page that ends between two blocks, and between two items of a list. */
const BETWEEN_BLOCKS = 0
const BETWEEN_ITEMS = 1

export function layoutBlock(context: LayoutContext, box: BlockLevelBox, place: Place): void {
  const { builder } = context
  const { style } = box
  if (style.float === 'bottom' && place.page !== 'float') {
    const flow = layoutApart(context, box, { ...place, page: 'float', marker: undefined })
    builder.insert({ type: 'bottom', flow })
    return
  }
  breakBefore(builder, box, place)
  const page = style.page === 'auto' ? place.page : style.page
  const outer = page === place.page || page === 'float' ? place : { ...place, x: 0, width: context.areaWidth(page), page }
  const inner = contentBox(style, outer)
  const keep = place.keep || style.breakInside === 'avoid'

  builder.margin(points(style.marginTop, outer.width))
  builder.begin(box.node, box.anchor, box.marks ?? [])
  const decoration = decorationOf(style, inner)
  if (decoration) builder.open(decoration)
  const top = style.borderTop.width + points(style.paddingTop, outer.width)
  if (top > 0) {
    builder.unit({ height: top, items: [], span: box.span })
    builder.boundary(FORBIDDEN)
  }
  const start = builder.height()
  const marker =
    box.type !== 'table' && box.marker
      ? { box: box.marker, edge: inner.direction === 'rtl' ? inner.x + inner.width : inner.x }
      : place.marker
  const within: Place = { x: inner.x, width: inner.width, page, keep, ...(marker && { marker }) }
  if (box.type === 'table') layoutTable(context, box, within)
  else if (box.type === 'paragraph') layoutParagraph(context, box, within)
  else layoutChildren(context, box, within)

  const missing = requiredHeight(style, outer.width) - (builder.height() - start)
  const bottom = style.borderBottom.width + points(style.paddingBottom, outer.width) + Math.max(missing, 0)
  if (bottom > 0) {
    builder.boundary(FORBIDDEN)
    builder.unit({ height: bottom, items: [], span: box.span })
  }
  if (decoration) builder.close(decoration)
  builder.margin(points(style.marginBottom, outer.width))
  builder.boundary(style.breakAfter === 'avoid' ? FORBIDDEN : BETWEEN_BLOCKS)
  if (isForced(style.breakAfter)) builder.force(style.breakAfter)
  if (page !== place.page && page !== 'float') builder.force('page', place.page)
}

function layoutChildren(context: LayoutContext, box: BlockBox, place: Place): void {
  const list = box.children.some((child) => child.style.display === 'list-item')
  box.children.forEach((child, i) => {
    if (i > 0 && place.keep) context.builder.boundary(FORBIDDEN)
    else if (i > 0 && list) context.builder.boundary(BETWEEN_ITEMS)
    // Only the first line of a list item carries its marker.
    layoutBlock(context, child, i === 0 ? place : { ...place, marker: undefined })
  })
}

function breakBefore(builder: FlowBuilder, box: BlockLevelBox, place: Place): void {
  const { breakBefore: value, page } = box.style
  if (value === 'avoid') builder.boundary(FORBIDDEN)
  else if (isForced(value)) builder.force(value)
  if (page !== 'auto' && page !== place.page && place.page !== 'float') builder.force('page', page)
}

function isForced(value: ComputedStyle['breakBefore']): value is 'page' | 'left' | 'right' {
  return value === 'page' || value === 'left' || value === 'right'
}

// ── widths ───────────────────────────────────────────────────────────────────────────────────────

interface ContentBox {
  readonly x: number
  readonly width: number
  /** The border box, which backgrounds fill. */
  readonly borderX: number
  readonly borderWidth: number
  readonly direction: 'ltr' | 'rtl'
}

/** Used horizontal values (CSS 2.2, §10.3.3); `auto` margins share what a given width leaves. */
function contentBox(style: ComputedStyle, place: Place): ContentBox {
  const edges =
    style.borderLeft.width +
    style.borderRight.width +
    points(style.paddingLeft, place.width) +
    points(style.paddingRight, place.width)
  const left = points(style.marginLeft, place.width)
  const right = points(style.marginRight, place.width)
  const room = place.width - left - right - edges
  const width = style.width === 'auto' ? room : points(style.width, place.width)
  const free = room - width
  let shift = style.direction === 'rtl' ? free : 0
  if (style.marginLeft === 'auto') shift = style.marginRight === 'auto' ? free / 2 : free
  else if (style.marginRight === 'auto') shift = 0
  const borderX = place.x + left + shift
  return {
    borderX,
    borderWidth: width + edges,
    x: borderX + style.borderLeft.width + points(style.paddingLeft, place.width),
    width,
    direction: style.direction,
  }
}

function requiredHeight(style: ComputedStyle, containing: number): number {
  return Math.max(points(style.height, containing), style.minHeight)
}
