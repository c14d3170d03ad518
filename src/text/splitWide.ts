/**
 * A paragraph with a word wider than the measure → the same with that word in parts
 * (CSS Text 3, `overflow-wrap: anywhere`): long codes and addresses must not leave the page.
 */
import type { Paragraph, Piece, WordPiece } from './types.ts'

export function splitWide(paragraph: Paragraph, width: number): Paragraph {
  if (!paragraph.pieces.some((piece) => isWide(piece, width))) return paragraph
  const pieces: Piece[] = []
  const index: number[] = []
  for (const piece of paragraph.pieces) {
    index.push(pieces.length)
    if (isWide(piece, width)) pieces.push(...split(piece, width))
    else pieces.push(piece)
  }
  const moved = (after: number) => (after < 0 ? after : index[after])
  return {
    ...paragraph,
    pieces,
    notes: paragraph.notes.map((note) => ({ ...note, after: moved(note.after) })),
    marks: paragraph.marks.map((mark) => ({ ...mark, after: moved(mark.after) })),
  }
}

function isWide(piece: Piece, width: number): piece is WordPiece {
  return piece.type === 'word' && piece.width > width && piece.word.sorts.length > 1
}

function split(piece: WordPiece, width: number): readonly WordPiece[] {
  const { word } = piece
  const scale = piece.style.fontSize / word.face.metrics.unitsPerEm
  const parts: WordPiece[] = []
  let start = 0
  let used = 0
  for (let i = 0; i <= word.sorts.length; i++) {
    const advance = i < word.sorts.length ? word.advances[i] * scale : Number.POSITIVE_INFINITY
    if (used + advance > width && i > start) {
      const advances = word.advances.slice(start, i)
      const units = advances.reduce((sum, a) => sum + a, 0)
      parts.push({
        ...piece,
        word: { face: word.face, sorts: word.sorts.slice(start, i), advances, width: units },
        width: units * scale,
        breakAfter: i === word.sorts.length ? piece.breakAfter : 'allowed',
      })
      start = i
      used = 0
    }
    used += advance
  }
  return parts
}
