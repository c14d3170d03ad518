/** `limit` → how long, how many, on how many pages; one limit, or a list of them. */
import { diagnose } from '../../diagnostics/diagnose.ts'
import type { Span } from '../../diagnostics/types.ts'
import { COUNTERS } from '../counters.ts'
import * as shape from '../shape.ts'
import type { CounterName, Limit, Limited, LimitTerms, LimitUnit, Tolerance } from '../types.ts'

const UNITS = ['words', 'characters', 'items', 'pages'] as const satisfies readonly LimitUnit[]
export const COUNTER_NAMES = Object.keys(COUNTERS) as CounterName[]

const TOLERANCE = /^([1-9]\d*)(%?)$/

const tolerance: shape.Shape<Tolerance | undefined> = {
  read: (value, what, report) => {
    const typed = shape.text.read(value, what, report)
    const match = TOLERANCE.exec(typed)
    if (match) return { amount: Number(match[1]), percent: match[2] === '%' }
    if (typed !== '') report(diagnose('form/definition-value', value.span, { value: typed, what }))
    return undefined
  },
  schema: {
    anyOf: [
      { type: 'integer', minimum: 1 },
      { type: 'string', pattern: '^[1-9]\\d*%$' },
    ],
  },
}

const NUMBER = () => 'number of words, characters, items or pages'

const SAYS: Readonly<Record<LimitUnit, string>> = {
  words: '`words` (as the language counts them: in Chinese and Japanese, characters)',
  characters: '`characters`',
  items: '`items` (of a list, of a field, rows of a group)',
  pages: '`pages` (as they are laid out)',
}

const unit = (units: readonly LimitUnit[]) =>
  shape.may(shape.word(units), undefined, `What is counted: ${units.map((one) => SAYS[one]).join(', ')}.`)

const TERMS = {
  min: shape.may(shape.amount, undefined, 'At least so many.', NUMBER),
  max: shape.may(shape.amount, undefined, 'At most so many.', NUMBER),
  tolerance: shape.may(tolerance, undefined, 'How far past it an answer may go: `10%`, or a number in the unit.'),
  counter: shape.may(shape.word(COUNTER_NAMES), undefined, 'The rule that counts, in place of the language’s own.'),
  binding: shape.may(shape.flag, undefined, 'With `no` it recommends: to be past it is a warning.'),
}

/** In a language words may be characters, but not pages. */
const ELSEWHERE = shape.record({ unit: unit(['words', 'characters']), ...TERMS }, { name: 'a limit' })

function limitOf(units: readonly LimitUnit[]): shape.Shape<Limit> {
  const keys = {
    unit: unit(units),
    ...TERMS,
    languages: shape.may(shape.byLanguage(ELSEWHERE), {}, 'What differs in a language, such as `{ zh-Hans: { max: 300 } }`.'),
  }
  return shape.map(shape.record(keys, { name: 'a limit' }), ({ languages, ...read }, value, report): Limit => {
    const whole: LimitTerms = { ...stated(read), unit: read.unit ?? 'words', binding: read.binding ?? true }
    const others = Object.entries(languages).map(([lang, own]) => [lang, stated(own)] as const)
    checkTerms(whole, value.span, report)
    for (const [, own] of others) {
      checkTerms({ ...whole, ...own }, value.span, report)
      if (own.unit !== undefined && PLACES[whole.unit] !== 'limit')
        report(diagnose('form/definition-value', value.span, { value: own.unit, what: `number of ${whole.unit}` }))
    }
    return { ...whole, byLanguage: Object.fromEntries(others) }
  })
}

/** What is there of a mapping's keys. */
function stated<T extends object>(read: T): { readonly [Name in keyof T]?: Exclude<T[Name], undefined> } {
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined)) as never
}

function checkTerms({ unit, min, max }: LimitTerms, span: Span, report: shape.Report): void {
  for (const number of [min, max]) {
    if (number !== undefined && unit !== 'pages' && !Number.isInteger(number))
      report(diagnose('form/definition-value', span, { value: number, what: `number of ${unit}` }))
  }
  if (min !== undefined && max !== undefined && min > max)
    report(diagnose('form/definition-value', span, { value: `${min} to ${max}`, what: 'limit' }))
}

/** Which limit a unit belongs to; words and characters are the same length. */
const PLACES: Readonly<Record<LimitUnit, keyof Limited>> = {
  words: 'limit',
  characters: 'limit',
  items: 'items',
  pages: 'pages',
}

/** One limit or several, by what they limit: none twice. */
function limitsOf(limit: shape.Shape<Limit>): shape.Shape<Limited> {
  return shape.map(shape.oneOrMore(limit), (read, value, report) => {
    const places = read.map(({ unit }) => PLACES[unit])
    for (const [at, place] of places.entries()) {
      if (places.indexOf(place) < at)
        report(diagnose('form/definition-shape', value.span, { what: 'limit', shape: `one limit of ${read[at]!.unit} at most` }))
    }
    return Object.fromEntries(read.map((one) => [PLACES[one.unit], one]))
  })
}

/** The key `limit` of a field. */
export const LIMIT_KEY = shape.may(
  limitsOf(shape.define('limit', limitOf(UNITS))),
  {},
  'How long the answer may be, or a list of several limits.',
)

/** The key `limit` of a section, a part or the form. */
export const SUM_KEY = shape.may(
  limitsOf(shape.define('sum', limitOf(['words', 'characters', 'pages']))),
  {},
  'How long all its answers may be together, or on how many pages.',
)
