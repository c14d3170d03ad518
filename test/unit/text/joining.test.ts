/** Words of Arabic cut between two letters, each part shaped with what stands beside it, against HarfBuzz on the word whole. */
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { neighboursOf } from '../../../src/text/joining.ts'
import { openShaper } from '../../support/shaper.ts'
import { faceOf } from '../font/faces.ts'

const ARABIC = { lang: 'ar', script: 'Arab', direction: 'rtl', clusters: 'characters' } as const
const FACE = faceOf('NotoNaskhArabic-Regular')
const MARKS = '\u064b-\u065f\u0670'
/** Of the Universal Declaration, half of them with vowels, without the name of God, which is one sign. */
const WORDS = [...new Set(readFileSync('test/suite/shaping/ar.txt', 'utf8').match(/[\u0620-\u065f\u0670-\u06d3]{2,}/g))].filter(
  (word) => !word.replace(new RegExp(`[${MARKS}]`, 'g'), '').includes('لله'),
)
const CUTS = WORDS.flatMap((word) =>
  Array.from(word.matchAll(new RegExp(`(?!^)[^${MARKS}]`, 'g')), ({ index }) => ({ word, cut: index })),
)
/** A lam and its alef are one sign unless a change of style parts them. */
const LAM_ALEF = new RegExp(`ل[${MARKS}]*\\|[اأإآٱ]`)
/** After a letter that joins nothing the face has another heh. */
const HEH = new RegExp(`[ادذرز\u0670][${MARKS}]*\\|ه`)

const shaper = await openShaper()

function glyphsOf(text: string, options: { readonly before?: string; readonly after?: string } = {}): readonly number[] {
  return shaper.shape(FACE, text, { ...ARABIC, ...options }).map(({ glyph }) => glyph)
}

function partsOf(word: string, cut: number): readonly [number[], number[]] {
  const part = (start: number, end: number) =>
    glyphsOf(word.slice(start, end), neighboursOf(word, { start, end }, { start: 0, end: word.length })) as number[]
  return [part(0, cut), part(cut, word.length)]
}

function parts(pair: RegExp) {
  return ({ word, cut }: (typeof CUTS)[number]) => pair.test(`${word.slice(0, cut)}|${word.slice(cut)}`)
}

it('has the glyphs that it has in the whole', () => {
  const cuts = CUTS.filter((each) => !parts(LAM_ALEF)(each) && !parts(HEH)(each))
  expect(cuts.length).toBeGreaterThan(0.98 * CUTS.length - CUTS.filter(parts(LAM_ALEF)).length)
  for (const { word, cut } of cuts) {
    const [first, second] = partsOf(word, cut)
    expect([...second, ...first], `${word} cut at ${cut}`).toEqual(glyphsOf(word))
  }
})

it('joins a lam to an alef that is parted from it, as joiners do', () => {
  const cuts = CUTS.filter(parts(LAM_ALEF))
  expect(cuts.length).toBeGreaterThan(50)
  for (const { word, cut } of cuts) {
    const alone = [glyphsOf(word.slice(0, cut), { after: '\u200d' }), glyphsOf(word.slice(cut), { before: '\u200d' })]
    expect(partsOf(word, cut), `${word} cut at ${cut}`).toEqual(alone)
  }
})

it('sees letters over vowel signs and soft hyphens, not over spaces, marks and non-joiners', () => {
  const beside = (before: string, after: string) =>
    neighboursOf(
      `${before}ع${after}`,
      { start: before.length, end: before.length + 1 },
      { start: 0, end: before.length + 1 + after.length },
    )
  expect(beside('بَّ', '\u00ad\u200bت')).toEqual({ before: 'ب', after: 'ت' })
  expect(beside('\u200d', '')).toEqual({ before: '\u200d', after: '' })
  for (const between of [' ', '،', '\u200c', '\u2067', '\ufffc', '\n'])
    expect(beside(`ب${between}`, `${between}ت`)).toBeUndefined()
})
