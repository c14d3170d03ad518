/**
 * Classes of characters that typesetting asks for. Ranges follow the blocks of Unicode; the
 * punctuation classes follow W3C clreq 3.1.1 and jlreq 3.1.
 */

/** Han ideographs, radicals, iteration marks and the like. */
export function isHan(cp: number): boolean {
  return (
    (cp >= 0x4e00 && cp <= 0x9fff) ||
    (cp >= 0x3400 && cp <= 0x4dbf) ||
    (cp >= 0x20000 && cp <= 0x3ffff) ||
    (cp >= 0xf900 && cp <= 0xfaff) ||
    (cp >= 0x2e80 && cp <= 0x2fdf) ||
    cp === 0x3005 ||
    cp === 0x3007
  )
}

/** The ideographs that most of a Chinese text consists of: each alone is one square, and none is a mark. */
export function isUnifiedIdeograph(cp: number): boolean {
  return cp >= 0x4e00 && cp <= 0x9fff
}

/** Hiragana, katakana and their marks. */
export function isKana(cp: number): boolean {
  return (cp >= 0x3040 && cp <= 0x30ff) || (cp >= 0x31f0 && cp <= 0x31ff)
}

/** Kana without the middle dot and other signs between letters. */
export function isKanaLetter(cp: number): boolean {
  return isKana(cp) && cp !== 0x30a0 && cp !== 0x30fb
}

/** Precomposed syllables; conjoining jamo go to the shaper. */
export function isHangulSyllable(cp: number): boolean {
  return cp >= 0xac00 && cp <= 0xd7a3
}

export function isHangul(cp: number): boolean {
  return isHangulSyllable(cp) || (cp >= 0x1100 && cp <= 0x11ff) || (cp >= 0x3130 && cp <= 0x318f)
}

/** CJK symbols and punctuation, full-width and half-width forms. */
export function isCjkPunctuation(cp: number): boolean {
  return (cp >= 0x3000 && cp <= 0x303f && !isHan(cp)) || (cp >= 0xff00 && cp <= 0xffef)
}

/** Characters whose sorts need no shaper: one glyph by `cmap`, one advance by `hmtx`. */
export function needsNoShaper(cp: number): boolean {
  return (
    (cp >= 0x4e00 && cp <= 0x9fff) || (cp >= 0x3041 && cp <= 0x3096) || (cp >= 0x30a1 && cp <= 0x30fa) || isHangulSyllable(cp)
  )
}

/** Text set in an em square: Han, kana, CJK marks. */
export function isIdeographic(cp: number): boolean {
  return isHan(cp) || isKana(cp) || isCjkPunctuation(cp)
}

/**
 * Punctuation that Chinese and Japanese set full width, Latin at its own: the language decides the face.
 * East Asian Width "Ambiguous", as far as running text uses it.
 */
export function isAmbiguousPunctuation(cp: number): boolean {
  return AMBIGUOUS.has(cp)
}

const codePoints = (characters: string) => new Set([...characters].map((c) => c.codePointAt(0)!))

const AMBIGUOUS = codePoints('“”‘’—…·')
const OPENING = codePoints('“‘（「『《〈【〖〔〘［｛｟')
const CLOSING = codePoints('”’）」』》〉】〗〕〙］｝｠，、。．；：！？')

/** Opening marks: never at a line's end; their blank half is on the left. */
export function isOpeningMark(cp: number): boolean {
  return OPENING.has(cp)
}

/** Closing marks, commas and stops: never at a line's start; their blank half is on the right. */
export function isClosingMark(cp: number): boolean {
  return CLOSING.has(cp)
}

/** Letters and digits that take a quarter-em from Han beside them (CSS Text 4, `text-autospace`). */
export function isAlphabetic(cp: number): boolean {
  return (
    (cp >= 0x30 && cp <= 0x39) ||
    (cp >= 0x41 && cp <= 0x5a) ||
    (cp >= 0x61 && cp <= 0x7a) ||
    (cp >= 0xc0 && cp <= 0x24f && cp !== 0xd7 && cp !== 0xf7) ||
    (cp >= 0x370 && cp <= 0x52f)
  )
}

/** European digits; full-width ones fill a square and take no gap. */
export function isDigit(cp: number): boolean {
  return cp >= 0x30 && cp <= 0x39
}

const NUMBER_PREFIXES = codePoints('+−±$€£¥')
const NUMBER_SUFFIXES = codePoints('%‰°′″')

/** Signs that belong to the digits after them. */
export function isNumberPrefix(cp: number): boolean {
  return NUMBER_PREFIXES.has(cp)
}

/** Signs that belong to the digits before them. */
export function isNumberSuffix(cp: number): boolean {
  return NUMBER_SUFFIXES.has(cp)
}

/** Right-to-left scripts, and controls that start right-to-left text. */
export function hasRightToLeft(text: string): boolean {
  return /[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc]|\ud802|\ud803|\ud83a|\ud83b/.test(text)
}

/**
 * Default-ignorable code points (Unicode, `Default_Ignorable_Code_Point`) that have no say in how
 * our faces draw: they are read over where a face has none. Joiners stay for the shaper.
 */
export function isIgnorable(cp: number): boolean {
  return (
    cp === 0xad ||
    cp === 0x34f ||
    cp === 0x61c ||
    (cp >= 0x200b && cp <= 0x200f) ||
    (cp >= 0x202a && cp <= 0x202e) ||
    (cp >= 0x2060 && cp <= 0x206f) ||
    (cp >= 0xfe00 && cp <= 0xfe0f) ||
    cp === 0xfeff ||
    (cp >= 0xe0000 && cp <= 0xe0fff)
  )
}

/** Standardized and ideographic variation selectors. */
export function isVariationSelector(cp: number): boolean {
  return (cp >= 0xfe00 && cp <= 0xfe0f) || (cp >= 0xe0100 && cp <= 0xe01ef)
}

/** Marks that belong to the character before them, as far as our faces have them. */
export function isCombining(cp: number): boolean {
  return (
    (cp >= 0x300 && cp <= 0x36f) ||
    (cp >= 0x483 && cp <= 0x487) ||
    (cp >= 0x64b && cp <= 0x65f) ||
    cp === 0x670 ||
    (cp >= 0x6d6 && cp <= 0x6ed) ||
    (cp >= 0x1ab0 && cp <= 0x1aff) ||
    (cp >= 0x20d0 && cp <= 0x20ff) ||
    cp === 0x3099 ||
    cp === 0x309a ||
    (cp >= 0xfe20 && cp <= 0xfe2f)
  )
}

/** Whether characters of a text may belong together (UAX 29): a quick test that is wrong on the safe side. */
export function mayCluster(text: string): boolean {
  return MAY_CLUSTER.test(text)
}

/** Not in what most texts consist of: letters of Latin, Greek, Cyrillic, Arabic, their punctuation, Han, kana, Hangul syllables. */
const MAY_CLUSTER =
  /[^\t\n -~\u00a0-\u02ff\u0370-\u0482\u048a-\u058f\u060c-\u060f\u061b-\u064a\u0660-\u066f\u2000-\u200a\u2010-\u2029\u2030-\u205f\u20a0-\u20bf\u2100-\u22ff\u3000-\u3029\u3030-\u3098\u309b-\u9fff\uac00-\ud7a3\uff00-\uff9d]/
