/** Sorts that differ from a face's own in width only; a face gives the same object for the same variant. */
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
