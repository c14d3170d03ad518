/**
 * Cuts → pages with every item at its place on the paper: units one below the other, backgrounds
 * and borders of boxes that cross the page, footnotes and floats at its foot.
 */

import type { StringMark } from '../box/types.ts'
import { POINTS_PER } from '../geometry/length.ts'
import type { Rect } from '../geometry/rect.ts'
import { decorationFills } from '../layout/decorations.ts'
import { columnsOfGalley, galleyFrom } from '../layout/galley.ts'
import { staysAtTop } from '../layout/ruler.ts'
import type { Decoration, DrawItem, Flow, FlowItem, Insert, Slice } from '../layout/types.ts'
import type { PageStyle } from '../style/types.ts'
import { NO_BORDER } from '../style/used.ts'
import type { Cut } from './breakPages.ts'
import { slicesFrom } from './inPage.ts'
import { heightOfInserts, NOTE_SEPARATION } from './notes.ts'
import type { FigureItem, InkItem, PageItem } from './types.ts'

/** The place of a page number that is not known yet. */
export type PendingNumber = Extract<DrawItem, { type: 'page-number' }>

export type DraftItem = PageItem | PendingNumber

export interface DraftPage {
  readonly style: PageStyle
  readonly items: readonly DraftItem[]
  readonly anchors: readonly { readonly id: string; readonly x: number; readonly y: number }[]
  readonly nodes: readonly { readonly node: number; readonly x: number; readonly y: number }[]
  readonly marks: readonly (StringMark & { readonly atTop: boolean })[]
  readonly boxes: readonly Rect[]
}

/** The rule above footnotes. */
const NOTE_RULE = { width: 40 * POINTS_PER.mm, height: 0.5, above: 8, color: { r: 0.57, g: 0.57, b: 0.57 } }

/** @param leaves content that is in the tag tree; all other ink is decoration */
export function assemblePages(flow: Flow, cuts: readonly Cut[], leaves: ReadonlySet<number>): readonly DraftPage[] {
  const open: Decoration[] = []
  return cuts.map((cut) => {
    const draft = assemblePage(flow, cut, open)
    return { ...draft, items: draft.items.map((item) => (isDecoration(item, leaves) ? { ...item, content: 'artifact' } : item)) }
  })
}

function isDecoration(item: DraftItem, leaves: ReadonlySet<number>): item is InkItem | FigureItem {
  const isDrawn = item.type === 'glyphs' || item.type === 'raster' || item.type === 'path' || item.type === 'figure'
  return isDrawn && item.content !== 'artifact' && !leaves.has(item.content)
}

/** @param open boxes that began on an earlier page and have not ended; brought up to date */
function assemblePage(flow: Flow, cut: Cut, open: Decoration[]): DraftPage {
  const { style, notes, floats } = cut
  const column = createColumn(style.marginLeft, style.marginTop, style.width - style.marginRight, open)
  column.repeat(cut.repeat)
  column.set(flow.items.slice(cut.start, cut.end))
  column.closeAll()

  // Floats stand at the foot, notes above them.
  const floatTop = style.height - style.marginBottom - heightOfInserts(floats)
  const noteTop = floatTop - heightOfInserts(notes)
  column.setInserts(notes, noteTop)
  const width = Math.min(NOTE_RULE.width, style.width - style.marginLeft - style.marginRight)
  if (notes.length > 0) column.rule(noteTop - NOTE_SEPARATION + NOTE_RULE.above, width, notes[0].direction)
  column.setInserts(floats, floatTop)
  return { style, ...column.finish() }
}

interface Started {
  /** What is drawn here of `of`, the whole box's. */
  readonly decoration: Decoration
  readonly of: Decoration
  readonly y: number
  /** Where its fills go: behind all that follows. */
  readonly at: number
}

