import { describe, expect, test } from 'vitest'
import type { Page } from '../../../src/page/types.ts'
import { writePdf } from '../../../src/pdf/index.ts'
import { labelRanges } from '../../../src/pdf/labels.ts'
import { nestBookmarks, type OutlineItem } from '../../../src/pdf/outline.ts'
import { inspectPdf } from '../../support/pdfInspector.ts'
import { document, line, link, METADATA, page, tag } from './build.ts'
import { specimen } from './specimen.ts'

describe('bookmarks', () => {
  test('are nested by level and lead to their page and element', async () => {
    const pdf = await inspectPdf(writePdf(specimen(), METADATA))
    expect(pdf.outline().split('\n')).toEqual(['Clean water · page 1 · H1', '  第一节 · page 2 · H2', '  Without a tag · page 3'])
  })

  test('a level that is left out does not matter', () => {
    const entry = (level: number, label: string) => ({
      bookmark: { level, label, lang: 'en' as const, node: 0 },
      destination: { page: 0, x: 0, y: 0 },
    })
    const nested = nestBookmarks([entry(2, 'a'), entry(4, 'b'), entry(3, 'c'), entry(1, 'd'), entry(2, 'e')])
    const show = (items: readonly OutlineItem[]): string =>
      items.map(({ entry, children }) => entry.bookmark.label + (children.length > 0 ? `(${show(children)})` : '')).join(' ')
    expect(show(nested)).toBe('a(b c) d(e)')
  })

  test('the first level stands open, the others closed', async () => {
    const levels = [1, 2, 3, 3, 2, 1]
    const bookmarks = levels.map((level) => ({
      bookmark: { level, label: `${level}`, lang: 'en' as const, node: 0 },
      destination: { page: 0, x: 0, y: 0 },
    }))
    const tree = document([page([line(1, 20, 'a')])], tag('Document', [tag('P', [1])]), { bookmarks })
    const pdf = await inspectPdf(writePdf(tree, METADATA))
    const counts = ['Outlines', 'Outlines/First', 'Outlines/First/First'].map((path) => String(pdf.at(`${path}/Count`)))
    expect(counts).toEqual(['4', '2', '-2'])
  })

  test('a document without any has no outline', async () => {
    const pdf = await inspectPdf(writePdf(document([page([line(1, 20, 'a')])], tag('Document', [tag('P', [1])])), METADATA))
    expect([pdf.at('Outlines'), pdf.at('PageMode')]).toEqual([undefined, undefined])
  })
})

describe('page labels', () => {
  const labelled = (labels: readonly [Page['label']['style'], number][]) =>
    labels.map(([style, number]) => page([], 1, { label: { style, number } }))

  test('say what each page calls itself', async () => {
    const pdf = await inspectPdf(writePdf(specimen(), METADATA))
    expect(pdf.labels()).toEqual(['i', '1', '2'])
  })

  test('a range ends where style or count changes', () => {
    const pages = labelled([
      ['lower-roman', 1],
      ['lower-roman', 2],
      ['decimal', 1],
      ['decimal', 2],
      ['decimal', 7],
    ])
    expect(labelRanges(pages)).toEqual([
      { page: 0, style: 'lower-roman', prefix: '', start: 1 },
      { page: 2, style: 'decimal', prefix: '', start: 1 },
      { page: 4, style: 'decimal', prefix: '', start: 7 },
    ])
  })

  test('a range ends where what stands before the number changes', async () => {
    const pages = (['', 'A1-', 'A1-', 'A2-'] as const).map((prefix, i) =>
      page([line(i + 1, 20, 'a')], 1, { label: { style: 'decimal', number: i === 2 ? 2 : 1, prefix } }),
    )
    const pdf = await inspectPdf(writePdf(document(pages, tag('Document', [tag('P', [1, 2, 3, 4])])), METADATA))
    expect(pdf.labels()).toEqual(['1', 'A1-1', 'A1-2', 'A2-1'])
  })
})

describe('links', () => {
  test('lead to places of the document and to addresses, which are ASCII', async () => {
    const pdf = await inspectPdf(writePdf(specimen(), METADATA))
    expect(pdf.links()).toEqual(['1: Section one → page 2', '1: Our site → https://example.org/%E6%B0%B4?a=(1)'])
  })

  test('are printed, have no border, and lie where the text does', async () => {
    const items = [line(1, 30, 'here'), link(5, 30, 'https://a.org/', '链接')]
    const tree = tag('Document', [tag('P', [tag('Link', [1], { node: 5 })])])
    const pdf = await inspectPdf(writePdf(document([page(items)], tree), METADATA))
    const annotation = 'Pages/Kids/0/Annots/0'
    expect(['F', 'Border', 'Rect'].map((key) => String(pdf.at(`${annotation}/${key}`)))).toEqual([
      '4',
      '[ 0 0 0 ]',
      '[ 20 68 80 78 ]',
    ])
    expect(pdf.links()).toEqual(['1: 链接 → https://a.org/'])
  })

  test('a place that does not exist gets no annotation', async () => {
    const items = [line(1, 30, 'here'), link(5, 30, '#nowhere', 'Here')]
    const tree = tag('Document', [tag('P', [tag('Link', [1], { node: 5 })])])
    const pdf = await inspectPdf(writePdf(document([page(items)], tree), METADATA))
    expect(pdf.links()).toEqual([])
  })
})
