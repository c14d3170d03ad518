import type { Severity } from '../types.ts'
import type { Wording } from '../wording.ts'

/** One message. */
export interface CodeRow extends Wording {
  readonly severity: Severity
  /** Whether an author may accept it with a reason; without a word, warnings may be, errors not. */
  readonly acceptable?: boolean
}

/** Declare a table of messages, keeping its codes as literal types. */
export function codes<const T extends Readonly<Record<string, CodeRow>>>(table: T): T {
  return table
}
