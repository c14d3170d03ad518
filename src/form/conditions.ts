/**
 * A condition → whether it holds of an entry, in three values. What hangs on an unknown value may be given and is
 * not missed (Kleene's logic: unknown unless it is settled).
 */
import type { Condition } from './types.ts'

export type Verdict = 'yes' | 'no' | 'unknown'

/** What a condition asks of a field. */
export type Question = Extract<Condition, { readonly field: string }>

/** All that a condition asks, in its order. */
export function questionsOf(condition: Condition): readonly Question[] {
  switch (condition.type) {
    case 'not':
      return questionsOf(condition.condition)
    case 'all':
    case 'any':
      return condition.conditions.flatMap(questionsOf)
    default:
      return [condition]
  }
}

/** The fields that a condition hangs on, each once, in its order. */
export function fieldsOf(condition: Condition): readonly string[] {
  return [...new Set(questionsOf(condition).map(({ field }) => field))]
}

/** Decide a condition, given the verdict on each field that it names. */
export function decide(condition: Condition, ask: (question: Question) => Verdict): Verdict {
  switch (condition.type) {
    case 'not':
      return NEGATION[decide(condition.condition, ask)]
    case 'all':
      return first(['no', 'unknown', 'yes'], condition.conditions, ask)
    case 'any':
      return first(['yes', 'unknown', 'no'], condition.conditions, ask)
    default:
      return ask(condition)
  }
}

const NEGATION: Readonly<Record<Verdict, Verdict>> = { yes: 'no', no: 'yes', unknown: 'unknown' }

/** The first verdict in the order that some condition has; the last one where there are no conditions. */
function first(
  order: readonly [Verdict, Verdict, Verdict],
  conditions: readonly Condition[],
  ask: (question: Question) => Verdict,
): Verdict {
  const verdicts = conditions.map((condition) => decide(condition, ask))
  return order.find((verdict) => verdicts.includes(verdict)) ?? order[2]
}
