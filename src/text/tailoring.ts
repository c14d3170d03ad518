/**
 * The table of differences between our lines and plain UAX 14: each rule with its languages and its reason.
 * Sources: W3C clreq 3.1.3, jlreq 3.1.7 and appendix C, klreq "Line breaking", CSS Text 3 (`line-break`, `word-break`).
 * Not in the table because UAX 14 itself is replaced: `line-break: normal | loose` lets small kana and ー begin a
 * line (class CJ is ID), `word-break: break-all` takes letters and digits for Han, `line-break: anywhere` parts all
 * grapheme clusters. In every case no grapheme cluster is parted, and words are hyphenated where the style asks.
 *
 * Of `loose` we take small kana, ー and iteration marks only: …… stays whole, and ・：；！？ begin no line.
 */
import {
  isAlphabetic,
  isAmbiguousPunctuation,
  isClosingMark,
  isHan,
  isHangul,
  isIdeographic,
  isKana,
  isOpeningMark,
} from './characters.ts'
import type { Stretch } from './types.ts'

/** A place in a text: the code points before and after it, and its offset. */
export interface Place {
  readonly text: string
  readonly at: number
  readonly before: number
  readonly after: number
}

export interface Tailoring {
  readonly rule: string
  readonly reason: string
  /** Whether a line may not end where UAX 14 says it may, or the other way round. */
  readonly change: 'joins' | 'parts'
  readonly appliesTo: (stretch: Stretch) => boolean
  readonly holdsAt: (place: Place, stretch: Stretch) => boolean
  /** It may hold between two Han characters; rules of marks, letters and spaces need not be asked there. */
  readonly amongHan?: true
  /** It holds in `line-break: anywhere` as well. */
  readonly outranksAnywhere?: true
}

