/** A paragraph box → one unit a line, with orphans, widows and footnotes. */
import type { InlineLevelBox, ParagraphBox } from '../box/types.ts'
import { points } from '../style/used.ts'
import { breakParagraph, prepareParagraph, setLine } from '../text/index.ts'
import type { Line, LineItem } from '../text/types.ts'
import { type LayoutContext, layoutApart, type Marker, type Place, roomAt } from './context.ts'
import { COST } from './costs.ts'
import { FORBIDDEN, type Insert } from './types.ts'

export function layoutParagraph(context: LayoutContext, box: ParagraphBox, place: Place): void {
  const { builder, text } = context
  const indent = points(box.style.textIndent, place.width)
  const paragraph = prepareParagraph(text, { ...box, room: roomAt(context, place) })
  const lines = breakParagraph(text, paragraph, (line) => (line === 0 ? place.width - indent : place.width))
  const anchors = inlineAnchors(box.children)
  const rtl = box.style.direction === 'rtl'
  // Without a line of its own, what is named here stands with the line that follows.
  if (lines.length === 0) {
    if (place.markers.length > 0) layoutMarkers(context, place.markers)
    for (const anchor of anchors) builder.begin(box.node, anchor, [])
    builder.begin(
      box.node,
      undefined,
      paragraph.marks.map(({ mark }) => mark),
    )
  }
  lines.forEach((line, i) => {
    const left = place.x + (i === 0 && !rtl ? indent : 0)
    const markers = i === 0 ? place.markers.flatMap((marker) => lineItems(setMarker(context, marker), 0, line.baseline)) : []
    builder.unit({
      height: line.height,
      items: [...markers, ...lineItems(line, left, line.baseline)],
      inserts: line.notes.map(
        (note): Insert => ({
          type: 'footnote',
          direction: note.style.direction,
          flow: layoutApart(context, note, notePlace(context, place)),
        }),
      ),
      marks: line.marks,
      anchors: i === 0 ? anchors : [],
      text: line.text,
      span: box.span,
    })
    if (i < lines.length - 1) builder.boundary(place.keep || splits(box, i + 1, lines.length) ? FORBIDDEN : COST.insideParagraph)
  })
}

/** Whether a break after `above` lines of `all` leaves too few on either side. */
function splits(box: ParagraphBox, above: number, all: number): boolean {
  return above < box.style.orphans || all - above < box.style.widows
}

/** Footnotes stand at the full width of the page area. */
function notePlace(context: LayoutContext, place: Place): Place {
  return { ...place, x: 0, width: context.areaWidth(place.page), apart: true, keep: false, markers: [] }
}

/** Items of a line, moved from its baseline to a place in the flow. */
export function lineItems(line: Line, x: number, baseline: number): readonly LineItem[] {
  return line.items.map((item) => ({ ...item, x: item.x + x, y: item.y + baseline }))
}

/** Markers of a list item that begins with no line of text get a line of their own. */
export function layoutMarkers(context: LayoutContext, markers: readonly Marker[]): void {
  const lines = markers.map((marker) => setMarker(context, marker))
  const baseline = Math.max(...lines.map((line) => line.baseline))
  context.builder.unit({
    height: baseline + Math.max(...lines.map((line) => line.height - line.baseline)),
    items: lines.flatMap((line) => lineItems(line, 0, baseline)),
    text: lines.map((line) => line.text).join(''),
    span: markers[0].box.span,
  })
}

/** The marker hangs outside the principal box, on the first baseline (CSS Lists 3, §4.1). */
function setMarker(context: LayoutContext, { box, edge }: Marker): Line {
  const paragraph = prepareParagraph(context.text, { ...box, style: { ...box.style, textAlign: 'start' } })
  const width = paragraph.pieces.reduce((sum, piece) => sum + piece.width, 0)
  const line = setLine(context.text, paragraph, 0, paragraph.pieces.length, { available: width, last: true })
  return { ...line, items: lineItems(line, box.style.direction === 'rtl' ? edge : edge - width, 0) }
}

function inlineAnchors(boxes: readonly InlineLevelBox[]): readonly string[] {
  return boxes.flatMap((box) =>
    box.type === 'inline' ? [...(box.anchor === undefined ? [] : [box.anchor]), ...inlineAnchors(box.children)] : [],
  )
}
