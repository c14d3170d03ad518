/** `dossier import`: a portal page copied as plain text → an entry, with the proof that no word was lost. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { structuredPatch } from 'diff'
import type { Diagnostic } from '../diagnostics/types.ts'
import { decode } from '../entry/decode.ts'
import { importDump } from '../portal/index.ts'
import type { ImportResult } from '../portal/types.ts'
import { openWorld } from '../world/index.ts'
import { type OptionTable, parseArguments } from './arguments.ts'
import { printDiagnostics } from './findings.ts'
import { type CliIo, EXIT, Misuse } from './io.ts'
import { writeWhole } from './output.ts'
import { hasErrors, readings, tally } from './print.ts'

export const IMPORT_OPTIONS: OptionTable = {
  out: { type: 'string', short: 'o', value: 'FILE', help: 'the entry to write' },
  form: { type: 'string', value: 'ID', help: 'the form the page shows (default unpsa-2022)' },
  tidy: { type: 'boolean', help: 'set <Headings> and - items as headings and lists; shows what changes' },
}

export async function importPage(args: readonly string[], io: CliIo): Promise<number> {
  const { paths, values } = parseArguments(args, IMPORT_OPTIONS)
  if (paths.length !== 1 || typeof values.out !== 'string')
    throw new Misuse('import takes one page and the entry to write: dossier import DUMP -o FILE')
  const dump = resolve(io.cwd, paths[0])
  if (!existsSync(dump)) throw new Misuse(`there is no ${paths[0]}`)
  const target = resolve(io.cwd, values.out)
  for (const [typed, path] of [
    [paths[0], dump],
    [values.out, target],
  ]) {
    if (existsSync(path) && !statSync(path).isFile()) throw new Misuse(`${typed} is no file`)
  }
  const { resources } = await openWorld(io)
  const id = typeof values.form === 'string' ? values.form : 'unpsa-2022'
  const { value: kit, diagnostics: faults } = resources.kit(id)
  if (!kit && faults.length > 0) return say(io, faults)
  if (!kit) throw new Misuse(`there is no form “${id}”; forms at hand: ${resources.formIds.join(', ')}`)

  const bytes = readFileSync(dump)
  const decoded = decode({ path: paths[0], bytes })
  if (!decoded.value) return say(io, decoded.diagnostics)
  const tidily = values.tidy === true
  const dumped = { file: paths[0], text: new TextDecoder().decode(bytes) }
  const { value, diagnostics: found } = importDump(kit.form, kit.reference, dumped, tidily)
  const diagnostics = [...decoded.diagnostics, ...found]
  if (existsSync(target) && readFileSync(target, 'utf8') !== value.entry)
    throw new Misuse(`${values.out} is there already and says something else; name another file`)
  writeWhole(target, value.entry)
  const status = say(io, diagnostics)
  io.err(tidily ? tidyReport(value, values.out) : tidyOffer(value))
  io.err(`${values.out}: ${value.unmatched.length} lines unmatched, ${tally(diagnostics)}\n`)
  return status
}

/** What could be tidied, for an author who did not know. */
function tidyOffer({ tidied }: ImportResult): string {
  if (tidied.answers.length === 0) return ''
  const ids = tidied.answers.map(({ field }) => field.id).join(', ')
  return `${ids}: <headings> and - items could be set as headings and lists; --tidy does it and shows what changes\n`
}

/** What was tidied, line by line, and which counts are others now. */
function tidyReport({ plain, entry, tidied }: ImportResult, file: string): string {
  const kept = tidied.irreversible.map(({ id }) => `${id}: kept as it is, for it could not be had back from headings and lists`)
  if (tidied.answers.length === 0) return [...kept, 'there are no headings or lists to tidy', ''].join('\n')
  const { hunks } = structuredPatch(file, file, plain, entry, '', '', { context: 1 })
  const lines = hunks.flatMap(({ oldStart, oldLines, newStart, newLines, lines: changed }) => [
    `@@ -${oldStart},${oldLines} +${newStart},${newLines} @@`,
    ...changed,
  ])
  const counts = tidied.answers.flatMap(({ field, before, after }) =>
    before.lenient === after.lenient && before.strict === after.strict
      ? []
      : [`${field.id}: ${readings(before)} before, ${readings(after)} tidied`],
  )
  return [`--- ${file}, as on the page`, `+++ ${file}, tidied`, ...lines, ...counts, ...kept, ''].join('\n')
}

function say(io: CliIo, diagnostics: readonly Diagnostic[]): number {
  io.err(printDiagnostics(diagnostics, io))
  return hasErrors(diagnostics) ? EXIT.errors : EXIT.done
}