/** In order: a later rule sees what an earlier one made. */
export const TAILORINGS: readonly Tailoring[] = [
  // ── Chinese and Japanese ──
  {
    rule: 'an opening quotation mark “ ‘ may begin a line after Han, kana, a closing mark or a dash',
    reason: 'UAX 14 cannot tell an opening from a closing “ and glues both to what is not Han beside them (clreq 3.1.3)',
    change: 'parts',
    appliesTo: isChineseOrJapanese,
    holdsAt: ({ before, after }) => isQuote(after) && isOpeningMark(after) && opensAfter(before),
  },
  {
    rule: 'a closing quotation mark ” ’ may end a line before Han, kana or an opening mark',
    reason: 'the same, at the other end',
    change: 'parts',
    appliesTo: isChineseOrJapanese,
    holdsAt: ({ before, after }) => isQuote(before) && isClosingMark(before) && isIdeographic(after) && !beginsNoLine(after),
  },
  {
    rule: 'a line may end between “ ” and a Latin letter or digit outside them',
    reason: 'Chinese sets no space there, and a row of quoted Latin names would be one word as wide as several lines',
    change: 'parts',
    appliesTo: isChineseOrJapanese,
    holdsAt: ({ before, after }) =>
      (before === CLOSING_QUOTE && isAlphabetic(after)) || (isAlphabetic(before) && after === OPENING_QUOTE),
  },
  {
    rule: 'an iteration mark 々 〻 ゝ ゞ ヽ ヾ may begin a line, if lines are loose',
    reason: 'CSS Text 3, 5.3: newspapers with narrow columns do so (jlreq appendix C)',
    change: 'parts',
    appliesTo: ({ style }) => style.lineBreak === 'loose',
    holdsAt: ({ before, after }) => ITERATION_MARKS.has(after) && (isHan(before) || isKana(before)),
  },
  {
    rule: 'an interpunct or connector · ～ － never begins a line',
    reason: 'UAX 14 takes them for letters or Han; clreq forbids them at a line’s start at every level',
    change: 'joins',
    appliesTo: isChineseOrJapanese,
    holdsAt: ({ after }) => CONNECTORS.has(after),
  },
  {
    rule: 'a single — in Chinese never begins a line',
    reason: 'it connects (北京—上海), where the dash of two does not (clreq 3.1.3)',
    change: 'joins',
    appliesTo: isChinese,
    holdsAt: ({ text, at, after }) => after === EM_DASH && text.charCodeAt(at + 1) !== EM_DASH,
  },
  {
    rule: 'the solidus stands neither at a line’s start nor at its end, unless lines are loose',
    reason: 'GB/T 15834—2011, 5.1.9; clreq level "GB"',
    change: 'joins',
    appliesTo: (stretch) => isChineseOrJapanese(stretch) && stretch.style.lineBreak !== 'loose',
    holdsAt: ({ before, after }) => SOLIDI.has(before) || SOLIDI.has(after),
  },
  {
    rule: 'the dash —— never begins a line, if lines are strict',
    reason: 'clreq level "strict"; …… begins none at any level, by UAX 14 itself (LB22)',
    change: 'joins',
    appliesTo: (stretch) => isChinese(stretch) && stretch.style.lineBreak === 'strict',
    holdsAt: ({ after }) => after === EM_DASH,
  },
  // ── Korean ──
  {
    rule: 'a word (어절) is whole, with the particles after Latin letters, digits and brackets, if words are kept',
    reason: 'klreq: formal text breaks between words; the base style sheet says `word-break: keep-all` for Korean',
    change: 'joins',
    appliesTo: ({ style }) => style.wordBreak === 'keep-all',
    holdsAt: ({ before, after }) => isOfWord(before) && isOfWord(after),
    amongHan: true,
  },
  // ── French ──
  {
    rule: 'no line begins with ; : ! ? » ›, though a plain space stands before it',
    reason:
      'French sets a space there, and few type the no-break space; UAX 14 knows it of most (LB13, LB15b, LB15d), not of a » before a letter',
    change: 'joins',
    appliesTo: isFrench,
    holdsAt: ({ before, after }) => before === SPACE && FRENCH_CLOSING.has(after),
  },
  {
    rule: 'no line ends with « ‹ and its plain space',
    reason: 'the same, at the other end; UAX 14 knows it after a space (LB15a), not after a dash',
    change: 'joins',
    appliesTo: isFrench,
    holdsAt: ({ text, at, before }) => before === SPACE && FRENCH_OPENING.has(text.charCodeAt(at - 2)),
  },
  // ── all languages ──
  {
    rule: 'no line ends after a hyphen and a space',
    reason: 'who copies the text would lose the space: lines are joined without one after a hyphen',
    change: 'joins',
    appliesTo: keepsWords,
    holdsAt: ({ text, at, before }) => before === SPACE && HYPHENS.has(text.charCodeAt(at - 2)),
  },
  {
    rule: 'outside Chinese and Japanese a line ends at a space or after a hyphen only, unless the word is longer than 40 characters',
    reason:
      'who copies the text would get a space into and/or, 2017–2019, efforts—and; what is longer is an address or a code, and breaks where UAX 14 says',
    change: 'joins',
    appliesTo: keepsWords,
    holdsAt: isWithinWord,
  },
  {
    rule: 'the call of a note never begins a line',
    reason: 'it belongs to what it follows, though Han and digits may part',
    change: 'joins',
    appliesTo: ({ style }) => style.baselineShift > 0,
    holdsAt: ({ at, before }, { start }) => at === start && before !== SPACE,
    amongHan: true,
    outranksAnywhere: true,
  },
  {
    rule: 'no line ends at a soft hyphen, if there are to be no hyphens',
    reason: 'CSS Text 3, `hyphens: none`',
    change: 'joins',
    appliesTo: ({ style }) => style.hyphens === 'none',
    holdsAt: ({ before }) => before === SOFT_HYPHEN,
  },
  {
    rule: 'no line ends in what must not wrap',
    reason: 'CSS Text 3, `white-space: nowrap`',
    change: 'joins',
    appliesTo: ({ style }) => style.whiteSpace === 'nowrap' || style.whiteSpace === 'pre',
    holdsAt: ({ at }, { start }) => at > start,
    amongHan: true,
    outranksAnywhere: true,
  },
]

