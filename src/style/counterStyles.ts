/**
 * Numbers as text: the table of counter styles (CSS Counter Styles 3, §6–7; the long hand of Chinese,
 * Japanese and Korean counting is left out). Adding a style is adding a row.
 */
interface CounterStyle {
  /** Nothing for a number out of its range, which is written in decimals. */
  readonly write: (value: number) => string | undefined
  /** What stands between the number and the item in a list. */
  readonly suffix: string
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

const LATIN = 'abcdefghijklmnopqrstuvwxyz'
const GREEK = 'αβγδεζηθικλμνξοπρστυφχψω'
const HIRAGANA = 'あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわゐゑをん'
const KATAKANA = 'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヰヱヲン'
const IROHA = 'いろはにほへとちりぬるをわかよたれそつねならむうゐのおくやまけふこえてあさきゆめみしゑひもせす'
const HANGUL = '가나다라마바사아자차카타파하'
const CONSONANTS = 'ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ'
const STEMS = '甲乙丙丁戊己庚辛壬癸'
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥'

const STYLES = {
  none: { write: () => '', suffix: '' },
  disc: { write: () => '•', suffix: ' ' },
  circle: { write: () => '◦', suffix: ' ' },
  square: { write: () => '▪', suffix: ' ' },
  decimal: { write: String, suffix: '. ' },
  'decimal-leading-zero': { write: leadingZero, suffix: '. ' },
  'arabic-indic': digits('٠١٢٣٤٥٦٧٨٩', '. '),
  persian: digits('۰۱۲۳۴۵۶۷۸۹', '. '),
  'cjk-decimal': digits('〇一二三四五六七八九', '、'),
  'lower-roman': { write: roman, suffix: '. ' },
  'upper-roman': { write: (value: number) => roman(value)?.toUpperCase(), suffix: '. ' },
  'lower-alpha': letters(LATIN, '. '),
  'upper-alpha': letters(LATIN.toUpperCase(), '. '),
  'lower-latin': letters(LATIN, '. '),
  'upper-latin': letters(LATIN.toUpperCase(), '. '),
  'lower-greek': letters(GREEK, '. '),
  hiragana: letters(HIRAGANA, '、'),
  katakana: letters(KATAKANA, '、'),
  'hiragana-iroha': letters(IROHA, '、'),
  'cjk-heavenly-stem': each(STEMS, '、'),
  'cjk-earthly-branch': each(BRANCHES, '、'),
  hangul: letters(HANGUL, '. '),
  'hangul-consonant': letters(CONSONANTS, '. '),
} as const satisfies Readonly<Record<string, CounterStyle>>

export type CounterStyleName = keyof typeof STYLES

const BY_NAME: ReadonlyMap<string, CounterStyle> = new Map(Object.entries(STYLES))

export const COUNTER_STYLE_NAMES = Object.keys(STYLES) as readonly CounterStyleName[]

export function isCounterStyle(name: string): name is CounterStyleName {
  return BY_NAME.has(name)
}

/** A counter's value in one of the styles; in decimals where the style has no such number. */
export function formatCounter(value: number, style: string): string {
  return BY_NAME.get(style)?.write(value) ?? String(value)
}

/** What the marker of a list item says after its number. */
export function counterSuffix(style: CounterStyleName): string {
  return STYLES[style].suffix
}

function leadingZero(value: number): string {
  return String(value).padStart(2, '0')
}

function roman(value: number): string | undefined {
  if (value < 1 || value > 3999) return undefined
  let rest = value
  let result = ''
  for (const [worth, written] of ROMAN) {
    while (rest >= worth) {
      result += written
      rest -= worth
    }
  }
  return result
}

/** `numeric`: other digits in the places of ours. */
function digits(ten: string, suffix: string): CounterStyle {
  const signs = Array.from(ten)
  return { write: (value) => String(value).replace(/\d/g, (digit) => signs[Number(digit)]!), suffix }
}

/** `alphabetic`: a, b … z, aa, ab … */
function letters(alphabet: string, suffix: string): CounterStyle {
  const signs = Array.from(alphabet)
  const write = (value: number): string | undefined => {
    if (value < 1) return undefined
    let result = ''
    for (let rest = value; rest > 0; rest = Math.floor((rest - 1) / signs.length)) {
      result = signs[(rest - 1) % signs.length]! + result
    }
    return result
  }
  return { write, suffix }
}

/** `fixed`: as many numbers as there are signs. */
function each(all: string, suffix: string): CounterStyle {
  const signs = Array.from(all)
  return { write: (value) => signs[value - 1], suffix }
}
