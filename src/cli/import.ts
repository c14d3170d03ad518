/** `dossier import`: a portal page copied as plain text → an entry, with the proof that no word was lost. */
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { importDump } from '../portal/index.ts'
import { openWorld } from '../world.ts'
import { type OptionTable, parseArguments } from './arguments.ts'
import { type CliIo, EXIT, Misuse } from './io.ts'
import { writeWhole } from './output.ts'
import { hasErrors, printDiagnostic, tally } from './print.ts'

export const IMPORT_OPTIONS: OptionTable = {
  out: { type: 'string', short: 'o', value: 'FILE', help: 'the entry to write' },
  form: { type: 'string', value: 'ID', help: 'the form the page shows (default unpsa-2022)' },
}

export async function importPage(args: readonly string[], io: CliIo): Promise<number> {
  const { paths, values } = parseArguments(args, IMPORT_OPTIONS)
  if (paths.length !== 1 || typeof values.out !== 'string')
    throw new Misuse('import takes one page and the entry to write: dossier import DUMP -o FILE')
  const dump = resolve(io.cwd, paths[0])
  if (!existsSync(dump)) throw new Misuse(`there is no ${paths[0]}`)
  const { resources } = await openWorld(io)
  const id = typeof values.form === 'string' ? values.form : 'unpsa-2022'
  const { value: kit } = resources.kit(id)
  if (!kit) throw new Misuse(`there is no form “${id}”; forms at hand: ${resources.formIds.join(', ')}`)

  const { value, diagnostics } = importDump(kit.form, resources.reference, { file: paths[0], text: readFileSync(dump, 'utf8') })
  const target = resolve(io.cwd, values.out)
  if (existsSync(target) && readFileSync(target, 'utf8') !== value.entry)
    throw new Misuse(`${values.out} is there already and says something else; name another file`)
  writeWhole(target, value.entry)
  for (const diagnostic of diagnostics) io.err(printDiagnostic(diagnostic))
  io.err(`${values.out}: ${value.unmatched.length} lines unmatched, ${tally(diagnostics)}\n`)
  return hasErrors(diagnostics) ? EXIT.errors : EXIT.done
}
