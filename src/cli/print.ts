/** Findings and counts, in the forms in which commands tell them. */
import { inLanguage, type MessageLanguage } from '../diagnostics/languages.ts'
import type { Diagnostic } from '../diagnostics/types.ts'
import type { Count } from '../form/answers.ts'

/** All that a tally asks of a diagnostic. */
export type Judged = Pick<Diagnostic, 'severity'>

/** The form that `--format json` and reports use: in English, unless another language is asked for. */
export function plainDiagnostic(diagnostic: Diagnostic, lang: MessageLanguage = 'en'): Readonly<Record<string, unknown>> {
  const { span, severity, code, message, hints } = inLanguage(diagnostic, lang)
  return { code, severity, file: span.file, line: span.line, column: span.column, message, hints }
}

export function hasErrors(diagnostics: readonly Judged[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error')
}

/** `1 error, 3 warnings`. */
export function tally(diagnostics: readonly Judged[]): string {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length
  const warnings = diagnostics.length - errors
  const some = (count: number, word: string) => (count === 0 ? [] : [counted(count, word)])
  return [...some(errors, 'error'), ...some(warnings, 'warning')].join(', ') || 'no findings'
}

/** `1 page`, `12 pages`. */
export function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`
}

/** `196 of 200 words`; `302 or 310 of 300 words: over` where the two readings differ. */
export function readings({ lenient, strict, min, max, unit, over }: Count): string {
  const count = lenient === strict ? `${lenient}` : `${lenient} or ${strict}`
  const limit = max === undefined ? '' : ` of ${max}`
  const side = over ? (min !== undefined && strict < min ? `: at least ${min} are asked for` : ': over') : ''
  return `${count}${limit} ${unit}${side}`
}
