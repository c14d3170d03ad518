/**
 * Values of a form's YAML → parts of a definition. Each reader reports what is wrong at its place and
 * answers something harmless, so that one reading finds all faults; the definition is used only without any.
 */
import { diagnose } from '../diagnostics/diagnose.ts'
import type { Diagnostic, Span } from '../diagnostics/types.ts'
import type { Scalar, Value } from '../entry/types.ts'
import { parseLanguage } from '../language/languages.ts'
import type { Language, Localized } from '../language/types.ts'
import { nearest } from './match.ts'

export type Report = (diagnostic: Diagnostic) => void

/** The keys of a mapping, with what the mapping is called in messages. */
export interface Keys {
  readonly what: string
  readonly span: Span
  /** Nothing where the value is no mapping, which has been told. */
  readonly values: ReadonlyMap<string, Value> | undefined
}

/** Read a mapping all of whose keys are known. */
export function readKeys(value: Value, what: string, known: readonly string[], report: Report): Keys {
  if (value.type !== 'mapping') {
    report(diagnose('form/definition-shape', value.span, { what, shape: 'a mapping of keys to values' }))
    return { what, span: value.span, values: undefined }
  }
  const values = new Map<string, Value>()
  for (const { key, value: inner } of value.entries) {
    if (known.includes(key.text)) values.set(key.text, inner)
    else report(unknownKey(key, what, known))
  }
  return { what, span: value.span, values }
}

/** Read a key that must be there. */
export function required<T>(keys: Keys, key: string, absent: T, read: (value: Value) => T, report: Report): T {
  const value = keys.values?.get(key)
  if (value) return read(value)
  if (keys.values) report(diagnose('form/definition-missing', keys.span, { what: keys.what, key }))
  return absent
}

/** Read a key that may be left out. */
export function optional<T, A = T>(keys: Keys, key: string, absent: A, read: (value: Value) => T): T | A {
  const value = keys.values?.get(key)
  return value ? read(value) : absent
}

export function readText(value: Value, what: string, report: Report): string {
  if (value.type === 'scalar' && value.text !== '') return value.text
  report(diagnose('form/definition-shape', value.span, { what, shape: 'a text' }))
  return ''
}

export function readList(value: Value, what: string, report: Report): readonly Value[] {
  if (value.type === 'sequence') return value.items
  report(diagnose('form/definition-shape', value.span, { what, shape: 'a list' }))
  return []
}

/** Read one of some words; the first stands in for a word that is not among them. */
export function readWord<const T extends string>(value: Value, what: string, words: readonly T[], report: Report): T {
  const text = readText(value, what, report)
  const word = words.find((candidate) => candidate === text)
  if (word === undefined && text !== '') report(notAmong(value.span, text, what, words))
  return word ?? words[0]!
}

export function readFlag(value: Value, what: string, report: Report): boolean {
  return readWord(value, what, ['false', 'true'], report) === 'true'
}

export function readCount(value: Value, what: string, report: Report): number | undefined {
  const text = readText(value, what, report)
  if (/^[1-9]\d*$/.test(text)) return Number(text)
  if (text !== '') report(diagnose('form/definition-value', value.span, { value: text, what }))
  return undefined
}

export function readLanguage(value: Value, what: string, report: Report): Language | undefined {
  const text = readText(value, what, report)
  const language = parseLanguage(text)
  if (language === undefined && text !== '')
    report(diagnose('form/definition-value', value.span, { value: text, what: 'language' }))
  return language
}

/** Read a mapping of languages to values. */
export function readByLanguage<T>(
  value: Value,
  what: string,
  read: (value: Value) => T,
  report: Report,
): Readonly<Partial<Record<Language, T>>> {
  const result: Partial<Record<Language, T>> = {}
  if (value.type !== 'mapping') {
    report(diagnose('form/definition-shape', value.span, { what, shape: 'a mapping of languages to values' }))
    return result
  }
  for (const { key, value: inner } of value.entries) {
    const language = readLanguage(key, what, report)
    if (language !== undefined) result[language] = read(inner)
  }
  return result
}

/** Read a text in some languages, at least in one. */
export function readLocalized(value: Value, what: string, report: Report): Localized {
  const result = readByLanguage(value, what, (inner) => readText(inner, what, report), report)
  if (value.type === 'mapping' && value.entries.length === 0) {
    report(diagnose('form/definition-shape', value.span, { what, shape: 'a text in one language at least' }))
  }
  return result
}

/** What is wrong with a word that a list does not have. */
export function notAmong(span: Span, value: string, what: string, words: readonly string[]): Diagnostic {
  return diagnose('form/definition-value', span, { value, what, known: words.join(', '), ...suggestion(words, value) })
}

/** The parameter `nearest`, where a word is near enough. */
export function suggestion(words: readonly string[], text: string): { readonly nearest?: string } {
  const found = nearest(words, text)
  return found === undefined ? {} : { nearest: found }
}

function unknownKey(key: Scalar, what: string, known: readonly string[]): Diagnostic {
  return diagnose('form/definition-key', key.span, {
    what,
    key: key.text,
    known: known.join(', '),
    ...suggestion(known, key.text),
  })
}