const SPACE = 0x20
const SOFT_HYPHEN = 0xad
const EM_DASH = 0x2014
const OPENING_QUOTE = 0x201c
const CLOSING_QUOTE = 0x201d
/** Stands for what is no text: an image, a box. */
const OBJECT = 0xfffc
/** Characters of a word beyond which it is rather an address or a code. */
const LONGEST_WORD = 40

const codePoints = (characters: string): ReadonlySet<number> => new Set([...characters].map((c) => c.codePointAt(0)!))
const HYPHENS = codePoints('-\u2010')
const MAY_END_LINE = codePoints('-\u2010\t\n\u00ad\u200b\ufffc')
const SOLIDI = codePoints('/／')
const CONNECTORS = codePoints('·～－')
const ITERATION_MARKS = codePoints('々〻ゝゞヽヾ')
const FRENCH_CLOSING = codePoints(';:!?»›')
const FRENCH_OPENING = codePoints('«‹')

function isChinese({ lang }: Stretch): boolean {
  return lang === 'zh-Hans' || lang === 'zh-Hant'
}

function isChineseOrJapanese(stretch: Stretch): boolean {
  return isChinese(stretch) || stretch.lang === 'ja'
}

function isFrench({ lang }: Stretch): boolean {
  return lang === 'fr'
}

function keepsWords({ style }: Stretch): boolean {
  return style.wordBreak !== 'break-all'
}

function isQuote(cp: number): boolean {
  return cp >= 0x2018 && cp <= 0x201d
}

function opensAfter(cp: number): boolean {
  return isHan(cp) || isKana(cp) || cp === EM_DASH || cp === 0x2026 || (isClosingMark(cp) && !isOpeningMark(cp))
}

/** Closing marks of all scripts, and what UAX 14 calls nonstarters. */
export function beginsNoLine(cp: number): boolean {
  return isClosingMark(cp) || CONNECTORS.has(cp) || NONSTARTERS.has(cp)
}

/** Opening marks of all scripts. */
export function endsNoLine(cp: number): boolean {
  return isOpeningMark(cp) || OPENING.has(cp)
}

const OPENING = codePoints('([{«‹')
const NONSTARTERS = codePoints('・ー〜゠々〻ゝゞヽヾぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ％.,;:!?)]}»›%…')

function isOfWord(cp: number): boolean {
  return (
    isHangul(cp) ||
    isHan(cp) ||
    isKana(cp) ||
    (cp >= 0x30 && cp <= 0x39) ||
    (cp >= 0x41 && cp <= 0x5a) ||
    (cp >= 0x61 && cp <= 0x7a) ||
    cp === 0x29 ||
    cp === 0x25
  )
}

/** Between two characters that are neither spaces, hyphens, Han, kana nor their marks, in a word that is not too long. */
function isWithinWord({ text, at, before, after }: Place, stretch: Stretch): boolean {
  if (before === SPACE || MAY_END_LINE.has(before) || after === OBJECT) return false
  if (isSquare(before, stretch) || isSquare(after, stretch)) return false
  return lengthOfWord(text, at) <= LONGEST_WORD
}

function isSquare(cp: number, stretch: Stretch): boolean {
  if (isIdeographic(cp) || (isHangul(cp) && isKoreanBySyllable(stretch))) return true
  return isAmbiguousPunctuation(cp) && isChineseOrJapanese(stretch)
}

function isKoreanBySyllable({ lang, style }: Stretch): boolean {
  return lang === 'ko' && style.wordBreak === 'normal'
}

function lengthOfWord(text: string, at: number): number {
  let start = at
  let end = at
  while (start > 0 && !SPACES.has(text[start - 1])) start--
  while (end < text.length && !SPACES.has(text[end])) end++
  return end - start
}

const SPACES: ReadonlySet<string> = new Set([' ', '\t', '\n'])
