/** What a run did → the JSON of `--report`. */

import type { RenderedEntry } from '../batch/types.ts'
import type { MessageLanguage } from '../diagnostics/languages.ts'
import type { Diagnostic } from '../diagnostics/types.ts'
import type { Answers } from '../form/answers.ts'
import type { Accepted } from '../form/index.ts'
import type { Counts } from '../receipt/types.ts'
import { VERSION } from '../version.ts'
import { type Judged, plainDiagnostic } from './print.ts'

export interface PdfFact {
  readonly file: string
  readonly pages: number
  readonly bytes: number
  readonly sha256: string
}

export interface EntryReport {
  readonly entry: string
  readonly form: string
  readonly languages: readonly string[]
  readonly pdfs: readonly PdfFact[]
  readonly counts: Counts
  readonly diagnostics: readonly Diagnostic[]
  /** Findings that the author accepts, with the reasons. */
  readonly accepted: readonly Accepted[]
  /** An older PDF of this entry lies in the output folder and no longer agrees with it. */
  readonly stale: boolean
  readonly cached: boolean
  readonly ms: number
}

/** What the summary of a run asks of an entry: small, since a run can have thousands. */
export type Outcome = Pick<EntryReport, 'entry' | 'pdfs' | 'stale' | 'cached' | 'ms'> & {
  readonly diagnostics: readonly Judged[]
}

export function outcomeOf({ entry, pdfs, stale, cached, ms, diagnostics }: EntryReport): Outcome {
  return { entry, pdfs, stale, cached, ms, diagnostics: diagnostics.map(({ severity }) => JUDGED[severity]) }
}

const JUDGED: Readonly<Record<Diagnostic['severity'], Judged>> = {
  error: { severity: 'error' },
  warning: { severity: 'warning' },
}

/** What is to be reported of an entry that was rendered. */
export function entryReport(entry: RenderedEntry, pdfs: readonly PdfFact[] = [], stale = false): EntryReport {
  const { file, form, languages, counts, diagnostics, accepted, cached, ms } = entry
  return { entry: file, form, languages, pdfs, counts, diagnostics, accepted, stale, cached, ms: Math.round(ms) }
}

export function reportJson(entries: readonly EntryReport[], seconds: number, lang?: MessageLanguage): string {
  const plain = entries.map((entry) => ({
    ...entry,
    diagnostics: entry.diagnostics.map((one) => plainDiagnostic(one, lang)),
    accepted: entry.accepted.map(({ diagnostic, reason }) => ({ ...plainDiagnostic(diagnostic, lang), reason })),
  }))
  return `${JSON.stringify({ dossier: VERSION, entries: plain, seconds }, null, 2)}\n`
}

/** Counts as a table to be read: one line for each answer. */
export function countsTable(answers: Answers): string {
  const rows = [...answers.answers.values()].flatMap(({ field, prose }) =>
    prose.map(({ lang, count }) => {
      const read = count.lenient === count.strict ? `${count.lenient}` : `${count.lenient} or ${count.strict}`
      const limit = count.max === undefined ? '' : `of ${count.max}`
      return [field.id, lang, read, limit, count.unit, count.over ? 'over' : '']
    }),
  )
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(0, ...rows.map((row) => row[column].length)))
  return rows
    .map((row) =>
      `  ${row.map((cell, i) => (i === 2 || i === 3 ? cell.padStart(widths[i]) : cell.padEnd(widths[i] ?? 0))).join('  ')}`.trimEnd(),
    )
    .join('\n')
}
