/** Both breakers answer the same question: after which pieces do the lines end? */
import { describe, expect, it } from 'vitest'
import { breakGreedy } from '../../../src/text/greedy.ts'
import { breakTotalFit } from '../../../src/text/totalFit.ts'
import { box, breakable, closing, glue, hyphen, newline, paragraph, square, stop } from './pieces.ts'

const wide = (width: number) => () => width

describe.each([
  ['greedy', breakGreedy],
  ['total fit', breakTotalFit],
])('%s', (_, breaker) => {
  it('breaks after the last word that fits', () => {
    expect(breaker(paragraph(box(30), glue(10), box(30), glue(10), box(30)), wide(70))).toEqual([4, 5])
  })

  it('breaks nothing that fits', () => {
    expect(breaker(paragraph(box(30), glue(10), box(30)), wide(70))).toEqual([3])
  })

  it('makes no lines of nothing', () => {
    expect(breaker(paragraph(), wide(70))).toEqual([])
  })

  it('gives the space at a line’s end no width', () => {
    expect(breaker(paragraph(box(30), glue(10), box(30), glue(20), box(30)), wide(70))).toEqual([4, 5])
  })

  it('lets a closing mark lose its blank half at a line’s end', () => {
    expect(breaker(paragraph(square(10), square(10), stop(10), square(10)), wide(25))).toEqual([3, 4])
  })

  it('ends a line where it must, and no line is left after the last', () => {
    expect(breaker(paragraph(box(10), newline(), newline(), box(10), newline()), wide(70))).toEqual([2, 3, 5])
  })

  it('keeps together what no break divides', () => {
    expect(breaker(paragraph(breakable(box(30)), box(30), box(30)), wide(70))).toEqual([1, 3])
  })

  it('lets stand out what is wider than the line, and goes on', () => {
    expect(breaker(paragraph(box(90), glue(10), box(30)), wide(70))).toEqual([2, 3])
  })

  it('asks for the measure of each line', () => {
    const hanging = (line: number) => (line === 0 ? 30 : 70)
    expect(breaker(paragraph(box(30), glue(10), box(30), glue(10), box(30)), hanging)).toEqual([2, 5])
  })
})

describe('greedy', () => {
  it('divides a word only where the line would be shorter than three quarters', () => {
    const dividedAfter = (width: number) => paragraph(box(width), glue(10), hyphen(10), box(30), glue(10), box(10))
    expect(breakGreedy(dividedAfter(60), wide(100))).toEqual([3, 6])
    expect(breakGreedy(dividedAfter(75), wide(110))).toEqual([3, 6])
    expect(breakGreedy(dividedAfter(75), wide(100))).toEqual([2, 6])
  })

  it('leaves the last word whole', () => {
    expect(breakGreedy(paragraph(box(60), glue(10), hyphen(10), box(30)), wide(100))).toEqual([2, 4])
  })

  it('goes on where a hyphen has no room and the whole word has', () => {
    expect(breakGreedy(paragraph(box(60), glue(10), hyphen(25), box(5), glue(10), box(50)), wide(100))).toEqual([5, 6])
  })
})

describe('total fit', () => {
  it('divides a word rather than stretch a line far', () => {
    const words = paragraph(box(30), glue(10), box(20), glue(10), hyphen(20), box(30), glue(10), box(40), glue(10), box(30))
    expect(breakTotalFit(words, wide(100))).toEqual([5, 9, 10])
  })

  it('divides no word for a little', () => {
    const words = paragraph(box(30), glue(10), box(50), glue(10), hyphen(10), box(30), glue(10), box(40), glue(10), box(30))
    expect(breakTotalFit(words, wide(92))).toEqual([4, 9, 10])
  })

  it('leaves the last word whole', () => {
    expect(breakTotalFit(paragraph(box(30), glue(10), box(30), glue(10), hyphen(10), box(30)), wide(100))).toEqual([4, 6])
  })

  it('leaves no lone character with its mark on the last line', () => {
    const squares = Array.from({ length: 30 }, () => square(10))
    expect(breakTotalFit(paragraph(...squares, square(10), closing(10)), wide(300))).toEqual([29, 32])
  })

  it('takes a word from a full line to save a loose one', () => {
    const words = [50, 10, 20, 20, 40, 30, 30].flatMap((width) => [box(width), glue(10)]).slice(0, -1)
    expect(breakGreedy(paragraph(...words), wide(100))).toEqual([6, 10, 13])
    expect(breakTotalFit(paragraph(...words), wide(100))).toEqual([4, 10, 13])
  })

  it('shrinks a space by a fifth, and no more', () => {
    const two = paragraph(box(30), glue(10), box(30), glue(10), box(30))
    expect(breakTotalFit(two, wide(68))).toEqual([4, 5])
    expect(breakTotalFit(two, wide(67))).toEqual([2, 4, 5])
  })

  it('takes a line for full in spite of rounding', () => {
    const squares = Array.from({ length: 14 }, () => square(10.1))
    expect(breakTotalFit(paragraph(...squares), wide(7 * 10.1 - 1e-9))).toEqual([7, 14])
  })

  it('leaves no lone character on the last line where a second costs little', () => {
    const squares = Array.from({ length: 31 }, () => square(10))
    expect(breakGreedy(paragraph(...squares), wide(300))).toEqual([30, 31])
    expect(breakTotalFit(paragraph(...squares), wide(300))).toEqual([29, 31])
  })
})
