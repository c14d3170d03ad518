import { describe, expect, test } from 'vitest'
import { writePdf } from '../../../src/pdf/index.ts'
import { inspectPdf } from '../../support/pdfInspector.ts'
import { runOnPdf } from '../../support/tools.ts'
import { document, line, METADATA, oneLine, page, tag } from './build.ts'
import { specimen } from './specimen.ts'

describe('text comes out as it went in', () => {
  test('in reading order, with running heads set apart', async () => {
    const pdf = await inspectPdf(writePdf(specimen(), METADATA))
    expect(pdf.text(1)).toEqual({
      lines: ['Clean water', 'See section one and our site', '清洁的水，是生命。', 'مرحبا بالعالم'],
      artifacts: ['Dossier', 'i'],
    })
  })

  test.each([
    ['en', 'Office, waves & “affine” flows – 8.10 %'],
    ['zh-Hans', '清洁的水，是生命。（第3章）'],
    ['ar', 'مرحبا بالعالم'],
    ['ar', 'يُعَدُّ الماءُ حقًّا للجميع'],
  ] as const)('another reader finds the same words: %s %s', (lang, text) => {
    const found = runOnPdf('pdftotext', ['FILE', '-'], writePdf(oneLine(text, { lang }), METADATA))
    // poppler wraps right-to-left lines in marks of direction.
    if (found) expect(found.output.replace(/[\u202A-\u202E\f\n]/g, '')).toBe(text)
  })

  test('a page without anything is a page', async () => {
    const blank = document([page([]), page([line(1, 30, 'after it')], 2)], tag('Document', [tag('P', [1])]))
    const pdf = await inspectPdf(writePdf(blank, METADATA))
    expect([pdf.text(1).lines, pdf.text(2).lines]).toEqual([[], ['after it']])
  })
})

describe('bytes', () => {
  test('the same document gives the same bytes', () => {
    expect(writePdf(specimen(), METADATA)).toEqual(writePdf(specimen(), METADATA))
  })

  test('nothing comes from the clock: without a date, no date is written', () => {
    const { date: _, ...undated } = METADATA
    const text = Buffer.from(writePdf(specimen(), undated)).toString('latin1')
    expect(text).not.toMatch(/(Create|Modify|Metadata)Date|D:\d{4}/)
    expect(text).not.toContain(String(new Date().getFullYear()))
  })

  test('qpdf finds nothing wrong', () => {
    const found = runOnPdf('qpdf', ['--check', 'FILE'], writePdf(specimen(), METADATA))
    if (found) expect(found).toEqual({ status: 0, output: expect.stringContaining('No syntax or stream encoding errors') })
  })

  test('more objects than one object stream holds are still one sound file', () => {
    const leaves = Array.from({ length: 600 }, (_, index) => index + 1)
    const long = document(
      [page(leaves.map((leaf) => line(leaf, 20, `${leaf}`)))],
      tag(
        'Document',
        leaves.map((leaf) => tag('P', [leaf])),
      ),
    )
    const found = runOnPdf('qpdf', ['--check', 'FILE'], writePdf(long, METADATA))
    if (found) expect(found.status).toBe(0)
  })
})

describe('the catalog', () => {
  test('says that the file is tagged, in what language, and that its title is shown', async () => {
    const pdf = await inspectPdf(writePdf(specimen(), METADATA))
    expect(String(pdf.at('MarkInfo/Marked'))).toBe('true')
    expect(String(pdf.at('Lang'))).toBe('(en)')
    expect(String(pdf.at('ViewerPreferences/DisplayDocTitle'))).toBe('true')
    expect(String(pdf.at('PageMode'))).toBe('/UseOutlines')
  })

  test('turns the pages to the right for a dossier submitted in Arabic', async () => {
    const pdf = await inspectPdf(writePdf(oneLine('مرحبا', { lang: 'ar' }), { ...METADATA, languages: ['ar', 'en'] }))
    expect(String(pdf.at('ViewerPreferences/Direction'))).toBe('/R2L')
  })
})
