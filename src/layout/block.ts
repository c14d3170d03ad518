/** A block-level box → units of the flow: margins, borders, padding, children one below the other. */
import type { BlockBox, BlockLevelBox, ImageBox, ParagraphBox } from '../box/types.ts'
import type { ComputedStyle } from '../style/types.ts'
import { points } from '../style/used.ts'
import { drawPicture, pictureSize, setOnOneLine } from '../text/index.ts'
import type { Room, Size } from '../text/types.ts'
import { type LayoutContext, layoutApart, type Place, roomAt } from './context.ts'
import { COST } from './costs.ts'
import { decorationOf } from './decorations.ts'
import { layoutColumns, usedColumns } from './multicol.ts'
import { layoutMarkers, layoutParagraph } from './paragraph.ts'
import { layoutParallel } from './parallel.ts'
import { layoutTable, tableWidths } from './table.ts'
import { FORBIDDEN } from './types.ts'

export function layoutBlock(context: LayoutContext, box: BlockLevelBox, place: Place): void {
  const { builder } = context
  const { style } = box
  if (style.float === 'bottom' && !place.apart) {
    const flow = layoutApart(context, box, { ...place, apart: true, markers: [] })
    builder.insert({ type: 'bottom', direction: style.direction, flow }, box.span)
    return
  }
  const heads = style.breakAfter === 'avoid' && style.display !== 'list-item'
  if (heads) builder.conclude()
  if (style.breakBefore === 'avoid') builder.boundary(FORBIDDEN)
  else if (isForced(style.breakBefore)) builder.force(style.breakBefore)
  const page = style.page === 'auto' || place.apart ? place.page : style.page
  const turns = page !== place.page
  if (turns) builder.page(page)
  const outer = turns ? { ...place, x: 0, width: context.areaWidth(page), page } : place
  // A table is as wide as its columns (CSS 2.2, §17.5.2), a picture as it is by itself (§10.3.4).
  const widths = box.type === 'table' ? tableWidths(context, box, contentBox(style, outer).width) : undefined
  const size = box.type === 'image' ? pictureSize(box, roomWithin(context, style, outer)) : undefined
  const own = size?.width ?? widths?.reduce((sum, width) => sum + width, 0)
  const inner = contentBox(own === undefined ? style : exactly(style, own), outer)
  const keep = place.keep || style.breakInside === 'avoid'

  const row = context.rows?.get(box.node)
  if (row !== undefined) builder.level(row)
  builder.margin(points(style.marginTop, outer.width))
  builder.begin(box.node, box.anchor, box.marks ?? [])
  const decoration = decorationOf(style, inner)
  if (decoration) builder.open(decoration)
  const top = style.borderTop.width + points(style.paddingTop, outer.width)
  if (top > 0) {
    builder.unit({ height: top, items: [], span: box.span, ...(isRule(box) && { isRule: true }) })
    builder.boundary(FORBIDDEN)
  }
  const start = builder.height()
  let markers = place.markers
  if ('marker' in box && box.marker) {
    markers = [...markers, { box: box.marker, edge: inner.direction === 'rtl' ? inner.x + inner.width : inner.x }]
    if (!beginsWithLine(box)) {
      layoutMarkers(context, markers)
      if (box.children.length > 0) builder.boundary(FORBIDDEN)
      markers = []
    }
  }
  const within: Place = { ...place, x: inner.x, width: inner.width, page, keep, markers }
  if (box.type === 'table') layoutTable(context, box, widths!, within)
  else if (box.type === 'parallel') layoutParallel(context, box, within)
  else if (box.type === 'image') layoutImage(context, { box, size: size! }, within)
  else {
    const columns = usedColumns(style, within.width)
    if (columns) layoutColumns(context, { box, columns, place: within }, (inner, column) => layoutContent(inner, box, column))
    else layoutContent(context, box, within)
  }

  const missing = (size ? 0 : requiredHeight(style)) - (builder.height() - start)
  const bottom = style.borderBottom.width + points(style.paddingBottom, outer.width) + Math.max(missing, 0)
  if (bottom > 0) {
    builder.boundary(FORBIDDEN)
    builder.unit({ height: bottom, items: [], span: box.span })
  }
  if (decoration) builder.close(decoration)
  builder.margin(points(style.marginBottom, outer.width))
  builder.boundary(style.breakAfter === 'avoid' ? FORBIDDEN : COST.betweenBlocks)
  if (heads) builder.introduce()
  if (isForced(style.breakAfter)) builder.force(style.breakAfter)
  if (turns) builder.page(place.page)
}

