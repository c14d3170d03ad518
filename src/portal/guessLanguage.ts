/**
 * Text → the one of the nine languages that it is most likely in: by its script, and where a script serves
 * several of them, by what only one of them writes. Enough for a page's worth of answers, not for a word.
 */
import type { Language } from '../language/types.ts'

type Ranges = readonly (readonly [number, number])[]
type Script = 'latin' | 'cyrillic' | 'arabic' | 'hangul' | 'kana' | 'han'

const SCRIPTS: Readonly<Record<Script, Ranges>> = {
  latin: [
    [0x41, 0x5a],
    [0x61, 0x7a],
    [0xc0, 0x24f],
  ],
  cyrillic: [[0x400, 0x52f]],
  arabic: [
    [0x620, 0x64a],
    [0x66e, 0x6d3],
  ],
  hangul: [[0xac00, 0xd7a3]],
  kana: [[0x3041, 0x30fa]],
  han: [
    [0x3400, 0x4dbf],
    [0x4e00, 0x9fff],
  ],
}

/** A Han character or a syllable says about as much as three letters. */
const WEIGHTS: Readonly<Record<Script, number>> = { latin: 1, cyrillic: 1, arabic: 1, hangul: 3, kana: 3, han: 3 }

/** Common words that the other two Latin languages do not have. */
const STOP_WORDS: Readonly<Record<'en' | 'fr' | 'es', ReadonlySet<string>>> = {
  en: new Set('the and of to in for with by is was were that this from on as'.split(' ')),
  fr: new Set('le les des et est une du dans pour par sur au aux avec qui ce cette'.split(' ')),
  es: new Set('el los las y una del para con por se al como su sus fue más en'.split(' ')),
}

/** Characters that only one of the two ways to write Chinese has. */
const SIMPLIFIED = '这们国对说会与为时来个学发经实业机关务响应进过处报书医疗创协县专门开产动员给众'
const TRADITIONAL = '這們國對說會與為時來個學發經實業機關務響應進過處報書醫療創協縣專門開產動員給眾'

/** A share of kana that Chinese never has and Japanese never misses. */
const KANA_IN_JAPANESE = 0.1

/** Guess the language of a text; nothing where it has no letters. */
export function guessLanguage(text: string): Language | undefined {
  const counts = { latin: 0, cyrillic: 0, arabic: 0, hangul: 0, kana: 0, han: 0 }
  for (const character of text) {
    const script = scriptOf(character.codePointAt(0)!)
    if (script) counts[script]++
  }
  const han = counts.han + counts.kana
  const [script, weight] = heaviest({
    latin: counts.latin,
    cyrillic: counts.cyrillic,
    arabic: counts.arabic,
    hangul: counts.hangul * WEIGHTS.hangul,
    han: han * WEIGHTS.han,
  })
  if (weight === 0) return undefined
  if (script === 'han') return counts.kana > han * KANA_IN_JAPANESE ? 'ja' : guessChinese(text)
  return script === 'latin' ? guessLatin(text) : BY_SCRIPT[script]
}

const BY_SCRIPT = { cyrillic: 'ru', arabic: 'ar', hangul: 'ko' } as const

function scriptOf(codePoint: number): Script | undefined {
  return SCRIPT_NAMES.find((script) => SCRIPTS[script].some(([first, last]) => codePoint >= first && codePoint <= last))
}

const SCRIPT_NAMES = Object.keys(SCRIPTS) as Script[]

function guessChinese(text: string): Language {
  const occurrences = (characters: string) => Array.from(text).filter((character) => characters.includes(character)).length
  return occurrences(TRADITIONAL) > occurrences(SIMPLIFIED) ? 'zh-Hant' : 'zh-Hans'
}

function guessLatin(text: string): Language {
  const words = text.toLowerCase().split(/[^a-zà-ÿœ]+/)
  const scores = { en: 0, fr: 0, es: 0 }
  for (const language of ['en', 'fr', 'es'] as const) {
    scores[language] = words.filter((word) => STOP_WORDS[language].has(word)).length
  }
  return heaviest(scores)[0]
}

/** The key with the greatest number, the first of equals. */
function heaviest<K extends string>(numbers: Readonly<Record<K, number>>): readonly [K, number] {
  const entries = Object.entries(numbers) as [K, number][]
  return entries.reduce((best, candidate) => (candidate[1] > best[1] ? candidate : best))
}
