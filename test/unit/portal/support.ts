/** The nomination form, and pages made of its own labels, in any of its languages. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Diagnostic } from '../../../src/diagnostics/types.ts'
import { readEntry } from '../../../src/entry/index.ts'
import type { Entry } from '../../../src/entry/types.ts'
import { flatten } from '../../../src/form/flatten.ts'
import { readForm, readReference } from '../../../src/form/index.ts'
import type { FormDefinition, SectionDefinition } from '../../../src/form/types.ts'
import type { Language } from '../../../src/language/types.ts'
import { importDump } from '../../../src/portal/index.ts'

const TEMPLATES = join(import.meta.dirname, '../../../templates')
const source = (file: string) => ({ file, text: readFileSync(join(TEMPLATES, file), 'utf8') })

export const FORM_TEXT = source('unpsa-2022/form.yaml').text

export const REFERENCE = readReference({
  goals: source('base/data/sdg-goals.json'),
  targets: source('base/data/sdg-targets.json'),
  states: source('base/data/member-states.json'),
}).value!

export function formFrom(text: string): FormDefinition {
  const { value, diagnostics } = readForm('form.yaml', text)
  if (!value) throw new Error(diagnostics.map((diagnostic) => diagnostic.message).join('\n'))
  return value
}

export const FORM = formFrom(FORM_TEXT)

export interface Filled {
  readonly language?: Language
  /** What stands behind a label, or in the lines below it. */
  readonly values?: Readonly<Record<string, string>>
  readonly answers?: Readonly<Record<string, string>>
}

/** A page as the portal prints it: every label of the form, with the given values and answers. */
export function pageOf({ language = 'zh-Hans', values = {}, answers = {} }: Filled): string {
  const [fields, questions] = FORM.parts
  const label = (id: string) => FORM.fields.get(id)!.label[language]!
  const section = (one: SectionDefinition) => (one.portal[language] === undefined ? [] : [one.portal[language], ''])
  return [
    fields!.portal['zh-Hans'],
    '',
    ...fields!.sections.flatMap((one) => [
      ...section(one),
      ...one.fields.map(({ id }) => (values[id] === undefined ? label(id) : `${label(id)} ${values[id]}`)),
      '',
    ]),
    questions!.portal['zh-Hans'],
    '',
    ...questions!.sections.flatMap((one) => [
      one.portal[language] ?? `${one.number}.`,
      '',
      ...one.fields.flatMap(({ id }) => [label(id), ...(answers[id] === undefined ? [] : [answers[id]])]),
      '',
    ]),
    '返回列表',
  ].join('\n')
}

/** Import a page; findings as `line severity code`. */
export function imported(text: string, form: FormDefinition = FORM, tidily = false) {
  const { value, diagnostics } = importDump(form, REFERENCE, { file: 'pages/page.txt', text }, tidily)
  return { ...value, diagnostics, found: diagnostics.map(({ span, severity, code }) => `${span.line} ${severity} ${code}`) }
}

/** The errors of an import, by code, with what they name. */
export function errorsIn(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics.filter(({ severity }) => severity === 'error').map(({ code, message }) => `${code}: ${message}`)
}

/** Read an entry's text as `dossier check` would. */
export function readBack(entry: string): Entry {
  const main = { path: 'entry.md', bytes: new TextEncoder().encode(entry) }
  const { value, diagnostics } = readEntry({
    slug: 'entry',
    main,
    translations: [],
    fileSize: () => undefined,
    readFile: () => new Uint8Array(),
  })
  if (!value || diagnostics.length > 0) throw new Error(diagnostics.map((diagnostic) => diagnostic.message).join('\n'))
  return value
}

/** The plain text of an entry's answer. */
export function answerIn(entry: string, id: string): string {
  return readBack(entry)
    .answers.filter((answer) => answer.id === id)
    .map((answer) => flatten(answer.content))
    .join('\n\n')
}

/** The lines of an entry's front matter that begin with a key. */
export function valueIn(entry: string, key: string): string | undefined {
  return entry
    .split('\n')
    .find((line) => line.startsWith(`${key}:`))
    ?.slice(key.length + 1)
    .trim()
}

/** A row of numbers from 0 to 1 that looks random and is always the same. */
export function* numbers(seed: number): Generator<number, never> {
  let state = seed
  while (true) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    yield state / 2 ** 32
  }
}
