import { expect, it } from 'vitest'
import type { TagElement, TagNode } from '../../../src/box/types.ts'
import type { PagedDocument } from '../../../src/page/types.ts'
import { overlay } from '../../../src/trace/overlay.ts'
import { tracePages } from '../../../src/trace/pages.ts'
import { traceTags } from '../../../src/trace/tags.ts'
import { GREY, glyphs, lines, page, SPAN } from './build.ts'

const TAGS = tag('Document', 0, [
  tag('H2', 10, [leaf(1)]),
  tag('P', 11, [leaf(2), leaf(3), tag('Link', 12, [leaf(4)])], { lang: 'zh-Hans' }),
])

const DOCUMENT: PagedDocument = {
  pages: [
    page([glyphs(1, 10, 20, 'Title'), glyphs(2, 10, 40, '水', { color: GREY, size: 12.5 }), glyphs('artifact', 5, 40, '•')], {
      label: { style: 'lower-roman', number: 4 },
      footer: [glyphs('artifact', 10, 95, 'iv')],
      boxes: [{ x: 10, y: 12, width: 180, height: 16 }],
    }),
    page([
      glyphs(2, 10, 20, '火'),
      { type: 'fill', rect: { x: 10, y: 22, width: 20, height: 0.5 }, color: GREY, content: 'artifact' },
      glyphs(4, 20, 20, 'one'),
      { type: 'link', rect: { x: 20, y: 12, width: 30, height: 10 }, href: '#one', node: 12, title: 'one' },
    ]),
  ],
  destinations: new Map([['one', { page: 0, x: 10, y: 12 }]]),
  bookmarks: [{ bookmark: { level: 1, label: 'Title', lang: 'en', node: 10 }, destination: { page: 0, x: 10, y: 12 } }],
  tags: TAGS,
}

it('shows every item of a page at its place', () => {
  expect(tracePages(DOCUMENT)).toBe(
    lines(`
      page 1 (iv) 200x100
        text x=10 y=20 w=50 10 Mono "Title"
        text x=10 y=40 w=10 12.5 Mono #808080 "水"
        text x=5 y=40 w=10 10 Mono artifact "•"
        footer
          text x=10 y=95 w=20 10 Mono "iv"
      page 2 (1) 200x100
        text x=10 y=20 w=10 10 Mono "火"
        fill x=10 y=22 w=20 h=0.5 #808080
        text x=20 y=20 w=30 10 Mono "one"
        link x=20 y=12 w=30 h=10 → #one "one"
      destination #one page 1 x=10 y=12
      bookmark 1 page 1 x=10 y=12 "Title"
    `),
  )
})

it('shows the tags with what is drawn for them, on whatever page', () => {
  expect(traceTags(TAGS, DOCUMENT)).toBe(
    lines(`
      Document lang=en
        H2 "Title"
        P lang=zh-Hans
          "水火"
          Link lang=en → #one "one"
    `),
  )
})

it('shows the tags alone where there are no pages', () => {
  expect(traceTags(tag('TH', 1, [leaf(2)], { scope: 'Row', columnSpan: 2 }))).toBe('TH lang=en scope=Row columns=2\n  leaf\n')
})

it('draws a hairline below each run for its baseline', () => {
  expect(added(['baselines'])).toEqual([
    'x=10 y=20 w=50 h=0.25',
    'x=10 y=40 w=10 h=0.25',
    'x=5 y=40 w=10 h=0.25',
    'x=10 y=95 w=20 h=0.25',
  ])
})

it('outlines runs from ascender to descender', () => {
  // 0.8 em above the baseline, 0.2 em below it.
  expect(added(['lines']).slice(0, 4)).toEqual([
    'x=10 y=12 w=50 h=0.25',
    'x=10 y=21.75 w=50 h=0.25',
    'x=10 y=12 w=0.25 h=10',
    'x=59.75 y=12 w=0.25 h=10',
  ])
})

it('outlines boxes where the pages know them, and leaves the document itself alone', () => {
  expect(added(['boxes'])).toHaveLength(4)
  expect(overlay(DOCUMENT, ['boxes']).pages[1].items).toEqual(DOCUMENT.pages[1].items)
  expect(DOCUMENT.pages[0].items).toHaveLength(3)
})

/** What an overlay adds to the first page; all of it is decoration. */
function added(what: Parameters<typeof overlay>[1]): readonly string[] {
  const { items } = overlay(DOCUMENT, what).pages[0]
  return items.slice(3).map((item) => {
    if (item.type !== 'fill' || item.content !== 'artifact') throw new Error(`${item.type} is no decoration`)
    const { x, y, width, height } = item.rect
    return `x=${x} y=${y} w=${width} h=${height}`
  })
}

function tag(role: TagElement['role'], node: number, children: readonly TagNode[], more: Partial<TagElement> = {}): TagElement {
  return { type: 'element', role, node, lang: 'en', children, span: SPAN, ...more }
}

function leaf(node: number): TagNode {
  return { type: 'leaf', node }
}
