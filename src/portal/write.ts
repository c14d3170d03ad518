/**
 * A page's values and answers → the entry's text. All fields of the form are there, in its order, so that an
 * author sees what the page did not say; what the form has no place for is kept under `imported`, never printed.
 */
import type { FieldDefinition, FormDefinition } from '../form/types.ts'
import { escapeText } from './escape.ts'
import { compact } from './fold.ts'
import type { Page, PageValue } from './types.ts'
import { isList } from './values.ts'
import { yamlLines, yamlList, yamlScalar } from './yaml.ts'

/** Answers as Markdown of their own, by field; all others are escaped. */
export type Tidied = ReadonlyMap<string, string>

/** Write the entry; `file` names where the page came from. */
export function writeEntry(page: Page, form: FormDefinition, file: string, tidied: Tidied = new Map()): string {
  const { answersLanguage, language } = page
  const fields = [...form.fields.values()]
  const head = [
    `form: ${yamlScalar(form.id)}`,
    `languages: ${yamlList([...new Set([answersLanguage, language])])}`,
    // the page's language has labels only: its words are the portal's
    'layout: labels',
  ]
  const values = titleFirst(fields.filter((field) => !field.inBody)).map((field) => writeValue(field, page.values.get(field.id)))
  const answers = fields
    .filter((field) => field.inBody)
    .map((field) => [`## ${field.id}`, ...writeAnswer(field, page, tidied)].join('\n\n'))
  return `${['---', ...head, '', ...values, '', ...writeImported(page, file), '---', '', answers.join('\n\n')].join('\n')}\n`
}

function titleFirst(fields: readonly FieldDefinition[]): readonly FieldDefinition[] {
  const title = fields.filter((field) => field.id === 'title')
  return [...title, ...fields.filter((field) => field.id !== 'title')]
}

function writeValue(field: FieldDefinition, value: PageValue | undefined): string {
  const values = value?.values ?? []
  if (values.length === 0) return `${field.id}:`
  const [only = ''] = values
  const single = !isList(field) || (values.length === 1 && only === 'unknown')
  return `${field.id}: ${single ? yamlScalar(only) : yamlList(values)}`
}

function writeAnswer(field: FieldDefinition, page: Page, tidied: Tidied): readonly string[] {
  const value = page.answers.get(field.id)?.value ?? ''
  return value === '' ? [] : [tidied.get(field.id) ?? escapeText(value)]
}

// ── what no page prints ──────────────────────────────────────────────────────────────────────────

function writeImported(page: Page, file: string): readonly string[] {
  const words = [
    ...[...page.values.values()].filter(saysOtherWords).flatMap(({ field, raw }) => writeRaw(field.id, raw)),
    ...[...page.answers.values()]
      .filter(({ text, value }) => text !== '' && text !== value)
      .flatMap(({ field, text }) => writeRaw(field.id, [text])),
  ]
  const labels = [...page.answers.values()].filter(({ field, label }) => !isVerbatim(field, label))
  return [
    'imported:',
    `  from: ${yamlScalar(file.split(/[\\/]/).at(-1) ?? file)}`,
    `  page-language: ${page.language}`,
    ...(words.length > 0 ? ['  words-on-the-page:', ...words] : []),
    ...(labels.length > 0 ? ['  labels-on-the-page:', ...labels.flatMap(({ field, label }) => writeRaw(field.id, [label]))] : []),
    ...yamlLines('page-furniture', page.furniture, '  '),
    ...yamlLines(
      'unrecognized',
      page.unmatched.map(({ text }) => text),
      '  ',
    ),
  ]
}

function writeRaw(id: string, raw: readonly string[]): readonly string[] {
  const [only] = raw
  return raw.length === 1 ? [`    ${yamlScalar(id)}: ${yamlScalar(only!)}`] : yamlLines(yamlScalar(id), raw, '    ')
}

/** Whether the page's own words are not in the entry already. */
function saysOtherWords({ field, raw, values }: PageValue): boolean {
  return field.kind !== 'text' && raw.length > 0 && raw.join('\n') !== values.join('\n')
}

function isVerbatim(field: FieldDefinition, label: string): boolean {
  return Object.values(field.label).some((text) => compact(text) === compact(label))
}
