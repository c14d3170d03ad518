/** How narrow and how wide a paragraph may be: what the columns of a table ask. */
import { expect, it } from 'vitest'
import { intrinsicWidths } from '../../../src/text/index.ts'
import { box, glue, paragraph } from './pieces.ts'

it('a paragraph is as narrow as its widest word and as wide as all', () => {
  expect(intrinsicWidths(paragraph(box(30), glue(10), box(50)))).toEqual({ min: 50, max: 90 })
})

it('it is as narrow as a letter where words may wrap anywhere', () => {
  const word = box(50)
  const anywhere = { ...word, style: { ...word.style, overflowWrap: 'anywhere' as const } }
  const letters = { ...anywhere, word: { ...word.word, advances: Float32Array.of(2000, 3000) } }
  expect(intrinsicWidths(paragraph(letters)).min).toBe(30)
})
