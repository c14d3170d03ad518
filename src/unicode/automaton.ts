/**
 * Segmentation rules in the words of Unicode's annexes → a table, and a text → its breaks by that table.
 *
 * A rule speaks of the two sides of a position: `OP × any`. What it asks about characters further away is first
 * put into a name, so that every rule becomes a rule about two neighbours:
 *
 *     LB25  NU (SY | IS)* × NU      a SY or IS that comes after NU, or after such a one, is named `numeric`
 *                                   NU numeric × NU
 *     LB15c SP ÷ IS NU              an IS that comes before NU is named `decimal`
 *                                   SP ÷ decimal
 *
 * So a text is read twice: backwards, to name what depends on the following character (a *symbol*), then forwards
 * through a finite automaton whose *states* are what stands before the position. Both steps are one look-up.
 */

/** Before the character at an offset there is no break, one is allowed, or one is mandatory. */
export const NO_BREAK = 0
export const ALLOWED = 1
export const MANDATORY = 2

/** Words that select what they apply to: any of `AL HL`; `any` is all; `-SP` takes away again. */
type Words = string

export interface Grammar {
  /** The words that are true of each kind of character. */
  readonly kinds: readonly string[]
  /** Names by what stands before; the first that fits is given. `sot` is the start of the text. */
  readonly behind: readonly { readonly name: string; readonly of: Words; readonly after: Words }[]
  /** Names by what follows; the first that fits is given. `eot` is the end of the text. */
  readonly ahead: readonly { readonly name: string; readonly of: Words; readonly before: Words }[]
  /** Characters that are as if they were not there after some, and like another kind elsewhere. */
  readonly marks?: {
    readonly of: Words
    readonly after: Words
    readonly elsewhere: string
    /** The mark that gives the name `joined` to what it follows. */
    readonly joiner: string
  }
  /** In order of precedence. */
  readonly rules: readonly Rule[]
}

export type Rule = readonly [number: string, before: Words, sign: '×' | '÷' | '!', after: Words]

export interface Automaton {
  /** How many symbols there are: the length of a row. Kinds come first, with the same numbers. */
  readonly width: number
  /** [kind × symbol that follows] → symbol. */
  readonly ahead: Uint8Array
  /** [symbol]: 1 where it is a mark, over which one looks ahead. */
  readonly isMark: Uint8Array
  /** The symbol that stands for the end of the text. */
  readonly end: number
  /** [state × symbol] → whether there is a break between them. State 0 is the start. */
  readonly verdicts: Uint8Array
  /** [state × symbol] → the state after that symbol. */
  readonly next: Uint8Array
}

const VERDICTS = { '×': NO_BREAK, '÷': ALLOWED, '!': MANDATORY } as const

/** The second half of a surrogate pair: no symbol has this number. */
const INSIDE = 0xff

/** Compile rules into the tables that `findBreaks` reads. */
export function compile({ kinds, behind, ahead, marks, rules }: Grammar): Automaton {
  // Symbols: the kinds, the kinds with a name by what follows, the end.
  const symbols = kinds.map((words, kind) => ({ words, kind }))
  const kindsOf = selector(kinds)
  for (const { name, of } of ahead) for (const kind of kindsOf(of)) symbols.push({ words: `${kinds[kind]} ${name}`, kind })
  const end = symbols.push({ words: 'eot', kind: 0 }) - 1
  const width = symbols.length
  const symbolsOf = selector(symbols.map(({ words }) => words))

  // States: the start, the kinds, the kinds with a name by what came before, and all of them joined.
  const plain = ['sot', ...kinds]
  const named = new Map<string, number>()
  for (const { name, of } of behind)
    for (const kind of kindsOf(of)) {
      const words = `${kinds[kind]} ${name}`
      if (!named.has(words)) named.set(words, plain.push(words) - 1)
    }
  const states = marks ? [...plain, ...plain.map((words) => `${words} joined`)] : plain
  const statesOf = selector(states)
  if (width > INSIDE || states.length > 0x100) throw new Error('symbols and states no longer fit into bytes')

  // What comes first in the lists is written last, over the rest.
  const verdicts = new Uint8Array(states.length * width)
  for (const [, before, sign, after] of rules.toReversed()) {
    const verdict = VERDICTS[sign]
    const right = symbolsOf(after)
    for (const state of statesOf(before)) {
      const row = state * width
      if (after === 'any') verdicts.fill(verdict, row, row + width)
      else for (const symbol of right) verdicts[row + symbol] = verdict
    }
  }
  const next = new Uint8Array(states.length * width)
  const unnamed = symbols.map(({ kind }) => kind + 1)
  for (let row = 0; row < next.length; row += width) next.set(unnamed, row)
  for (const { name, of, after } of behind.toReversed()) {
    const left = statesOf(after)
    for (const symbol of symbolsOf(of)) {
      const entered = named.get(`${kinds[symbols[symbol].kind]} ${name}`)!
      for (const state of left) next[state * width + symbol] = entered
    }
  }

  const isMark = new Uint8Array(width)
  if (marks) {
    const elsewhere = kinds.indexOf(marks.elsewhere)
    const joiner = kinds.indexOf(marks.joiner)
    const joinable = new Set(statesOf(marks.after))
    for (const mark of symbolsOf(marks.of)) {
      isMark[mark] = 1
      const joined = mark === joiner ? plain.length : 0
      for (let state = 0; state < states.length; state++) {
        const cell = state * width + mark
        const stands = joinable.has(state) ? state % plain.length : elsewhere + 1
        verdicts[cell] = joinable.has(state) ? NO_BREAK : verdicts[state * width + elsewhere]
        next[cell] = stands + joined
      }
    }
  }
  return {
    width,
    end,
    isMark,
    ahead: aheadTable(kinds, ahead, symbols, kindsOf, symbolsOf),
    verdicts,
    next,
  }
}

