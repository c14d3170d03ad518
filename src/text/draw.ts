/**
 * Pieces of a line, at their places → what the line draws: runs of glyphs merged as far as they go,
 * underlines, inline-blocks, leaders, link areas.
 */

import { unitSize, usedSize } from '../font/scale.ts'
import type { Sort } from '../font/types.ts'
import { points } from '../style/used.ts'
import { inkEnd } from './greedy.ts'
import { textLine } from './trace.ts'
import type { Atom, AtomPiece, GlyphRun, LineItem, Piece, Ruby, SpacePiece, WordPiece } from './types.ts'
import { widen } from './variants.ts'

/** Pieces of a line with their left edges and the space added after each, in pt. */
export interface PlacedPieces {
  readonly pieces: readonly Piece[]
  readonly x: Float64Array
  readonly extra: Float64Array
}

/** What an annotation draws, and the index of the piece it is read after. */
export interface DrawnRuby {
  readonly last: number
  readonly items: readonly LineItem[]
}

/** What the pieces draw, in the order they are read: an annotation after its base. */
export function drawPieces({ pieces, x, extra }: PlacedPieces, rubies: readonly DrawnRuby[]): LineItem[] {
  const items: LineItem[] = []
  let ruby = 0
  const ink = inkEnd(pieces)
  for (let i = 0; i < pieces.length; ) {
    for (; ruby < rubies.length && rubies[ruby].last < i; ruby++) items.push(...rubies[ruby].items)
    const piece = pieces[i]
    if (piece.type === 'atom') items.push(...drawAtom(piece, piece.atom, x[i], piece.width + extra[i]))
    if (piece.type !== 'word' && piece.type !== 'space') {
      i++
      continue
    }
    let end = i + 1
    let left = x[i]
    for (; end < pieces.length && continues(piece, pieces[end]) && adjacent(pieces, x, extra, end); end++)
      left = Math.min(left, x[end])
    const y = -piece.style.baselineShift
    const { run, width } = glyphRun(pieces, i, end, extra, ink)
    items.push({ type: 'glyphs', x: left, y, run, content: piece.node })
    if (piece.style.textDecorationLine !== 'none') {
      const room =
        piece.level % 2 === 0 && !isDecoratedAlike(piece, pieces, end) ? x[end - 1] + pieces[end - 1].width - left : width
      items.push(decoration(piece, left, y, room))
    }
    i = end
  }
  for (; ruby < rubies.length; ruby++) items.push(...rubies[ruby].items)
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
function adjacent(pieces: readonly Piece[], x: Float64Array, extra: Float64Array, j: number): boolean {
  const i = j - 1
  const distance = pieces[j].level % 2 === 1 ? x[j] + pieces[j].width + extra[j] - x[i] : x[i] + pieces[i].width + extra[i] - x[j]
  return Math.abs(distance) < 0.01
}

/**
 * Words and spaces from `start` up to `end` as one run; autospace goes into the sort before it.
 * @param ink index of the last piece of the line with ink: what follows it has no width
 */
function glyphRun(pieces: readonly Piece[], start: number, end: number, extra: Float64Array, ink: number) {
  const { style, lang, level, word: first } = pieces[start] as WordPiece | SpacePiece
  const scale = unitSize(first.face, style.fontSize)
  let count = 0
  for (let i = start; i < end; i++) count += (pieces[i] as WordPiece | SpacePiece).word.sorts.length
  const sorts: Sort[] = []
  const advances = new Float32Array(count)
  let width = 0
  for (let i = start; i < end; i++) {
    const { word, width: own } = pieces[i] as WordPiece | SpacePiece
    for (let k = 0; k < word.sorts.length; k++) {
      advances[sorts.length] = word.advances[k] * scale
      sorts.push(word.sorts[k])
    }
    const next = i < ink ? pieces[i + 1] : undefined
    const gap = next?.type === 'gap' && next.level % 2 === 0 ? next.width : 0
    if (gap > 0 || extra[i] !== 0) {
      const last = sorts.length - 1
      if (gap > 0) sorts[last] = widen(sorts[last], Math.round(gap / scale))
      advances[last] = word.advances[word.sorts.length - 1] * scale + gap + extra[i]
    }
    width += own + gap + extra[i]
  }
  const run: GlyphRun = {
    face: first.face,
    size: usedSize(first.face, style.fontSize),
    color: style.color,
    lang,
    sorts,
    advances,
    direction: level % 2 === 1 ? 'rtl' : 'ltr',
  }
  return { run, width }
}

/** Whether the line under a word goes on under what follows: else it ends with the last letter, not with the space after it. */
function isDecoratedAlike({ style }: Piece, pieces: readonly Piece[], end: number): boolean {
  const next = pieces[end]?.type === 'gap' ? pieces[end + 1] : pieces[end]
  return next?.style.textDecorationLine === style.textDecorationLine
}

function decoration(piece: WordPiece | SpacePiece, x: number, y: number, width: number): LineItem {
  const kind = piece.style.textDecorationLine
  const { metrics } = piece.word.face
  const em = unitSize(piece.word.face, piece.style.fontSize)
  const height = Math.max(metrics.underlineThickness * em, 0.4)
  const offset = kind === 'underline' ? -metrics.underlinePosition * em : -metrics.strikeoutPosition * em
  return { type: 'fill', x, y: y + offset, width, height, color: piece.style.color }
}

// ── annotations ──────────────────────────────────────────────────────────────────────────────────

/** An annotation over the middle of its base, but within its line. `start` is the index of the line's first piece. */
export function drawRuby(ruby: Ruby, start: number, { pieces, x, extra }: PlacedPieces, available: number): DrawnRuby {
  const { line, before, y } = ruby
  const last = ruby.last - start
  let [left, right, added] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0]
  for (let i = Math.max(ruby.first - start, 0); i <= last; i++) {
    // What is added after the base is room before the next letter.
    const own = i < last ? extra[i] : 0
    left = Math.min(left, x[i])
    right = Math.max(right, x[i] + pieces[i].width + own)
    added += own
  }
  const begin = pieces[last].level % 2 === 1 ? right + before - line.width - added / 2 : left - before + added / 2
  const at = Math.max(Math.min(begin, available - line.width), 0)
  return { last, items: line.items.map((item) => ({ ...item, x: item.x + at, y: item.y + y })) }
}

