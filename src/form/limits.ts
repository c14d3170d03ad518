/**
 * An answer's paste text → its count, and what the count says about the field's limit. Nobody can know a
 * portal's counter, so only what is past the limit in both readings is an error.
 */
import type { Code } from '../diagnostics/codes.ts'
import { diagnose } from '../diagnostics/diagnose.ts'
import type { Diagnostic, Span } from '../diagnostics/types.ts'
import { languageRow } from '../language/languages.ts'
import type { Language } from '../language/types.ts'
import { COUNTERS } from './counters.ts'
import type { Count, CounterName, FieldDefinition, FormDefinition } from './types.ts'

/** Count a text by the rule of field, form or language, in this order. */
export function countText(
  text: string,
  field: FieldDefinition,
  form: FormDefinition,
  language: Language,
  binding: boolean,
): Count {
  const name: CounterName = field.limit?.counter ?? form.counting[language] ?? languageRow(language).counter
  const { unit, count } = COUNTERS[name]
  const { lenient, strict } = count(text)
  const { min, max } = field.limit ?? {}
  const over = (max !== undefined && lenient > max) || (min !== undefined && strict < min)
  return { unit, lenient, strict, ...(min !== undefined && { min }), ...(max !== undefined && { max }), binding, over }
}

/** Tell whether a count is past its limit: in both readings, or in one of them only. */
export function checkLimit(count: Count, name: string, span: Span): readonly Diagnostic[] {
  const { lenient, strict, min, max, unit } = count
  const written = lenient === strict ? String(strict) : `${lenient} or ${strict}`
  const found = (codes: Codes, limit: number, excess: number): readonly Diagnostic[] => [
    diagnose(count.binding ? (count.over ? codes.both : codes.one) : codes.advisory, span, {
      name,
      count: written,
      unit,
      max: limit,
      min: limit,
      excess,
    }),
  ]
  if (max !== undefined && strict > max) return found(OVER, max, strict - max)
  if (min !== undefined && lenient < min) return found(UNDER, min, min - lenient)
  return []
}

interface Codes {
  readonly both: Code
  readonly one: Code
  readonly advisory: Code
}

const OVER: Codes = { both: 'form/over-limit', one: 'form/over-limit-strict', advisory: 'form/over-advisory-limit' }
const UNDER: Codes = { both: 'form/under-limit', one: 'form/under-limit-strict', advisory: 'form/under-advisory-limit' }