function aheadTable(
  kinds: readonly string[],
  ahead: Grammar['ahead'],
  symbols: readonly { readonly words: string; readonly kind: number }[],
  kindsOf: Selector,
  symbolsOf: Selector,
): Uint8Array {
  const width = symbols.length
  const table = new Uint8Array(kinds.length * width)
  for (let kind = 0; kind < kinds.length; kind++) table.fill(kind, kind * width, (kind + 1) * width)
  for (const { name, of, before } of ahead.toReversed())
    for (const kind of kindsOf(of)) {
      const words = `${kinds[kind]} ${name}`
      const symbol = symbols.findIndex((other) => other.kind === kind && other.words === words)
      for (const following of symbolsOf(before)) table[kind * width + following] = symbol
    }
  return table
}

type Selector = (words: Words) => readonly number[]

/** Numbers of those in a list that words select; a word that is true of none is a slip of ours. */
function selector(list: readonly string[]): Selector {
  const having = new Map<string, number[]>([['any', list.map((_, index) => index)]])
  list.forEach((words, index) => {
    for (const word of words.split(' ')) {
      const others = having.get(word)
      if (others) others.push(index)
      else having.set(word, [index])
    }
  })
  const find = (word: string) => {
    const found = having.get(word)
    if (!found) throw new Error(`nothing is called ${word}`)
    return found
  }
  return (words) =>
    words.split(' ').reduce<readonly number[]>((selected, word) => {
      if (!word.startsWith('-')) return selected.concat(find(word))
      const taken = new Set(find(word.slice(1)))
      return selected.filter((index) => !taken.has(index))
    }, [])
}

/**
 * Run a text through an automaton: for each UTF-16 offset from 0 to its length, whether there is a break. The end of the
 * text is left to the caller.
 *
 * One array serves for both readings: symbols are written into it from the end, and replaced by verdicts from the start.
 */
export function findBreaks(
  text: string,
  kinds: Uint8Array,
  { width, ahead, isMark, end, verdicts, next }: Automaton,
): Uint8Array {
  const breaks = new Uint8Array(text.length + 1)
  let following = end
  for (let i = text.length - 1; i >= 0; i--) {
    let codePoint = text.charCodeAt(i)
    if (codePoint >= 0xdc00 && codePoint <= 0xdfff && i > 0) {
      const high = text.charCodeAt(i - 1)
      if (high >= 0xd800 && high <= 0xdbff) {
        codePoint = 0x10000 + ((high - 0xd800) << 10) + codePoint - 0xdc00
        breaks[i--] = INSIDE
      }
    }
    const symbol = ahead[kinds[codePoint] * width + following]
    breaks[i] = symbol
    if (isMark[symbol] === 0) following = symbol
  }
  let state = 0
  for (let i = 0; i < text.length; i++) {
    const symbol = breaks[i]
    if (symbol === INSIDE) {
      breaks[i] = NO_BREAK
    } else {
      const cell = state * width + symbol
      breaks[i] = verdicts[cell]
      state = next[cell]
    }
  }
  return breaks
}
