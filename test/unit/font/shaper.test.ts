import { beforeAll, describe, expect, it } from 'vitest'
import type { ShapedGlyph, ShapeOptions, Shaper } from '../../../src/font/shaper.ts'
import { clustersFor, sortsOf } from '../../../src/font/sorts.ts'
import { openShaper } from '../../support/shaper.ts'
import { faceOf } from './faces.ts'

const ENGLISH: ShapeOptions = { lang: 'en', script: 'Latn', direction: 'ltr' }
const ARABIC: ShapeOptions = { lang: 'ar', script: 'Arab', direction: 'rtl' }
const CHINESE: ShapeOptions = { lang: 'zh-Hans', script: 'Hans', direction: 'ltr' }

let shaper: Shaper
beforeAll(async () => {
  shaper = await openShaper()
})

describe('shaping', () => {
  // As `hb-shape --no-glyph-names` writes it, given the whole file: glyph=cluster@offset+advance.
  it.each([
    ['NotoSans-Regular', 'AVoffice', ENGLISH, '36=0+599|57=1+580|82=2+605|1656=3+946|70=6+480|72=7+564'],
    ['NotoSans-Italic', 'бгт', { ...ENGLISH, lang: 'ru', script: 'Cyrl' }, '455=0+544|457=1+459|472=2+866'],
    ['NotoSans-Italic', 'бгт', { ...ENGLISH, lang: 'sr', script: 'Cyrl' }, '2379=0+556|2380=1+258|2383=2+875'],
    ['NotoNaskhArabic-Regular', 'بِ', ARABIC, '435=0@277,-201+0|322=0@308,-31+0|14=0+772'],
    ['NotoSansSC-Regular', '“好”', { ...CHINESE, features: ['halt'] }, '30553=0@-500,0+500|11616=1+1000|30554=2+500'],
  ])('in %s of "%s" is what HarfBuzz does with the whole font', (name, text, options, expected) => {
    const glyphs = shaper.shape(faceOf(name), text, options)
    const written = glyphs.map(
      ({ glyph, cluster, advance, dx, dy }) => `${glyph}=${cluster}${dx || dy ? `@${dx},${dy}` : ''}+${advance}`,
    )
    expect(written.join('|')).toBe(expected)
  })

  it('numbers clusters in UTF-16, beyond the first plane too', () => {
    const glyphs = shaper.shape(faceOf('NotoSansSC-Regular'), '𠮷好', CHINESE)
    expect(glyphs.map((glyph) => glyph.cluster)).toEqual([0, 2])
  })

  it('does not carry features or language over to the next text', () => {
    const han = faceOf('NotoSansSC-Regular')
    const before = shaper.shape(han, '“', CHINESE)
    shaper.shape(han, '“', { ...CHINESE, features: ['halt'] })
    expect(shaper.shape(han, '“', CHINESE)).toEqual(before)
  })

  it('of nothing is nothing', () => {
    expect(shaper.shape(faceOf('NotoSans-Regular'), '', ENGLISH)).toEqual([])
  })

  it('refuses a feature that cannot be one', () => {
    expect(() => shaper.shape(faceOf('NotoSans-Regular'), 'a', { ...ENGLISH, features: ['tooLong'] })).toThrow(
      'not an OpenType feature',
    )
  })
})

