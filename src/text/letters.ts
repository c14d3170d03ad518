/** A word piece → one piece for each of its sorts; set in one line they are one run again. */
import { unitSize } from '../font/scale.ts'
import type { WordPiece } from './types.ts'

export function letters(piece: WordPiece): readonly WordPiece[] {
  const { word, breakAfter, hyphen, ...rest } = piece
  const scale = unitSize(word.face, piece.style.fontSize)
  return word.sorts.map((sort, i): WordPiece => {
    const isLast = i === word.sorts.length - 1
    const advance = word.advances[i]
    return {
      ...rest,
      word: { face: word.face, text: sort.text, sorts: [sort], advances: Float32Array.of(advance), width: advance },
      width: advance * scale,
      breakAfter: isLast ? breakAfter : 'none',
      ...(isLast && hyphen && { hyphen }),
    }
  })
}
