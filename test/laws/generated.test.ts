/** A thousand documents of all shapes, the same each time, keep the laws of pages. */
import { describe, expect, it } from 'vitest'
import type { GlyphItem } from '../../src/page/types.ts'
import { generateDocument } from '../support/generateDocument.ts'
import { expectLaws } from '../support/laws.ts'
import { layOut } from '../support/layoutHtml.ts'
import { brokenLaws } from '../support/pageLaws.ts'

const DOCUMENTS = 1000
/** Documents are held to the laws of all layouts too, which take longer, in steps of so many. */
const THOROUGH = 20

it(`${DOCUMENTS} documents keep the laws of pages`, () => {
  const broken: string[] = []
  for (let seed = 1; seed <= DOCUMENTS; seed++) {
    const { styled, boxes, pages, diagnostics } = layOut(generateDocument(seed))
    broken.push(...brokenLaws({ root: styled.root, boxes, pages, styles: styled.pages }).map((law) => `${seed}: ${law}`))
    if (seed % THOROUGH === 0)
      expectLaws({ root: styled.root, pages, diagnostics, again: () => layOut(generateDocument(seed)).pages })
  }
  expect(broken).toEqual([])
}, 120_000)

describe('a broken law is seen', () => {
  const INPUT = `page 210x200, mono 10
h2 { break-after: avoid } p { orphans: 2; widows: 2 }
.parallel { display: -dossier-parallel; column-gap: 10pt }
<p>first</p><h2>title</h2><p>one<br>two<br>three<br>four</p><div class="parallel"><section><p>left</p></section><section><p>right</p></section></div>`
  const { styled, boxes, pages } = layOut(INPUT)
  const [page] = pages.pages
  /** Laws broken when the lines of the page are moved so. */
  const brokenBy = (move: (text: string, item: GlyphItem) => GlyphItem | undefined, from = Number.POSITIVE_INFINITY) => {
    const items = page.items.flatMap((item) => {
      const moved = item.type === 'glyphs' ? move(item.run.sorts.map(({ text }) => text).join(''), item) : undefined
      return moved ? [moved] : []
    })
    const isAbove = (item: GlyphItem) => item.baseline < from
    const parts = [items.filter(isAbove), items.filter((item) => !isAbove(item))].filter((part) => part.length > 0)
    const tampered = { ...pages, pages: parts.map((part) => ({ ...page, items: part })) }
    return brokenLaws({ root: styled.root, boxes, pages: tampered, styles: styled.pages }).join('; ')
  }

  it.each<[string, string, string]>([
    ['no law is broken', '', brokenBy((_, item) => item)],
    ['what is left out', 'not drawn', brokenBy((text, item) => (text === 'first' ? undefined : item))],
    ['what leaves the page area', 'outside', brokenBy((text, item) => (text === 'first' ? { ...item, baseline: 201 } : item))],
    [
      'columns that are not in step',
      'uneven',
      brokenBy((text, item) => (text === 'left' ? { ...item, baseline: item.baseline + 3 } : item)),
    ],
    ['a heading without its text', 'stranded', brokenBy((_, item) => item, 20)],
    ['an orphan', 'lines alone', brokenBy((_, item) => item, 30)],
    ['a page of one line', 'single line', brokenBy((_, item) => item, 60)],
  ])('%s', (_, law, found) => {
    if (law === '') expect(found).toBe('')
    else expect(found).toContain(law)
  })
})
