/**
 * A packed character property → one number for each code point.
 */

/** Runs of code points, from U+0000 on: a decimal length (nothing for 1), then one letter that names the kind. */
export interface PackedProperty {
  /** Of Unicode. */
  readonly version: string
  /** What is known of the code points of each kind, as words. */
  readonly kinds: readonly string[]
  readonly runs: string
}

/** Unpack a property: for each code point the index of its kind. */
export function unpackProperty({ runs }: PackedProperty): Uint8Array {
  const kinds = new Uint8Array(CODE_POINTS)
  let start = 0
  let length = 0
  for (let i = 0; i < runs.length; i++) {
    const unit = runs.charCodeAt(i)
    if (unit <= NINE) {
      length = length * 10 + unit - ZERO
    } else {
      const end = start + (length || 1)
      const kind = unit < LOWER_A ? unit - UPPER_A : unit < A_GRAVE ? 26 + unit - LOWER_A : 52 + unit - A_GRAVE
      // The array begins as zeros, and 0 is the most frequent kind.
      if (kind !== 0) kinds.fill(kind, start, end)
      start = end
      length = 0
    }
  }
  return kinds
}

const CODE_POINTS = 0x110000
const ZERO = 0x30
const NINE = 0x39
const UPPER_A = 0x41
const LOWER_A = 0x61
const A_GRAVE = 0xc0

/** Compute a constant when it is asked for first. */
export function lazily<T>(compute: () => T): () => T {
  let value: T | undefined
  return () => {
    value ??= compute()
    return value
  }
}
