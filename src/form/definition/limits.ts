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

const TERMS = {
  unit: shape.may(
    shape.word(UNITS),
    undefined,
    'What is counted: `words` (as the language counts them: in Chinese and Japanese, characters), `characters`, `items` (of a list, of a field, rows of a group) or `pages`.',
  ),
  min: shape.may(shape.amount, undefined, 'At least so many.', NUMBER),
  max: shape.may(shape.amount, undefined, 'At most so many.', NUMBER),
  tolerance: shape.may(tolerance, undefined, 'How far past it an answer may go: `10%`, or a number in the unit.'),
  counter: shape.may(shape.word(COUNTER_NAMES), undefined, 'The rule that counts, in place of the language’s own.'),
  binding: shape.may(shape.flag, undefined, 'With `no` it recommends: to be past it is a warning.'),
}

const limit: shape.Shape<Limit> = shape.define(
  'limit',
  shape.map(
    shape.record(
      {
        ...TERMS,
        languages: shape.may(
          shape.byLanguage(shape.record(TERMS, { name: 'a limit' })),
          {},
          'What differs in a language, such as `{ zh-Hans: { max: 300 } }`.',
        ),
      },
      { name: 'a limit' },
    ),
    ({ languages, ...read }, value, report): Limit => {
      const whole: LimitTerms = { ...stated(read), unit: read.unit ?? 'words', binding: read.binding ?? true }
      const others = Object.entries(languages).map(([lang, own]) => [lang, stated(own)] as const)
      for (const found of [whole, ...others.map(([, own]) => ({ ...whole, ...own }))]) checkTerms(found, value.span, report)
      return { ...whole, byLanguage: Object.fromEntries(others) }
    },
  ),
)

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

/** The key `limit`, by what it limits. */
export const limits: shape.Shape<Limited> = shape.map(shape.oneOrMore(limit), (read, value, report) => {
  const places = read.map(({ unit }) => PLACES[unit])
  for (const [at, place] of places.entries()) {
    if (places.indexOf(place) < at)
      report(diagnose('form/definition-shape', value.span, { what: 'limit', shape: `one limit of ${read[at]!.unit} at most` }))
  }
  return Object.fromEntries(read.map((one) => [PLACES[one.unit], one]))
})

export const LIMIT_KEY = shape.may(limits, {}, 'How long the answer may be, or a list of several limits.')
