import * as fontkit from 'fontkit'
import { beforeAll, describe, expect, it } from 'vitest'
import { openFace } from '../../../src/font/face.ts'
import { viewOf } from '../../../src/font/sfnt.ts'
import { writeSfnt } from '../../../src/font/sfntWriter.ts'
import type { ShapeOptions, Shaper } from '../../../src/font/shaper.ts'
import { sortsOf } from '../../../src/font/sorts.ts'
import { subsetFace } from '../../../src/font/subset.ts'
import type { Face, Sort } from '../../../src/font/types.ts'
import { openShaper } from '../../support/shaper.ts'
import { faceOf, readFont } from './faces.ts'

let shaper: Shaper
beforeAll(async () => {
  shaper = await openShaper()
})

/** The sorts of a text, each character by the character map alone. */
function lettersOf(face: Face, text: string): Sort[] {
  return Array.from(text, (character) => {
    const glyph = face.glyphOf(character.codePointAt(0)!)
    if (glyph === 0) throw new Error(`the face lacks ${character}`)
    return face.sort(glyph, character)
  })
}

function shape(name: string, text: string, options: ShapeOptions): Sort[] {
  const face = faceOf(name)
  return sortsOf(face, text, shaper.shape(face, text, options), options.direction).sorts
}

/** What fontkit sees in the whole face, and what it sees in the subset, for each sort. */
function compareOutlines(name: string, sorts: readonly Sort[]) {
  const whole = fontkit.create(readFont(`${name}.ttf`))
  const { bytes, glyphs } = subsetFace(faceOf(name), sorts)
  const small = fontkit.create(Buffer.from(bytes))
  return {
    expected: sorts.map(({ text, advance, parts }) => ({
      text,
      advance,
      path: parts.map(({ glyph, dx, dy }) => whole.getGlyph(glyph).path.translate(dx, dy).toSVG()).join(''),
    })),
    subset: sorts.map(({ text }, index) => {
      const { advanceWidth, path } = small.getGlyph(glyphs[index])
      return { text, advance: advanceWidth, path: path.toSVG() }
    }),
  }
}

describe('a subset draws what the face draws', () => {
  it.each([
    ['Latin, with ligature-like composites', 'NotoSans-Regular', 'Aåéçœŵﬁ .,—'],
    ['italic and Cyrillic', 'NotoSans-Italic', 'Жёфé'],
    ['Han, kana and brackets', 'NotoSansJP-Regular', '漢字かな「」。'],
    ['Hangul', 'NotoSansKR-Bold', '한국어'],
    ['Han beyond the first plane', 'NotoSansJP-Regular', '𠮷一'],
    ['hinted symbols', 'NotoSansSymbols2-Regular', '☐☑☒✔✗'],
    ['a face whose hmtx ends early', 'NotoSansMono-Regular', 'a{}é'],
  ])('%s', (_, name, text) => {
    const { subset, expected } = compareOutlines(name, lettersOf(faceOf(name), text))
    expect(subset).toEqual(expected)
  })

  it('Arabic letters with dots and vowels, as one glyph each', () => {
    const sorts = shape('NotoNaskhArabic-Regular', 'بِسْمِ اللّٰهِ الثَّقافيّة', { lang: 'ar', script: 'Arab', direction: 'rtl' })
    expect(sorts.some((sort) => sort.parts.length === 4)).toBe(true)
    const { subset, expected } = compareOutlines('NotoNaskhArabic-Regular', sorts)
    expect(subset).toEqual(expected)
  })

  it('Latin letters with marks placed by the shaper', () => {
    const sorts = shape('NotoSans-Regular', 'x\u0323\u0301q\u0303', { lang: 'en', script: 'Latn', direction: 'ltr' })
    const { subset, expected } = compareOutlines('NotoSans-Regular', sorts)
    expect(subset).toEqual(expected)
  })

  it('a glyph with another width, a moved one, and a composite moved with all its parts', () => {
    const face = faceOf('NotoSans-Regular')
    const glyph = face.glyphOf(0xe9)
    const sorts = [
      face.compose([{ glyph: 68, dx: 0, dy: 0 }], 700, 'a'),
      face.compose([{ glyph: 68, dx: -120, dy: 40 }], 300, 'a'),
      face.compose([{ glyph, dx: 10, dy: -300 }], 600, 'é'),
    ]
    const { subset, expected } = compareOutlines('NotoSans-Regular', sorts)
    expect(subset).toEqual(expected)
  })
})

