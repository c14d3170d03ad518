/**
 * Shapes of values in a form's files: each reads a value with its place, and says the same as JSON Schema (draft
 * 2020-12), so that editors know what the reader knows. A reader reports what is wrong where it stands and answers
 * something harmless, so that one reading finds all faults; what it answers is used only where there are none.
 */
import { diagnose } from '../diagnostics/diagnose.ts'
import type { Diagnostic, Span } from '../diagnostics/types.ts'
import type { Scalar, Value } from '../entry/types.ts'
import { parseDate } from '../language/dates.ts'
import { LANGUAGES, parseLanguage } from '../language/languages.ts'
import type { Language, Localized } from '../language/types.ts'
import { nearest } from './match.ts'

export type Report = (diagnostic: Diagnostic) => void
export type JsonSchema = { readonly [keyword: string]: unknown }

export interface Shape<T> {
  /** Read a value that messages call `what`. */
  readonly read: (value: Value, what: string, report: Report) => T
  readonly schema: JsonSchema
  /** Schemas that `schema` refers to, by their names below `#/$defs/`. */
  readonly definitions?: Readonly<Record<string, JsonSchema>>
}

// ── scalars ──────────────────────────────────────────────────────────────────────────────────────

/** A text; a number counts as one, since YAML's reader here keeps all scalars as typed. */
export const text: Shape<string> = {
  read: (value, what, report) => {
    if (value.type === 'scalar' && value.text !== '') return value.text
    report(diagnose('form/definition-shape', value.span, { what, shape: 'a text' }))
    return ''
  },
  schema: { type: ['string', 'number'], minLength: 1 },
}

/** A text with its place, for what is looked up later. */
export const placedText: Shape<Scalar> = {
  read: (value, what, report) => ({ type: 'scalar', text: text.read(value, what, report), span: value.span }),
  schema: text.schema,
}

/** One of some words; the first stands in for a word that is not among them. */
export function word<const T extends string>(words: readonly T[]): Shape<T> {
  return {
    read: (value, what, report) => {
      const typed = text.read(value, what, report)
      const found = words.find((candidate) => candidate === typed)
      if (found === undefined && typed !== '') report(notAmong(value.span, typed, what, words))
      return found ?? words[0]!
    },
    schema: { enum: words },
  }
}

const FLAGS = ['false', 'true', 'no', 'yes'] as const

export const flag: Shape<boolean> = {
  read: (value, what, report) => ['true', 'yes'].includes(word(FLAGS).read(value, what, report)),
  schema: { enum: [false, true, 'no', 'yes'] },
}

/** A whole number from 1. */
export const count: Shape<number | undefined> = {
  read: readNumber(/^[1-9]\d*$/),
  schema: { type: 'integer', minimum: 1 },
}

/** A number above 0, with or without decimals. */
export const amount: Shape<number | undefined> = {
  read: readNumber(/^(?=.*[1-9])\d+(\.\d+)?$/),
  schema: { type: 'number', exclusiveMinimum: 0 },
}

function readNumber(pattern: RegExp): Shape<number | undefined>['read'] {
  return (value, what, report) => {
    const typed = text.read(value, what, report)
    if (pattern.test(typed)) return Number(typed)
    if (typed !== '') report(diagnose('form/definition-value', value.span, { value: typed, what }))
    return undefined
  }
}

/** `2021-12-03` or `2021-12`. */
export const isoDate: Shape<string> = {
  read: (value, what, report) => {
    const typed = text.read(value, what, report)
    if (typed !== '' && !parseDate(typed)) report(diagnose('form/definition-value', value.span, { value: typed, what }))
    return typed
  },
  schema: { type: 'string', pattern: '^\\d{4}-\\d{2}(-\\d{2})?$' },
}

const CODES = LANGUAGES.flatMap(({ code, aliases }) => [code, ...aliases])

export const language: Shape<Language | undefined> = {
  read: (value, what, report) => {
    const typed = text.read(value, what, report)
    const known = parseLanguage(typed)
    if (known === undefined && typed !== '') {
      report(diagnose('form/definition-value', value.span, { value: typed, what: 'language' }))
    }
    return known
  },
  schema: { enum: CODES },
}

// ── compositions ─────────────────────────────────────────────────────────────────────────────────

export function list<T>(item: Shape<T>): Shape<readonly T[]> {
  return {
    ...item,
    read: (value, what, report) => {
      if (value.type === 'sequence') return value.items.map((inner) => item.read(inner, what, report))
      report(diagnose('form/definition-shape', value.span, { what, shape: 'a list' }))
      return []
    },
    schema: { type: 'array', items: item.schema },
  }
}

/** A list, or its only item without the list around it. */
export function oneOrMore<T>(item: Shape<T>): Shape<readonly T[]> {
  const several = list(item)
  return {
    ...several,
    read: (value, what, report) =>
      value.type === 'sequence' ? several.read(value, what, report) : [item.read(value, what, report)],
    schema: { anyOf: [item.schema, several.schema] },
  }
}

/** A mapping of languages to values. */
export function byLanguage<T>(inner: Shape<T>): Shape<Readonly<Partial<Record<Language, T>>>> {
  return {
    ...inner,
    read: (value, what, report) => {
      const result: Partial<Record<Language, T>> = {}
      if (value.type !== 'mapping') {
        report(diagnose('form/definition-shape', value.span, { what, shape: 'a mapping of languages to values' }))
        return result
      }
      for (const { key, value: one } of value.entries) {
        const code = language.read(key, what, report)
        if (code !== undefined) result[code] = inner.read(one, what, report)
      }
      return result
    },
    schema: { type: 'object', propertyNames: { enum: CODES }, additionalProperties: inner.schema },
  }
}

