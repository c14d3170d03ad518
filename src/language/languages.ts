/**
 * The table of languages: what a row says is all the program knows about a language by name.
 * Own names follow CLDR; `names` are what a `###` heading may say to switch to the language.
 */
import type { Language, Localized } from './types.ts'

export interface LanguageRow {
  readonly code: Language
  /** Other codes accepted for it. */
  readonly aliases: readonly string[]
  /** Its name in itself; also the tag above a translation. */
  readonly ownName: string
  /** Names of the language in all nine languages. */
  readonly names: Localized
  /** Further names that a heading may use. */
  readonly alsoCalled: readonly string[]
  readonly direction: 'ltr' | 'rtl'
  readonly script: 'Hans' | 'Hant' | 'Jpan' | 'Kore' | 'Latn' | 'Cyrl' | 'Arab'
  /** Whether its punctuation takes a full square, with no space beside it. */
  readonly fullWidthMarks: boolean
  /** Rule that counts an answer's length where the form names none. */
  readonly counter: 'spaces' | 'msword-cjk'
  /** Quotation marks, from the outer quotation inwards. */
  readonly quotes: readonly (readonly [open: string, close: string])[]
}

export const LANGUAGES: readonly LanguageRow[] = [
  {
    code: 'en',
    aliases: ['eng'],
    ownName: 'English',
    direction: 'ltr',
    script: 'Latn',
    fullWidthMarks: false,
    counter: 'spaces',
    quotes: [
      ['“', '”'],
      ['‘', '’'],
    ],
    alsoCalled: [],
    names: {
      en: 'English',
      fr: 'anglais',
      es: 'inglés',
      ru: 'английский',
      ar: 'الإنكليزية',
      'zh-Hans': '英文',
      'zh-Hant': '英文',
      ja: '英語',
      ko: '영어',
    },
  },
  {
    code: 'zh-Hans',
    aliases: ['zh', 'zh-CN', 'zho', 'chi'],
    ownName: '中文',
    direction: 'ltr',
    script: 'Hans',
    fullWidthMarks: true,
    counter: 'msword-cjk',
    quotes: [
      ['“', '”'],
      ['‘', '’'],
    ],
    alsoCalled: ['简体中文', '汉语', '中文（简体）', 'Chinese (Simplified)', 'Simplified Chinese'],
    names: {
      en: 'Chinese',
      fr: 'chinois',
      es: 'chino',
      ru: 'китайский',
      ar: 'الصينية',
      'zh-Hans': '中文',
      'zh-Hant': '簡體中文',
      ja: '中国語',
      ko: '중국어',
    },
  },
  {
    code: 'zh-Hant',
    aliases: ['zh-TW', 'zh-HK'],
    ownName: '繁體中文',
    direction: 'ltr',
    script: 'Hant',
    fullWidthMarks: true,
    counter: 'msword-cjk',
    quotes: [
      ['「', '」'],
      ['『', '』'],
    ],
    alsoCalled: ['中文（繁體）', 'Chinese (Traditional)'],
    names: {
      en: 'Traditional Chinese',
      fr: 'chinois traditionnel',
      es: 'chino tradicional',
      ru: 'китайский (традиционный)',
      ar: 'الصينية التقليدية',
      'zh-Hans': '繁体中文',
      'zh-Hant': '繁體中文',
      ja: '繁体字中国語',
      ko: '중국어(번체)',
    },
  },
  {
    code: 'ja',
    aliases: ['jpn'],
    ownName: '日本語',
    direction: 'ltr',
    script: 'Jpan',
    fullWidthMarks: true,
    counter: 'msword-cjk',
    quotes: [
      ['「', '」'],
      ['『', '』'],
    ],
    alsoCalled: [],
    names: {
      en: 'Japanese',
      fr: 'japonais',
      es: 'japonés',
      ru: 'японский',
      ar: 'اليابانية',
      'zh-Hans': '日文',
      'zh-Hant': '日文',
      ja: '日本語',
      ko: '일본어',
    },
  },
  {
    code: 'ko',
    aliases: ['kor'],
    ownName: '한국어',
    direction: 'ltr',
    script: 'Kore',
    fullWidthMarks: false,
    counter: 'spaces',
    quotes: [
      ['“', '”'],
      ['‘', '’'],
    ],
    alsoCalled: ['국문'],
    names: {
      en: 'Korean',
      fr: 'coréen',
      es: 'coreano',
      ru: 'корейский',
      ar: 'الكورية',
      'zh-Hans': '韩文',
      'zh-Hant': '韓文',
      ja: '韓国語',
      ko: '한국어',
    },
  },
  {
    code: 'fr',
    aliases: ['fra', 'fre'],
    ownName: 'français',
    direction: 'ltr',
    script: 'Latn',
    fullWidthMarks: false,
    counter: 'spaces',
    // With narrow no-break spaces, which belong to the marks.
    quotes: [
      ['«\u202f', '\u202f»'],
      ['“', '”'],
    ],
    alsoCalled: [],
    names: {
      en: 'French',
      fr: 'français',
      es: 'francés',
      ru: 'французский',
      ar: 'الفرنسية',
      'zh-Hans': '法文',
      'zh-Hant': '法文',
      ja: 'フランス語',
      ko: '프랑스어',
    },
  },
  {
    code: 'es',
    aliases: ['spa'],
    ownName: 'español',
    direction: 'ltr',
    script: 'Latn',
    fullWidthMarks: false,
    counter: 'spaces',
    quotes: [
      ['«', '»'],
      ['“', '”'],
    ],
    alsoCalled: ['castellano'],
    names: {
      en: 'Spanish',
      fr: 'espagnol',
      es: 'español',
      ru: 'испанский',
      ar: 'الإسبانية',
      'zh-Hans': '西班牙文',
      'zh-Hant': '西班牙文',
      ja: 'スペイン語',
      ko: '스페인어',
    },
  },
  {
    code: 'ru',
    aliases: ['rus'],
    ownName: 'русский',
    direction: 'ltr',
    script: 'Cyrl',
    fullWidthMarks: false,
    counter: 'spaces',
    quotes: [
      ['«', '»'],
      ['„', '“'],
    ],
    alsoCalled: [],
    names: {
      en: 'Russian',
      fr: 'russe',
      es: 'ruso',
      ru: 'русский',
      ar: 'الروسية',
      'zh-Hans': '俄文',
      'zh-Hant': '俄文',
      ja: 'ロシア語',
      ko: '러시아어',
    },
  },
  {
    code: 'ar',
    aliases: ['ara'],
    ownName: 'العربية',
    direction: 'rtl',
    script: 'Arab',
    fullWidthMarks: false,
    counter: 'spaces',
    // Both turn around with the direction of the text (UAX 9, rule L4); the inner ones do not, and follow CLDR.
    quotes: [
      ['«', '»'],
      ['”', '“'],
    ],
    alsoCalled: ['عربي'],
    names: {
      en: 'Arabic',
      fr: 'arabe',
      es: 'árabe',
      ru: 'арабский',
      ar: 'العربية',
      'zh-Hans': '阿拉伯文',
      'zh-Hant': '阿拉伯文',
      ja: 'アラビア語',
      ko: '아랍어',
    },
  },
]

