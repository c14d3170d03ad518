/** Small forms and entries for the tests of the form stage; each value's line is its place in the order. */
import type { Diagnostic, Span, Staged } from '../../../src/diagnostics/types.ts'
import type { AnswerSource, Entry, Field, Scalar, Value } from '../../../src/entry/types.ts'
import type { Answer, Answers } from '../../../src/form/answers.ts'
import { answerForm, readForm } from '../../../src/form/index.ts'
import type { FormDefinition, ReferenceData } from '../../../src/form/types.ts'
import type { Language } from '../../../src/language/types.ts'
import { element, text } from '../../../src/tree/build.ts'
import type { Element, Node } from '../../../src/tree/types.ts'

/** A form of one section with the given fields, as YAML indented by nothing. */
export function formYaml(fields: string, head = ''): string {
  return `id: small
edition: '2022'
status: reconstructed
source: a test
date: '2021-12-03'
name: { en: Small form }
award: { en: Small award }
${head}
parts:
  - id: A
    title: { en: Part }
    sections:
      - id: one
        title: { en: Section }
        fields:
${fields
  .trim()
  .split('\n')
  .map((line) => `          ${line}`)
  .join('\n')}
`
}

export function form(fields: string, head = ''): FormDefinition {
  const { value, diagnostics } = readForm('form.yaml', formYaml(fields, head))
  if (!value) throw new Error(listOf(diagnostics).join('\n'))
  return value
}

export const REFERENCE: ReferenceData = {
  goals: [1, 3, 4, 8, 10].map((number) => ({ number, color: '#000000', name: { en: `Goal name ${number}` } })),
  targets: ['1.3', '3.8', '4.3', '8.1', '8.10', '10.a'].map((id) => ({
    id,
    label: { en: `Words ${id}` },
  })),
  states: [
    {
      code: 'KR',
      name: { en: 'Republic of Korea', 'zh-Hans': '大韩民国', fr: 'République de Corée' },
      aliases: ['South Korea', '韩国'],
    },
    { code: 'KP', name: { en: "Democratic People's Republic of Korea" }, aliases: ['North Korea'] },
    { code: 'NO', name: { en: 'Norway', 'zh-Hans': '挪威' }, aliases: [] },
    { code: 'CI', name: { en: 'Côte d’Ivoire' }, aliases: ["Cote d'Ivoire"] },
  ],
}

type Plain = string | readonly Plain[] | { readonly [key: string]: Plain }
type Prose = string | readonly Node[]

export interface PlainEntry {
  readonly languages?: readonly Language[]
  readonly fields?: Readonly<Record<string, Plain>>
  /** By question; a bare answer is in the first language. */
  readonly answers?: Readonly<Record<string, Prose | { readonly [language in Language]?: Prose }>>
  readonly accept?: readonly string[]
  /** Ids; each file says `id.pdf`. */
  readonly attachments?: readonly string[]
  readonly date?: string
}

export function entry(plain: PlainEntry): Entry {
  let line = 1
  const nextSpan = (): Span => ({ file: 'entry.md', line: ++line, column: 1 })
  const languages = plain.languages ?? ['en']
  const scalar = (value: string): Scalar => ({ type: 'scalar', text: value, span: nextSpan() })
  const toValue = (value: Plain): Value => {
    if (typeof value === 'string') return scalar(value)
    if (Array.isArray(value)) return { type: 'sequence', items: value.map(toValue), span: nextSpan() }
    const entries = Object.entries(value).map(([key, inner]) => ({ key: scalar(key), value: toValue(inner) }))
    return { type: 'mapping', entries, span: nextSpan() }
  }
  const fields = Object.entries(plain.fields ?? {}).map(([key, value]): [string, Field] => [
    key,
    { key: scalar(key), value: toValue(value) },
  ])
  const answers = Object.entries(plain.answers ?? {}).flatMap(([id, answer]) => {
    const heading = nextSpan()
    const byLanguage = typeof answer === 'string' || Array.isArray(answer) ? { [languages[0]!]: answer } : answer
    return Object.entries(byLanguage).map(([lang, prose]): AnswerSource => {
      const content = typeof prose === 'string' ? paragraphs(prose) : (prose as readonly Node[])
      return { id, lang: lang as Language, heading, headingText: '', content, span: nextSpan() }
    })
  })
  return {
    slug: 'entry',
    file: 'entry.md',
    form: { type: 'scalar', text: 'small', span: { file: 'entry.md', line: 1, column: 7 } },
    languages,
    title: {},
    attachments: (plain.attachments ?? []).map((id) => ({
      id,
      file: `${id}.pdf`,
      title: { en: `Title of ${id}` },
      span: nextSpan(),
    })),
    accept: (plain.accept ?? []).map((code) => ({ code, reason: 'agreed', span: nextSpan() })),
    withheld: [],
    ...(plain.date !== undefined && { date: plain.date }),
    fields: new Map(fields),
    answers,
  }
}

/** The answers to a small form. */
export function answer(fields: string, plain: PlainEntry, head = ''): Staged<Answers> {
  return answerForm(form(fields, head), REFERENCE, entry(plain))
}

/** What one field of the given YAML says when it is given a value. */
export function answerTo(
  field: string,
  value: Plain,
  languages: readonly Language[] = ['en'],
): Answer & { readonly found: readonly string[] } {
  const { value: answers, diagnostics } = answer(`- { id: it, label: { en: It }, ${field} }`, {
    languages,
    fields: { it: value },
  })
  return { ...answers.answers.get('it')!, found: listOf(diagnostics) }
}

/** Diagnostics as `severity code: message`, in order. */
export function listOf(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics.map(({ severity, code, message }) => `${severity} ${code}: ${message}`)
}

export const NOWHERE: Span = { file: 'entry.md', line: 1, column: 1 }

export function el(tag: string, ...children: readonly (Node | string)[]): Element {
  return element(
    tag,
    {},
    children.map((child) => (typeof child === 'string' ? text(child, NOWHERE) : child)),
    NOWHERE,
  )
}

export function paragraphs(prose: string): readonly Node[] {
  return prose === '' ? [] : prose.split('\n\n').map((words) => el('p', words))
}

/** `n` words. */
export function wordsOf(n: number): string {
  return Array.from({ length: n }, (_, index) => `w${index}`).join(' ')
}
