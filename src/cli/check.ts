/** `dossier check`: everything that can be said without writing a PDF. */
import { resolve } from 'node:path'
import { compileSafely } from '../batch/compileSafely.ts'
import { renderedEntry } from '../batch/renderEntry.ts'
import type { Diagnostic } from '../diagnostics/types.ts'
import { compile } from '../pipeline.ts'
import { openWorld } from '../world.ts'
import { type OptionTable, parseArguments, parseLanguages } from './arguments.ts'
import { requireEntries } from './build.ts'
import { type CliIo, EXIT } from './io.ts'
import { writeWhole } from './output.ts'
import { hasErrors, pagesOf, plainDiagnostic, printDiagnostics, tally } from './print.ts'
import { countsTable, type EntryReport, entryReport, reportJson } from './report.ts'

export const CHECK_OPTIONS: OptionTable = {
  languages: { type: 'string', value: 'en,zh', help: 'languages to check, first the language of submission' },
  format: {
    type: 'string',
    value: 'text|json',
    choices: ['text', 'json'],
    help: 'findings for a reader, or as an array on stdout',
  },
  report: { type: 'string', value: 'FILE', help: 'write findings and counts as JSON' },
  quiet: { type: 'boolean', help: 'print findings only' },
}

export async function check(args: readonly string[], io: CliIo): Promise<number> {
  const started = performance.now()
  const { paths, values } = parseArguments(args, CHECK_OPTIONS)
  const json = values.format === 'json'
  const world = await openWorld(io)
  const reports: EntryReport[] = []
  for (const place of requireEntries(world, paths)) {
    const began = performance.now()
    const compilation = compileSafely(world, place, { languages: parseLanguages(values.languages), until: 'pdf' }, compile)
    const { stages, diagnostics } = compilation
    reports.push(entryReport(renderedEntry(place, compilation, performance.now() - began)))
    if (json) continue
    io.err(printDiagnostics(diagnostics, io))
    if (values.quiet === true) continue
    io.out(`${place.file}: ${stages.pages ? `${pagesOf(stages.pages.pages.length)}, ` : ''}${tally(diagnostics)}\n`)
    if (stages.data) io.out(`${countsTable(stages.data)}\n`)
  }
  const all: readonly Diagnostic[] = reports.flatMap((report) => report.diagnostics)
  if (json)
    io.out(
      `${JSON.stringify(
        all.map((one) => plainDiagnostic(one, io.lang)),
        null,
        2,
      )}\n`,
    )
  if (typeof values.report === 'string')
    writeWhole(resolve(io.cwd, values.report), reportJson(reports, (performance.now() - started) / 1000, io.lang))
  return hasErrors(all) ? EXIT.errors : EXIT.done
}
