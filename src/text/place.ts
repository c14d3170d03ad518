/**
 * Pieces of one line → a line box: widths justified, pieces in visual order (UAX 9, rule L2), runs
 * merged, underlines and link areas added, height and baseline found (CSS 2.2, §10.8).
 */

import { unitSize } from '../font/scale.ts'
import type { TextContext } from './context.ts'
import { drawLinks, drawPieces, drawRuby } from './draw.ts'
import { inkEnd, TOLERANCE, trailing } from './greedy.ts'
import { lineBox } from './lineBox.ts'
import { moveLine } from './memory.ts'
import { isFull, markShrink, spaceShrink } from './shrink.ts'
import { TRIM_RULES, trimmed } from './spacing.ts'
import { IDEOGRAPH_STRETCH, IDEOGRAPH_STRETCH_CAP } from './totalFit.ts'
import { textLine } from './trace.ts'
import type { Line, Paragraph, Piece, ShapedWord, WordPiece } from './types.ts'
import { trimEnd, trimStart, untrimmed } from './variants.ts'

export interface LineSetting {
  /** Width of the line box. */
  readonly available: number
  /** The last line of a paragraph, or one before a forced break, is not justified. */
  readonly last: boolean
}

/** Set the pieces from `start` up to `end` into a line of the given width. */
export function setLine(context: TextContext, paragraph: Paragraph, start: number, end: number, setting: LineSetting): Line {
  const { move } = paragraph
  if (move) return moveLine(setLine(context, move.from, start, end, setting), move)
  const pieces = trimEdges(paragraph.pieces, start, end, setting.available)
  const trail = pieces.length > 0 ? trailing(pieces, 0, pieces.length - 1) : 0
  const natural = widthUpTo(pieces, pieces.length) - trail
  const extra = spread(paragraph, pieces, setting.available - natural, setting.last)
  const width = natural + sum(extra)
  const left = alignmentOffset(paragraph, setting.available - width)
  // Space at a line's end hangs outside: at the right of left-to-right text, at the left of the other.
  const x = positions(paragraph, pieces, extra, paragraph.direction === 'rtl' ? left - trail : left)

  const rubies = paragraph.rubies.filter(({ last }) => last >= start && last < end)
  const { height, baseline } = lineBox(context, paragraph, pieces, rubies)
  const annotations = rubies.map((ruby) => drawRuby(ruby, start, { pieces, x, extra }, setting.available))
  const inner = atomLines(pieces)
  return {
    items: [...drawPieces({ pieces, x, extra }, annotations), ...drawLinks(pieces, x, extra)],
    width,
    height,
    baseline,
    notes: [...inner.flatMap(({ notes }) => notes), ...attached(paragraph.notes, start, end).map(({ body }) => body)],
    marks: [...inner.flatMap(({ marks }) => marks), ...attached(paragraph.marks, start, end).map(({ mark }) => mark)],
    text: textLine(pieces),
  }
}

/** What follows piece `after` belongs to its line; what precedes all pieces, to the first. */
function attached<Item extends { readonly after: number }>(items: readonly Item[], start: number, end: number): readonly Item[] {
  if (items.length === 0) return items
  return items.filter(({ after }) => Math.max(after, 0) >= start && Math.max(after, 0) < end)
}

/** The lines of the inline-blocks that stand in a line. */
function atomLines(pieces: readonly Piece[]): readonly Line[] {
  const lines: Line[] = []
  for (const piece of pieces) if (piece.type === 'atom' && piece.atom.type === 'block') lines.push(piece.atom.line)
  return lines
}

// ── edges and justification ──────────────────────────────────────────────────────────────────────

/** Marks at the line's edges lose their blank half, or hang, as their style has it. */
function trimEdges(pieces: readonly Piece[], start: number, until: number, available: number): readonly Piece[] {
  const result = pieces.slice(start, until)
  const first = result[0]
  if (first && first.startTrim !== 0) result[0] = trimmed(first as WordPiece, first.startTrim > 0 ? trimStart : untrimmed)
  const end = inkEnd(result)
  const last = result[end]
  if (last?.type === 'word' && last.hyphen) result[end] = hyphenated(last, last.hyphen)
  else if (last?.type === 'word' && last.endTrim > 0) {
    result[end] = closed(last, available - widthUpTo(result, end))
  }
  return result
}

/** A closing mark as it ends a line: full or half, or hanging beyond the line where there is no room for either. */
function closed(piece: WordPiece, room: number): WordPiece {
  const { end } = TRIM_RULES[piece.style.textSpacingTrim]
  const fits = ({ width }: WordPiece) => width <= room + TOLERANCE
  const full = { ...piece, endTrim: 0 }
  const half = end !== 'never' && isFull(piece) ? trimmed(piece, trimEnd) : full
  const isForced = piece.style.hangingPunctuation === 'force-end'
  if (end !== 'always' && !isForced && fits(full)) return full
  const hangs = piece.endTrim > piece.width / 2 + TOLERANCE && (isForced || !fits(half))
  return hangs ? { ...half, endTrim: half.width } : half
}

function hyphenated(piece: WordPiece, hyphen: ShapedWord): WordPiece {
  const { word, style } = piece
  return {
    ...piece,
    word: {
      face: word.face,
      text: word.text + hyphen.text,
      sorts: [...word.sorts, ...hyphen.sorts],
      advances: Float32Array.of(...word.advances, ...hyphen.advances),
      width: word.width + hyphen.width,
    },
    width: piece.width + hyphen.width * unitSize(hyphen.face, style.fontSize),
    hyphen: undefined,
  }
}

/** A justified line whose word spaces would be wider than this many times their width stays ragged. */
const SPACE_CAP = 3
/** Word space grows by this share of itself while squares grow by theirs. */
const SPACE_EASE = 0.5

