/** A page → the same with its answers tidied where that can be undone, and what that does to their counts. */
import { countText } from '../form/limits.ts'
import type { FormDefinition } from '../form/types.ts'
import { tidy } from './tidy.ts'
import type { Page, TidyPage } from './types.ts'

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
