/**
 * Pieces of a line, at their places → what the line draws: runs of glyphs merged as far as they go,
 * underlines, inline-blocks, leaders, link areas.
 */

import { unitSize, usedSize } from '../font/scale.ts'
import { points } from '../style/used.ts'
import { inkEnd } from './greedy.ts'
import { textLine } from './trace.ts'
import type { Atom, AtomPiece, GlyphRun, LineItem, Piece, SpacePiece, WordPiece } from './types.ts'
import { widen } from './variants.ts'

/** What the pieces draw, in the order they are read. */
export function drawPieces(pieces: readonly Piece[], x: Float64Array, extra: readonly number[]): readonly LineItem[] {
  const items: LineItem[] = []
  const end = inkEnd(pieces)
  for (let i = 0; i < pieces.length; ) {
    const piece = pieces[i]
    if (piece.type === 'atom') items.push(...drawAtom(piece, piece.atom, x[i], piece.width + extra[i]))
    if (piece.type === 'word' || piece.type === 'space') {
      const run = drawRun(pieces, piece, i, x, extra, end)
      items.push(...run.items)
      i = run.next
    } else i++
  }
  return items
}

/** Words and spaces that continue one another become one run; autospace goes into the sort before it. */
function drawRun(
  pieces: readonly Piece[],
  first: WordPiece | SpacePiece,
  start: number,
  x: Float64Array,
  extra: readonly number[],
  end: number,
): { readonly items: readonly LineItem[]; readonly next: number } {
  const following = (index: number) => (index < end ? pieces[index + 1] : undefined)
  const run = new RunBuilder(first)
  let left = x[start]
  run.add(first, extra[start], following(start))
  let next = start + 1
  for (; next < pieces.length && continues(first, pieces[next]) && adjacent(pieces, x, extra, next); next++) {
    run.add(pieces[next] as WordPiece | SpacePiece, extra[next], following(next))
    left = Math.min(left, x[next])
  }
  const y = -first.style.baselineShift
  const line = first.style.textDecorationLine === 'none' ? undefined : decoration(first, left, y, run.width())
  return { items: [{ type: 'glyphs', x: left, y, run: run.finish(), content: first.node }, ...(line ? [line] : [])], next }
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
    const scale = unitSize(word.face, style.fontSize)
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
      size: usedSize(word.face, style.fontSize),
      color: style.color,
      lang,
      sorts: this.#sorts,
      advances: new Float32Array(this.#advances),
      direction: level % 2 === 1 ? 'rtl' : 'ltr',
    }
  }
}

function decoration(piece: WordPiece | SpacePiece, x: number, y: number, width: number): LineItem {
  const kind = piece.style.textDecorationLine
  const { metrics } = piece.word.face
  const em = unitSize(piece.word.face, piece.style.fontSize)
  const height = Math.max(metrics.underlineThickness * em, 0.4)
  const offset = kind === 'underline' ? -metrics.underlinePosition * em : -metrics.strikeoutPosition * em
  return { type: 'fill', x, y: y + offset, width, height, color: piece.style.color }
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
export function drawLinks(pieces: readonly Piece[], x: Float64Array, extra: readonly number[]): readonly LineItem[] {
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
