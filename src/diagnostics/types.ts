/**
 * Problems are values. A diagnostic names one fault, the place in a file that the author or the
 * template's maintainer can edit, and what to do about it.
 */

/** A place in a file: lines and columns count from 1, columns in UTF-16 code units. */
export interface Span {
  /** The path as the user would type it, with forward slashes. */
  readonly file: string
  readonly line: number
  readonly column: number
  /** How many code units the place covers, where that is known. */
  readonly length?: number
}

export type Severity = 'error' | 'warning'

export interface Diagnostic {
  /** `area/name`, a row of `codes.ts`. */
  readonly code: string
  readonly severity: Severity
  readonly span: Span
  /** One sentence, lower case, naming the thing. */
  readonly message: string
  /** Advice, best in a form that can be pasted. */
  readonly hints: readonly string[]
}

/** What a stage returns: its value, and all it found on the way. */
export interface Staged<T> {
  readonly value: T
  readonly diagnostics: readonly Diagnostic[]
}
