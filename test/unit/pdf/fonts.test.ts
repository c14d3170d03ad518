import { create } from 'fontkit'
import type { PDFArray, PDFNumber } from 'pdf-lib'
import { describe, expect, test } from 'vitest'
import type { GlyphItem } from '../../../src/page/types.ts'
import { collectFonts } from '../../../src/pdf/fonts.ts'
import { writePdf } from '../../../src/pdf/index.ts'
import { toUnicodeMap } from '../../../src/pdf/toUnicode.ts'
import { inspectPdf } from '../../support/pdfInspector.ts'
import { document, HAN, LATIN, line, METADATA, oneLine, page, tag } from './build.ts'

const FONT = 'Pages/Kids/0/Resources/Font/F1'

/** A line whose sorts are made by hand. */
function lineOf(sorts: GlyphItem['run']['sorts']): GlyphItem {
  const whole = line(1, 30, '')
  return { ...whole, run: { ...whole.run, sorts, advances: Float32Array.from(sorts, () => 5) } }
}

function paragraph(item: GlyphItem) {
  return document([page([item])], tag('Document', [tag('P', [1])]))
}

describe('codes', () => {
  test('are given by first use over all pages, to each face its own', () => {
    const fonts = collectFonts([
      page([line(1, 30, 'aba')]),
      page([line(2, 30, 'cb'), line(3, 40, '水', { lang: 'zh-Hans' })], 2, { footer: [line('artifact', 90, 'd')] }),
    ])
    expect([...fonts.values()].map(({ name, sorts }) => [name, sorts.map((sort) => sort.text).join('')])).toEqual([
      ['F1', 'abcd'],
      ['F2', '水'],
    ])
  })

  test('one glyph that stands for two characters has a code for each', async () => {
    const space = LATIN.glyphOf(32)
    const sorts = [LATIN.sort(space, ' '), LATIN.sort(space, '\u00A0')]
    const pdf = await inspectPdf(writePdf(paragraph(lineOf(sorts)), METADATA))
    expect(pdf.text(1).lines).toEqual([' \u00A0'])
  })

  test('a ligature reads as its letters, a character beyond the first plane as itself', async () => {
    const glyph = LATIN.glyphOf(0x66)
    const sorts = [LATIN.sort(glyph, 'ffi'), LATIN.sort(glyph, '𠮷')]
    const pdf = await inspectPdf(writePdf(paragraph(lineOf(sorts)), METADATA))
    expect(pdf.text(1).lines).toEqual(['ffi𠮷'])
  })

  test('equal sorts share a code, even as different objects', () => {
    const sort = LATIN.sort(LATIN.glyphOf(97), 'a')
    const [font] = collectFonts([page([lineOf([sort, { ...sort }])])]).values()
    expect(font!.sorts).toEqual([sort])
  })

  test('a sort with a width of its own has a code of its own', () => {
    const sort = LATIN.sort(LATIN.glyphOf(97), 'a')
    const [font] = collectFonts([page([lineOf([sort, { ...sort, advance: sort.advance + 100 }])])]).values()
    expect(font!.widths.slice(1)).toEqual(
      [sort.advance, sort.advance + 100].map((width) => (width * 1000) / LATIN.metrics.unitsPerEm),
    )
  })

  test('a sort that stands for nothing is our own mistake', () => {
    expect(() => collectFonts([page([lineOf([LATIN.sort(1, '')])])])).toThrow('stands for no text')
  })
})

describe('the font in the file', () => {
  test('every code leads to ink of the width that is stated', async () => {
    const text = '清洁的水是生命之源'
    const pdf = await inspectPdf(writePdf(oneLine(text, { lang: 'zh-Hans' }), METADATA))
    const descendant = `${FONT}/DescendantFonts/0`
    const program = create(Buffer.from(pdf.data(`${descendant}/FontDescriptor/FontFile2`)))
    if (!('glyphForCodePoint' in program)) throw new Error('one font was expected')
    for (let code = 1; code <= text.length; code++) {
      const glyph = program.getGlyph(code)!
      expect(glyph.path.toSVG()).not.toBe('')
      expect(glyph.advanceWidth).toBe(HAN.advanceOf(HAN.glyphOf(text.charCodeAt(code - 1))))
    }
    expect(String(pdf.at(`${descendant}/CIDToGIDMap`))).toBe('/Identity')
    expect((pdf.at(`${descendant}/DW`) as PDFNumber).asNumber()).toBe(1000)
    expect(pdf.at(`${descendant}/W`)).toBeUndefined()
  })

  test('where codes and glyphs differ, a map leads from one to the other', async () => {
    const glyph = LATIN.glyphOf(97)
    const item = lineOf([LATIN.sort(glyph, 'a'), LATIN.sort(glyph, 'а'), LATIN.sort(LATIN.glyphOf(98), 'b')])
    const pdf = await inspectPdf(writePdf(paragraph(item), METADATA))
    expect([...pdf.data(`${FONT}/DescendantFonts/0/CIDToGIDMap`)]).toEqual([0, 0, 0, 1, 0, 1, 0, 2])
  })

  test('widths are the commonest one, and the exceptions in stretches', async () => {
    const pdf = await inspectPdf(writePdf(oneLine('iimmllnn'), METADATA))
    const width = (letter: string) => LATIN.advanceOf(LATIN.glyphOf(letter.charCodeAt(0)))
    expect((pdf.at(`${FONT}/DescendantFonts/0/DW`) as PDFNumber).asNumber()).toBe(width('i'))
    expect(String(pdf.at(`${FONT}/DescendantFonts/0/W`) as PDFArray)).toBe(`[ 2 [ ${width('m')} ] 4 [ ${width('n')} ] ]`)
  })

  test('its name begins with a tag that is made from its contents', async () => {
    const name = async (text: string) => String((await inspectPdf(writePdf(oneLine(text), METADATA))).at(`${FONT}/BaseFont`))
    expect(await name('abc')).toMatch(/^\/[A-Z]{6}\+NotoSans-Regular$/)
    expect(await name('abc')).toBe(await name('abc'))
    expect(await name('abc')).not.toBe(await name('abd'))
  })
})

test('a ToUnicode map has at most 100 entries in a block', () => {
  const map = new TextDecoder().decode(toUnicodeMap(Array.from({ length: 250 }, () => 'x')))
  expect(map.match(/\d+ beginbfchar/g)).toEqual(['100 beginbfchar', '100 beginbfchar', '50 beginbfchar'])
  expect(map).toContain('<00FA> <0078>')
})

test('a ToUnicode map leads to none of the characters that PDF/UA forbids', () => {
  const map = new TextDecoder().decode(toUnicodeMap(['\uFEFF', 'a\uFFFE', '\u0000']))
  expect(map).toContain('<0001> <2060>\n<0002> <0061FFFD>\n<0003> <FFFD>')
})
