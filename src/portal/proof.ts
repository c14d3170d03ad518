/**
 * Dump, tokens, page and entry → whether the import can be trusted. That the tokens give back the dump proves
 * nothing about filing: with one label unknown, 9d would land in 9c and no line be left over. So the form is
 * held against the page in both directions, and the entry is read again as any entry is.
 */
import { diagnose } from '../diagnostics/diagnose.ts'
import type { Diagnostic, Span } from '../diagnostics/types.ts'
import { readEntry } from '../entry/index.ts'
import type { Entry, Value } from '../entry/types.ts'
import { flatten } from '../form/flatten.ts'
import type { SectionDefinition } from '../form/types.ts'
import { excerpt } from './excerpt.ts'
import { isOfQuestions, type KnownLabel, labelOf, labelsOf, readSubLabel } from './labels.ts'
import { sameText } from './tidy.ts'
import type { Dump, Page, PageContext, Token, TokenOf } from './types.ts'

export interface Imported {
  readonly dump: Dump
  readonly tokens: readonly Token[]
  readonly page: Page
  readonly entry: string
  /** Questions whose answers are tidied: they read back the same up to spaces just inside `< >`. */
  readonly tidied: readonly string[]
}

/** Prove an import; what fails is an error each. */
export function proveImport(imported: Imported, context: PageContext): readonly Diagnostic[] {
  return [
    ...proveWhole(imported),
    ...proveLabels(imported, context),
    ...proveLimits(imported),
    ...proveAnswersHoldNoLabel(imported, context),
    ...doubtLastLine(imported, context),
    ...proveEntry(imported),
  ]
}

function at({ dump }: Imported, line = 1): Span {
  return { file: dump.file, line, column: 1 }
}

/** Every character of the page is in a token. */
function proveWhole(imported: Imported): readonly Diagnostic[] {
  const joined = imported.tokens.map((token) => token.source).join('')
  return joined === imported.dump.text ? [] : [diagnose('portal/not-whole', at(imported))]
}

/** Every field and question of the form is on the page. That none is there twice follows from how labels are read. */
function proveLabels(imported: Imported, { form, language }: PageContext): readonly Diagnostic[] {
  const fields = [...form.fields.values()].filter(({ id }) => !imported.page.values.has(id) && !imported.page.answers.has(id))
  const opened = new Set(imported.tokens.flatMap((token) => (token.type === 'question' ? token.section : [])))
  // a heading that the form does not know in this language cannot be missed
  const isMissed = (section: SectionDefinition) => !opened.has(section) && section.portal[language] !== undefined
  const sections = form.parts.filter(isOfQuestions).flatMap((part) => part.sections.filter(isMissed))
  return [
    ...fields.map((field) => diagnose('portal/label-missing', at(imported), { id: field.id, ...labelIn(field.label[language]) })),
    ...sections.map(({ portal }) => diagnose('portal/question-missing', at(imported), { heading: portal[language]! })),
  ]
}

function labelIn(label: string | undefined): { readonly label?: string } {
  return label === undefined ? {} : { label }
}

/** Every limit that the page states is the form's. */
function proveLimits(imported: Imported): readonly Diagnostic[] {
  const labels = imported.tokens.filter((token): token is TokenOf<'sub-label'> => token.type === 'sub-label')
  return labels.flatMap(({ field, limit, line }) => {
    const max = field.limit?.max
    if (limit === max) return []
    if (limit === undefined) return [diagnose('portal/limit-missing', at(imported, line), { id: field.id, max: max! })]
    return [diagnose('portal/limit-differs', at(imported, line), { id: field.id, limit, max: max ?? 'none' })]
  })
}

/** A line in an answer that reads like a label: one that is there twice, or one that this form does not have. */
function proveAnswersHoldNoLabel(imported: Imported, { form }: PageContext): readonly Diagnostic[] {
  const labels = labelsOf([...form.fields.values()].filter((field) => field.inBody))
  return imported.tokens.flatMap((token) =>
    token.type === 'answer-line' && readsLikeLabel(token.text, labels)
      ? diagnose('portal/label-in-answer', at(imported, token.line), { id: token.field.id, text: excerpt(token.text) })
      : [],
  )
}

/** As long as a button's words may be. */
const LONGEST_BUTTON = 40

/** Where the form does not know how a page ends in its language, the last line of the last answer may be a button. */
function doubtLastLine(imported: Imported, { form, language }: PageContext): readonly Diagnostic[] {
  if (
    form.parts.some(
      (part) => part.portal[language] !== undefined || part.sections.some(({ portal }) => portal[language] !== undefined),
    )
  )
    return []
  const last = imported.tokens.findLastIndex(({ type }) => type !== 'blank')
  const token = imported.tokens[last]
  if (token?.type !== 'answer-line' || imported.tokens[last - 1]?.type !== 'blank') return []
  if (token.text.length > LONGEST_BUTTON || /[.!?…。！？؟:;)»”"]$/.test(token.text)) return []
  return [diagnose('portal/last-line', at(imported, token.line), { id: token.field.id, text: token.text })]
}

function readsLikeLabel(line: string, labels: readonly KnownLabel[]): boolean {
  const label = readSubLabel(line)
  return (label.letter !== '' && label.limit !== undefined) || labelOf(label, labels) !== undefined
}

// ── the entry, read again ────────────────────────────────────────────────────────────────────────

function proveEntry(imported: Imported): readonly Diagnostic[] {
  const main = { path: 'import.md', bytes: new TextEncoder().encode(imported.entry) }
  const { value: entry, diagnostics } = readEntry({
    slug: 'import',
    main,
    translations: [],
    fileSize: () => undefined,
    readFile: () => new Uint8Array(),
  })
  const errors = diagnostics.filter((diagnostic) => diagnostic.severity === 'error')
  return [
    ...errors.map((problem) => diagnose('portal/entry-unreadable', at(imported), { line: problem.span.line, problem })),
    ...(entry ? [...proveValues(imported, entry), ...proveAnswers(imported, entry)] : []),
  ]
}

function proveValues(imported: Imported, entry: Entry): readonly Diagnostic[] {
  return [...imported.page.values.values()].flatMap(({ field, line, values }) => {
    const found = entry.fields.get(field.id)
    const same = found !== undefined && equal(scalarsOf(found.value), values)
    return same ? [] : [diagnose('portal/value-changed', at(imported, line), { id: field.id })]
  })
}

function proveAnswers(imported: Imported, entry: Entry): readonly Diagnostic[] {
  return [...imported.page.answers.values()].flatMap(({ field, line, value }) => {
    const found = entry.answers.filter((answer) => answer.id === field.id.toLowerCase())
    const text = found.map((answer) => flatten(answer.content)).join('\n\n')
    const equal = imported.tidied.includes(field.id) ? sameText(text, value) : text === value
    const same = equal && found.every((answer) => answer.lang === imported.page.answersLanguage)
    return same ? [] : [diagnose('portal/answer-changed', at(imported, line), { id: field.id })]
  })
}

/** The texts of a value; an empty one says nothing. */
function scalarsOf(value: Value): readonly string[] {
  switch (value.type) {
    case 'scalar':
      return value.text === '' ? [] : [value.text]
    case 'sequence':
      return value.items.flatMap(scalarsOf)
    case 'mapping':
      return value.entries.flatMap((one) => scalarsOf(one.value))
  }
}

function equal(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, index) => text === b[index])
}
