import { expect, it } from 'vitest'
import type { Decoration, DrawItem, Flow, FlowItem, Unit } from '../../../src/layout/types.ts'
import { traceFlow } from '../../../src/trace/flow.ts'
import { BLACK, GREY, lines, run, SPAN } from './build.ts'

const NONE = { width: 0, color: BLACK }
const CARD: Decoration = {
  x: 5,
  width: 90,
  background: GREY,
  borderTop: { width: 0.5, color: BLACK },
  borderRight: NONE,
  borderBottom: NONE,
  borderLeft: NONE,
  repeat: [],
}

it('lists lines, space and breaks in their order', () => {
  const items: FlowItem[] = [
    unit('Title', { height: 20, anchors: ['one'], marks: [{ type: 'string-mark', name: 'head', value: 'Title' }] }),
    { type: 'space', height: 8 },
    unit('Some text', { items: [text('Some text', 12)] }),
    { type: 'break', penalty: 3 },
    unit('more.'),
    { type: 'break', penalty: 0, forced: 'page', page: 'contents' },
  ]
  expect(traceFlow(flow(items))).toBe(
    lines(`
      flow h=60
        line h=20 #one "Title"
          string-set head "Title"
        space 8
        line h=16 x=12 "Some text"
        break 3
        line h=16 "more."
        break forced page page=contents
    `),
  )
})

it('indents what stands in a box that is drawn', () => {
  const items: FlowItem[] = [
    { type: 'open', decoration: CARD },
    unit('', { height: 4 }),
    unit('inside'),
    { type: 'close', decoration: CARD },
    unit('below'),
  ]
  expect(traceFlow(flow(items))).toBe(
    lines(`
      flow h=36
        open x=5 w=90 background #808080 top 0.5 #000000
          blank h=4
          line h=16 "inside"
        close
        line h=16 "below"
    `),
  )
})

it('shows what a line draws besides its text, and its notes', () => {
  const note = flow([unit('A note.', { height: 12 })])
  const drawn: DrawItem[] = [
    text('See 1', 0),
    { type: 'fill', x: 0, y: 9.5, width: 50, height: 0.5, color: BLACK },
    { type: 'link', x: 0, y: 0, width: 50, height: 10, link: { href: '#one', node: 7 }, title: 'See' },
  ]
  const items = [unit('See 1', { items: drawn, inserts: [{ type: 'footnote', direction: 'ltr', flow: note }] })]
  expect(traceFlow(flow(items))).toBe(
    lines(`
      flow h=16
        line h=16 "See 1"
          fill x=0 y=9.5 w=50 h=0.5 #000000
          link → #one
          footnote h=12
            line h=12 "A note."
    `),
  )
})

function unit(said: string, more: Partial<Unit> = {}): Unit {
  const items = said === '' ? [] : [text(said, 0)]
  return { type: 'unit', height: 16, items, inserts: [], marks: [], anchors: [], nodes: [], text: said, span: SPAN, ...more }
}

function text(said: string, x: number): DrawItem {
  return { type: 'glyphs', x, y: 8, run: run(said), content: 1 }
}

function flow(items: readonly FlowItem[]): Flow {
  return { items, height: items.reduce((sum, item) => sum + ('height' in item ? item.height : 0), 0) }
}
