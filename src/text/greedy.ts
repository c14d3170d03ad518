/**
 * Paragraph → ends of its lines, first fit: each line takes what it can hold. For ragged text,
 * whose lines need not agree with one another.
 */
import { unitSize } from '../font/scale.ts'
import type { Paragraph, Piece } from './types.ts'

/** Width that line number `line` offers, in pt. */
export type Measure = (line: number) => number

/** A way to break paragraphs: the index after the last piece of each line. */
export type Breaker = (paragraph: Paragraph, measure: Measure) => readonly number[]

export const breakGreedy: Breaker = (paragraph, measure) => {
  const { pieces } = paragraph
  const ends: number[] = []
  let start = 0
  while (start < pieces.length) {
    const end = lineEnd(pieces, start, measure(ends.length))
    ends.push(end)
    start = end
  }
  return ends
}

/** Rounding of sums must not push a word that fits exactly into the next line. */
export const TOLERANCE = 0.01

/** A line as full as this needs no hyphen. */
const FULL = 0.75

function lineEnd(pieces: readonly Piece[], start: number, available: number): number {
  let width = -pieces[start].startTrim
  let fitting = -1
  let fittingWidth = 0
  let hyphenated = -1
  for (let i = start; i < pieces.length; i++) {
    const piece = pieces[i]
    width += piece.width
    const ink = width - trailing(pieces, start, i)
    // A hyphen that has no room forbids this end, not the rest of the word.
    const needed = isHyphen(piece) && i + 1 < pieces.length ? width : ink
    if (needed > available + TOLERANCE && (fitting > start || hyphenated > start)) {
      const isShort = fitting < 0 || fittingWidth < available * FULL
      return hyphenated > fitting && isShort && (fitting < 0 || !isWithinLastWord(pieces, hyphenated)) ? hyphenated : fitting
    }
    if (piece.breakAfter === 'forced') return i + 1
    if (piece.breakAfter !== 'allowed') continue
    if (isHyphen(piece)) {
      if (ink <= available + TOLERANCE || (fitting < 0 && hyphenated < 0)) hyphenated = i + 1
    } else {
      fitting = i + 1
      fittingWidth = ink
    }
  }
  return pieces.length
}

/** Whether a line that ends after this piece ends with a hyphen. */
export function isHyphen(piece: Piece): boolean {
  return piece.hyphen !== undefined && piece.breakAfter === 'allowed'
}

/** Whether only the rest of a word would stand on the last line. */
function isWithinLastWord(pieces: readonly Piece[], from: number): boolean {
  for (let i = from; i < pieces.length && pieces[i].breakAfter !== 'forced'; i++)
    if (pieces[i].breakAfter === 'allowed' && !isHyphen(pieces[i])) return i === pieces.length - 1
  return true
}

/** White space, gaps and the blank half of a closing mark have no width at a line's end; a hyphen has it only there. */
export function trailing(pieces: readonly Piece[], start: number, last: number): number {
  let width = 0
  let i = last
  for (; i > start && (pieces[i].type === 'space' || pieces[i].type === 'gap'); i--) width += pieces[i].width
  return width + edgeTrim(pieces[i])
}

/** What a piece loses where a line ends with it; less than nothing where it takes a hyphen. */
export function edgeTrim({ endTrim, hyphen, style }: Piece): number {
  return hyphen ? endTrim - hyphen.width * unitSize(hyphen.face, style.fontSize) : endTrim
}

/** Index of the last piece with ink: no space grows after it. */
export function inkEnd(pieces: readonly Piece[]): number {
  let i = pieces.length - 1
  while (i >= 0 && (pieces[i].type === 'space' || pieces[i].type === 'gap')) i--
  return i
}
