/**
 * Pieces of one line → a line box: widths justified, pieces in visual order (UAX 9, rule L2), runs
 * merged, underlines and link areas added, height and baseline found (CSS 2.2, §10.8).
 */

import type { TextContext } from './context.ts'
import { drawLinks, drawPieces } from './draw.ts'
import { inkEnd, startTrimOf, trailing } from './greedy.ts'
import { lineBox } from './lineBox.ts'
import { trimmed } from './spacing.ts'
import { IDEOGRAPH_STRETCH, IDEOGRAPH_STRETCH_CAP, SPACE_SHRINK } from './totalFit.ts'
import { textLine } from './trace.ts'
import type { Line, Paragraph, Piece, ShapedWord, WordPiece } from './types.ts'
import { trimEnd, trimStart } from './variants.ts'

export interface LineSetting {
  /** Width of the line box. */
  readonly available: number
  /** The last line of a paragraph, or one before a forced break, is not justified. */
  readonly last: boolean
}

/** Set the pieces from `start` up to `end` into a line of the given width. */
export function setLine(context: TextContext, paragraph: Paragraph, start: number, end: number, setting: LineSetting): Line {
  const pieces = trimEdges(paragraph.pieces.slice(start, end))
  const trail = pieces.length > 0 ? trailing(pieces, 0, pieces.length - 1) : 0
  const natural = pieces.reduce((sum, piece) => sum + piece.width, 0) - trail
  const slack = setting.available - natural
  const leaders = pieces.filter((piece) => piece.type === 'atom' && piece.atom.type === 'leader').length
  const extra = leaders > 0 ? pieces.map(leaderShare(slack / leaders)) : justify(paragraph, pieces, slack, setting.last)
  const width = natural + extra.reduce((sum, share) => sum + share, 0)
  const left = alignmentOffset(paragraph, setting.available - width)

  const order = visualOrder(pieces, paragraph.direction)
  const x = new Float64Array(pieces.length)
  // Space at a line's end hangs outside: at the right of left-to-right text, at the left of the other.
  let pen = paragraph.direction === 'rtl' ? left - trail : left
  for (const i of order) {
    x[i] = pen
    pen += pieces[i].width + extra[i]
  }

  const { height, baseline } = lineBox(context, paragraph, pieces)
  return {
    items: [...drawPieces(pieces, x, extra), ...drawLinks(pieces, x, extra)],
    width,
    height,
    baseline,
    notes: [...atomLines(pieces).flatMap(({ notes }) => notes), ...attached(paragraph.notes, start, end).map(({ body }) => body)],
    marks: [...atomLines(pieces).flatMap(({ marks }) => marks), ...attached(paragraph.marks, start, end).map(({ mark }) => mark)],
    text: textLine(pieces),
  }
}

/** What follows piece `after` belongs to its line; what precedes all pieces, to the first. */
function attached<Item extends { readonly after: number }>(items: readonly Item[], start: number, end: number): readonly Item[] {
  return items.filter(({ after }) => Math.max(after, 0) >= start && Math.max(after, 0) < end)
}

/** The lines of the inline-blocks that stand in a line. */
function atomLines(pieces: readonly Piece[]): readonly Line[] {
  return pieces.flatMap((piece) => (piece.type === 'atom' && piece.atom.type === 'block' ? [piece.atom.line] : []))
}

// ── edges and justification ──────────────────────────────────────────────────────────────────────

/** Opening marks at the line's start and closing marks at its end lose their blank half. */
function trimEdges(pieces: readonly Piece[]): readonly Piece[] {
  const result = [...pieces]
  const first = result[0]
  if (first && startTrimOf(first) > 0) result[0] = trimmed(first as WordPiece, trimStart)
  let i = result.length - 1
  while (i >= 0 && (result[i].type === 'space' || result[i].type === 'gap')) i--
  const last = result[i]
  if (last?.type === 'word' && last.endTrim > 0) result[i] = trimmed(last, trimEnd)
  if (last?.type === 'word' && last.hyphen) result[i] = hyphenated(last, last.hyphen)
  return result
}

function hyphenated(piece: WordPiece, hyphen: ShapedWord): WordPiece {
  const { word, style } = piece
  return {
    ...piece,
    word: {
      face: word.face,
      sorts: [...word.sorts, ...hyphen.sorts],
      advances: Float32Array.of(...word.advances, ...hyphen.advances),
      width: word.width + hyphen.width,
    },
    width: piece.width + (hyphen.width * style.fontSize) / hyphen.face.metrics.unitsPerEm,
    hyphen: undefined,
  }
}

function leaderShare(share: number) {
  return (piece: Piece): number => (piece.type === 'atom' && piece.atom.type === 'leader' ? Math.max(share, 0) : 0)
}

/** Space added after each piece; negative where word spaces shrink. */
function justify(paragraph: Paragraph, pieces: readonly Piece[], slack: number, last: boolean): readonly number[] {
  const none = pieces.map(() => 0)
  const justified = paragraph.style.textAlign === 'justify'
  if (slack >= 0 && (!justified || last)) return none
  const end = inkEnd(pieces)
  const elastic = pieces.map((piece, i) => {
    if (i >= end) return 0
    if (piece.type === 'space') return piece.width * (slack < 0 ? SPACE_SHRINK : 0.5)
    const next = pieces[i + 1]
    const between = slack > 0 && piece.type === 'word' && piece.ideographic && next?.type === 'word' && next.ideographic
    return between ? piece.style.fontSize * IDEOGRAPH_STRETCH : 0
  })
  const total = elastic.reduce((sum, share) => sum + share, 0)
  if (total === 0) return none
  const ratio = slack < 0 ? Math.max(slack / total, -1) : slack / total
  const capped = elastic.map((share, i) =>
    pieces[i].type === 'word' ? Math.min(share * ratio, pieces[i].style.fontSize * IDEOGRAPH_STRETCH_CAP) : share * ratio,
  )
  return capped
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

/** Indices of the pieces from left to right. */
function visualOrder(pieces: readonly Piece[], direction: 'ltr' | 'rtl'): readonly number[] {
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
