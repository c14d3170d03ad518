/**
 * Code, place and parameters → diagnostic. Every message is a row of a table in `codes/`, so that
 * no stage writes prose and a message can be translated without touching a stage.
 */
import { CODES, type Code } from './codes.ts'
import type { Diagnostic, Span } from './types.ts'

export type Parameters = Readonly<Record<string, string | number>>

/**
 * Make the diagnostic of a code. `{name}` in the row's message and hints is replaced by the
 * parameter of that name; a hint whose parameters are not all given is left out.
 */
export function diagnose(code: Code, span: Span, parameters: Parameters = {}): Diagnostic {
  const row = CODES[code]
  return {
    code,
    severity: row.severity,
    span,
    message: fill(row.message, parameters) ?? row.message,
    hints: (row.hints ?? []).flatMap((hint) => fill(hint, parameters) ?? []),
  }
}

function fill(pattern: string, parameters: Parameters): string | undefined {
  let complete = true
  const filled = pattern.replace(/\{([\w-]+)\}/g, (whole, name: string) => {
    const value = parameters[name]
    if (value === undefined) complete = false
    return value === undefined ? whole : String(value)
  })
  return complete ? filled : undefined
}
