/**
 * Classes of characters that reading Markdown needs.
 *
 * Written out instead of asked of `\p{…}`, whose tables change with the version of Node: the same
 * entry has to be read the same way everywhere.
 */

type Ranges = readonly (readonly [number, number])[]

const HAN_AND_KANA: Ranges = [
  [0x2e80, 0x2fdf],
  [0x3005, 0x3007],
  [0x3021, 0x3029],
  [0x3031, 0x3035],
  [0x3038, 0x303b],
  [0x3041, 0x312f],
  [0x31a0, 0x31ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xf900, 0xfaff],
  [0xff66, 0xff9f],
  [0x1aff0, 0x1b16f],
  [0x20000, 0x3ffff],
]

const HANGUL: Ranges = [
  [0x1100, 0x11ff],
  [0x3130, 0x318f],
  [0xa960, 0xa97f],
  [0xac00, 0xd7ff],
  [0xffa0, 0xffdc],
]

/** Punctuation, symbols and other forms that are as wide as a Han character. */
const CJK_PUNCTUATION: Ranges = [
  [0x3000, 0x303f],
  [0x3200, 0x33ff],
  [0xfe10, 0xfe1f],
  [0xfe30, 0xfe4f],
  [0xff01, 0xff65],
  [0xffe0, 0xffe6],
]

/** Punctuation and symbols (P and S of the Unicode categories) of other scripts. */
const PUNCTUATION: Ranges = [
  [0x21, 0x2f],
  [0x3a, 0x40],
  [0x5b, 0x60],
  [0x7b, 0x7e],
  [0xa1, 0xa9],
  [0xab, 0xac],
  [0xae, 0xb1],
  [0xb4, 0xb4],
  [0xb6, 0xb8],
  [0xbb, 0xbb],
  [0xbf, 0xbf],
  [0xd7, 0xd7],
  [0xf7, 0xf7],
  [0x589, 0x58a],
  [0x60c, 0x60d],
  [0x61b, 0x61b],
  [0x61d, 0x61f],
  [0x66a, 0x66d],
  [0x6d4, 0x6d4],
  [0x2010, 0x2027],
  [0x2030, 0x205e],
  [0x20a0, 0x20cf],
  [0x2190, 0x245f],
  [0x2500, 0x2775],
  [0x2794, 0x2bff],
  [0x2e00, 0x2e7f],
  [0xfd3e, 0xfd3f],
  [0x1f000, 0x1faff],
]

/** “ ” ‘ ’ … — · belong to Chinese and Japanese lines as much as to Latin ones. */
const AMBIGUOUS_PUNCTUATION: Ranges = [
  [0xb7, 0xb7],
  [0x2014, 0x2015],
  [0x2018, 0x2019],
  [0x201c, 0x201d],
  [0x2025, 0x2026],
]

export function isSpace(code: number): boolean {
  return /\s/.test(String.fromCodePoint(code))
}

export function isPunctuation(code: number): boolean {
  return within(PUNCTUATION, code)
}

export function isCjkPunctuation(code: number): boolean {
  return within(CJK_PUNCTUATION, code)
}

/** Han, kana, Hangul and their punctuation: the "CJK character" of the CJK-friendly amendment. */
export function isCjk(code: number): boolean {
  return joinsLines(code) || within(HANGUL, code)
}

/** Whether a line break between this character and one like it prints nothing. */
export function joinsLines(code: number): boolean {
  return code >= 0x2e80 && (within(HAN_AND_KANA, code) || within(CJK_PUNCTUATION, code))
}

/** Whether it does so too when the character on the other side is Han or kana. */
export function mayJoinLines(code: number): boolean {
  return joinsLines(code) || within(AMBIGUOUS_PUNCTUATION, code)
}

/** The code point that ends before an offset, a variation selector with its base; nothing at the start. */
export function codeBefore(text: string, offset: number): number | undefined {
  let at = offset
  while (at > 0) {
    at -= at > 1 && isLowSurrogate(text, at - 1) ? 2 : 1
    const code = text.codePointAt(at)!
    if (!isVariationSelector(code)) return code
  }
  return undefined
}

function isLowSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return unit >= 0xdc00 && unit <= 0xdfff
}

function isVariationSelector(code: number): boolean {
  return (code >= 0xfe00 && code <= 0xfe0f) || (code >= 0xe0100 && code <= 0xe01ef)
}

function within(ranges: Ranges, code: number): boolean {
  return ranges.some(([first, last]) => code >= first && code <= last)
}
