/** Where lines may end: `|` in the text, `-` where a hyphen appears; for each rule a line that only it explains. */
import { describe, expect, it } from 'vitest'
import type { Language } from '../../../src/language/types.ts'
import type { ComputedStyle } from '../../../src/style/types.ts'
import { breakOpportunities, HYPHENATED } from '../../../src/text/breaks.ts'
import { TAILORINGS } from '../../../src/text/tailoring.ts'
import { lineBreaks } from '../../../src/unicode/lineBreak.ts'
import { el, SPAN, style, styleOf } from '../style/build.ts'

const NORMAL = styleOf(style(el('p', 'x')), 'p')

function marked(text: string, lang: Language, changes: Partial<ComputedStyle> = {}): string {
  const styled = { ...NORMAL, ...changes }
  const breaks = breakOpportunities(text, [{ start: 0, end: text.length, style: styled, lang, node: 0, span: SPAN }])
  let result = ''
  for (let at = 0; at < text.length; at++)
    result += (at === 0 || breaks[at] === 0 ? '' : breaks[at] === HYPHENATED ? '-' : '|') + text[at]
  return result
}

type Row = readonly [lang: Language, text: string, style?: Partial<ComputedStyle>]

function expectBreaks(rows: Readonly<Record<string, Row>>): void {
  for (const [what, [lang, text, changes]] of Object.entries(rows)) {
    it(what, () => {
      expect(marked(text.replaceAll('|', ''), lang, changes)).toBe(text)
    })
  }
}

const LOOSE = { lineBreak: 'loose' } as const
const STRICT = { lineBreak: 'strict' } as const
const KEEP_ALL = { wordBreak: 'keep-all' } as const

// Lines are joined by a space when text is copied, except after a hyphen and between Han: what is one word stays one.
describe('a line may end', () => {
  expectBreaks({
    'after a hyphen, but not after a solidus': ['en', 'on-|site |residential/temporary |centers'],
    'at no dash without a space': ['en', 'efforts—“no |one”—are |2017–2019'],
    'before a lone hyphen, not after it, where the space would be lost': ['en', 'poverty |- Made |two'],
    'not after a hyphen and a space': ['en', 'pre- and |post-|war'],
    'between Han, not beside marks that close': ['zh-Hans', '新|冠|疫|情，|请'],
    'beside Han in any case': ['zh-Hans', '在|2019|年|and/or|的'],
    'in an address, which may be wider than a line': [
      'en',
      'see |https://|www.example.org/|en/|a-|very/|long/|address/|of/|a/|page',
    ],
    'in no grapheme cluster': ['en', 'नि |👩‍👩‍👧 |e\u0301', { lineBreak: 'anywhere' }],
  })
})

describe('Chinese', () => {
  expectBreaks({
    'parts before an opening and after a closing quotation mark': ['zh-Hans', '他|说|“好”，|又|说|“不”'],
    'parts between two quotations': ['zh-Hans', '“一”|“二”|‘三’|“四”'],
    'parts before a title in its marks, not after it opens': ['zh-Hans', '读|《红|楼|梦》|吧'],
    'parts after a dash that a quotation follows': ['zh-Hans', '说|——|“好”'],
    'has quotation marks in corners in Taiwan': ['zh-Hant', '說|「好|『不』」|吧'],
    'never parts —— and ……, and begins no line with ……': ['zh-Hans', '一|——|二……|三'],
    'begins no line with —— where lines are strict': ['zh-Hans', '一——|二……|三', STRICT],
    'begins no line with the dash of one that connects': ['zh-Hans', '北|京—|上|海'],
    'begins no line with interpunct or connector': ['zh-Hans', '马|克·|吐|温|10～|20|天'],
    'sets the solidus at neither end': ['zh-Hans', '一|二/三|四'],
    'sets it where it falls, where lines are loose': ['zh-Hans', '一|二/|三|四', LOOSE],
    'of an English text is glued to nothing': ['en', '“中|文” |is'],
  })
})

describe('Japanese', () => {
  expectBreaks({
    'never parts —— and ……': ['ja', '人|——|人……|人'],
    'begins no line with small kana, ー or an iteration mark': ['ja', 'きゃ|く|コー|ヒー|人々'],
    'the same said aloud': ['ja', 'きゃ|く|コー|ヒー|人々', STRICT],
    'begins lines with small kana and ー where lines are normal': ['ja', 'き|ゃ|く|コ|ー|ヒ|ー|人々', { lineBreak: 'normal' }],
    'begins lines with iteration marks too where they are loose': ['ja', 'き|ゃ|く|コ|ー|人|々', LOOSE],
    'begins no line with a closing mark, and ends none with an opening one, however loose': ['ja', '（一）、|「二」', LOOSE],
  })
})

describe('Korean', () => {
  expectBreaks({
    'parts at spaces, by the base style sheet': ['ko', '행정안전부(MOIS)는 |코로나19에', KEEP_ALL],
    'parts syllables where the author says normal': ['ko', '대|한|민|국|은 |코|로|나'],
    'keeps marks with their words in either case': ['ko', '그|는 |“네.”라|고'],
  })
})

describe('French', () => {
  expectBreaks({
    'begins no line with a mark that has a plain space before it': ['fr', 'Quoi ? |Oui ! |Non ; |voici : |tout'],
    'ends no line after an opening guillemet': ['fr', 'dit |« mot » |ici'],
    'ends no line after one that follows a dash': ['fr', 'dit—« mot |ici'],
    'is no rule of English': ['en', 'dit—« |mot |ici'],
  })
})

describe('the style', () => {
  expectBreaks({
    'parts letters and digits, not their marks': ['en', 'a|b|c, |1|2', { wordBreak: 'break-all' }],
    'keeps an Arabic letter and its vowel sign together': ['ar', 'بَ|بِ |بّ', { lineBreak: 'anywhere' }],
    'joins letters of Arabic whatever it says': ['ar', 'سلام |نص', { wordBreak: 'break-all' }],
    'parts anywhere, but before no space': ['en', 'a|(|b|)|, |c', { lineBreak: 'anywhere' }],
    'outranks that where nothing is to wrap': ['en', 'a(b), c', { lineBreak: 'anywhere', whiteSpace: 'nowrap' }],
    'keeps Han together': ['ja', '日本語と、|英語', KEEP_ALL],
  })

  it('makes no soft hyphen a break where there are no hyphens', () => {
    expect(marked('in\u00adto', 'en', { hyphens: 'none' })).toBe('in\u00adto')
    expect(marked('in\u00adto', 'en')).toBe('in\u00ad|to')
  })
})

describe('the table of tailorings', () => {
  it('says what each rule is and why', () => {
    for (const { rule, reason } of TAILORINGS) expect([rule.length > 10, reason.length > 10]).toEqual([true, true])
  })

  it('leaves a text alone to which none applies', () => {
    const text = 'The end (of 3.5 %) of it, “all” of it.'
    const breaks = lineBreaks(text)
    expect(marked(text, 'en')).toBe([...text].map((c, at) => (at > 0 && breaks[at] ? `|${c}` : c)).join(''))
  })
})
