/** Answers → how long they are, as reports and receipts say it. */
import type { Answers } from '../form/types.ts'
import type { CountFact, CountFacts } from './types.ts'

/** Of the questions answered in the text; nothing where the entry did not get so far. */
export function countFacts(answers: Answers | undefined): CountFacts {
  const facts: Record<string, Record<string, CountFact>> = {}
  for (const { field, prose } of answers?.answers.values() ?? []) {
    if (!field.inBody || prose.length === 0) continue
    facts[field.id] = Object.fromEntries(
      prose.map(({ lang, count: { lenient, strict, unit, min = null, max = null, over } }) => [
        lang,
        { count: lenient, strict, unit, min, max, over },
      ]),
    )
  }
  return facts
}
