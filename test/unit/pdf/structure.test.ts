import { describe, expect, test } from 'vitest'
import type { TagElement } from '../../../src/box/types.ts'
import { writePdf } from '../../../src/pdf/index.ts'
import { inspectPdf } from '../../support/pdfInspector.ts'
import { document, line, link, METADATA, page, tag } from './build.ts'
import { specimen } from './specimen.ts'

/** The tag tree as a reader finds it, of a page on which the leaves 1 to 9 are drawn as digits. */
async function tagsOf(children: readonly TagElement[], leaves: readonly number[]): Promise<readonly string[]> {
  const drawn = page(leaves.map((leaf, index) => line(leaf, 20 + 8 * index, String(leaf))))
  const pdf = await inspectPdf(writePdf(document([drawn], tag('Document', children)), METADATA))
  return pdf.tags().split('\n').slice(1)
}

test('the structure has the order of the tag tree, whatever the order of drawing', async () => {
  expect(await tagsOf([tag('H1', [1]), tag('P', [2])], [2, 1])).toEqual(['  H1 "1"', '  P "2"'])
})

test('elements that hold nothing are left out; empty cells stay', async () => {
  const row = tag('TR', [tag('TD', [1]), tag('TD', [tag('P', [8])])])
  expect(await tagsOf([tag('P', [9]), tag('Sect', [tag('P', [])]), tag('Table', [tag('TBody', [row])])], [1])).toEqual([
    '  Table',
    '    TBody',
    '      TR',
    '        TD "1"',
    '        TD',
  ])
})

test('a language is written where it differs from the one around it', async () => {
  const chinese = tag('Div', [tag('P', [1], { lang: 'zh-Hans' }), tag('P', [2])], { lang: 'zh-Hans' })
  expect(await tagsOf([chinese, tag('P', [3])], [1, 2, 3])).toEqual([
    '  Div Lang=zh-Hans',
    '    P "1"',
    '    P Lang=en "2"',
    '  P "3"',
  ])
})

test('what cells span, what headers head, how lists are numbered', async () => {
  const table = tag('Table', [
    tag('TR', [tag('TH', [1], { scope: 'Row', columnSpan: 2, rowSpan: 3 }), tag('TD', [2], { columnSpan: 1 })]),
  ])
  const list = tag('L', [tag('LI', [tag('LBody', [3])])], { listNumbering: 'LowerAlpha' })
  expect(await tagsOf([table, list], [1, 2, 3])).toEqual([
    '  Table',
    '    TR',
    '      TH Scope=Row ColSpan=2 RowSpan=3 "1"',
    '      TD "2"',
    '  L ListNumbering=LowerAlpha',
    '    LI',
    '      LBody "3"',
  ])
})

test('figures have their alternative text, notes an identifier of their own', async () => {
  const children = [tag('Figure', [1], { alt: 'Ein Brunnen – 井' }), tag('Note', [2], { node: 7 }), tag('Note', [3], { node: 8 })]
  expect(await tagsOf(children, [1, 2, 3])).toEqual([
    '  Figure Alt=Ein Brunnen – 井 "1"',
    '  Note ID=note-7 "2"',
    '  Note ID=note-8 "3"',
  ])
})

test('a paragraph that goes on over a page is one element', async () => {
  const pdf = await inspectPdf(writePdf(specimen(), METADATA))
  expect(pdf.tags()).toContain('P "This paragraph goes on on the next page."')
})

describe('links', () => {
  async function linked(hrefs: readonly string[]): Promise<readonly string[]> {
    const items = [line(1, 20, 'here'), ...hrefs.map((href, index) => link(5, 20 + 10 * index, href, 'Here'))]
    const tree = tag('Document', [tag('P', [tag('Link', [1], { node: 5 })])])
    const pdf = await inspectPdf(writePdf(document([page(items)], tree), METADATA))
    return pdf.tags().split('\n').slice(2)
  }

  test('the annotations of all parts of a link belong to its one element', async () => {
    expect(await linked(['https://a.org/', 'https://a.org/'])).toEqual([
      '    Link "here"',
      '      (Here → https://a.org/)',
      '      (Here → https://a.org/)',
    ])
  })

  test('a link that leads nowhere is text like other text', async () => {
    expect(await linked(['#gone'])).toEqual(['    Span "here"'])
  })
})

test('the parent tree leads back from every page and annotation to its elements', async () => {
  const pdf = await inspectPdf(writePdf(specimen(), METADATA))
  const numbers = 'StructTreeRoot/ParentTree/Nums'
  expect(String(pdf.at(`${numbers}/1/0/S`))).toBe('/H1')
  expect(String(pdf.at(`${numbers}/1/2/S`))).toBe('/Link')
  // Three pages, so the first annotation has key 3.
  expect(String(pdf.at('Pages/Kids/0/Annots/0/StructParent'))).toBe('3')
  expect([String(pdf.at(`${numbers}/6`)), String(pdf.at(`${numbers}/7/S`))]).toEqual(['3', '/Link'])
})