describe('sorts', () => {
  const sorts = (name: string, text: string, options: ShapeOptions) => {
    const face = faceOf(name)
    const clusters = clustersFor(options.direction)
    return sortsOf(face, text, shaper.shape(face, text, { ...options, clusters }), options.direction)
  }
  const texts = (name: string, text: string, options: ShapeOptions) => sorts(name, text, options).sorts.map((sort) => sort.text)

  it('of plain letters are those of the face, whatever their kerning', () => {
    const latin = faceOf('NotoSans-Regular')
    const shaped = sorts('NotoSans-Regular', 'AV', ENGLISH)
    expect(shaped.sorts[0]).toBe(latin.sort(latin.glyphOf(0x41), 'A'))
    expect(shaped.sorts[0].advance).toBe(639)
    expect([...shaped.advances]).toEqual([599, 600])
  })

  it('of a ligature stand for all its letters', () => {
    expect(texts('NotoSans-Regular', 'office', ENGLISH)).toEqual(['o', 'ffi', 'c', 'e'])
  })

  it('of a letter and a mark that have a glyph in common are this glyph', () => {
    const latin = faceOf('NotoSans-Regular')
    expect(sorts('NotoSans-Regular', 'e\u0301', ENGLISH).sorts).toEqual([latin.sort(latin.glyphOf(0xe9), 'e\u0301')])
  })

  it('of a letter and marks without such a glyph have several parts', () => {
    const [piece] = sorts('NotoSans-Regular', 'x\u0323\u0301', ENGLISH).sorts
    expect(piece.text).toBe('x\u0323\u0301')
    expect(piece.parts).toEqual([
      { glyph: 91, dx: 0, dy: 0 },
      { glyph: 2696, dx: 563, dy: 0 },
      { glyph: 2665, dx: 535, dy: 0 },
    ])
    expect(piece.advance).toBe(529)
    expect(sorts('NotoSans-Regular', 'x\u0323\u0301', ENGLISH).sorts[0]).toBe(piece)
  })

  it('of Arabic come in reading order, letters with their dots, and vowels without width after them', () => {
    const { sorts: pieces, advances } = sorts('NotoNaskhArabic-Regular', 'بِي', ARABIC)
    expect(pieces.map((sort) => [sort.text, sort.parts.length, sort.advance])).toEqual([
      ['ب', 2, 275],
      ['\u0650', 1, 0],
      ['ي', 2, 687],
    ])
    expect(pieces[0].parts.at(-1)).toEqual({ glyph: 19, dx: 0, dy: 0 })
    expect([...advances]).toEqual([275, 0, 687])
  })

  it.each([
    ['two marks on one letter, in the order they are written', 'مُدَّة'],
    ['shadda written before its vowel', 'مُدّ\u064eة'],
    ['lam with alef, and a vowel between them', 'لَا'],
    ['tanwin, superscript alef and the alef that joins', 'ٱلهُدًى هٰذَا'],
    ['drawn-out words', 'كِتَـــاب'],
  ])('of %s are single characters', (_, text) => {
    expect(texts('NotoNaskhArabic-Regular', text, ARABIC)).toEqual([...text])
  })

  it('of a ligature of Arabic letters share its width, and the first of them shows it', () => {
    const ligature: ShapedGlyph = { glyph: 236, cluster: 0, advance: 301, dx: 0, dy: 0 }
    const shaped = sortsOf(faceOf('NotoNaskhArabic-Regular'), 'لا', [ligature], 'rtl')
    expect(shaped.sorts.map(({ text, parts }) => ({ text, parts }))).toEqual([
      { text: 'ل', parts: [{ glyph: 236, dx: -150, dy: 0 }] },
      { text: 'ا', parts: [] },
    ])
    expect([...shaped.advances]).toEqual([151, 150])
  })

  it.each(['السَّلَامُ عَلَيْكُمْ', 'لِلّٰهِ', 'مَدْرَسَةٌ', 'الآلاف', 'جُزْءًا'])('of “%s” draw each glyph where HarfBuzz puts it', (text) => {
    const face = faceOf('NotoNaskhArabic-Regular')
    const { sorts: pieces, advances } = sorts('NotoNaskhArabic-Regular', text, ARABIC)
    let left = advances.reduce((sum, advance) => sum + advance)
    const drawn = pieces.flatMap((sort, index) => {
      left -= advances[index]
      return sort.parts.map(({ glyph, dx, dy }) => `${glyph}@${left + dx},${dy}`)
    })
    let pen = 0
    const expected = shaper.shape(face, text, ARABIC).flatMap(({ glyph, advance, dx, dy }) => {
      const place = `${glyph}@${pen + dx},${dy}`
      pen += advance
      return face.isBlank(glyph) ? [] : [place]
    })
    expect(drawn.filter((part) => !face.isBlank(Number.parseInt(part, 10))).sort()).toEqual(expected.sort())
  })

  it('of a mark moved to the left by halt bake the movement in', () => {
    const [quote] = sorts('NotoSansSC-Regular', '“好', { ...CHINESE, features: ['halt'] }).sorts
    expect(quote).toMatchObject({ parts: [{ glyph: 30553, dx: -500, dy: 0 }], advance: 500, text: '“' })
  })

  it('of characters that show nothing are empty and take no room', () => {
    const { sorts: pieces, advances } = sorts('NotoSans-Regular', 'a\u00ad\u200bb', ENGLISH)
    expect(pieces.map((sort) => sort.text)).toEqual(['a', '\u00ad', '\u200b', 'b'])
    expect(pieces[1]).toMatchObject({ parts: [], advance: 0 })
    expect([...advances]).toEqual([561, 0, 0, 615])
  })

  it('drop what is invisible beside a letter', () => {
    const latin = faceOf('NotoSans-Regular')
    expect(sorts('NotoSans-Regular', 'a\u200d', ENGLISH).sorts).toEqual([latin.sort(68, 'a\u200d')])
  })

  it.each([
    ['NotoSans-Regular', 'fi\u0301 \u00a0\u200d\u0301a\u0308\u0323ffl 𝐀', ENGLISH],
    ['NotoNaskhArabic-Regular', 'السَّلامُ \u0650لِلّٰهِ\u200c ـي', ARABIC],
    ['NotoSansKR-Regular', '\u1112\u1161\u11ab\u1112\u119e\u11ab한', { lang: 'ko', script: 'Kore', direction: 'ltr' } as const],
    ['NotoSansJP-Regular', 'か\u3099が葛\u{e0100}', { lang: 'ja', script: 'Jpan', direction: 'ltr' } as const],
  ])('in %s keep the whole text, in order', (name, text, options) => {
    expect(texts(name, text, options).join('')).toBe(text)
  })
})
