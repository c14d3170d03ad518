/**
 * Flat text → where its words may be hyphenated (CSS Text 3, `hyphens: auto`), without a hyphen being there.
 * Han and kana have none (clreq 3.1.3), Korean and Arabic words are not divided.
 */
import type { Language } from '../../language/types.ts'
import { lazily } from '../../unicode/property.ts'
import { en } from './en.data.ts'
import { es } from './es.data.ts'
import { fr } from './fr.data.ts'
import { createHyphenator, type Hyphenator } from './liang.ts'
import { ru } from './ru.data.ts'

/** How a language divides its words. */
interface Manner {
  /** Made when the first word asks for it. */
  readonly hyphenator: () => Hyphenator
  /** Letters that stay on the first line at least, and that go to the second. */
  readonly left: number
  readonly right: number
  /** Letters of the shortest word that is divided. */
  readonly shortest: number
}

/** The minima are those of TeX's patterns (`hyphenmins`), but French leaves no mute syllable of two letters. */
const MANNERS: Readonly<Partial<Record<Language, Manner>>> = {
  en: { hyphenator: lazily(() => createHyphenator(en)), left: 2, right: 3, shortest: 6 },
  fr: { hyphenator: lazily(() => createHyphenator(fr)), left: 2, right: 3, shortest: 5 },
  es: { hyphenator: lazily(() => createHyphenator(es)), left: 2, right: 2, shortest: 5 },
  ru: { hyphenator: lazily(() => createHyphenator(ru)), left: 2, right: 2, shortest: 5 },
}

/** Call `found` with each offset between `start` and `end` at which a word may be divided. */
export function hyphenate(text: string, start: number, end: number, lang: Language, found: (at: number) => void): void {
  const manner = MANNERS[lang]
  if (!manner) return
  TOKEN.lastIndex = start
  for (let token = TOKEN.exec(text); token && token.index < end; token = TOKEN.exec(text)) {
    const [whole, before, word] = WORD.exec(token[0]) ?? []
    // A word of which a part is bold, or in another language, is no word of this stretch.
    const isCut = token.index === start && start > 0 && !isSpace(text, start - 1)
    if (whole === undefined || isCut || token.index + whole.length > end) continue
    for (const offset of offsetsOf(word, manner)) found(token.index + before.length + offset)
  }
}

/** What stands between spaces: all of an address or a code, so that no part of it is taken for a word. */
const TOKEN = /[^\s\u200b\ufffc]+/g

/**
 * One word of letters, with the marks around it. Digits, full stops, solidi, the at sign, hyphens (a hyphen is
 * where such a word is divided) and soft hyphens (the author knows better) are in none.
 */
const WORD =
  /^([("'[{«¿¡‘“„‹*]*)([A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0400-\u04ff]+(?:['’][A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]+)*)[)"'\]}»,.;:!?’”‹›…*]*$/

function isSpace(text: string, at: number): boolean {
  return /[\s\u200b\ufffc]/.test(text[at])
}

function offsetsOf(word: string, { hyphenator, left, right, shortest }: Manner): readonly number[] {
  if (word.length < shortest || word === word.toUpperCase()) return []
  const small = word.toLowerCase()
  // Some letters have no small one of the same length.
  if (small.length !== word.length) return []
  return hyphenator()(small.replaceAll('’', "'")).filter((offset) => offset >= left && offset <= word.length - right)
}