/** A mapping of the author's own names to values. */
export function byName<T>(inner: Shape<T>): Shape<ReadonlyMap<string, T>> {
  return {
    ...inner,
    read: (value, what, report) => {
      if (value.type === 'mapping')
        return new Map(value.entries.map(({ key, value: one }) => [key.text, inner.read(one, what, report)]))
      report(diagnose('form/definition-shape', value.span, { what, shape: 'a mapping of names to lists' }))
      return new Map()
    },
    schema: { type: 'object', additionalProperties: inner.schema },
  }
}

/** A schema that stands once below `$defs`, where several places have the same. */
export function define<T>(name: string, shape: Shape<T>): Shape<T> {
  return {
    read: shape.read,
    schema: { $ref: `#/$defs/${name}` },
    definitions: { ...shape.definitions, [name]: shape.schema },
  }
}

const texts = byLanguage(text)

/** A text in some languages, at least in one. */
export const localized: Shape<Localized> = define('localized', {
  read: (value, what, report) => {
    const result = texts.read(value, what, report)
    if (value.type === 'mapping' && value.entries.length === 0) {
      report(diagnose('form/definition-shape', value.span, { what, shape: 'a text in one language at least' }))
    }
    return result
  },
  schema: { ...texts.schema, minProperties: 1 },
})

/** What a shape gives → another value of the same shape. */
export function map<T, U>(shape: Shape<T>, turn: (read: T, value: Value, report: Report) => U): Shape<U> {
  return { ...shape, read: (value, what, report) => turn(shape.read(value, what, report), value, report) }
}

// ── mappings with known keys ─────────────────────────────────────────────────────────────────────

/** A key of a mapping: what it takes, and what it means, for those who write one. */
export interface Key<T, A = T> {
  readonly shape: Shape<T>
  readonly says: string
  readonly required: boolean
  /** What stands for a key that is not there. */
  readonly absent: A
  /** What messages call its value, where its own name would not do. */
  readonly what?: (owner: string) => string
}

export type Keys = Readonly<Record<string, Key<unknown, unknown>>>
export type RecordOf<K extends Keys> = { readonly [Name in keyof K]: K[Name] extends Key<infer T, infer A> ? T | A : never }

/** A key that must be there. */
export function need<T>(shape: Shape<T>, absent: T, says: string, what?: Key<T>['what']): Key<T> {
  return { shape, says, required: true, absent, ...(what && { what }) }
}

/** A key that may be left out. */
export function may<T, const A>(shape: Shape<T>, absent: A, says: string, what?: Key<T>['what']): Key<T, A> {
  return { shape, says, required: false, absent, ...(what && { what }) }
}

/** A mapping all of whose keys are known; `name` says what messages call it, `beside` what its schema says further. */
export function record<K extends Keys>(
  keys: K,
  { name, beside = {} }: { readonly name: string | ((value: Value) => string); readonly beside?: JsonSchema },
): Shape<RecordOf<K>> {
  const rows = Object.entries(keys)
  return {
    read: (value, _, report) => {
      const owner = typeof name === 'string' ? name : name(value)
      const values = valuesByKey(value, owner, Object.keys(keys), report)
      const read = rows.map(([key, { shape, required, absent, what }]) => {
        const inner = values?.get(key)
        if (inner) return [key, shape.read(inner, what?.(owner) ?? key, report)]
        if (required && values) report(diagnose('form/definition-missing', value.span, { what: owner, key }))
        return [key, absent]
      })
      return Object.fromEntries(read) as RecordOf<K>
    },
    schema: {
      type: 'object',
      properties: Object.fromEntries(rows.map(([key, { shape, says }]) => [key, { description: says, ...shape.schema }])),
      required: rows.filter(([, { required }]) => required).map(([key]) => key),
      additionalProperties: false,
      ...beside,
    },
    definitions: Object.assign({}, ...rows.map(([, { shape }]) => shape.definitions)),
  }
}

/** The values of a mapping; nothing where the value is none, which has been told. */
function valuesByKey(
  value: Value,
  what: string,
  known: readonly string[],
  report: Report,
): ReadonlyMap<string, Value> | undefined {
  if (value.type !== 'mapping') {
    report(diagnose('form/definition-shape', value.span, { what, shape: 'a mapping of keys to values' }))
    return undefined
  }
  for (const { key } of value.entries) if (!known.includes(key.text)) report(unknownKey(key, what, known))
  return new Map(value.entries.map(({ key, value: inner }) => [key.text, inner]))
}

// ── findings ─────────────────────────────────────────────────────────────────────────────────────

/** What is wrong with a word that a list does not have. */
export function notAmong(span: Span, value: string, what: string, words: readonly string[]): Diagnostic {
  return diagnose('form/definition-value', span, { value, what, known: words.join(', '), ...suggestion(words, value) })
}

/** The parameter `nearest`, where a word is near enough. */
export function suggestion(words: readonly string[], typed: string): { readonly nearest?: string } {
  const found = nearest(words, typed)
  return found === undefined ? {} : { nearest: found }
}

/** What is wrong with a key that a mapping does not take. */
export function unknownKey(key: Scalar, what: string, known: readonly string[]): Diagnostic {
  return diagnose('form/definition-key', key.span, {
    what,
    key: key.text,
    known: known.join(', '),
    ...suggestion(known, key.text),
  })
}