describe('a subset draws composites of any build', () => {
  // The outline: -1 contours, a box that nobody reads here, then flags, glyph and arguments of each component.
  const BOX = [0, 0, 500, 500]
  const latin = faceOf('NotoSans-Regular')
  const [a, acute] = [latin.glyphOf(0x61), latin.glyphOf(0xb4)]
  const scaled = [-1, ...BOX, 0x002b, a, 30, -20, 0x2000, 0x0003, acute, 5, 6]
  const nested = (glyph: number) => [-1, ...BOX, 0x0003, glyph, 100, 50]
  const matched = [-1, ...BOX, 0x0023, a, 0, 0, 0x0001, acute, 3, 1]

  it('half-size components and nested ones, moved', () => {
    const { face, glyphs } = withGlyphs(latin, [scaled, nested(countOf(latin))])
    const sorts = glyphs.map((glyph) => face.compose([{ glyph, dx: -40, dy: 70 }], 444, 'x'))
    const subset = subsetFace(face, sorts)
    const [whole, small] = [face.bytes, subset.bytes].map((bytes) => fontkit.create(Buffer.from(bytes)))
    const pathOf = (font: fontkit.Font, glyph: number) => font.getGlyph(glyph).path
    expect([...subset.glyphs].map((glyph) => pathOf(small, glyph).toSVG())).toEqual(
      glyphs.map((glyph) => pathOf(whole, glyph).translate(-40, 70).toSVG()),
    )
    expect(tablesOf(subset.bytes).maxp.getUint16(30)).toBe(1)
  })

  it('components placed by matching points, which stay in a composite of their own', () => {
    const { face, glyphs } = withGlyphs(latin, [matched])
    const { bytes } = subsetFace(face, [face.compose([{ glyph: glyphs[0], dx: 9, dy: 9 }], 444, 'x')])
    const { maxp, glyf, loca } = tablesOf(bytes)
    expect(maxp.getUint16(30)).toBe(2)
    // .notdef, the piece, the composite as it was, and its two components.
    expect(maxp.getUint16(4)).toBe(5)
    const composite = loca.getUint32(8)
    expect([10, 12, 14, 16, 18, 20, 22, 24].map((at) => glyf.getUint16(composite + at))).toEqual([
      0x0023, 3, 0, 0, 0x0001, 4, 3, 1,
    ])
  })
})

describe('the glyphs of a subset', () => {
  const face = faceOf('NotoSans-Regular')

  it('are numbered by first use after .notdef, components last', () => {
    const { bytes, glyphs } = subsetFace(face, lettersOf(face, 'bébé'))
    expect([...glyphs]).toEqual([1, 2, 1, 2])
    // .notdef, b, é, and the e and acute that é is made of.
    expect(fontkit.create(Buffer.from(bytes)).numGlyphs).toBe(5)
  })

  it('serve two texts that look the same', () => {
    expect([...subsetFace(face, [face.sort(3, ' '), face.sort(3, '\u2007')]).glyphs]).toEqual([1, 1])
    const parts = [{ glyph: 68, dx: 5, dy: 0 }]
    expect([...subsetFace(face, [face.compose(parts, 500, 'a'), face.compose(parts, 500, 'b')]).glyphs]).toEqual([1, 1])
  })

  it('are two where one character has two widths', () => {
    const space = face.glyphOf(0x20)
    const wide = face.compose([{ glyph: space, dx: 0, dy: 0 }], 385, ' ')
    const { bytes, glyphs } = subsetFace(face, [face.sort(space, ' '), wide])
    const small = fontkit.create(Buffer.from(bytes))
    expect([...glyphs].map((glyph) => small.getGlyph(glyph).advanceWidth)).toEqual([260, 385])
  })

  it('may be none at all: an empty piece, or only .notdef', () => {
    const { bytes, glyphs } = subsetFace(face, [face.compose([], 0, '\u00ad')])
    expect(fontkit.create(Buffer.from(bytes)).getGlyph(glyphs[0])).toMatchObject({ advanceWidth: 0 })
    expect(subsetFace(face, []).glyphs).toHaveLength(0)
  })

  it('have a box and a side bearing that fit the drawing', () => {
    const [piece] = shape('NotoNaskhArabic-Regular', 'بِ', { lang: 'ar', script: 'Arab', direction: 'rtl' })
    const tables = tablesOf(subsetFace(piece.face, [piece]).bytes)
    const start = tables.loca.getUint32(4)
    const box = [2, 4, 6, 8].map((offset) => tables.glyf.getInt16(start + offset))
    const whole = fontkit.create(readFont('NotoNaskhArabic-Regular.ttf'))
    const boxes = piece.parts.map(({ glyph, dx, dy }) => {
      const { minX, minY, maxX, maxY } = whole.getGlyph(glyph).cbox
      return [minX + dx, minY + dy, maxX + dx, maxY + dy]
    })
    expect(box).toEqual([
      Math.min(...boxes.map((b) => b[0])),
      Math.min(...boxes.map((b) => b[1])),
      Math.max(...boxes.map((b) => b[2])),
      Math.max(...boxes.map((b) => b[3])),
    ])
    expect(tables.hmtx.getInt16(4 + 2)).toBe(box[0])
  })
})

