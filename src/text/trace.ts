/** Pieces → the text they say, for traces and for the names of links. */
import type { Piece } from './types.ts'

export function textLine(pieces: readonly Piece[]): string {
  let text = ''
  for (const piece of pieces) {
    if (piece.type === 'word' || piece.type === 'space') text += piece.word.text
    else if (piece.type === 'atom' && piece.atom.type === 'block') text += piece.atom.line.text
    else if (piece.type === 'atom' && piece.atom.type === 'image') text += piece.atom.box.alt
  }
  return text
}
