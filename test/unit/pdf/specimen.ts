/** One document with everything that a dossier may hold: what validators are shown. */
import type { PagedDocument } from '../../../src/page/types.ts'
import { document, line, link, page, rule, tag } from './build.ts'

const GREY = { r: 0.5, g: 0.5, b: 0.5 }

export function specimen(): PagedDocument {
  const head = (text: string) => [line('artifact', 10, text, { size: 7, color: GREY }), rule('artifact', 12, GREY)]
  const foot = (text: string) => [line('artifact', 95, text, { size: 7 })]
  const pages = [
    page(
      [
        line(1, 30, 'Clean water', { size: 14 }),
        rule('artifact', 34),
        line(2, 44, 'See section '),
        line(3, 44, 'one', { x: 80, color: { r: 0, g: 0, b: 0.8 } }),
        link(30, 44, '#one', 'Section one'),
        line(4, 44, ' and ', { x: 100 }),
        line(5, 44, 'our site', { x: 120 }),
        link(31, 44, 'https://example.org/水?a=(1)', 'Our site'),
        line(6, 60, '清洁的水，是生命。', { lang: 'zh-Hans' }),
        line(7, 75, 'مرحبا بالعالم', { lang: 'ar', x: 100 }),
      ],
      1,
      { label: { style: 'lower-roman', number: 1 }, header: head('Dossier'), footer: foot('i') },
    ),
    page(
      [
        line(10, 25, 'Section one', { size: 12 }),
        line(11, 40, '•', { x: 15 }),
        line(12, 40, 'first item', { x: 25 }),
        line(13, 52, 'Unit', { x: 20 }),
        line(14, 52, 'Count', { x: 60 }),
        line(15, 64, 'Wells', { x: 20 }),
        line(16, 64, '12', { x: 60 }),
        line(18, 78, '1', { size: 6 }),
        line(19, 85, 'A note', { size: 7 }),
        line(20, 92, 'This paragraph goes on'),
      ],
      1,
      { header: head('Dossier'), footer: foot('1') },
    ),
    page([line(20, 30, 'on the next page.')], 2, { header: head('Dossier'), footer: foot('2') }),
  ]
  const tags = tag('Document', [
    tag('H1', [1], { node: 100 }),
    tag('P', [2, tag('Link', [3], { node: 30 }), 4, tag('Link', [5], { node: 31 })]),
    tag('P', [6], { lang: 'zh-Hans' }),
    tag('P', [7], { lang: 'ar' }),
    tag('Sect', [
      tag('H2', [10], { node: 110 }),
      tag('L', [tag('LI', [tag('Lbl', [11]), tag('LBody', [tag('P', [12])])])], { listNumbering: 'Disc' }),
      tag('Table', [
        tag('THead', [tag('TR', [tag('TH', [13], { scope: 'Column' }), tag('TH', [14], { scope: 'Column' })])]),
        tag('TBody', [tag('TR', [tag('TD', [15]), tag('TD', [16])]), tag('TR', [tag('TD', [17], { columnSpan: 2 })])]),
      ]),
      tag('Note', [tag('Lbl', [18]), tag('P', [19])], { node: 120 }),
      tag('P', [20]),
      tag('P', [21]),
    ]),
  ])
  return document(pages, tags, {
    destinations: new Map([['one', { page: 1, x: 20, y: 15 }]]),
    bookmarks: [
      { bookmark: { level: 1, label: 'Clean water', lang: 'en', node: 100 }, destination: { page: 0, x: 20, y: 20 } },
      { bookmark: { level: 2, label: '第一节', lang: 'zh-Hans', node: 110 }, destination: { page: 1, x: 20, y: 15 } },
      { bookmark: { level: 2, label: 'Without a tag', lang: 'en', node: 999 }, destination: { page: 2, x: 20, y: 15 } },
    ],
  })
}
