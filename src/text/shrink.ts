/**
 * Pieces → what a full line may take from between them: a part of a word space, and the blank halves of marks within the
 * line (W3C jlreq 3.8.3, clreq 3.1.6). The breakers count on both; a line takes from its marks first.
 *
 *   closing mark, opening mark   all of the blank half, half an em
 *   mark in the middle           nothing: it keeps its square (clreq, Taiwan and Hong Kong)
 *   word space                   a fifth (TeX's plain format: a third)
 */
import type { Piece, WordPiece } from './types.ts'

const SPACE_SHRINK = 0.2

/** What a word space may lose, in pt. */
export function spaceShrink(piece: Piece): number {
  return piece.type === 'space' ? piece.width * SPACE_SHRINK : 0
}

/** What the blank halves between a piece and the one after it may lose, in pt; it comes off the advance of the first. */
export function markShrink(piece: Piece, next: Piece | undefined): number {
  const after = piece.type === 'word' && piece.endTrim > 0 && isFull(piece) ? piece.width / 2 : 0
  return next && next.startTrim > 0 ? after + next.startTrim : after
}

/** Whether a piece of one mark has its whole square. */
export function isFull({ word }: WordPiece): boolean {
  return word.width === word.face.metrics.unitsPerEm
}
