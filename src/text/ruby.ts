/**
 * Annotations of pronunciation (CSS Ruby 1; W3C jlreq 3.3): pieces of a base and the annotation as a paragraph of its own
 * → pieces wide enough for both, and the annotation set, ready to be put over its base in whatever line that stands.
 *
 *     とうきょう      narrower than its base, an annotation spreads over it;
 *      東  京        wider, it reaches over kana beside, and what is left spreads the base
 */
import { unitSize } from '../font/scale.ts'
import { isKanaLetter } from './characters.ts'
import type { TextContext } from './context.ts'
import { setLine } from './place.ts'
import type { TextStyle } from './textStyle.ts'
import type { Paragraph, Piece, Ruby, WordPiece } from './types.ts'
import { padded } from './variants.ts'

/** Pieces from `first` to `last`, and what is to stand over them. */
export interface RubyRange {
  readonly first: number
  readonly last: number
  readonly annotation: Paragraph
}

/** The em square of Han, from the baseline, as shares of the font size. */
const SQUARE = { above: 0.88, below: 0.12 }

export interface AnnotatedPieces {
  readonly pieces: readonly Piece[]
  readonly rubies: readonly Ruby[]
}

/** @param style of the paragraph, whose leading the annotations use before its lines grow */
export function annotate(
  context: TextContext,
  source: readonly Piece[],
  ranges: readonly RubyRange[],
  style: TextStyle,
): AnnotatedPieces {
  if (ranges.length === 0) return { pieces: source, rubies: [] }
  const pieces = [...source]
  const annotated = new Set(ranges.flatMap(({ first, last }) => [first, last]))
  const rubies = ranges.map(({ first, last, annotation }): Ruby => {
    const { fontSize } = annotation.style
    const base = pieces.slice(first, last + 1)
    const need = widthOf(annotation.pieces) - widthOf(base)
    // Over kana that has no annotation of its own it may reach by the size of its letters (jlreq 3.3.8).
    const reach = (i: number) => (!annotated.has(i) && isKana(pieces[i]) ? Math.min(fontSize, Math.max(need, 0) / 2) : 0)
    const [before, after] = [reach(first - 1), reach(last + 1)]
    pieces.splice(first, base.length, ...spaceAround(base, need - before - after))
    const spread = annotation.style.rubyAlign === 'space-around' ? spaceAround : centred
    const text = { ...annotation, pieces: spread(annotation.pieces, -need) }
    const line = setLine(context, text, 0, text.pieces.length, { available: widthOf(text.pieces), last: true })
    return { first, last, line, before, ...heights(base[0].style, annotation.style, style) }
  })
  return { pieces, rubies }
}

function heights(
  base: TextStyle,
  { fontSize, rubyPosition }: TextStyle,
  { lineHeight }: TextStyle,
): Pick<Ruby, 'y' | 'above' | 'below'> {
  const growth = Math.max(0, fontSize - (lineHeight - base.fontSize))
  return rubyPosition === 'over'
    ? { y: -(SQUARE.above * base.fontSize + SQUARE.below * fontSize) - base.baselineShift, above: growth, below: 0 }
    : { y: SQUARE.below * base.fontSize + SQUARE.above * fontSize - base.baselineShift, above: 0, below: growth }
}

/** Half of the free room before and after each letter (`ruby-align: space-around`); words are not parted. */
function spaceAround(pieces: readonly Piece[], free: number): readonly Piece[] {
  if (free <= 0) return pieces
  const isUnit = (i: number) => i === 0 || isSquare(pieces[i]) || isSquare(pieces[i - 1])
  const units = pieces.filter((_, i) => isUnit(i)).length
  const share = free / units / 2
  return pieces.map((piece, i) => pad(piece, isUnit(i) ? share : 0, i === pieces.length - 1 || isUnit(i + 1) ? share : 0))
}

function centred(pieces: readonly Piece[], free: number): readonly Piece[] {
  const last = pieces.length - 1
  return free <= 0 ? pieces : pieces.map((piece, i) => pad(piece, i === 0 ? free / 2 : 0, i === last ? free / 2 : 0))
}

/** A word with room before and after it, in pt, that is no space in the text. */
function pad(piece: Piece, before: number, after: number): Piece {
  if (piece.type !== 'word' || before + after === 0) return piece
  const { word, style } = piece
  const unit = unitSize(word.face, style.fontSize)
  const [left, right] = [Math.round(before / unit), Math.round(after / unit)]
  const last = word.sorts.length - 1
  const room = (i: number) => [i === 0 ? left : 0, i === last ? right : 0] as const
  const sorts = word.sorts.map((sort, i) => padded(sort, ...room(i)))
  const advances = word.advances.map((advance, i) => advance + room(i)[0] + room(i)[1])
  const width = word.width + left + right
  return { ...piece, word: { ...word, sorts, advances, width }, width: width * unit }
}

function isSquare(piece: Piece): boolean {
  return piece.type === 'word' && piece.ideographic
}

function isKana(piece: Piece | undefined): boolean {
  return piece?.type === 'word' && isKanaLetter(firstOf(piece))
}

function firstOf({ word }: WordPiece): number {
  return word.sorts[0]?.text.codePointAt(0) ?? 0
}

function widthOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { width }) => sum + width, 0)
}
