/** Sorts of a face made over: narrower, wider, or with a dot of emphasis; a face gives the same object for the same variant. */
import type { Sort } from '../font/types.ts'

/** Without the blank left half of an opening mark. */
export function trimStart(sort: Sort): Sort {
  const half = Math.round(sort.advance / 2)
  const parts = sort.parts.map((part) => ({ ...part, dx: part.dx - half }))
  return sort.face.compose(parts, sort.advance - half, sort.text)
}

/** Without the blank right half of a closing mark. */
export function trimEnd(sort: Sort): Sort {
  return sort.face.compose(sort.parts, Math.round(sort.advance / 2), sort.text)
}

/** With space after it in its own advance, so that extraction reads no space where the author wrote none. */
export function widen(sort: Sort, units: number): Sort {
  return sort.face.compose(sort.parts, sort.advance + units, sort.text)
}

/** With space before and after it in its own advance, in font units. */
export function padded(sort: Sort, before: number, after: number): Sort {
  if (before === 0 && after === 0) return sort
  const parts = sort.parts.map((part) => ({ ...part, dx: part.dx + before }))
  return sort.face.compose(parts, sort.advance + before + after, sort.text)
}

/** An opening mark at its full width again. */
export function untrimmed(sort: Sort): Sort {
  return sort.face.sort(sort.parts[0].glyph, sort.text)
}

const KATAKANA_MIDDLE_DOT = 0x30fb
/** Where the middle of that dot stands in a square, and where it goes: shares of an em, from the baseline up. */
const DOT_MIDDLE = 0.38
const EMPHASIS = { under: -0.27, over: 1.04 }

/** With a dot of emphasis as part of its ink: whoever reads the page reads the letter alone. */
export function emphasized(sort: Sort, side: keyof typeof EMPHASIS): Sort {
  const { face, parts, advance, text } = sort
  const glyph = face.glyphOf(KATAKANA_MIDDLE_DOT)
  if (glyph === 0) return sort
  const dx = Math.round((advance - face.advanceOf(glyph)) / 2)
  const dy = Math.round((EMPHASIS[side] - DOT_MIDDLE) * face.metrics.unitsPerEm)
  return face.compose([...parts, { glyph, dx, dy }], advance, text)
}
