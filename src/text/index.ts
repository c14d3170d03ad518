/**
 * Inline boxes and a measure → lines. A paragraph is prepared once (shaped, with its break
 * opportunities) and can then be broken to any width.
 */
import { unitSize } from '../font/scale.ts'
import type { TextContext } from './context.ts'
import { breakGreedy, type Measure } from './greedy.ts'
import { moveLine } from './memory.ts'
import { setLine } from './place.ts'
import { shrinkMeasure } from './shrinkMeasure.ts'
import { splitWide } from './splitWide.ts'
import { breakTotalFit } from './totalFit.ts'
import type { Line, Paragraph, Piece, WordPiece } from './types.ts'

export { drawPicture, pictureSize } from './picture.ts'
export { setLine } from './place.ts'
export { prepareParagraph, setOnOneLine } from './prepare.ts'

/**
 * Break a paragraph into lines. Justified text takes the total-fit breaker, ragged text the
 * greedy one; both answer the same question.
 * @param measure the width of each line, in pt
 */
export function breakParagraph(context: TextContext, paragraph: Paragraph, measure: Measure): readonly Line[] {
  const { lines, move } = paragraph
  if (!lines) return breakAnew(context, paragraph, measure)
  // All lines but the first are of one measure.
  const key = `${measure(0)} ${measure(1)}`
  const known = lines.get(key) ?? breakAnew(context, move?.from ?? paragraph, measure)
  lines.set(key, known)
  return move ? known.map((line) => moveLine(line, move)) : known
}

function breakAnew(context: TextContext, paragraph: Paragraph, measure: Measure): readonly Line[] {
  if (paragraph.pieces.length === 0) return []
  const fitted = splitWide(paragraph, Math.min(measure(0), measure(1)))
  const breaker = paragraph.style.textAlign === 'justify' ? breakTotalFit : breakGreedy
  const lines: Line[] = []
  let start = 0
  for (const end of breaker(fitted, shrinkMeasure(fitted, measure, breaker))) {
    const last = end === fitted.pieces.length || fitted.pieces[end - 1].breakAfter === 'forced'
    lines.push(setLine(context, fitted, start, end, { available: measure(lines.length), last }))
    start = end
  }
  return lines
}

/** Width of the paragraph on one line, and of its widest word: for table columns. Words are hyphenated where no more room is left, not to make room. */
export function intrinsicWidths(paragraph: Paragraph): { readonly min: number; readonly max: number } {
  let min = 0
  let max = 0
  let part = 0
  let line = 0
  for (const piece of paragraph.pieces) {
    line += piece.width
    if (piece.type === 'word' && piece.style.overflowWrap === 'anywhere') min = Math.max(min, widestLetter(piece))
    else if (piece.type !== 'space' && piece.type !== 'gap' && !isPicture(piece)) part += piece.width
    if (piece.breakAfter === 'none' || (piece.type === 'word' && piece.hyphen)) continue
    min = Math.max(min, part)
    part = 0
    if (piece.breakAfter === 'forced') {
      max = Math.max(max, line)
      line = 0
    }
  }
  return { min: Math.max(min, part), max: Math.max(max, line) }
}

/** A picture shrinks with its column. */
function isPicture(piece: Piece): boolean {
  return piece.type === 'atom' && piece.atom.type === 'image'
}

/** What `overflow-wrap: anywhere` leaves of a word in the narrowest column. */
function widestLetter({ word, style }: WordPiece): number {
  return Math.max(0, ...word.advances) * unitSize(word.face, style.fontSize)
}
