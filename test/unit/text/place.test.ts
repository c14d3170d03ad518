/** Pieces of a line set at their places. */
import { expect, it } from 'vitest'
import { setLine } from '../../../src/text/place.ts'
import type { Paragraph } from '../../../src/text/types.ts'
import { monoText } from '../../support/layoutHtml.ts'
import { widthOf } from '../../support/printPages.ts'
import { box, closing, glue, leader, paragraph, square, stop } from './pieces.ts'

const context = monoText()

function set(source: Paragraph, available: number, align: Paragraph['style']['textAlign'] = 'start', last = false) {
  const styled = { ...source, style: { ...source.style, textAlign: align } }
  return setLine(context, styled, 0, source.pieces.length, { available, last })
}

it('words and spaces that continue one another are one run', () => {
  const line = set(paragraph(box(30), glue(10), box(30)), 100)
  expect(line.items.map((item) => item.type)).toEqual(['glyphs'])
  expect(line.width).toBe(70)
})

it('justified space goes into the advance of the space', () => {
  const [item] = set(paragraph(box(30), glue(10), box(30)), 85, 'justify').items
  expect(item.type === 'glyphs' && [...item.run.advances]).toEqual([30, 25, 30])
})

it('a word space grows to three times its width; a line that would need more stays ragged', () => {
  const words = paragraph(box(30), glue(10), box(30))
  expect(set(words, 90, 'justify').width).toBe(90)
  expect(set(words, 90.1, 'justify').width).toBe(70)
})

it('squares and spaces grow together, then spaces alone', () => {
  const mixed = paragraph(square(10), square(10), glue(10), box(10))
  const advances = (available: number) => {
    const [item] = set(mixed, available, 'justify').items
    return item.type === 'glyphs' && [...item.run.advances].map((advance) => Math.round(advance * 100) / 100)
  }
  expect(advances(45.5)).toEqual([10.5, 10, 15, 10])
  expect(advances(56)).toEqual([11, 10, 25, 10])
  // Even thrice the space would not do: squares alone spread.
  expect(advances(70)).toEqual([11, 10, 10, 10])
})

it('a last line is not justified, unless it is too full', () => {
  const words = paragraph(box(30), glue(10), box(30))
  expect(set(words, 100, 'justify', true).width).toBe(70)
  expect(set(words, 69, 'justify', true).width).toBe(69)
})

it('Han spreads by a tenth of its size at most', () => {
  expect(set(paragraph(square(10), square(10), square(10)), 100, 'justify').width).toBe(32)
})

it('a closing mark at the end is set half as wide', () => {
  const line = set(paragraph(square(10), stop(10)), 100)
  expect(line.width).toBe(15)
  expect(line.items.map((item) => (item.type === 'glyphs' ? widthOf(item.run) : 0))).toEqual([15])
})

it('a full line takes from the blank halves of its marks, then from its spaces', () => {
  const full = paragraph(square(10), closing(10), square(10), glue(10), square(10))
  const advances = (available: number) => {
    const [item] = set(full, available, 'justify').items
    return item.type === 'glyphs' && [...item.run.advances].map((advance) => Math.round(advance * 100) / 100)
  }
  expect(advances(47)).toEqual([10, 7, 10, 10, 10])
  expect(advances(44)).toEqual([10, 5, 10, 9, 10])
  expect(advances(30)).toEqual([10, 5, 10, 8, 10])
})

it('centred and ended lines move as a whole', () => {
  const [centre] = set(paragraph(box(30)), 100, 'center').items
  const [end] = set(paragraph(box(30)), 100, 'end').items
  expect([centre.x, end.x]).toEqual([35, 70])
})

it('a leader takes what is left, in whole steps from the right, and is decoration', () => {
  const items = set(paragraph(box(30), leader(), box(10)), 95).items
  const dots = items.find((item) => item.type === 'glyphs' && item.content === 'artifact')
  expect(dots?.type === 'glyphs' && [dots.x, widthOf(dots.run)]).toEqual([35, 50])
})

it('a line is as high as its style says, its text in the middle', () => {
  const line = set({ ...paragraph(box(30)), style: { ...paragraph().style, fontSize: 10, lineHeight: 20 } }, 100)
  expect([line.height, line.baseline]).toEqual([20, 13])
})
