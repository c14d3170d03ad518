/** A page → the same with its answers tidied where that can be undone, and what that does to their counts. */
import { countText } from '../form/limits.ts'
import type { Count, FieldDefinition, FormDefinition } from '../form/types.ts'
import { tidy } from './tidy.ts'
import type { Page } from './types.ts'

/** One answer that can be tidied. */
export interface TidyAnswer {
  readonly field: FieldDefinition
  readonly markdown: string
  readonly before: Count
  readonly after: Count
}

/** What can be tidied of a page, in the form's order. */
export interface TidyPage {
  readonly answers: readonly TidyAnswer[]
  /** Answers with what looks like headings or lists, but could not be had back from them. */
  readonly irreversible: readonly FieldDefinition[]
}

export function tidyPage({ answers, answersLanguage }: Page, form: FormDefinition): TidyPage {
  const all = [...answers.values()]
    .filter(({ field }) => field.kind === 'prose')
    .map(({ field, value }) => ({ field, value, tidied: tidy(value) }))
  const irreversible = all.filter(({ tidied }) => tidied === 'irreversible').map(({ field }) => field)
  const tidied = all.flatMap(({ field, value, tidied }) => {
    if (tidied === undefined || tidied === 'irreversible') return []
    const count = (text: string) => countText(text, { form, limit: field.limit, language: answersLanguage, submission: true })
    return { field, markdown: tidied.markdown, before: count(value), after: count(tidied.text) }
  })
  return { answers: tidied, irreversible }
}
