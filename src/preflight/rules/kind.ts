/** What a kind of rule is: a row of the table in `index.ts`. */
import type { Code } from '../../diagnostics/codes.ts'
import type { Parameters } from '../../diagnostics/types.ts'
import type { Keys, RecordOf } from '../../form/shape.ts'
import type { Box, PdfFacts } from '../types.ts'

/** A place in a PDF where a rule is broken. */
export interface Fault {
  readonly code: Code
  readonly parameters: Parameters
  /** From 1; none where it concerns the file. */
  readonly page?: number
  /** What is at fault there. */
  readonly box?: Box
}

/** A rule of some kind, read and ready to be held against files. */
export type Check = (facts: PdfFacts) => readonly Fault[]

export interface RuleKind {
  /** The keys that such a rule may have in a profile, beside those of all rules. */
  readonly keys: Keys
  /** Nothing where a value that it needs could not be read. */
  readonly checkOf: (values: Readonly<Record<string, unknown>>) => Check | undefined
}

/** Make a row: what its keys give is what the check is made from. */
export function ruleKind<K extends Keys>(keys: K, checkOf: (values: RecordOf<K>) => Check | undefined): RuleKind {
  return { keys, checkOf: (values) => checkOf(values as RecordOf<K>) }
}

/** Rounding of other programs, in pt: WeasyPrint, cairo and Chromium place text to some hundredths. */
export const ROUNDING = 0.06

/** `1 to 3, 7`. */
export function pageList(pages: Iterable<number>): string {
  const sorted = [...new Set(pages)].sort((a, b) => a - b)
  const runs: [number, number][] = []
  for (const page of sorted) {
    const last = runs.at(-1)
    if (last && last[1] === page - 1) last[1] = page
    else runs.push([page, page])
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : to === from + 1 ? `${from}, ${to}` : `${from} to ${to}`)).join(', ')
}
