/** Diagnostics and an entry's `accept` → the diagnostics that remain. */
import type { Diagnostic } from '../diagnostics/types.ts'
import type { Entry } from '../entry/types.ts'

/** Leave out the warnings that the author accepts with a reason; errors cannot be accepted. */
export function accepted(entry: Entry, diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const codes = new Set(entry.accept.map((acceptance) => acceptance.code))
  return diagnostics.filter((diagnostic) => diagnostic.severity === 'error' || !codes.has(diagnostic.code))
}
