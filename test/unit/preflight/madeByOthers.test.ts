/**
 * PDFs of other programs, made of `made/sample.html` and `made/sample.fodt`: what is measured is what was put in.
 *
 *     weasyprint --pdf-variant pdf/ua-1 sample.html weasyprint.pdf
 *     chromium --headless --no-pdf-header-footer --print-to-pdf=chromium.pdf sample.html
 *     soffice --headless --convert-to pdf sample.fodt
 *     pdftocairo -pdf weasyprint.pdf cairo.pdf
 *     mutool draw -F pdf -o mupdf.pdf weasyprint.pdf
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { examinePdf } from '../../../src/preflight/index.ts'
import { closestLines, densestLine } from '../../../src/preflight/measures.ts'
import type { PdfFacts, TextLine } from '../../../src/preflight/types.ts'

const MM = 72 / 25.4

function examine(program: string): PdfFacts {
  const { value, diagnostics } = examinePdf(readFileSync(join(import.meta.dirname, 'made', `${program}.pdf`)), `${program}.pdf`)
  expect(diagnostics).toEqual([])
  return value!
}

function lineWith(facts: PdfFacts, words: string): TextLine {
  const found = facts.pages.flatMap(({ lines }) => lines).find(({ text }) => text.includes(words))
  if (!found) throw new Error(`no line has “${words}”`)
  return found
}

describe.each(['weasyprint', 'chromium', 'cairo', 'mupdf', 'libreoffice'])('a PDF by %s', (program) => {
  const facts = examine(program)
  const [page] = facts.pages

  it('is a page of A4, read to its end', () => {
    expect(facts.pages).toHaveLength(1)
    expect(page!.width / MM).toBeCloseTo(210, 0)
    expect(page!.height / MM).toBeCloseTo(297, 0)
    expect(facts.damage).toEqual([])
    expect(facts.glyphs.withoutUnicode).toBe(0)
  })

  it('begins 15 mm from the left and ends 20 mm from the right', () => {
    expect(page!.margins!.left / MM).toBeCloseTo(15, 0)
    // Justified text fills its line; LibreOffice was not asked to.
    if (program !== 'libreoffice') expect(page!.margins!.right / MM).toBeCloseTo(20, 0)
  })

  it('has type of 20, 12, 9 and 8 points', () => {
    expect(lineWith(facts, 'A sample of known figures').size).toBeCloseTo(20, 1)
    expect(lineWith(facts, 'Public services').size).toBeCloseTo(12, 1)
    expect(lineWith(facts, 'A note in small type').size).toBeCloseTo(8, 1)
    expect(page!.lines.at(-1)).toMatchObject({ text: '1', size: expect.closeTo(9, 1) })
  })

  it('has lines 18 points apart, and 11 in the note', () => {
    expect(lineWith(facts, 'counters stops').baseline - lineWith(facts, 'Public services').baseline).toBeCloseTo(18, 0)
    // Chromium rounds line heights to its own pixels: 11.25.
    expect(closestLines(facts)!.value).toBeCloseTo(72 / (program === 'chromium' ? 11.25 : 11), 1)
  })

  it('has all characters of a line, ligatures as letters, and so many in an inch', () => {
    expect(lineWith(facts, 'A sample').characters).toBe('A sample of known figures'.length)
    const line = lineWith(facts, 'A note')
    expect(line.characters).toBe([...line.text].length)
    const own = (line.characters * 72) / line.length
    // In LibreOffice's the note's short last line is denser.
    expect(densestLine(facts)!.value).toBeCloseTo(program === 'libreoffice' ? 18.69 : own, 1)
  })

  it('has its fonts embedded', () => {
    expect(facts.fonts.length).toBeGreaterThan(0)
    expect(facts.fonts.every(({ isEmbedded, isSubset }) => isEmbedded && isSubset)).toBe(true)
  })
})

describe('text is what its tags say', () => {
  it('by WeasyPrint', () => {
    const facts = examine('weasyprint')
    expect(facts.standards).toEqual(['PDF/UA-1'])
    expect(facts.languages).toEqual(['en'])
    expect(facts.title).toBe('A sample of known figures')
    expect(lineWith(facts, 'A sample').role).toBe('heading')
    expect(lineWith(facts, 'Public services').role).toBe('body')
    expect(lineWith(facts, 'A first cell').role).toBe('table')
  })

  it('by Chromium, whose page number has none', () => {
    const facts = examine('chromium')
    expect(lineWith(facts, 'A sample').role).toBe('heading')
    expect(facts.pages[0]!.lines.at(-1)!.role).toBe('unknown')
    expect(facts.links).toMatchObject([{ page: 1, target: 'web', uri: 'https://example.org/' }])
  })

  it('a small number raised beside a line is a mark, with tags and without', () => {
    for (const program of ['weasyprint', 'chromium', 'cairo', 'mupdf'])
      expect(examine(program).pages[0]!.lines.filter(({ role }) => role === 'mark')).toMatchObject([
        { text: '1', size: expect.closeTo(7, 1) },
      ])
  })
})
