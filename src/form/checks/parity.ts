/**
 * A translation and its original, question by question: whether both say the same numbers, dates, links and the like.
 * What a language may say in other words is no difference; one finding for each kind names what only one of them has.
 */
import type { Code } from '../../diagnostics/codes.ts'
import { diagnose, phrase } from '../../diagnostics/diagnose.ts'
import type { Diagnostic, Parameter, Span } from '../../diagnostics/types.ts'
import { isFiller } from '../characters.ts'
import { nameOf } from '../kinds/kind.ts'
import { mayBeSame } from '../parity/dates.ts'
import { type Facts, factsOf } from '../parity/facts.ts'
import { asciiDigits, type SaidNumber } from '../parity/numbers.ts'
import type { ProseReading } from '../readings.ts'
import type { FieldDefinition } from '../types.ts'
import { placeOf } from './places.ts'
import type { Check } from './types.ts'

/** What only one of two answers says, as written there. */
interface Difference {
  readonly original: readonly string[]
  readonly translation: readonly string[]
  /** The words are numbers of things, which stand nowhere in the text. */
  readonly counted?: boolean
}

type Compare = (original: Facts, translation: Facts) => Difference

/** One finding for each row. */
const KINDS: readonly (readonly [Code, Compare])[] = [
  ['form/numbers-differ', numbers(false)],
  ['form/percentages-differ', numbers(true)],
  ['form/dates-differ', dates],
  ['form/goals-differ', (a, b) => ({ original: without(a.codes, b.codes), translation: without(b.codes, a.codes) })],
  ['form/links-differ', links],
  [
    'form/references-differ',
    (a, b) => ({ original: without(a.references, b.references), translation: without(b.references, a.references) }),
  ],
  ['form/headings-differ', (a, b) => sequences([String(a.headings.length)], [String(b.headings.length)])],
  ['form/lists-differ', (a, b) => sequences(a.lists, b.lists)],
]

/** Compare each translation of an answer with the original. */
export const parity: Check = ({ entry, readings, reference }) =>
  [...readings.values()].flatMap(({ field, prose }) => {
    const original = prose.find(({ lang, pasted }) => lang === entry.languages[0] && !isFiller(pasted))
    const goals = field.argues === undefined ? undefined : reference
    const factsIn = ({ content, lang }: ProseReading) => factsOf(content, lang, goals)
    const facts = original && factsIn(original)
    return prose
      .filter((one) => one !== original && !isFiller(one.pasted))
      .flatMap((translation) => {
        if (!original || !facts) return []
        const others = factsIn(translation)
        return KINDS.flatMap(([code, compare]) => {
          const difference = compare(facts, others)
          const same = difference.original.length === 0 && difference.translation.length === 0
          return same ? [] : [finding(code, field, { original, translation, difference })]
        })
      })
  })

interface Pair {
  readonly original: ProseReading
  readonly translation: ProseReading
  readonly difference: Difference
}

function finding(code: Code, field: FieldDefinition, { original, translation, difference }: Pair): Diagnostic {
  const there = whereIs(original, difference, difference.original)
  return diagnose(code, whereIs(translation, difference, difference.translation), {
    name: nameOf(field),
    original: phrase(`language/${original.lang}`),
    translation: phrase(`language/${translation.lang}`),
    there: orNothing(difference.original),
    here: orNothing(difference.translation),
    place: `${there.file}:${there.line}`,
  })
}

function orNothing(words: readonly string[]): Parameter {
  return words.length === 0 ? phrase('parity/nothing') : words
}

/** Where the first of the words stands, or the answer begins; a number of things stands nowhere. */
function whereIs({ content, span }: ProseReading, { counted }: Difference, [first]: readonly string[]): Span {
  if (counted || first === undefined) return span
  const find = (text: string) => {
    const index = asciiDigits(text).indexOf(first)
    return index < 0 ? undefined : { index }
  }
  return placeOf(content, find) ?? span
}

// ── kinds ────────────────────────────────────────────────────────────────────────────────────────

/** Up to here a number is often written out, or left to the grammar (a dual, an ordinal). */
const SMALL = 12

function numbers(percent: boolean): Compare {
  return (a, b) => {
    const lacking = (one: Facts, other: Facts) =>
      distinct(
        one.numbers.filter(
          (number) =>
            number.percent === percent &&
            !other.numbers.some(({ values }) => values.some((value) => number.values.includes(value))) &&
            !number.values.some((value) => other.possible.has(value)),
        ),
      )
    const [original, translation] = [lacking(a, b), lacking(b, a)]
    const isSmall = ({ values }: SaidNumber) => !percent && values.every((value) => Number.isInteger(value) && value <= SMALL)
    const bothSay = original.some(isSmall) && translation.some(isSmall)
    const texts = (said: readonly SaidNumber[]) => said.filter((number) => bothSay || !isSmall(number)).map(({ text }) => text)
    return { original: texts(original), translation: texts(translation) }
  }
}

function distinct(said: readonly SaidNumber[]): readonly SaidNumber[] {
  return said.filter((one, at) => said.findIndex(({ values }) => values[0] === one.values[0]) === at)
}

/** A month without day and year may be no month at all (may, mars): it answers to others, and asks for none. */
function dates(a: Facts, b: Facts): Difference {
  const lacking = (one: Facts, other: Facts) => [
    ...new Set(
      one.dates
        .filter(({ year, day }) => year !== undefined || day !== undefined)
        .filter((date) => !other.dates.some((candidate) => mayBeSame(date, candidate)))
        .map(({ text }) => text),
    ),
  ]
  return { original: lacking(a, b), translation: lacking(b, a) }
}

/** Addresses differ by language, so that only their number is sure. */
function links(a: Facts, b: Facts): Difference {
  if (a.links.length === b.links.length) return SAME
  const differ = { original: without(a.links, b.links), translation: without(b.links, a.links) }
  return differ.original.length + differ.translation.length > 0
    ? differ
    : sequences([String(a.links.length)], [String(b.links.length)])
}

const SAME: Difference = { original: [], translation: [] }

function sequences(original: readonly string[], translation: readonly string[]): Difference {
  return original.join() === translation.join() ? SAME : { original, translation, counted: true }
}

function without(words: readonly string[], others: readonly string[]): readonly string[] {
  return [...new Set(words)].filter((word) => !others.includes(word))
}
