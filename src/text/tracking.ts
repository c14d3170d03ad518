/**
 * Words and spaces with `letter-spacing` and `word-spacing` (CSS Text 4, §9): the space goes into the
 * advance of each letter, so that it is no space in the text.
 */
import { unitSize } from '../font/scale.ts'
import { hasRightToLeft } from './characters.ts'
import type { TextStyle } from './textStyle.ts'
import type { ShapedWord } from './types.ts'
import { widen } from './variants.ts'

/** A word with space after each letter. Letters that join are never parted (alreq, “Letter spacing”). */
export function trackedWord(word: ShapedWord, style: TextStyle): ShapedWord {
  if (style.letterSpacing === 0 || word.sorts.some(({ text }) => hasRightToLeft(text))) return word
  return widened(word, style.letterSpacing, style)
}

/** A space between words. */
export function trackedSpace(word: ShapedWord, style: TextStyle): ShapedWord {
  const space = style.letterSpacing + style.wordSpacing
  return space === 0 ? word : widened(word, space, style)
}

function widened(word: ShapedWord, space: number, { fontSize }: TextStyle): ShapedWord {
  const { sorts, advances, width } = word
  const units = Math.round(space / unitSize(word.face, fontSize))
  return {
    ...word,
    sorts: sorts.map((sort) => widen(sort, units)),
    advances: advances.map((advance) => advance + units),
    width: width + units * sorts.length,
  }
}