// ── atoms and links ──────────────────────────────────────────────────────────────────────────────

function drawAtom(piece: AtomPiece, atom: Atom, x: number, width: number): readonly LineItem[] {
  const y = -piece.style.baselineShift
  switch (atom.type) {
    case 'block': {
      const { marginLeft, marginRight, paddingLeft, backgroundColor } = atom.box.style
      const left = x + points(marginLeft)
      const inner = left + points(paddingLeft)
      const background: LineItem[] =
        backgroundColor === 'transparent'
          ? []
          : [
              {
                type: 'fill',
                x: left,
                y: y - atom.line.baseline,
                width: x + width - left - points(marginRight),
                height: atom.line.height,
                color: backgroundColor,
              },
            ]
      return [...background, ...atom.line.items.map((item) => ({ ...item, x: item.x + inner, y: item.y + y }))]
    }
    case 'image':
      return atom.items.map((item) => ({ ...item, x: item.x + x + points(atom.box.style.marginLeft), y: item.y + y }))
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
  const scale = unitSize(word.face, piece.style.fontSize)
  const step = word.width * scale
  const count = Math.floor(width / step)
  if (count < 1) return []
  const sorts = Array.from({ length: count }, () => word.sorts).flat()
  const advances = Float32Array.from(
    Array.from({ length: count }, () => [...word.advances].map((advance) => advance * scale)).flat(),
  )
  const run: GlyphRun = {
    face: word.face,
    size: usedSize(word.face, piece.style.fontSize),
    color: piece.style.color,
    lang: piece.lang,
    sorts,
    advances,
    direction: 'ltr',
  }
  return [{ type: 'glyphs', x: x + width - count * step, y: 0, run, content: 'artifact' }]
}

/** One active area for each stretch of pieces of one link. */
export function drawLinks(pieces: readonly Piece[], x: Float64Array, extra: Float64Array): readonly LineItem[] {
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
