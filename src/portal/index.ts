/**
 * A portal's page, copied as plain text → an entry, no word lost, with what was proved about it.
 *
 *   text ─ tokenize ─▶ tokens ─ fields ─▶ page ─ write (escape or tidy, yaml) ─▶ entry ─ proof ─▶ diagnostics
 */
import { diagnose } from '../diagnostics/diagnose.ts'
import type { Diagnostic, Staged } from '../diagnostics/types.ts'
import type { FormDefinition, ReferenceData } from '../form/types.ts'
import { excerpt } from './excerpt.ts'
import { readPage } from './fields.ts'
import { guessPageLanguage } from './labels.ts'
import { proveImport } from './proof.ts'
import { tidyPage } from './tidyPage.ts'
import { splitLines, tokenize } from './tokenize.ts'
import type { Dump, Facts, ImportResult, Page, PageContext, Token, TokenType } from './types.ts'
import { writeEntry } from './write.ts'

/**
 * Import a page into the form that it shows, on request with its headings and lists set as such. The entry is written whatever is found; errors say what
 * is not proved.
 */
export function importDump(form: FormDefinition, reference: ReferenceData, dump: Dump, tidily = false): Staged<ImportResult> {
  const language = guessPageLanguage(splitLines(dump.text), form)
  const context: PageContext = { form, reference, language: language ?? 'en' }
  const tokens = tokenize(dump.text, context)
  const page = readPage(tokens, context)
  const plain = writeEntry(page, form, dump.file)
  const tidied = tidyPage(page, form)
  const entry = tidily
    ? writeEntry(page, form, dump.file, new Map(tidied.answers.map((one) => [one.field.id, one.markdown])))
    : plain
  // one finding where nothing fits, instead of one for each label of the form
  const proof = language
    ? proveImport({ dump, tokens, page, entry, tidied: tidily ? tidied.answers.map(({ field }) => field.id) : [] }, context)
    : [diagnose('portal/no-label', { file: dump.file, line: 1, column: 1 }, { form: form.id })]
  const filing = language ? [...unmatched(page, dump), ...unread(page, dump)] : []
  const diagnostics = [...filing, ...proof].toSorted((a, b) => a.span.line - b.span.line)
  return {
    value: {
      entry,
      plain,
      tidied,
      pageLanguage: page.language,
      answersLanguage: page.answersLanguage,
      unmatched: page.unmatched,
      facts: countFacts(tokens, page),
      proved: proof.every((diagnostic) => diagnostic.severity !== 'error') && page.unmatched.length === 0,
    },
    diagnostics,
  }
}

function unmatched(page: Page, { file }: Dump): readonly Diagnostic[] {
  return page.unmatched.map(({ line, text }) =>
    diagnose('portal/unmatched-line', { file, line, column: 1, length: text.length }, { text: excerpt(text) }),
  )
}

function unread(page: Page, { file }: Dump): readonly Diagnostic[] {
  return [...page.values.values()]
    .filter(({ read }) => !read)
    .map(({ field, line, raw }) =>
      diagnose('portal/unread-value', { file, line, column: 1 }, { id: field.id, text: excerpt(raw.join(', ')) }),
    )
}

function countFacts(tokens: readonly Token[], page: Page): Facts {
  const lines: Record<TokenType, number> & { all: number } = {
    ...{ part: 0, section: 0, field: 0, 'value-line': 0, question: 0, 'sub-label': 0, 'answer-line': 0 },
    ...{ chrome: 0, blank: 0, unmatched: 0, all: tokens.length },
  }
  for (const token of tokens) lines[token.type]++
  const answers = [...page.answers.values()]
  return {
    lines,
    fieldsWithValue: [...page.values.values()].filter(({ raw }) => raw.length > 0).length,
    answers: answers.filter(({ text }) => text !== '').length,
    limits: answers.filter(({ limit }) => limit !== undefined).length,
  }
}
