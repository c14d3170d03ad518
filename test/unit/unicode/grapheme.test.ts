/** UAX 29: what a reader takes for one character. */
import { expect, it } from 'vitest'
import { graphemeBreaks } from '../../../src/unicode/grapheme.ts'
import { failures, suiteLines } from './suite.ts'

it('every case of GraphemeBreakTest comes out as Unicode says', () => {
  expect(suiteLines('GraphemeBreakTest.txt')).toHaveLength(1_093)
  expect(failures('GraphemeBreakTest.txt', graphemeBreaks)).toEqual([])
})

it('flags, families, accents and syllables are one character each', () => {
  const text = '🇨🇳🇫🇷👩‍👩‍👧e\u0301क्षि각'
  const breaks = graphemeBreaks(text)
  const clusters: string[] = []
  for (let start = 0, at = 1; at <= text.length; at++)
    if (breaks[at] !== 0) {
      clusters.push(text.slice(start, at))
      start = at
    }
  expect(clusters).toEqual(['🇨🇳', '🇫🇷', '👩‍👩‍👧', 'e\u0301', 'क्षि', '각'])
})