/** A picture is one unit, as tall as it is. */
function layoutImage(context: LayoutContext, { box, size }: { readonly box: ImageBox; readonly size: Size }, place: Place): void {
  const items = drawPicture((source) => setOnOneLine(context.text, source), box, { x: place.x, y: 0, ...size })
  context.builder.unit({ height: size.height, items, text: box.alt, span: box.span })
}

function layoutContent(context: LayoutContext, box: BlockBox | ParagraphBox, place: Place): void {
  if (box.type === 'paragraph') layoutParagraph(context, box, place)
  else layoutChildren(context, box, place)
}

function layoutChildren(context: LayoutContext, box: BlockBox, place: Place): void {
  const list = box.children.some((child) => child.style.display === 'list-item')
  box.children.forEach((child, i) => {
    if (i > 0 && place.keep) context.builder.boundary(FORBIDDEN)
    else if (i > 0 && list) context.builder.boundary(COST.betweenItems)
    // Only the first line of a list item carries its marker.
    layoutBlock(context, child, i === 0 ? place : { ...place, markers: [] })
  })
}

/** Whether the first thing in a box is a line of text, which takes the marker. */
function beginsWithLine(box: BlockLevelBox): boolean {
  if (box.style.float === 'bottom' || box.type === 'table' || box.type === 'parallel' || box.type === 'image') return false
  if (box.type === 'paragraph') return true
  const [first] = box.children
  return first !== undefined && beginsWithLine(first)
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
  const width = withinLimits(style, style.width === 'auto' ? room : points(style.width, place.width), place.width)
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

/** What margins, borders and padding leave of a place. */
function roomBeside(style: ComputedStyle, place: Place): number {
  return contentBox({ ...style, width: 'auto', minWidth: 0, maxWidth: 'none' }, place).width
}

/** The most that a picture may take, its frame on the same page. */
function roomWithin(context: LayoutContext, style: ComputedStyle, place: Place): Room {
  const { width, height } = roomAt(context, { ...place, width: roomBeside(style, place) })
  const frame =
    style.borderTop.width +
    style.borderBottom.width +
    points(style.paddingTop, place.width) +
    points(style.paddingBottom, place.width)
  return { width, height: Math.max(0, height - frame) }
}

/** The style of a box whose used width is known. */
function exactly(style: ComputedStyle, width: number): ComputedStyle {
  return { ...style, width, minWidth: 0, maxWidth: 'none' }
}

/** CSS 2.2, §10.4: the least width wins over the greatest. */
function withinLimits({ minWidth, maxWidth }: ComputedStyle, width: number, containing: number): number {
  const most = maxWidth === 'none' ? width : points(maxWidth, containing)
  return Math.max(points(minWidth, containing), Math.min(most, width))
}

/** A percentage of a height that nobody has given says nothing (CSS 2.2, §10.5). */
function requiredHeight(style: ComputedStyle): number {
  return Math.max(typeof style.height === 'number' ? style.height : 0, style.minHeight)
}

/** An empty box with a border and nothing else. */
function isRule({ type, style, ...box }: BlockLevelBox): boolean {
  const empty = type === 'block' && 'children' in box && box.children.length === 0 && requiredHeight(style) === 0
  return empty && style.backgroundColor === 'transparent' && style.borderTop.width > 0
}
