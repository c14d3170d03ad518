/**
 * Margin boxes of each page → running head and foot, one line each (CSS Paged Media 3, §5.3;
 * GCPM, "Named strings"). A line too long for its box ends in an ellipsis.
 */

import { languageRow } from '../language/languages.ts'
import type { Language } from '../language/types.ts'
import { formatCounter } from '../style/counterStyles.ts'
import type { MarginBoxName } from '../style/marginBoxes.ts'
import type { ContentPart, MarginBox, PageStyle } from '../style/types.ts'
import { points } from '../style/used.ts'
import { prepareParagraph, setLine } from '../text/index.ts'
import type { Line } from '../text/types.ts'
import type { DraftPage } from './assemble.ts'
import { move } from './assemble.ts'
import type { PageContext } from './context.ts'
import type { PageLabel } from './labels.ts'
import type { FillItem, GlyphItem, Page } from './types.ts'

type Strings = ReadonlyMap<string, string>

/** What a page's margin boxes refer to. */
interface PageFacts {
  readonly label: PageLabel
  /** Named strings as the page begins, as first set on it, and as it ends. */
  readonly start: Strings
  readonly first: Strings
  readonly last: Strings
}

/** Space kept between two boxes of one margin, in pt. */
const BETWEEN = 18

export function runningHeads(
  context: PageContext,
  drafts: readonly DraftPage[],
  labels: readonly PageLabel[],
): readonly Pick<Page, 'header' | 'footer'>[] {
  let running: Strings = new Map()
  const setBox = createBoxSetter(context)
  return drafts.map((draft, i) => {
    const marks = draft.marks.map((mark): [string, string] => [mark.name, mark.value])
    const opening = draft.marks.filter(({ atTop }) => atTop).map((mark): [string, string] => [mark.name, mark.value])
    // `start` is what holds as the page begins; an element that opens the page holds from its first line.
    const start = new Map([...running, ...opening])
    const last = new Map([...running, ...marks])
    const first = new Map([...last, ...running, ...marks.toReversed()])
    running = last
    const facts = { label: labels[i], start, first, last }
    const margin = (side: 'top' | 'bottom') => setMargin({ lang: context.lang, setBox }, draft.style, facts, side)
    return { header: margin('top'), footer: margin('bottom') }
  })
}

function setMargin(
  { lang, setBox }: { readonly lang: Language; readonly setBox: BoxSetter },
  page: PageStyle,
  facts: PageFacts,
  side: 'top' | 'bottom',
): readonly (GlyphItem | FillItem)[] {
  const width = page.width - page.marginLeft - page.marginRight
  const rtl = languageRow(lang).direction === 'rtl'
  // The whole page mirrors when the dossier runs from right to left.
  const [near, far] = rtl ? (['right', 'left'] as const) : (['left', 'right'] as const)
  const names = {
    leftCorner: `${side}-${near}-corner`,
    left: `${side}-${near}`,
    center: `${side}-center`,
    right: `${side}-${far}`,
    rightCorner: `${side}-${far}-corner`,
  } as const satisfies Record<string, MarginBoxName>
  const center = setBox(page.boxes[names.center], facts, width)
  // What stands in the middle leaves each side one half of the rest.
  const half = center ? (width - center.line.width) / 2 - BETWEEN : width
  const right = setBox(page.boxes[names.right], facts, half)
  const rightWidth = right ? right.line.width : 0
  const left = setBox(page.boxes[names.left], facts, Math.min(half, width - rightWidth - (right ? BETWEEN : 0)))
  const corner = (name: MarginBoxName, x: number, room: number) => {
    const set = setBox(page.boxes[name], facts, room)
    return set ? drawBox(page, set, side, x, room, cornerShift(set, room, rtl)) : []
  }
  return [
    ...corner(names.leftCorner, -page.marginLeft, page.marginLeft),
    ...(left ? drawBox(page, left, side, 0, right ? width - rightWidth : width, 0) : []),
    ...(center ? drawBox(page, center, side, 0, width, (width - center.line.width) / 2) : []),
    ...(right
      ? drawBox(page, right, side, left ? width - rightWidth : 0, left ? rightWidth : width, left ? 0 : width - rightWidth)
      : []),
    ...corner(names.rightCorner, width, page.marginRight),
  ]
}