const BY_CODE = new Map(LANGUAGES.flatMap((row) => [row.code, ...row.aliases].map((code) => [code.toLowerCase(), row])))

const BY_NAME = new Map(
  LANGUAGES.flatMap((row) =>
    [row.code, ...row.aliases, row.ownName, ...Object.values(row.names), ...row.alsoCalled].map((name) => [
      name.toLowerCase(),
      row.code,
    ]),
  ),
)

/** The row of a language. */
export function languageRow(code: Language): LanguageRow {
  const row = BY_CODE.get(code.toLowerCase())
  if (!row) throw new Error(`no row for the language ${code}`)
  return row
}

/** The language that a code names (`zh`, `zh-hans`, `ZH-CN`), or nothing. */
export function parseLanguage(code: string): Language | undefined {
  return BY_CODE.get(code.trim().toLowerCase())?.code
}

/** The shortest code that names a language: `zh` for `zh-Hans`. */
export function shortCode(language: Language): string {
  const [short = language] = language.split('-')
  return parseLanguage(short) === language ? short : language
}

/** The language that a heading's whole text names, in any of the nine languages, or by code. */
export function languageByName(name: string): Language | undefined {
  return BY_NAME.get(name.trim().toLowerCase())
}

/** The text in the first of the languages that has it, then English, then any; with the language it is in. */
export function localize(
  value: Localized,
  languages: readonly Language[],
): { readonly text: string; readonly lang: Language } | undefined {
  for (const lang of [...languages, 'en' as const, ...(Object.keys(value) as Language[])]) {
    const text = value[lang]
    if (text !== undefined) return { text, lang }
  }
  return undefined
}
