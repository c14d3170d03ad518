/**
 * Text → where lines may and must end: the Unicode line breaking algorithm without tailoring.
 * Unicode Standard Annex #14, revision 53 (Unicode 16.0): https://www.unicode.org/reports/tr14/tr14-53.html
 *
 * Classes have the annex's two letters. Beside them stand
 *
 *     EA           East_Asian_Width is fullwidth, wide or halfwidth
 *     Pi Pf        initial and final quotation marks (General_Category), of class QU
 *     ◌ ‐          U+25CC and U+2010
 *     pictograph   Extended_Pictographic, but unassigned
 */
import { type Automaton, compile, findBreaks, type Grammar, MANDATORY, type Rule } from './automaton.ts'
import { lineBreakData } from './lineBreak.data.ts'
import { lazily, unpackProperty } from './property.ts'

/** How LB1 resolves the classes that depend on the language or on how strict one is. */
export interface Resolution {
  /** Small kana and the like: `ns` may not begin a line (strict), `id` may. */
  readonly cj?: 'ns' | 'id'
  /** Characters that are as wide as Han in Chinese and Japanese, or as letters elsewhere. */
  readonly ai?: 'al' | 'id'
}

/**
 * Find the line breaks of a text: for each UTF-16 offset from 0 to its length, whether a line that ends before it is not
 * allowed (0), allowed (1) or mandatory (2). A text that is not empty ends with a mandatory break (LB3).
 */
export function lineBreaks(text: string, { cj = 'ns', ai = 'al' }: Resolution = {}): Uint8Array {
  const breaks = findBreaks(text, kinds(), automata[cj][ai]())
  // LB3: ! eot
  if (text.length > 0) breaks[text.length] = MANDATORY
  return breaks
}

const BEHIND: Grammar['behind'] = [
  // LB8, LB14, LB15a, LB16, LB17: what stood before the spaces
  { name: 'SP-after-ZW', of: 'SP', after: 'ZW SP-after-ZW' },
  { name: 'SP-after-OP', of: 'SP', after: 'OP SP-after-OP' },
  { name: 'SP-after-opening', of: 'SP', after: 'opening SP-after-opening' },
  { name: 'SP-after-CL', of: 'SP', after: 'CL CP SP-after-CL' },
  { name: 'SP-after-B2', of: 'SP', after: 'B2 SP-after-B2' },
  // LB15a: an initial quotation mark where one is expected
  { name: 'opening', of: 'Pi', after: 'sot BK CR LF NL OP QU GL SP ZW' },
  // LB19a, for the quotation marks that LB19 leaves: not after East Asian text
  { name: 'after-narrow', of: 'Pf', after: 'any -EA' },
  // LB20a: a hyphen that begins a word
  { name: 'initial', of: 'HY ‐', after: 'sot BK CR LF NL SP ZW CB GL' },
  // LB21a: a hyphen in Hebrew
  { name: 'hebrew', of: 'HY BA -EA', after: 'HL' },
  // LB25: NU (SY | IS)*, and one closing mark after it
  { name: 'numeric', of: 'SY IS', after: 'NU numeric' },
  { name: 'closing', of: 'CL CP', after: 'NU numeric' },
  // LB28a: a virama within an orthographic syllable
  { name: 'conjoining', of: 'VI', after: 'AK ◌ AS' },
  // LB30a: regional indicators come in pairs; this is the first of one
  { name: 'first', of: 'RI', after: 'any -first' },
]

const AHEAD: Grammar['ahead'] = [
  // LB15b: a final quotation mark where one is expected
  { name: 'final', of: 'Pf', before: 'SP GL WJ CL QU CP EX IS SY BK CR LF NL ZW eot' },
  // LB15c: a decimal mark
  { name: 'decimal', of: 'IS', before: 'NU' },
  // LB19a, for the quotation marks that LB19 leaves: not before East Asian text
  { name: 'before-narrow', of: 'Pi', before: 'any -EA' },
  // LB25: OP NU, OP IS NU
  { name: 'before-number', of: 'OP', before: 'NU decimal' },
  // LB28a
  { name: 'before-VF', of: 'AK ◌ AS', before: 'VF' },
]

/** LB9: a character with its combining marks is that character. LB10: a mark without one is a letter. LB8a asks for the joiner. */
const MARKS: Grammar['marks'] = {
  of: 'CM ZWJ',
  after: 'any -sot -BK -CR -LF -NL -SP -ZW',
  elsewhere: 'AL',
  joiner: 'ZWJ',
}

