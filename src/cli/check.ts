/** `dossier check`: everything that can be said without writing a PDF. */
import { resolve } from 'node:path'
import { recordTranslations } from '../authoring/recordTranslations.ts'
import { compileSafely } from '../batch/compileSafely.ts'
import { renderedEntry } from '../batch/renderEntry.ts'
import type { Diagnostic } from '../diagnostics/types.ts'
import type { Answers } from '../form/answers.ts'
import { compile } from '../pipeline/index.ts'
import type { CompileOptions } from '../pipeline/types.ts'
import { openWorld } from '../world/index.ts'
import type { EntryPlace, World } from '../world/types.ts'
import { type OptionTable, parseArguments } from './arguments.ts'
import { requireEntries } from './build.ts'
import { printDiagnostics } from './findings.ts'
import { type CliIo, EXIT } from './io.ts'
import { writeWhole } from './output.ts'
import { counted, hasErrors, plainDiagnostic, tally } from './print.ts'
import { countsTable, type EntryReport, entryReport, reportJson } from './report.ts'
import { sarif } from './sarif.ts'
import { SETTINGS_OPTIONS, settingsFrom } from './settingsOptions.ts'

const FORMATS = ['text', 'json', 'sarif'] as const

export const CHECK_OPTIONS: OptionTable = {
  ...SETTINGS_OPTIONS,
  format: {
    type: 'string',
    value: FORMATS.join('|'),
    choices: FORMATS,
    help: 'findings for a reader, or on stdout as an array or a SARIF log',
  },
  report: { type: 'string', value: 'FILE', help: 'write findings and counts as JSON' },
  record: { type: 'boolean', help: 'note in each entry that its translations agree with their originals' },
  quiet: { type: 'boolean', help: 'print findings only' },
}

export async function check(args: readonly string[], io: CliIo): Promise<number> {
  const started = performance.now()
  const { paths, values } = parseArguments(args, CHECK_OPTIONS)
  const isText = values.format === undefined || values.format === 'text'
  const world = await openWorld(io)
  const options: CompileOptions = { ...settingsFrom(values, io, world), until: 'pdf' }
  const reports: EntryReport[] = []
  for (const place of requireEntries(world, paths)) {
    const began = performance.now()
    const compilation = compileSafely(world, place, options, compile)
    const { stages, diagnostics } = compilation
    reports.push(entryReport(renderedEntry(place, compilation, performance.now() - began)))
    if (values.record === true && stages.data) record(world, place, stages.data, io)
    if (!isText) continue
    io.err(printDiagnostics(diagnostics, io))
    if (values.quiet === true) continue
    io.out(`${place.file}: ${stages.pages ? `${counted(stages.pages.pages.length, 'page')}, ` : ''}${tally(diagnostics)}\n`)
    if (stages.data) io.out(`${countsTable(stages.data)}\n`)
  }
  const all: readonly Diagnostic[] = reports.flatMap((report) => report.diagnostics)
  if (values.format === 'json') io.out(jsonOf(all, io))
  if (values.format === 'sarif') io.out(sarif(all, io.lang))
  if (typeof values.report === 'string')
    writeWhole(resolve(io.cwd, values.report), reportJson(reports, (performance.now() - started) / 1000, io.lang))
  return hasErrors(all) ? EXIT.errors : EXIT.done
}

/** Write into the entry's file which words its translations were made from. */
function record(world: World, place: EntryPlace, answers: Answers, io: CliIo): void {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(world.readEntry(place).value?.main.bytes)
  const recorded = recordTranslations(text, answers)
  if (recorded !== text) writeWhole(resolve(io.cwd, place.file), recorded)
}

function jsonOf(diagnostics: readonly Diagnostic[], { lang }: CliIo): string {
  const plain = diagnostics.map((one) => plainDiagnostic(one, lang))
  return `${JSON.stringify(plain, null, 2)}\n`
}