function createColumn(left: number, top: number, right: number, open: Decoration[]) {
  const items: DraftItem[][] = []
  const anchors: { id: string; x: number; y: number }[] = []
  const nodes: { node: number; x: number; y: number }[] = []
  const marks: DraftPage['marks'][number][] = []
  const boxes: Rect[] = []
  let x = left
  let y = top
  let atTop = true
  let started: Started[] = open.map((decoration, at) => {
    items.push([])
    // `box-decoration-break: slice`: a box that goes on has no border where the page cuts it.
    return { decoration: { ...decoration, borderTop: NO_BORDER }, of: decoration, y, at }
  })

  function end(box: Started, cut: boolean): void {
    const decoration = cut ? { ...box.decoration, borderBottom: NO_BORDER } : box.decoration
    items[box.at] = decorationFills(decoration, 0, y - box.y).map((fill) => move(fill, x, box.y))
    boxes.push({ x: x + decoration.x, y: box.y, width: decoration.width, height: y - box.y })
  }

  function unit(item: Extract<FlowItem, { type: 'unit' }>): void {
    items.push(item.items.map((drawn) => move(drawn, x, y)))
    anchors.push(...item.anchors.map((id) => ({ id, x, y })))
    nodes.push(...item.nodes.map((node) => ({ node, x, y })))
    marks.push(...item.marks.map((mark) => ({ ...mark, atTop })))
    const edge = x + Math.min(...item.items.map((drawn) => drawn.x))
    if (item.items.length > 0) boxes.push({ x: edge, y, width: right - edge, height: item.height })
    y += item.height
  }

  function set(flowItems: readonly FlowItem[]): void {
    for (let i = 0; i < flowItems.length; i++) {
      const item = flowItems[i]
      if (item.type === 'unit' && item.isRule && atTop) {
        // The running head has a rule already. What begins here begins all the same.
        unit({ ...item, height: 0 })
        started = started.slice(0, -1)
      } else if (item.type === 'unit') {
        unit(item)
        if (staysAtTop(item)) atTop = false
      } else if (item.type === 'space') {
        if (!atTop) y += item.height
      } else if (item.type === 'slice') {
        const slices = slicesFrom(flowItems, i)
        setRow(slices)
        i = flowItems.indexOf(slices[slices.length - 1], i)
      } else if (item.type === 'galley') {
        const pieces = galleyFrom(flowItems, i)
        set(columnsOfGalley(pieces))
        i = flowItems.indexOf(pieces[pieces.length - 1], i)
      } else if (item.type === 'open') {
        open.push(item.decoration)
        started.push({ decoration: item.decoration, of: item.decoration, y, at: items.length })
        items.push([])
      } else if (item.type === 'close') {
        const box = started.findLast(({ of }) => of === item.decoration)
        if (box) end(box, false)
        started = started.filter((other) => other !== box)
        open.splice(open.lastIndexOf(item.decoration), 1)
      }
    }
  }

  /** Columns side by side, one after the other: each from the top of the row, what follows from the lowest. */
  function setRow(slices: readonly Slice[]): void {
    const { parts, row } = slices[0]
    const begin = { x, y, atTop }
    const ends = parts.map((_, k) => {
      atTop = begin.atTop
      x = begin.x + (row.offsets?.[k] ?? 0)
      y = begin.y + (slices.length === row.slices ? (row.shifts?.[k] ?? 0) : 0)
      set(slices.flatMap((slice) => slice.parts[k]))
      return { y, atTop }
    })
    x = begin.x
    y = Math.max(begin.y, ...ends.map((column) => column.y))
    atTop = ends.every((column) => column.atTop)
  }

  return {
    set,
    /** Heads of what goes on; space below them is discarded as at the page's top. */
    repeat(heads: readonly FlowItem[]) {
      set(heads)
      atTop = true
    },
    /** Boxes that go on overleaf are drawn as far as this page reaches. */
    closeAll() {
      for (const box of started) end(box, true)
      started = []
    },
    setInserts(inserts: readonly Insert[], at: number) {
      y = at
      atTop = false
      for (const insert of inserts) {
        const before = open.length
        set(insert.flow.items)
        open.length = before
      }
    },
    rule(at: number, width: number, direction: 'ltr' | 'rtl') {
      items.push([
        {
          type: 'fill',
          rect: { x: direction === 'rtl' ? right - width : x, y: at, width, height: NOTE_RULE.height },
          color: NOTE_RULE.color,
          content: 'artifact',
        },
      ])
    },
    finish: () => ({ items: items.flat(), anchors, nodes, marks, boxes }),
  }
}

/** A drawn item from its unit to the paper. */
export function move(item: DrawItem, x: number, y: number): DraftItem {
  switch (item.type) {
    case 'glyphs':
      return {
        type: 'glyphs',
        x: x + item.x,
        baseline: y + item.y,
        run: item.run,
        content: item.content,
        ...(item.inPicture && { inPicture: item.inPicture }),
      }
    case 'fill':
      return {
        type: 'fill',
        rect: { x: x + item.x, y: y + item.y, width: item.width, height: item.height },
        color: item.color,
        content: 'artifact',
      }
    case 'link':
      return {
        type: 'link',
        rect: { x: x + item.x, y: y + item.y, width: item.width, height: item.height },
        href: item.link.href,
        node: item.link.node,
        title: item.title,
      }
    case 'raster':
      return {
        type: 'raster',
        rect: { x: x + item.x, y: y + item.y, width: item.width, height: item.height },
        image: item.image,
        content: item.content,
      }
    case 'path':
      return { ...item, x: x + item.x, y: y + item.y }
    case 'figure':
      return {
        type: 'figure',
        rect: { x: x + item.x, y: y + item.y, width: item.width, height: item.height },
        content: item.content,
      }
    case 'page-number':
      return { ...item, x: x + item.x, y: y + item.y }
  }
}
