import type { Severity } from '../types.ts'

/** One message: `{name}` stands for a parameter. */
export interface CodeRow {
  readonly severity: Severity
  readonly message: string
  readonly hints?: readonly string[]
}

/** Declare a table of messages, keeping its codes as literal types. */
export function codes<const T extends Readonly<Record<string, CodeRow>>>(table: T): T {
  return table
}
