/** A paragraph box → one unit a line, with orphans, widows and footnotes. */
import type { InlineBox, InlineLevelBox, ParagraphBox } from '../box/types.ts'
import { breakParagraph, prepareParagraph, setLine } from '../text/index.ts'
import type { Line, LineItem } from '../text/types.ts'
import { type LayoutContext, layoutApart, type Place, points } from './context.ts'
import { FORBIDDEN, type Insert } from './types.ts'

/** Cost of a page that ends inside a paragraph. */
const INSIDE_PARAGRAPH = 3

export function layoutParagraph(context: LayoutContext, box: ParagraphBox, place: Place): void {
  const { builder, text } = context
  const indent = points(box.style.textIndent, place.width)
  const paragraph = prepareParagraph(text, box)
  const lines = breakParagraph(text, paragraph, (line) => (line === 0 ? place.width - indent : place.width))
  const anchors = inlineAnchors(box.children)
  const rtl = box.style.direction === 'rtl'
  lines.forEach((line, i) => {
    const left = place.x + (i === 0 && !rtl ? indent : 0)
    const marker = i === 0 && place.marker ? markerItems(context, place.marker, line.baseline) : []
    builder.unit({
      height: line.height,
      items: [...marker, ...lineItems(line, left, line.baseline)],
      inserts: line.notes.map(
        (note): Insert => ({ type: 'footnote', flow: layoutApart(context, note, notePlace(context, place)) }),
      ),
      marks: line.marks,
      anchors: i === 0 ? anchors : [],
      text: line.text,
      span: box.span,
    })
    if (i < lines.length - 1) builder.boundary(place.keep || splits(box, i + 1, lines.length) ? FORBIDDEN : INSIDE_PARAGRAPH)
  })
}

/** Whether a break after `above` lines of `all` leaves too few on either side. */
function splits(box: ParagraphBox, above: number, all: number): boolean {
  return above < box.style.orphans || all - above < box.style.widows
}

/** Footnotes stand at the full width of the page area. */
function notePlace(context: LayoutContext, place: Place): Place {
  return { x: 0, width: context.areaWidth(place.page === 'float' ? 'auto' : place.page), page: 'float', keep: false }
}

/** Items of a line, moved from its baseline to a place in the flow. */
export function lineItems(line: Line, x: number, baseline: number): readonly LineItem[] {
  return line.items.map((item) => ({ ...item, x: item.x + x, y: item.y + baseline }))
}

/** The marker hangs outside the principal box, on the first baseline (CSS Lists 3, §4.1). */
function markerItems(
  context: LayoutContext,
  marker: { readonly box: InlineBox; readonly edge: number },
  baseline: number,
): readonly LineItem[] {
  const { box, edge } = marker
  const paragraph = prepareParagraph(context.text, { ...box, style: { ...box.style, textAlign: 'start' } })
  const width = paragraph.pieces.reduce((sum, piece) => sum + piece.width, 0)
  const line = setLine(context.text, paragraph, 0, paragraph.pieces.length, { available: width, last: true })
  return lineItems(line, box.style.direction === 'rtl' ? edge : edge - width, baseline)
}

function inlineAnchors(boxes: readonly InlineLevelBox[]): readonly string[] {
  return boxes.flatMap((box) =>
    box.type === 'inline' ? [...(box.anchor === undefined ? [] : [box.anchor]), ...inlineAnchors(box.children)] : [],
  )
}
