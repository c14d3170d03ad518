/**
 * Conditions of a form: YAML → condition, and condition → whether it holds of an entry, in three values.
 * What hangs on an unknown value may be given and is not missed (Kleene's logic: unknown unless it is settled).
 */
import { diagnose } from '../diagnostics/diagnose.ts'
import type { Value } from '../entry/types.ts'
import type { Report } from './shape.ts'
import { readFlag, readKeys, readList, readText } from './shape.ts'
import type { Condition } from './types.ts'

export type Verdict = 'yes' | 'no' | 'unknown'

/** Read `{ field, is }`, `{ field, given }`, `{ not }`, `{ all }` or `{ any }`. */
export function readCondition(value: Value, what: string, report: Report): Condition | undefined {
  const keys = readKeys(value, what, ['field', 'is', 'given', 'not', 'all', 'any'], report)
  const values = keys.values ?? new Map<string, Value>()
  const text = (key: string) => readText(values.get(key)!, `${what}, ${key}`, report)
  const shape = [...values.keys()].sort().join(' ')
  switch (shape) {
    case 'field is':
      return { type: 'is', field: text('field'), value: text('is') }
    case 'field given': {
      const given: Condition = { type: 'given', field: text('field') }
      return readFlag(values.get('given')!, what, report) ? given : { type: 'not', condition: given }
    }
    case 'not': {
      const condition = readCondition(values.get('not')!, what, report)
      return condition && { type: 'not', condition }
    }
    case 'all':
    case 'any': {
      const conditions = readList(values.get(shape)!, what, report).map((item) => readCondition(item, what, report))
      return { type: shape, conditions: conditions.filter((condition) => condition !== undefined) }
    }
    default:
      report(
        diagnose('form/definition-shape', value.span, {
          what,
          shape: 'one of { field, is }, { field, given }, { not }, { all }, { any }',
        }),
      )
      return undefined
  }
}

/** The fields that a condition hangs on, each once, in its order. */
export function fieldsOf(condition: Condition): readonly string[] {
  switch (condition.type) {
    case 'is':
    case 'given':
      return [condition.field]
    case 'not':
      return fieldsOf(condition.condition)
    case 'all':
    case 'any':
      return [...new Set(condition.conditions.flatMap(fieldsOf))]
  }
}

/** What a condition asks of a field. */
export type Question = Extract<Condition, { type: 'is' | 'given' }>

/** Decide a condition, given the verdict on each field that it names. */
export function decide(condition: Condition, ask: (question: Question) => Verdict): Verdict {
  switch (condition.type) {
    case 'is':
    case 'given':
      return ask(condition)
    case 'not':
      return NEGATION[decide(condition.condition, ask)]
    case 'all':
      return first(['no', 'unknown', 'yes'], condition.conditions, ask)
    case 'any':
      return first(['yes', 'unknown', 'no'], condition.conditions, ask)
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