const RULES: readonly Rule[] = [
  ['LB2', 'sot', '×', 'any'],
  ['LB4', 'BK', '!', 'any'],
  ['LB5', 'CR', '×', 'LF'],
  ['LB5', 'CR LF NL', '!', 'any'],
  ['LB6', 'any', '×', 'BK CR LF NL'],
  ['LB7', 'any', '×', 'SP ZW'],
  ['LB8', 'ZW SP-after-ZW', '÷', 'any'],
  ['LB8a', 'joined', '×', 'any'],
  ['LB11', 'any', '×', 'WJ'],
  ['LB11', 'WJ', '×', 'any'],
  ['LB12', 'GL', '×', 'any'],
  ['LB12a', 'any -SP -BA -HY', '×', 'GL'],
  ['LB13', 'any', '×', 'CL CP EX SY'],
  ['LB14', 'OP SP-after-OP', '×', 'any'],
  ['LB15a', 'opening SP-after-opening', '×', 'any'],
  ['LB15b', 'any', '×', 'final'],
  ['LB15c', 'SP', '÷', 'decimal'],
  ['LB15d', 'any', '×', 'IS'],
  ['LB16', 'CL CP SP-after-CL', '×', 'NS'],
  ['LB17', 'B2 SP-after-B2', '×', 'B2'],
  ['LB18', 'SP', '÷', 'any'],
  ['LB19', 'any', '×', 'QU -Pi'],
  ['LB19', 'QU -Pf', '×', 'any'],
  ['LB19a', 'any -EA', '×', 'QU'],
  ['LB19a', 'any', '×', 'before-narrow'],
  ['LB19a', 'QU', '×', 'any -EA'],
  ['LB19a', 'after-narrow', '×', 'any'],
  ['LB20', 'any', '÷', 'CB'],
  ['LB20', 'CB', '÷', 'any'],
  ['LB20a', 'initial', '×', 'AL'],
  ['LB21', 'any', '×', 'BA HY NS'],
  ['LB21', 'BB', '×', 'any'],
  ['LB21a', 'hebrew', '×', 'any -HL'],
  ['LB21b', 'SY', '×', 'HL'],
  ['LB22', 'any', '×', 'IN'],
  ['LB23', 'AL HL', '×', 'NU'],
  ['LB23', 'NU', '×', 'AL HL'],
  ['LB23a', 'PR', '×', 'ID EB EM'],
  ['LB23a', 'ID EB EM', '×', 'PO'],
  ['LB24', 'PR PO', '×', 'AL HL'],
  ['LB24', 'AL HL', '×', 'PR PO'],
  ['LB25', 'NU numeric closing', '×', 'PO PR'],
  ['LB25', 'PO PR', '×', 'before-number NU'],
  ['LB25', 'HY IS NU numeric', '×', 'NU'],
  ['LB26', 'JL', '×', 'JL JV H2 H3'],
  ['LB26', 'JV H2', '×', 'JV JT'],
  ['LB26', 'JT H3', '×', 'JT'],
  ['LB27', 'JL JV JT H2 H3', '×', 'PO'],
  ['LB27', 'PR', '×', 'JL JV JT H2 H3'],
  ['LB28', 'AL HL', '×', 'AL HL'],
  ['LB28a', 'AP', '×', 'AK ◌ AS'],
  ['LB28a', 'AK ◌ AS', '×', 'VF VI'],
  ['LB28a', 'conjoining', '×', 'AK ◌'],
  ['LB28a', 'AK ◌ AS', '×', 'before-VF'],
  ['LB29', 'IS', '×', 'AL HL'],
  ['LB30', 'AL HL NU', '×', 'OP -EA'],
  ['LB30', 'CP -EA', '×', 'AL HL NU'],
  ['LB30a', 'first', '×', 'RI'],
  ['LB30b', 'EB pictograph', '×', 'EM'],
  ['LB31', 'any', '÷', 'any'],
]

/** LB1: classes that say too little are resolved. */
function resolved(words: string, cj: string, ai: string): string {
  const [name, ...rest] = words.split(' ')
  if (name === 'SA') return rest.includes('mark') ? 'CM' : 'AL'
  const classes: Readonly<Record<string, string>> = { AI: ai.toUpperCase(), CJ: cj.toUpperCase(), SG: 'AL', XX: 'AL' }
  return [classes[name] ?? name, ...rest].join(' ')
}

function automaton(cj: string, ai: string): () => Automaton {
  return lazily(() =>
    compile({
      kinds: lineBreakData.kinds.map((words) => resolved(words, cj, ai)),
      behind: BEHIND,
      ahead: AHEAD,
      marks: MARKS,
      rules: RULES,
    }),
  )
}

const kinds = lazily(() => unpackProperty(lineBreakData))

const automata = {
  ns: { al: automaton('ns', 'al'), id: automaton('ns', 'id') },
  id: { al: automaton('id', 'al'), id: automaton('id', 'id') },
} as const
