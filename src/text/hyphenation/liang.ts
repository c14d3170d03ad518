/**
 * A word → where it may be hyphenated, by patterns.
 * After F. M. Liang, "Word Hy-phen-a-tion by Com-put-er", Stanford 1983; patterns and exceptions are written as in TeX.
 */

/** The patterns of a language. */
export interface Patterns {
  /** `.ach4 .ad4der …`: the digits say how good (odd) or bad (even) a break is there; a dot is the word's edge. */
  readonly patterns: string
  /** `ta-ble pre-sent …`: words that the patterns get wrong, with all their breaks. */
  readonly exceptions: string
}

/** Find the offsets in a word of small letters before which a new line may begin. */
export type Hyphenator = (word: string) => readonly number[]

/** Unpack the patterns of a language. */
export function createHyphenator({ patterns, exceptions }: Patterns): Hyphenator {
  const levelsOf = new Map<string, readonly number[]>()
  let longest = 0
  for (const pattern of patterns.split(' ')) {
    const { letters, levels } = parsePattern(pattern)
    levelsOf.set(letters, levels)
    longest = Math.max(longest, letters.length)
  }
  const known = new Map<string, readonly number[]>()
  for (const parts of exceptions.split(' ')) known.set(parts.replaceAll('-', ''), offsetsOf(parts))

  return (word) => {
    let offsets = known.get(word)
    if (!offsets) {
      offsets = offsetsByPatterns(`.${word}.`)
      known.set(word, offsets)
    }
    return offsets
  }

  function offsetsByPatterns(dotted: string): readonly number[] {
    const best = new Uint8Array(dotted.length + 1)
    for (let start = 0; start < dotted.length; start++) {
      for (let end = start + 1; end <= Math.min(dotted.length, start + longest); end++) {
        const levels = levelsOf.get(dotted.slice(start, end))
        if (!levels) continue
        for (let k = 0; k < levels.length; k++) if (levels[k] > best[start + k]) best[start + k] = levels[k]
      }
    }
    const offsets: number[] = []
    for (let at = 2; at < dotted.length - 1; at++) if (best[at] % 2 === 1) offsets.push(at - 1)
    return offsets
  }
}

/** `.ad4der` → the letters `.adder`, and the level before each of them and after the last. */
function parsePattern(pattern: string): { readonly letters: string; readonly levels: readonly number[] } {
  let letters = ''
  const levels = [0]
  for (const character of pattern) {
    if (character >= '0' && character <= '9') levels[letters.length] = Number(character)
    else {
      letters += character
      levels.push(0)
    }
  }
  return { letters, levels }
}

function offsetsOf(parts: string): readonly number[] {
  const offsets: number[] = []
  let at = 0
  for (const part of parts.split('-').slice(0, -1)) {
    at += part.length
    offsets.push(at)
  }
  return offsets
}
