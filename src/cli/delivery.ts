/** What was rendered → files in their places, and what is said of it: a line for each entry, or a table of all. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { RenderedEntry } from '../batch/types.ts'
import { cells } from './cells.ts'
import type { CliIo, Signal } from './io.ts'
import { writeAllWhole } from './output.ts'
import { counted, tally } from './print.ts'
import { type EntryReport, entryReport, type Outcome } from './report.ts'

/** Write the PDFs of an entry: all of its editions, or none. */
export function deliver(io: CliIo, out: string, entry: RenderedEntry): EntryReport {
  const files = entry.pdfs.map(({ name, bytes }) => ({ path: resolve(io.cwd, out, name), data: bytes }))
  // What lies there already keeps its date.
  if (files.some(({ path, data }) => !holds(path, data))) writeAllWhole(files)
  const pdfs = entry.pdfs.map(({ name, pages, bytes, sha256 }) => ({ file: join(out, name), pages, bytes: bytes.length, sha256 }))
  const stale = pdfs.length === 0 && entry.names.some((name) => existsSync(resolve(io.cwd, out, name)))
  return entryReport(entry, pdfs, stale)
}

function holds(path: string, data: Uint8Array): boolean {
  if (!existsSync(path)) return false
  const stats = statSync(path)
  return stats.isFile() && stats.size === data.length && readFileSync(path).equals(data)
}

/** A line for each PDF; what was found stands after the last. */
export function summary({ entry, pdfs, diagnostics, stale, cached, ms }: Outcome): string {
  if (pdfs.length === 0) return `no PDF  ${entry}: ${tally(diagnostics)}${stale ? STALE : ''}`
  const lines = pdfs.map(({ file, pages, bytes }) => `${file}  ${counted(pages, 'page')}, ${Math.round(bytes / 1000)} kB`)
  return `${lines.join('\n')}, ${cached ? 'unchanged' : `${(ms / 1000).toFixed(2)} s`}: ${tally(diagnostics)}`
}

const STALE = '; the PDF of an earlier version stays'

/** All entries in columns, for terminals; it stands below the findings. */
export function summaryTable(reports: readonly Outcome[]): string {
  const rows = reports.map(({ entry, pdfs, diagnostics, stale, cached, ms }) => [
    entry,
    pdfs.length === 0 ? 'no PDF' : String(pageCount({ pdfs })),
    pdfs.length === 0 ? '' : `${Math.round(pdfs.reduce((sum, { bytes }) => sum + bytes, 0) / 1000)} kB`,
    cached ? 'unchanged' : `${(ms / 1000).toFixed(2)} s`,
    tally(diagnostics) + (stale ? STALE : ''),
  ])
  const all = [['entry', 'pages', 'size', 'time', 'findings'], ...rows]
  const widths = [0, 1, 2, 3].map((column) => Math.max(...all.map((row) => cells(row[column]!))))
  const cell = (text: string, column: number) => {
    const space = ' '.repeat(Math.max(0, (widths[column] ?? 0) - cells(text)))
    return column === 0 || column === 4 ? text + space : space + text
  }
  return all.map((row) => `${row.map(cell).join('  ').trimEnd()}\n`).join('')
}

export function pageCount({ pdfs }: Pick<Outcome, 'pdfs'>): number {
  return pdfs.reduce((sum, { pages }) => sum + pages, 0)
}

export function closing(
  reports: readonly Outcome[],
  run: { readonly entries: number; readonly seconds: number; readonly signal: Signal | undefined },
): string {
  const written = reports.filter(({ pdfs }) => pdfs.length > 0)
  const unchanged = written.filter(({ cached }) => cached).length
  const findings = reports.flatMap((report) => report.diagnostics)
  const stopped = run.signal === undefined ? '' : `stopped by ${run.signal}: `
  const kept = unchanged === 0 ? '' : `, ${unchanged} of them unchanged`
  return `${stopped}${written.length} of ${run.entries} written${kept} in ${run.seconds.toFixed(1)} s: ${tally(findings)}\n`
}
