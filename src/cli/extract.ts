/** `dossier extract`: a PDF → the entry that it was made from, as files to be edited. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { shownName, unsafeNames } from '../archive/attachedNames.ts'
import type { NamedFile } from '../archive/layOut.ts'
import { receiptIn } from '../archive/receipts.ts'
import { diagnose } from '../diagnostics/diagnose.ts'
import type { Diagnostic } from '../diagnostics/types.ts'
import { readAttachedFiles } from '../pdfFile/attachedFiles.ts'
import { DamagedPdf } from '../pdfFile/types.ts'
import type { Receipt } from '../receipt/types.ts'
import { type OptionTable, parseArguments } from './arguments.ts'
import { printDiagnostics } from './findings.ts'
import { type CliIo, EXIT, Misuse } from './io.ts'
import { writeFolderWhole } from './output.ts'

export const EXTRACT_OPTIONS: OptionTable = {
  out: { type: 'string', short: 'o', value: 'DIR', help: 'folder for the entry; it is made' },
  all: { type: 'boolean', help: 'the form, templates and styles as well, and the receipt' },
}

export async function extract(args: readonly string[], io: CliIo): Promise<number> {
  const { paths, values } = parseArguments(args, EXTRACT_OPTIONS)
  const [path, ...others] = paths
  if (path === undefined || others.length > 0) throw new Misuse('extract takes one PDF')
  if (typeof values.out !== 'string') throw new Misuse('-o names the folder for the entry')
  const full = resolve(io.cwd, path)
  if (!statSync(full, { throwIfNoEntry: false })?.isFile()) throw new Misuse(`there is no ${path}`)
  const out = resolve(io.cwd, values.out)
  if (existsSync(out) && (!statSync(out).isDirectory() || readdirSync(out).length > 0))
    throw new Misuse(`${values.out} is there already; -o names a folder that is not, or is empty`)

  const files = attachedTo(readFileSync(full))
  const found = faultsOf(files, path)
  if (found.length > 0) {
    io.err(printDiagnostics(found, io))
    return EXIT.errors
  }
  const all = values.all === true
  const taken = all
    ? files
    : files.flatMap(({ name, bytes }) => (isEntry(name) ? [{ name: name.slice(ENTRY.length), bytes }] : []))
  writeFolderWhole(
    out,
    taken.map(({ name, bytes }) => ({ path: name, data: bytes })),
  )
  for (const { name } of taken) io.out(`${values.out.replace(/\/+$/, '')}/${name}\n`)
  const receipt = receiptIn(files)
  if (receipt) io.err(`the PDF was made so: ${commandOf(receipt, values.out, all)}\n`)
  return EXIT.done
}

const ENTRY = 'entry/'

function isEntry(name: string): boolean {
  return name.startsWith(ENTRY)
}

function attachedTo(bytes: Uint8Array): readonly NamedFile[] {
  try {
    return readAttachedFiles(bytes)
  } catch (error) {
    if (!(error instanceof DamagedPdf)) throw error
    return []
  }
}

/** Where one name is not safe, nothing is written. */
function faultsOf(files: readonly NamedFile[], path: string): readonly Diagnostic[] {
  const span = { file: path, line: 1, column: 1 }
  if (!files.some(({ name }) => isEntry(name))) return [diagnose('extract/no-entry', span)]
  const unsafe = unsafeNames(files.map(({ name }) => name))
  return unsafe.map((name) => diagnose('extract/unsafe-name', span, { name: shownName(name) }))
}

/** The command that makes the same PDF from the files, with what the entry itself does not say. */
function commandOf({ options, languages, date }: Receipt, out: string, all: boolean): string {
  const { draft, profile, ...settings } = options
  const given = Object.entries(settings).map(([name, value]) => `--${name} ${value}`)
  return [
    ...(date === undefined ? [] : [`SOURCE_DATE_EPOCH=${Date.parse(`${date}T00:00:00Z`) / 1000}`]),
    `${all ? `cd ${out} && ` : ''}dossier build ${all ? 'entry' : out}`,
    `--languages ${languages.join(',')}`,
    ...given,
    ...(profile === undefined ? [] : [`--profile ${profile}`]),
    ...(draft ? ['--draft'] : []),
  ].join(' ')
}
