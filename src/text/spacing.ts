/**
 * Pieces → pieces with the spacing of East Asian text: a quarter em between Han and Latin (CSS Text
 * 4, `text-autospace`), half-width marks where two meet, and what a mark may lose at a line's edge
 * (`text-spacing-trim`; clreq 3.1.6, jlreq 3.1.4).
 */

import type { Sort } from '../font/types.ts'
import type { Language } from '../language/types.ts'
import { isAlphabetic, isClosingMark, isHan, isKana, isOpeningMark } from './characters.ts'
import type { GapPiece, Piece, WordPiece } from './types.ts'
import { trimEnd, trimStart } from './variants.ts'

/** Share of an em between Han and Latin. */
const AUTOSPACE = 0.25

export interface SpacedPieces {
  readonly pieces: readonly Piece[]
  /** The new index of an old one. */
  readonly indexOf: (old: number) => number
}

export function spacePieces(pieces: readonly Piece[]): SpacedPieces {
  if (!pieces.some((piece) => piece.type === 'word' && piece.ideographic)) return { pieces, indexOf: (old) => old }
  const result: Piece[] = []
  const index: number[] = []
  for (let i = 0; i < pieces.length; i++) {
    let piece = pieces[i]
    const before = result.at(-1)
    if (piece.type === 'word') {
      piece = withTrims(piece)
      if (before?.type === 'word') {
        const [left, right] = collapse(before, piece)
        result[result.length - 1] = left
        piece = right
        if (needsGap(left, piece)) {
          result[result.length - 1] = { ...left, breakAfter: 'none' }
          result.push(gapAfter(left))
        }
      }
    }
    index.push(result.length)
    result.push(piece)
  }
  return { pieces: result, indexOf: (old) => (old < 0 ? old : index[old]) }
}

// ── Han beside Latin ─────────────────────────────────────────────────────────────────────────────

function needsGap(left: WordPiece, right: WordPiece): boolean {
  if (left.style.textAutospace === 'no-autospace' || isRaised(left) || isRaised(right)) return false
  const a = lastCodePoint(left)
  const b = firstCodePoint(right)
  return ((isHan(a) || isKana(a)) && isAlphabetic(b)) || (isAlphabetic(a) && (isHan(b) || isKana(b)))
}

/** The call of a note belongs to the text before it, and makes no spacing of its own. */
function isRaised({ style }: WordPiece): boolean {
  return style.verticalAlign === 'super'
}

function gapAfter(piece: WordPiece): GapPiece {
  const { level, style, lang, node, link, breakAfter } = piece
  return { type: 'gap', width: style.fontSize * AUTOSPACE, level, style, lang, node, link, breakAfter }
}

// ── marks ────────────────────────────────────────────────────────────────────────────────────────

/** Marks of these languages sit at one side of their square; Taiwan and Hong Kong centre them. */
const SIDED: ReadonlySet<Language> = new Set<Language>(['zh-Hans', 'ja', 'ko', 'en', 'fr', 'es', 'ru', 'ar'])
/** Centred in Japanese. */
const CENTRED_IN_JAPANESE = new Set([...'：；！？'].map((c) => c.codePointAt(0)!))

function trimmable(piece: WordPiece, is: (cp: number) => boolean): boolean {
  if (piece.word.sorts.length !== 1 || piece.style.textSpacingTrim === 'space-all' || !SIDED.has(piece.lang)) return false
  const sort = piece.word.sorts[0]
  const cp = sort.text.codePointAt(0)!
  if (piece.lang === 'ja' && CENTRED_IN_JAPANESE.has(cp)) return false
  return is(cp) && sort.advance === sort.face.metrics.unitsPerEm
}

function withTrims(piece: WordPiece): WordPiece {
  if (trimmable(piece, isOpeningMark)) return { ...piece, startTrim: piece.width / 2 }
  if (trimmable(piece, isClosingMark)) return { ...piece, endTrim: piece.width / 2 }
  return piece
}

/** Two marks that meet share one blank half: the first's if both close, else the second's. */
function collapse(left: WordPiece, right: WordPiece): readonly [WordPiece, WordPiece] {
  const closes = left.endTrim > 0
  const opens = left.startTrim > 0 || isOpeningMark(lastCodePoint(left))
  if (closes && (right.endTrim > 0 || isClosingMark(firstCodePoint(right)))) return [trimmed(left, trimEnd), right]
  if ((closes || opens || isClosingMark(lastCodePoint(left))) && right.startTrim > 0) return [left, trimmed(right, trimStart)]
  return [left, right]
}

/** The piece with its mark at half width, which has nothing left to lose at a line's edge. */
export function trimmed(piece: WordPiece, variant: (sort: Sort) => Sort): WordPiece {
  const sort = variant(piece.word.sorts[0])
  return {
    ...piece,
    word: { face: piece.word.face, sorts: [sort], advances: Float32Array.of(sort.advance), width: sort.advance },
    width: (sort.advance * piece.style.fontSize) / sort.face.metrics.unitsPerEm,
    startTrim: 0,
    endTrim: 0,
  }
}

function firstCodePoint(piece: WordPiece): number {
  return piece.word.sorts[0]?.text.codePointAt(0) ?? 0
}

function lastCodePoint(piece: WordPiece): number {
  const text = piece.word.sorts.at(-1)?.text ?? ''
  return text.codePointAt(text.length - 1) ?? 0
}
