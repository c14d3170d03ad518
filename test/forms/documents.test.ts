/** Whole documents: each form's example as text, and every entry of `input/` held to the laws. */
import { existsSync, readdirSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Diagnostic } from '../../src/diagnostics/types.ts'
import { LAYOUTS } from '../../src/settings.ts'
import type { StyledNode } from '../../src/style/types.ts'
import { traceTags } from '../../src/trace/tags.ts'
import { messageLines } from '../support/cases.ts'
import { compileEntry, entryPaths, type Laid } from '../support/compileEntry.ts'
import { expectDocumentLaws } from '../support/documentLaws.ts'
import { inspectPdf } from '../support/pdfInspector.ts'
import { printWords, wordParts } from '../support/printPages.ts'
import { runOnPdf } from '../support/tools.ts'

/** Entries without a date of their own are dated so. */
const DATE = '2024-01-01'

const THEMES = readdirSync('templates/base/themes').map((file) => file.replace('.css', ''))

/** What is compared as text: each form's example, and one entry that a reader can take in. */
const DOCUMENTS: readonly (readonly [name: string, file: string])[] = [
  ...readdirSync('templates')
    .filter((form) => existsSync(`templates/${form}/example.md`))
    .map((form) => [form, `templates/${form}/example.md`] as const),
  ['scotland', 'input/scotland-free-period-products.md'],
]

describe.each(DOCUMENTS)('%s', (name, file) => {
  let stages: Laid
  let bytes: Uint8Array
  let diagnostics: readonly Diagnostic[]

  beforeAll(async () => {
    ;({ stages, diagnostics } = await compileEntry(file, { date: DATE }))
    bytes = stages.bytes ?? new Uint8Array(0)
  })

  it('says this on its pages', async () => {
    await expect(printWords(stages.pages)).toMatchFileSnapshot(`${name}.pages.txt`)
  })

  it('means this', async () => {
    await expect(traceTags(stages.tags, stages.pages)).toMatchFileSnapshot(`${name}.tags.txt`)
  })

  it('is told this', async () => {
    await expect(messageLines(diagnostics)).toMatchFileSnapshot(`${name}.diagnostics.txt`)
  })

  it('numbers its pages in the file as on paper', async () => {
    const pdf = await inspectPdf(bytes)
    expect(pdf.pageCount).toBe(stages.pages.pages.length)
    expect(printWords(stages.pages).match(/(?<=── )\w+(?= ──)/g)).toEqual(pdf.labels())
  })

  it('is the same file the second time', async () => {
    const again = await compileEntry(file, { date: DATE })
    expect(bytes.length).toBeGreaterThan(0)
    expect(Buffer.compare(again.stages.bytes ?? new Uint8Array(0), bytes)).toBe(0)
  })

  it('gives all its words to whoever copies them', () => {
    const copied = copyPages(bytes)
    const lost = stages.pages.pages.flatMap(({ items }, index) => {
      const text = copied?.[index]
      const tagged = items.filter((item) => item.type === 'glyphs' && item.content !== 'artifact')
      return wordParts(tagged)
        .flat()
        .filter((part) => text !== undefined && !isArabic(part) && !text.includes(asCopied(part)))
    })
    expect(lost).toEqual([])
  })

  it('gives the words of prompts and answers in their order', () => {
    const copied = copyPages(bytes)
    const running = runningText(stages.styled.root)
    const misplaced = stages.pages.pages.flatMap(({ items }, index) => {
      const text = copied?.[index]
      let at = 0
      return wordParts(items.filter((item) => item.type === 'glyphs' && item.content !== 'artifact' && running.has(item.content)))
        .flat()
        .filter((part) => {
          if (text === undefined || isArabic(part)) return false
          const found = text.indexOf(asCopied(part), at)
          if (found >= 0) at = found + asCopied(part).length
          return found < 0
        })
    })
    expect(misplaced).toEqual([])
  })
})

describe('every entry obeys the laws', async () => {
  const files = [...(await entryPaths()), ...DOCUMENTS.map(([, file]) => file).filter((file) => !file.startsWith('input/'))]

  describe.each(files)('%s', (file) => {
    // Themes have the same lines on the same pages (`themes.test.ts`): one stands for all, unless all are asked for.
    const themes = process.env.THEMES === 'all' ? THEMES : THEMES.slice(0, 1)
    it.each(LAYOUTS.flatMap((layout) => themes.map((theme) => ({ layout, theme }))))(
      '$layout, $theme',
      async ({ layout, theme }) => {
        const compilation = await compileEntry(file, { date: DATE, until: 'pdf', layout, theme })
        expectDocumentLaws(compilation, { inPairs: layout === 'parallel' })
      },
    )
  })

  it('also as a draft on Letter, one language first and the other away', async () => {
    expectDocumentLaws(await compileEntry(files[0], { until: 'pdf', draft: true, paper: 'Letter', layout: 'labels' }))
  })
})

/** What poppler copies from each page, without white space: it has its own mind of lines and columns. */
function copyPages(bytes: Uint8Array): readonly string[] | undefined {
  return runOnPdf('pdftotext', ['-enc', 'UTF-8', 'FILE', '-'], bytes)?.output.split('\f').map(withoutSpace)
}

/** A part of a line as poppler copies it: it drops the hyphen at a line's end. */
function asCopied(part: string): string {
  return withoutSpace(part).replace(/-$/, '')
}

/** Lines of Arabic are printed here as they are seen, from the left; `test/acceptance/extraction.test.ts` reads them. */
function isArabic(part: string): boolean {
  return /[\u0600-\u06ff]/.test(part)
}

function withoutSpace(text: string): string {
  return text.replace(/[\s\u00ad]+/gu, '')
}

/** Ids of the texts of prompts and answers that run down the page: tables, notes and hanging numbers stand beside and below. */
function runningText(node: StyledNode, inside = false): ReadonlySet<number> {
  if (node.type !== 'element') return new Set(inside && node.type === 'text' ? [node.id] : [])
  if (node.tag === 'table' || node.tag.startsWith('::') || node.style.float !== 'none' || node.style.display === 'inline-block')
    return new Set()
  const isRunning = inside || /\b(prompt|answer)\b/.test(node.attributes.class ?? '')
  return new Set(node.children.flatMap((child) => [...runningText(child, isRunning)]))
}
