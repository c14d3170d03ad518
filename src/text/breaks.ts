/**
 * Flat text → where a line may end: UAX 14, then a tailoring for each language, because UAX 14 glues Chinese
 * quotation marks to what is not Han beside them, and splits Korean words (clreq 3.1.3; klreq, "Line breaking").
 */
import { isAmbiguousPunctuation, isClosingMark, isHan, isHangul, isIdeographic, isKana, isOpeningMark } from './characters.ts'
import type { Stretch } from './types.ts'
import { lineBreaks } from './unicode/lineBreak.ts'

/** Before the character at an offset a line may not, may, or must begin. */
export const NO_BREAK = 0
export const ALLOWED = 1
export const FORCED = 2

/** One entry for each UTF-16 offset of the text: whether a line may begin there. */
export function breakOpportunities(text: string, stretches: readonly Stretch[]): Uint8Array {
  const breaks = lineBreaks(text)
  breaks[text.length] = FORCED
  for (const stretch of stretches) {
    tailor(text, stretch, breaks)
    keepWordsWhole(text, stretch, breaks)
  }
  return breaks
}

function tailor(text: string, { start, end, lang, style }: Stretch, breaks: Uint8Array): void {
  // The call of a note never stands apart from what it follows.
  if (style.verticalAlign === 'super' && breaks[start] === ALLOWED && text[start - 1] !== ' ') breaks[start] = NO_BREAK
  if (style.hyphens === 'none')
    for (let i = start; i < end; i++) if (text[i] === SOFT_HYPHEN && breaks[i + 1] === ALLOWED) breaks[i + 1] = NO_BREAK
  if (style.whiteSpace === 'nowrap') {
    for (let i = start + 1; i < end; i++) if (breaks[i] === ALLOWED) breaks[i] = NO_BREAK
    return
  }
  const chinese = lang === 'zh-Hans' || lang === 'zh-Hant' || lang === 'ja'
  const keepAll = style.wordBreak === 'keep-all' || (lang === 'ko' && style.wordBreak === 'normal')
  if (!chinese && !keepAll) return
  for (let i = Math.max(start, 1); i < end; i++) {
    const before = codePointBefore(text, i)
    const after = text.codePointAt(i)!
    if (chinese) {
      if (breaks[i] === NO_BREAK && isQuote(after) && isOpeningMark(after) && opensAfter(before)) breaks[i] = ALLOWED
      else if (
        breaks[i] === NO_BREAK &&
        isQuote(before) &&
        isClosingMark(before) &&
        isIdeographic(after) &&
        !isClosingMark(after)
      )
        breaks[i] = ALLOWED
      // The solidus stands neither at a line's start nor at its end (GB/T 15834—2011, 5.1.9).
      else if (breaks[i] === ALLOWED && (before === SOLIDUS || after === SOLIDUS)) breaks[i] = NO_BREAK
    }
    if (keepAll && breaks[i] === ALLOWED && isHangulWord(before) && isHangulWord(after)) breaks[i] = NO_BREAK
  }
}

const SOLIDUS = 0x2f

/**
 * Whoever copies text out of a document joins its lines with a space, except after a hyphen and between two
 * Han or kana. So that every word comes out as it went in, a line that ends neither there nor beside Chinese
 * or Japanese ends at a space: not after the solidus or dash of `and/or`, `2017–2019`, `efforts—and`, as UAX 14
 * would have it; and not after the space that follows a hyphen, which would be lost. Addresses keep all
 * their opportunities.
 */
function keepWordsWhole(text: string, { start, end, lang, style }: Stretch, breaks: Uint8Array): void {
  if (style.wordBreak === 'break-all') return
  const chinese = lang === 'zh-Hans' || lang === 'zh-Hant' || lang === 'ja'
  const isSquare = (cp: number) => isIdeographic(cp) || (chinese && isAmbiguousPunctuation(cp))
  for (let i = Math.max(start, 1); i < end; i++) {
    if (breaks[i] !== ALLOWED) continue
    const before = codePointBefore(text, i)
    if (before === SPACE) {
      if (i > 1 && HYPHENS.has(text.charCodeAt(i - 2))) breaks[i] = NO_BREAK
    } else if (!MAY_END_LINE.has(before) && !isSquare(before) && !isSquare(text.codePointAt(i)!)) {
      if (text.codePointAt(i) !== OBJECT && lengthOfWord(text, i) <= LONGEST_WORD) breaks[i] = NO_BREAK
    }
  }
}

/** Characters of a word beyond which it is rather an address or a code. */
const LONGEST_WORD = 40

const SPACE = 0x20
/** Stands for what is no text: an image, a box. */
const OBJECT = 0xfffc
const HYPHENS: ReadonlySet<number> = new Set([0x2d, 0x2010])
const MAY_END_LINE: ReadonlySet<number> = new Set([...HYPHENS, 0x09, 0x0a, 0xad, 0x200b, OBJECT])

function lengthOfWord(text: string, at: number): number {
  let start = at
  let end = at
  while (start > 0 && !SPACES.has(text[start - 1])) start--
  while (end < text.length && !SPACES.has(text[end])) end++
  return end - start
}

const SPACES: ReadonlySet<string> = new Set([' ', '\t', '\n'])
const SOFT_HYPHEN = '\u00ad'

function isQuote(cp: number): boolean {
  return cp >= 0x2018 && cp <= 0x201d
}

/** An opening quote may begin a line after text, but not after another opening mark. */
function opensAfter(cp: number): boolean {
  return isHan(cp) || isKana(cp) || (isClosingMark(cp) && !isOpeningMark(cp))
}

/** Korean words (어절) hold together, with the particles after Latin letters, digits and brackets. */
function isHangulWord(cp: number): boolean {
  return (
    isHangul(cp) ||
    isHan(cp) ||
    (cp >= 0x30 && cp <= 0x39) ||
    (cp >= 0x41 && cp <= 0x5a) ||
    (cp >= 0x61 && cp <= 0x7a) ||
    cp === 0x29 ||
    cp === 0x25
  )
}

function codePointBefore(text: string, at: number): number {
  const low = text.charCodeAt(at - 1)
  return low >= 0xdc00 && low <= 0xdfff && at > 1 ? text.codePointAt(at - 2)! : low
}
