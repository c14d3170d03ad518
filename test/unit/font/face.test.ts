import * as fontkit from 'fontkit'
import { describe, expect, it } from 'vitest'
import { readCharacterMap } from '../../../src/font/cmap.ts'
import { openFace } from '../../../src/font/face.ts'
import { viewOf } from '../../../src/font/sfnt.ts'
import { writeSfnt } from '../../../src/font/sfntWriter.ts'
import { faceOf, ROWS, readFont } from './faces.ts'

const NAMES = ['NotoSans-Italic', 'NotoSansMono-Regular', 'NotoNaskhArabic-Regular', 'NotoSansSC-Regular', 'NotoSansKR-Bold']

describe.each(NAMES)('%s reads as fontkit reads it', (name) => {
  const face = faceOf(name)
  const other = fontkit.create(readFont(`${name}.ttf`))

  it('has the same glyph and advance for a sample of its characters', () => {
    const sample = other.characterSet.filter((_, index, all) => index % Math.ceil(all.length / 400) === 0)
    const ours = sample.map((code) => [code, face.glyphOf(code), face.advanceOf(face.glyphOf(code))])
    const theirs = sample.map((code) => [code, other.glyphForCodePoint(code).id, other.glyphForCodePoint(code).advanceWidth])
    expect(ours).toEqual(theirs)
  })

  it('has the same metrics', () => {
    const { unitsPerEm, ascender, descender, italicAngle } = face.metrics
    expect(unitsPerEm).toBe(other.unitsPerEm)
    expect([ascender, descender]).toEqual([other.ascent, other.descent])
    expect(italicAngle).toBeCloseTo(other.italicAngle)
    expect(face.postScriptName).toBe(other.postscriptName)
  })
})

describe('a face', () => {
  const latin = faceOf('NotoSans-Regular')

  it('has no glyph for a character that it lacks, nor for numbers beyond Unicode', () => {
    expect(latin.glyphOf(0x6c49)).toBe(0)
    expect(latin.glyphOf(0xffff)).toBe(0)
    expect(latin.glyphOf(0x110000)).toBe(0)
  })

  it('finds Han beyond the first plane', () => {
    expect(faceOf('NotoSansJP-Regular').glyphOf(0x20bb7)).toBe(15698)
  })

  it('gives advances to the glyphs that share the last one of hmtx', () => {
    const mono = faceOf('NotoSansMono-Regular')
    expect(mono.advanceOf(3919)).toBe(600)
  })

  it('knows that spaces are blank and letters are not', () => {
    const blank = (text: string) => latin.isBlank(latin.glyphOf(text.codePointAt(0)!))
    expect([' ', '\u00a0', 'a', 'é', '.'].map(blank)).toEqual([true, true, false, false, false])
  })

  it('is lent heights of letters where it has none', () => {
    expect(faceOf('NotoNaskhArabic-Regular').metrics).toMatchObject({ capHeight: 700, xHeight: 500 })
    expect(latin.metrics).toMatchObject({ capHeight: 714, xHeight: 536 })
  })

  it('gives the same object for the same piece of type', () => {
    const glyph = latin.glyphOf(0x20)
    expect(latin.sort(glyph, ' ')).toBe(latin.sort(glyph, ' '))
    expect(latin.sort(glyph, ' ')).not.toBe(latin.sort(glyph, '\u00a0'))
    const parts = [{ glyph: 68, dx: 3, dy: 0 }]
    expect(latin.compose(parts, 500, 'a')).toBe(latin.compose([...parts], 500, 'a'))
    expect(latin.compose(parts, 500, 'a')).not.toBe(latin.compose(parts, 501, 'a'))
    expect(latin.compose([{ glyph, dx: 0, dy: 0 }], 260, ' ')).toBe(latin.sort(glyph, ' '))
  })
})

describe('the character map', () => {
  it('reads format 4, segments with and without a glyph array, as it reads format 12', () => {
    for (const name of ['NotoSans-Regular', 'NotoNaskhArabic-Regular', 'NotoSansJP-Regular']) {
      const cmap = faceOf(name).tables.get('cmap')!
      const only4 = readCharacterMap(keepFormat4(cmap))
      const both = readCharacterMap(cmap)
      for (let code = 0; code < 0x10000; code++) if (only4(code) !== both(code)) expect.fail(`${name}: ${code.toString(16)}`)
      expect(only4(0x1f600)).toBe(0)
    }
  })

  it('reads a glyph array of format 4, in which 0 stays without the difference', () => {
    // One segment, U+0041–U+0043, glyphs 7, none, 9 with a difference of 2; then the closing one.
    const subtable = [4, 44, 0, 4, 4, 1, 0, 0x43, 0xffff, 0, 0x41, 0xffff, 2, 1, 4, 0, 5, 0, 7]
    const cmap = Uint8Array.from([0, 1, 3, 1, 0, 12, ...subtable].flatMap((word) => [word >> 8, word & 0xff]))
    const glyphOf = readCharacterMap(cmap)
    expect([0x40, 0x41, 0x42, 0x43, 0x44].map(glyphOf)).toEqual([0, 7, 0, 9, 0])
  })
})

describe('a file that is no static TrueType font is refused by name', () => {
  const row = { ...ROWS[0], file: 'Mine.ttf' }
  const good = Uint8Array.from(readFont('NotoNaskhArabic-Regular.ttf'))
  const tables = faceOf('NotoNaskhArabic-Regular').tables
  const without = (tag: string) => writeSfnt(new Map([...tables].filter(([name]) => name !== tag)))
  const beginning = (tag: string) => Uint8Array.from([...Buffer.from(tag), ...good.subarray(4, 1000)])

  it.each([
    ['PostScript outlines', beginning('OTTO'), 'Mine.ttf: not a static TrueType font: it has PostScript outlines (CFF)'],
    ['a collection', beginning('ttcf'), 'Mine.ttf: not a static TrueType font: it is a font collection'],
    ['a web font', beginning('wOF2'), 'Mine.ttf: not a static TrueType font: it is compressed for the web (WOFF 2)'],
    ['a picture', beginning('GIF8'), 'Mine.ttf: not a static TrueType font: it does not begin like one'],
    ['an empty file', new Uint8Array(0), 'Mine.ttf: not a font: the file is too short'],
    [
      'a variable font',
      writeSfnt(new Map([...tables, ['fvar', new Uint8Array(4)]])),
      'Mine.ttf: not a static TrueType font: it is a variable font',
    ],
    ['a font without outlines', without('glyf'), 'Mine.ttf: broken font: it has no table "glyf"'],
    [
      'a file cut in the middle',
      good.subarray(0, 100_000),
      /^Mine.ttf: broken font: the table "\w+" reaches beyond the end of the file$/,
    ],
    ['a file cut in its directory', good.subarray(0, 40), 'Mine.ttf: broken font: the table directory is cut off'],
  ])('%s', (_, bytes, message) => {
    expect(() => openFace(row, bytes)).toThrow(message)
  })
})

/** A `cmap` of which only the subtable for Windows, format 4, can be found. */
function keepFormat4(cmap: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(cmap)
  const view = viewOf(copy)
  for (let record = 4; record < 4 + 8 * view.getUint16(2); record += 8)
    if (view.getUint16(view.getUint32(record + 4)) === 4) {
      copy.copyWithin(4, record, record + 8)
      view.setUint16(2, 1)
      return copy
    }
  throw new Error('no subtable of format 4')
}
