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
  /** What the message is about: with the code all that another language needs to say the same. */
  readonly parameters: Parameters
  /** One sentence, lower case, naming the thing; English. */
  readonly message: string
  /** Advice, best in a form that can be pasted; English. */
  readonly hints: readonly string[]
}

/** What `{name}` in a message stands for: text and numbers as they are, words that are translated, or a list of either. */
export type Parameter = string | number | Phrase | readonly (string | Phrase)[]

export type Parameters = Readonly<Record<string, Parameter>>

/** A part of a sentence: a row of `codes/phrases.ts`, or another diagnostic, of which the message is meant. */
export interface Phrase {
  readonly code: string
  readonly parameters: Parameters
}

/** What a stage returns: its value, and all it found on the way. */
export interface Staged<T> {
  readonly value: T
  readonly diagnostics: readonly Diagnostic[]
}