describe('the file of a subset', () => {
  const face = faceOf('NotoSansSymbols2-Regular')
  const { bytes } = subsetFace(face, lettersOf(face, '☐☑☒'))

  it('has the tables that a PDF needs, with the programs of hinted outlines', () => {
    expect(Object.keys(tablesOf(bytes))).toEqual(['cvt ', 'fpgm', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'prep'])
  })

  it('adds up: the sum of the file and of each table', () => {
    expect(sum(viewOf(bytes))).toBe(0xb1b0afba)
    const view = viewOf(bytes)
    for (let record = 12; record < 12 + 16 * view.getUint16(4); record += 16) {
      const offset = view.getUint32(record + 8)
      const content = bytes.slice(offset, offset + Math.ceil(view.getUint32(record + 12) / 4) * 4)
      // In the sum of head its own adjustment counts as zero.
      if (view.getUint32(record) === 0x68656164) viewOf(content).setUint32(8, 0)
      expect(sum(viewOf(content))).toBe(view.getUint32(record + 4))
    }
  })

  it('begins each glyph on four bytes, with long offsets', () => {
    const { loca, head, maxp } = tablesOf(bytes)
    expect(head.getInt16(50)).toBe(1)
    expect(loca.byteLength).toBe(4 * (maxp.getUint16(4) + 1))
    for (let at = 0; at < loca.byteLength; at += 4) expect(loca.getUint32(at) % 4).toBe(0)
  })

  it('raises the limits of maxp where a piece goes beyond them', () => {
    const han = faceOf('NotoSansSC-Regular')
    const glyph = han.glyphOf(0x6c49)
    const piece = han.compose(
      [0, 100, 200].map((dx) => ({ glyph, dx, dy: 0 })),
      1200,
      '汉',
    )
    const { maxp, glyf, loca, head } = tablesOf(subsetFace(han, [piece]).bytes)
    const simple = loca.getUint32(8)
    const contours = glyf.getInt16(simple)
    const points = glyf.getUint16(simple + 10 + 2 * (contours - 1)) + 1
    expect([10, 12, 28, 30].map((offset) => maxp.getUint16(offset))).toEqual([3 * points, 3 * contours, 3, 1])
    expect(head.getInt16(40)).toBe(han.metrics.bbox[2])
  })

  it('is the same again, and leaves the face as it was', () => {
    const before = Buffer.from(face.bytes).toString('base64')
    expect(subsetFace(face, lettersOf(face, '☐☑☒')).bytes).toEqual(bytes)
    expect(Buffer.from(face.bytes).toString('base64') === before).toBe(true)
  })
})

function countOf(face: Face): number {
  return viewOf(face.tables.get('maxp')!).getUint16(4)
}

/** The face with glyphs added, each given as the 16-bit words of its outline. */
function withGlyphs(face: Face, outlines: readonly number[][]): { readonly face: Face; readonly glyphs: readonly number[] } {
  const count = countOf(face)
  const tables = new Map([...face.tables].map(([tag, table]) => [tag, [...table]]))
  const end = tables.get('glyf')!.length
  const words = outlines.map((outline) => outline.flatMap((word) => [(word >> 8) & 0xff, word & 0xff]))
  tables.get('glyf')!.push(...words.flat())
  let at = end
  for (const outline of words) {
    at += outline.length
    tables.get('loca')!.push(at >>> 24, (at >>> 16) & 0xff, (at >>> 8) & 0xff, at & 0xff)
    tables.get('hmtx')!.push(1, 0, 0, 0)
  }
  for (const [tag, offset] of [
    ['maxp', 4],
    ['hhea', 34],
  ] as const) {
    const table = tables.get(tag)!
    table[offset] = (count + outlines.length) >> 8
    table[offset + 1] = (count + outlines.length) & 0xff
  }
  const bytes = writeSfnt(new Map([...tables].map(([tag, table]) => [tag, Uint8Array.from(table)])))
  return { face: openFace(face.row, bytes), glyphs: outlines.map((_, index) => count + index) }
}

function tablesOf(bytes: Uint8Array): Record<string, DataView> {
  const view = viewOf(bytes)
  return Object.fromEntries(
    Array.from({ length: view.getUint16(4) }, (_, index) => {
      const record = 12 + 16 * index
      const offset = view.getUint32(record + 8)
      const tag = Buffer.from(bytes.subarray(record, record + 4)).toString('latin1')
      return [tag, viewOf(bytes.subarray(offset, offset + view.getUint32(record + 12)))]
    }),
  )
}

function sum(view: DataView): number {
  let total = 0
  for (let at = 0; at < view.byteLength; at += 4) total = (total + view.getUint32(at)) >>> 0
  return total
}
