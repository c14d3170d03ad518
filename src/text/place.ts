/**
 * Pieces of one line → a line box: widths justified, pieces in visual order (UAX 9, rule L2), runs
 * merged, underlines and link areas added, height and baseline found (CSS 2.2, §10.8).
 */

import type { TextContext } from './context.ts'
import { startTrimOf, trailing } from './greedy.ts'
import { lineBox, raiseOf } from './lineBox.ts'
import { trimmed } from './spacing.ts'
import { IDEOGRAPH_STRETCH, IDEOGRAPH_STRETCH_CAP, SPACE_SHRINK } from './totalFit.ts'
import { textLine } from './trace.ts'
import type { Atom, AtomPiece, GlyphRun, Line, LineItem, Paragraph, Piece, ShapedWord, SpacePiece, WordPiece } from './types.ts'
import { trimEnd, trimStart, widen } from './variants.ts'

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
    items: [...drawRuns(pieces, x, extra), ...drawAtoms(pieces, x, extra), ...drawLinks(pieces, x, extra)],
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

/** Index of the last piece with ink: no space grows after it. */
function inkEnd(pieces: readonly Piece[]): number {
  let i = pieces.length - 1
  while (i >= 0 && (pieces[i].type === 'space' || pieces[i].type === 'gap')) i--
  return i
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

/** Words and spaces that continue one another become one run; autospace goes into the sort before it. */
function drawRuns(pieces: readonly Piece[], x: Float64Array, extra: readonly number[]): readonly LineItem[] {
  const items: LineItem[] = []
  const end = inkEnd(pieces)
  const following = (index: number) => (index < end ? pieces[index + 1] : undefined)
  let i = 0
  while (i < pieces.length) {
    const first = pieces[i]
    if (first.type !== 'word' && first.type !== 'space') {
      i++
      continue
    }
    const run = new RunBuilder(first)
    let left = x[i]
    run.add(first, extra[i], following(i))
    let j = i + 1
    while (j < pieces.length && continues(first, pieces[j]) && adjacent(pieces, x, extra, j)) {
      const piece = pieces[j] as WordPiece | SpacePiece
      run.add(piece, extra[j], following(j))
      left = Math.min(left, x[j])
      j++
    }
    const y = -raiseOf(first.style)
    items.push({ type: 'glyphs', x: left, y, run: run.finish(), content: first.node })
    const line = decoration(first, left, y, run.width())
    if (line) items.push(line)
    i = j
  }
  return items
}

function continues(first: Piece, next: Piece): boolean {
  return (
    (next.type === 'word' || next.type === 'space') &&
    (first.type === 'word' || first.type === 'space') &&
    next.word.face === first.word.face &&
    next.node === first.node &&
    next.level === first.level &&
    next.lang === first.lang &&
    next.style === first.style &&
    next.link === first.link
  )
}

/** A trailing space of another level may stand apart from the word before it. */
function adjacent(pieces: readonly Piece[], x: Float64Array, extra: readonly number[], j: number): boolean {
  const i = j - 1
  const distance = pieces[j].level % 2 === 1 ? x[j] + pieces[j].width + extra[j] - x[i] : x[i] + pieces[i].width + extra[i] - x[j]
  return Math.abs(distance) < 0.01
}

class RunBuilder {
  readonly #first: WordPiece | SpacePiece
  readonly #sorts: GlyphRun['sorts'][number][] = []
  readonly #advances: number[] = []

  constructor(first: WordPiece | SpacePiece) {
    this.#first = first
  }

  add(piece: WordPiece | SpacePiece, extra: number, next: Piece | undefined): void {
    const { word, style } = piece
    const scale = style.fontSize / word.face.metrics.unitsPerEm
    for (let i = 0; i < word.sorts.length; i++) {
      this.#sorts.push(word.sorts[i])
      this.#advances.push(word.advances[i] * scale)
    }
    const last = this.#sorts.length - 1
    if (next?.type === 'gap' && next.width > 0 && next.level % 2 === 0) {
      const units = Math.round(next.width / scale)
      this.#sorts[last] = widen(this.#sorts[last], units)
      this.#advances[last] += next.width
    }
    if (extra !== 0 && last >= 0) this.#advances[last] += extra
  }

  width(): number {
    return this.#advances.reduce((sum, advance) => sum + advance, 0)
  }

  finish(): GlyphRun {
    const { style, lang, level, word } = this.#first
    return {
      face: word.face,
      size: style.fontSize,
      color: style.color,
      lang,
      sorts: this.#sorts,
      advances: Float32Array.from(this.#advances),
      direction: level % 2 === 1 ? 'rtl' : 'ltr',
    }
  }
}

function decoration(piece: WordPiece | SpacePiece, x: number, y: number, width: number): LineItem | undefined {
  const kind = piece.style.textDecorationLine
  if (kind === 'none') return undefined
  const { metrics } = piece.word.face
  const em = piece.style.fontSize / metrics.unitsPerEm
  const height = Math.max(metrics.underlineThickness * em, 0.4)
  const offset = kind === 'underline' ? -metrics.underlinePosition * em : -metrics.strikeoutPosition * em
  return { type: 'fill', x, y: y + offset, width, height, color: piece.style.color }
}

// ── atoms and links ──────────────────────────────────────────────────────────────────────────────

function drawAtoms(pieces: readonly Piece[], x: Float64Array, extra: readonly number[]): readonly LineItem[] {
  return pieces.flatMap((piece, i) => (piece.type === 'atom' ? drawAtom(piece, piece.atom, x[i], piece.width + extra[i]) : []))
}

function drawAtom(piece: AtomPiece, atom: Atom, x: number, width: number): readonly LineItem[] {
  const y = -raiseOf(piece.style)
  switch (atom.type) {
    case 'block': {
      const { marginLeft, marginRight, paddingLeft, backgroundColor } = atom.box.style
      const left = x + (typeof marginLeft === 'number' ? marginLeft : 0)
      const inner = left + (typeof paddingLeft === 'number' ? paddingLeft : 0)
      const background: LineItem[] =
        backgroundColor === 'transparent'
          ? []
          : [
              {
                type: 'fill',
                x: left,
                y: y - atom.line.baseline,
                width: x + width - left - (typeof marginRight === 'number' ? marginRight : 0),
                height: atom.line.height,
                color: backgroundColor,
              },
            ]
      return [...background, ...atom.line.items.map((item) => ({ ...item, x: item.x + inner, y: item.y + y }))]
    }
    case 'leader':
      return drawLeader(piece, atom, x, width)
    case 'page-number':
      return [
        {
          type: 'page-number',
          x,
          y,
          width,
          target: atom.target,
          numbers: atom.style,
          style: piece.style,
          lang: piece.lang,
          node: piece.node,
        },
      ]
  }
}

/** The pattern, repeated from the right end, so that leaders of all lines stand in step. */
function drawLeader(piece: AtomPiece, atom: Extract<Atom, { type: 'leader' }>, x: number, width: number): readonly LineItem[] {
  const { word } = atom
  const scale = piece.style.fontSize / word.face.metrics.unitsPerEm
  const step = word.width * scale
  const count = Math.floor(width / step)
  if (count < 1) return []
  const sorts = Array.from({ length: count }, () => word.sorts).flat()
  const advances = Float32Array.from(
    Array.from({ length: count }, () => [...word.advances].map((advance) => advance * scale)).flat(),
  )
  const run: GlyphRun = {
    face: word.face,
    size: piece.style.fontSize,
    color: piece.style.color,
    lang: piece.lang,
    sorts,
    advances,
    direction: 'ltr',
  }
  return [{ type: 'glyphs', x: x + width - count * step, y: 0, run, content: 'artifact' }]
}

/** One active area for each stretch of pieces of one link. */
function drawLinks(pieces: readonly Piece[], x: Float64Array, extra: readonly number[]): readonly LineItem[] {
  const items: LineItem[] = []
  for (let i = 0; i < pieces.length; i++) {
    const link = pieces[i].link
    if (!link) continue
    let left = x[i]
    let right = x[i] + pieces[i].width + extra[i]
    let j = i + 1
    for (; j < pieces.length && pieces[j].link?.node === link.node; j++) {
      left = Math.min(left, x[j])
      right = Math.max(right, x[j] + pieces[j].width + extra[j])
    }
    const size = pieces[i].style.fontSize
    items.push({
      type: 'link',
      x: left,
      y: -size,
      width: right - left,
      height: size * 1.25,
      link,
      title: textLine(pieces.slice(i, j)).trim(),
    })
    i = j - 1
  }
  return items
}