/** How far the text of a corner stands from the corner's left edge. */
function cornerShift({ box: { style }, line }: SetBox, room: number, rtl: boolean): number {
  if (style.textAlign === 'center') return (room - line.width) / 2
  return (style.textAlign === 'right') !== rtl ? room - line.width - points(style.paddingRight) : points(style.paddingLeft)
}

interface SetBox {
  readonly box: MarginBox
  readonly line: Line
}

/** Sets the text of a margin box in so much room; nothing where there is no box or no text. */
type BoxSetter = (box: MarginBox | undefined, facts: PageFacts, width: number) => SetBox | undefined

/** Most pages have the head of the page before: each text is set once in each box. */
function createBoxSetter(context: PageContext): BoxSetter {
  const lines = new Map<MarginBox, Map<string, Line>>()
  return (box, facts, width) => {
    if (!box) return undefined
    const text = box.content.map((part) => partText(part, facts)).join('')
    if (text === '') return undefined
    let known = lines.get(box)
    if (!known) {
      known = new Map()
      lines.set(box, known)
    }
    const key = `${width} ${text}`
    const line = known.get(key) ?? fittingLine(context, box, text, width)
    known.set(key, line)
    return { box, line }
  }
}

/** The line of a text, shortened as far as the room demands. */
function fittingLine(context: PageContext, box: MarginBox, text: string, width: number): Line {
  // From the left in any direction: the box is placed as a whole.
  const style = { ...box.style, textAlign: 'left' as const }
  let line = lineOf(context, style, text)
  const characters = Array.from(text)
  for (let end = characters.length - 1; line.width > width && end > 0; end--)
    line = lineOf(context, style, `${characters.slice(0, end).join('').trimEnd()}…`)
  return line
}

function lineOf(context: PageContext, style: MarginBox['style'], text: string): Line {
  const span = { file: '', line: 1, column: 1 }
  const paragraph = prepareParagraph(context.text, {
    children: [{ type: 'text', node: -1, text, span }],
    style,
    lang: context.lang,
    node: -1,
    span,
  })
  return setLine(context.text, paragraph, 0, paragraph.pieces.length, { available: Number.MAX_SAFE_INTEGER, last: true })
}

function partText(part: ContentPart, { label, start, first, last }: PageFacts): string {
  switch (part.type) {
    case 'string':
      return part.value
    case 'counter':
      return formatCounter(part.name === 'pages' ? label.of : label.number, part.style === 'decimal' ? label.style : part.style)
    case 'string-ref':
      return { start, first, last }[part.which].get(part.name) ?? ''
    case 'text':
    case 'target-counter':
    case 'target-text':
    case 'leader':
      return ''
  }
}

/** Box and borders at the page's edge: heads stand on their bottom margin, feet hang from their top one. */
function drawBox(
  page: PageStyle,
  { box, line }: SetBox,
  side: 'top' | 'bottom',
  x: number,
  width: number,
  shift: number,
): readonly (GlyphItem | FillItem)[] {
  const { style } = box
  const edgeBelow = points(style.paddingBottom) + style.borderBottom.width
  const top =
    side === 'top'
      ? page.marginTop - points(style.marginBottom) - edgeBelow - line.height
      : page.height - page.marginBottom + points(style.marginTop) + points(style.paddingTop) + style.borderTop.width
  const left = page.marginLeft + x
  const text = line.items.flatMap((item) => {
    const moved = move({ ...item, x: item.x + shift }, left, top + line.baseline)
    return moved.type === 'glyphs' || moved.type === 'fill' ? [{ ...moved, content: 'artifact' as const }] : []
  })
  const rules: FillItem[] = []
  const rule = (y: number, height: number, color: FillItem['color']) => {
    if (height > 0) rules.push({ type: 'fill', rect: { x: left, y, width, height }, color, content: 'artifact' })
  }
  rule(top + line.height + points(style.paddingBottom), style.borderBottom.width, style.borderBottom.color)
  rule(top - points(style.paddingTop) - style.borderTop.width, style.borderTop.width, style.borderTop.color)
  return [...text, ...rules]
}
