/**
 * Flattened text → its length, by named rules: nobody publishes how a portal counts, so a form names the
 * rule it believes in. `spaces` has two readings, because Word and a portal disagree about a lone dash.
 */
import { graphemeBreaks } from '../unicode/grapheme.ts'
import type { Count } from './answers.ts'
import { codePoints, isHanOrKana, isLetterOrDigit, isSquare, isWhiteSpace } from './characters.ts'
import type { CounterName } from './types.ts'

export interface Reading {
  /** Tokens with a letter or digit: what an author sees in Word. */
  readonly lenient: number
  /** All tokens: what splitting on white space gives. */
  readonly strict: number
}

export interface Counter {
  readonly unit: Count['unit']
  readonly count: (text: string) => Reading
}

export const COUNTERS: Readonly<Record<CounterName, Counter>> = {
  spaces: { unit: 'words', count: countBySpaces },
  'msword-cjk': { unit: 'characters', count: (text) => once(countLikeWord(text)) },
  hanzi: { unit: 'characters', count: (text) => once(codePoints(text).filter(isHanOrKana).length) },
  characters: { unit: 'characters', count: (text) => once(characters(text).length) },
  'characters-no-space': { unit: 'characters', count: (text) => once(characters(text).filter((c) => !isSpace(c)).length) },
}

function once(count: number): Reading {
  return { lenient: count, strict: count }
}

/** Words between white space; those of signs only are counted in the strict reading. */
function countBySpaces(text: string): Reading {
  let lenient = 0
  let strict = 0
  let within: 'space' | 'signs' | 'word' = 'space'
  for (const codePoint of codePoints(text)) {
    if (isWhiteSpace(codePoint)) {
      within = 'space'
      continue
    }
    if (within === 'space') {
      strict += 1
      within = 'signs'
    }
    if (within === 'signs' && isLetterOrDigit(codePoint)) {
      lenient += 1
      within = 'word'
    }
  }
  return { lenient, strict }
}

/**
 * Microsoft Word's count of Chinese and Japanese: each Han, kana and square sign is one, each other run
 * between white space is one. Quotation marks, dashes and ellipses are square only beside Han or kana.
 */
function countLikeWord(text: string): number {
  return splitOnWhiteSpace(text).reduce((sum, word) => sum + countSquaresAndRuns(word), 0)
}

/** `“ ” ‘ ’ — … ·`: shared by Latin and Chinese text. */
const SHARED_SIGNS = new Set([0x201c, 0x201d, 0x2018, 0x2019, 0x2014, 0x2026, 0xb7])

function countSquaresAndRuns(word: readonly number[]): number {
  let count = 0
  let inRun = false
  for (let at = 0; at < word.length; ) {
    const end = endOfSharedSigns(word, at)
    if (end > at) {
      const square = besideHan(word, at, end)
      count += square ? end - at : inRun ? 0 : 1
      inRun = !square
      at = end
    } else {
      const square = isSquare(word[at]!)
      if (square || !inRun) count += 1
      inRun = !square
      at += 1
    }
  }
  return count
}

function endOfSharedSigns(word: readonly number[], start: number): number {
  let end = start
  while (end < word.length && SHARED_SIGNS.has(word[end]!)) end += 1
  return end
}

function besideHan(word: readonly number[], start: number, end: number): boolean {
  return (start > 0 && isHanOrKana(word[start - 1]!)) || (end < word.length && isHanOrKana(word[end]!))
}

function splitOnWhiteSpace(text: string): readonly (readonly number[])[] {
  const words: number[][] = []
  let word: number[] | undefined
  for (const codePoint of codePoints(text)) {
    if (isWhiteSpace(codePoint)) {
      word = undefined
    } else if (word) {
      word.push(codePoint)
    } else {
      word = [codePoint]
      words.push(word)
    }
  }
  return words
}

const NO_BREAK_SPACES = new Set([0xa0, 0x202f])

/** First code points of the characters that a reader sees: extended grapheme clusters (UAX 29). */
function characters(text: string): readonly number[] {
  const breaks = graphemeBreaks(text)
  const clusters: number[] = []
  for (let at = 0; at < text.length; at++) if (breaks[at] === 1) clusters.push(text.codePointAt(at)!)
  return clusters
}

function isSpace(codePoint: number): boolean {
  return isWhiteSpace(codePoint) || NO_BREAK_SPACES.has(codePoint)
}