/** Space added after each piece; negative where word spaces shrink. */
function spread(paragraph: Paragraph, pieces: readonly Piece[], slack: number, last: boolean): Float64Array {
  const extra = new Float64Array(pieces.length)
  const { textAlign, textJustify } = paragraph.style
  if (fillLeaders(pieces, slack, extra)) return extra
  if (slack < 0) shrink(pieces, slack, extra)
  else if (textAlign === 'justify' && textJustify !== 'none' && !last) stretch(pieces, slack, extra)
  return extra
}

/** Leaders take all that is free. */
function fillLeaders(pieces: readonly Piece[], slack: number, extra: Float64Array): boolean {
  let count = 0
  for (const piece of pieces) if (isLeader(piece)) count++
  if (count > 0) for (let i = 0; i < pieces.length; i++) if (isLeader(pieces[i])) extra[i] = Math.max(slack / count, 0)
  return count > 0
}

function isLeader(piece: Piece): boolean {
  return piece.type === 'atom' && piece.atom.type === 'leader'
}

/** Blank halves of marks give room first, then word spaces. */
function shrink(pieces: readonly Piece[], slack: number, extra: Float64Array): void {
  const end = inkEnd(pieces)
  let ofMarks = 0
  let ofSpaces = 0
  for (let i = 0; i < end; i++) {
    ofMarks += markShrink(pieces[i], pieces[i + 1])
    ofSpaces += spaceShrink(pieces[i])
  }
  const markRatio = ofMarks === 0 ? 0 : Math.max(slack / ofMarks, -1)
  const spaceRatio = ofSpaces === 0 ? 0 : Math.max((slack - markRatio * ofMarks) / ofSpaces, -1)
  if (markRatio === 0 && spaceRatio === 0) return
  for (let i = 0; i < end; i++) {
    extra[i] = markShrink(pieces[i], pieces[i + 1]) * markRatio + spaceShrink(pieces[i]) * spaceRatio
  }
}

/** Squares and word spaces grow together, then, once squares are as far apart as they may be, word spaces alone. */
function stretch(pieces: readonly Piece[], slack: number, extra: Float64Array): void {
  const end = inkEnd(pieces)
  let ofSpaces = 0
  let ofSquares = 0
  for (let i = 0; i < end; i++) {
    if (pieces[i].type === 'space') ofSpaces += pieces[i].width * SPACE_EASE
    else if (isBetweenSquares(pieces, i)) ofSquares += pieces[i].style.fontSize * IDEOGRAPH_STRETCH
  }
  if (ofSpaces + ofSquares === 0) return
  const together = slack / (ofSpaces + ofSquares)
  const squareRatio = Math.min(together, IDEOGRAPH_STRETCH_CAP / IDEOGRAPH_STRETCH)
  const spaceRatio = ofSpaces === 0 ? 0 : (slack - squareRatio * ofSquares) / ofSpaces
  const isGaping = spaceRatio * SPACE_EASE > SPACE_CAP - 1 + 1e-9
  for (let i = 0; i < end; i++) {
    if (pieces[i].type === 'space') extra[i] = isGaping ? 0 : pieces[i].width * SPACE_EASE * spaceRatio
    else if (isBetweenSquares(pieces, i)) extra[i] = pieces[i].style.fontSize * IDEOGRAPH_STRETCH * squareRatio
  }
}

function isBetweenSquares(pieces: readonly Piece[], i: number): boolean {
  return pieces[i].ideographic && pieces[i + 1]?.ideographic
}

function sum(numbers: Float64Array): number {
  let total = 0
  for (let i = 0; i < numbers.length; i++) total += numbers[i]
  return total
}

function widthUpTo(pieces: readonly Piece[], end: number): number {
  let width = 0
  for (let i = 0; i < end; i++) width += pieces[i].width
  return width
}

function alignmentOffset(paragraph: Paragraph, free: number): number {
  const rtl = paragraph.direction === 'rtl'
  switch (paragraph.style.textAlign) {
    case 'center':
      return free / 2
    case 'left':
      return 0
    case 'right':
      return free
    case 'end':
      return rtl ? 0 : free
    case 'start':
    case 'justify':
      return rtl ? free : 0
  }
}

// ── order and runs ───────────────────────────────────────────────────────────────────────────────

/** Where each piece begins, from the left edge of the line; the first in visual order at `pen`. */
function positions(paragraph: Paragraph, pieces: readonly Piece[], extra: Float64Array, pen: number): Float64Array {
  const x = new Float64Array(pieces.length)
  const order = visualOrder(pieces, paragraph.direction)
  for (let k = 0; k < pieces.length; k++) {
    const i = order ? order[k] : k
    x[i] = pen
    pen += pieces[i].width + extra[i]
  }
  return x
}

/** Indices of the pieces from left to right, or nothing where all of the line runs from left to right, as most lines do. */
function visualOrder(pieces: readonly Piece[], direction: 'ltr' | 'rtl'): readonly number[] | undefined {
  if (direction === 'ltr' && pieces.every(({ level }) => level === 0)) return undefined
  const order = pieces.map((_, i) => i)
  const base = direction === 'rtl' ? 1 : 0
  const end = inkEnd(pieces)
  // Rule L1: white space at the line's end takes the paragraph's level.
  const levels = pieces.map((piece, i) => (i > end ? base : piece.level))
  const highest = Math.max(0, ...levels)
  for (let level = highest; level >= 1; level--) {
    for (let i = 0; i < order.length; i++) {
      if (levels[order[i]] < level) continue
      let j = i
      while (j + 1 < order.length && levels[order[j + 1]] >= level) j++
      order.splice(i, j - i + 1, ...order.slice(i, j + 1).reverse())
      i = j
    }
  }
  return order
}
