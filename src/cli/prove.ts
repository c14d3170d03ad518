/** `dossier prove`: finished PDFs, whoever made them → what they are. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import type { Diagnostic } from '../diagnostics/types.ts'
import { describe } from '../preflight/describe.ts'
import { examinePdf } from '../preflight/index.ts'
import { plainFacts } from '../preflight/plain.ts'
import type { PdfFacts } from '../preflight/types.ts'
import { type OptionTable, parseArguments } from './arguments.ts'
import { type CliIo, EXIT, Misuse } from './io.ts'
import { hasErrors, plainDiagnostic, printDiagnostic } from './print.ts'

export const PROVE_OPTIONS: OptionTable = {
  format: {
    type: 'string',
    value: 'text|json',
    choices: ['text', 'json'],
    help: 'what they are for a reader, or as an array on stdout',
  },
}

interface Proved {
  readonly file: string
  readonly facts: PdfFacts | undefined
  readonly diagnostics: readonly Diagnostic[]
}

export async function prove(args: readonly string[], io: CliIo): Promise<number> {
  const { paths, values } = parseArguments(args, PROVE_OPTIONS)
  if (paths.length === 0) throw new Misuse('prove takes one PDF or more')
  const missing = paths.filter((path) => !isFile(resolve(io.cwd, path)))
  if (missing.length > 0) throw new Misuse(`there is no file ${missing.join(', no ')}`)
  const proved = paths.map((path): Proved => {
    const { value, diagnostics } = examinePdf(readFileSync(resolve(io.cwd, path)), basename(path))
    return {
      file: path,
      facts: value,
      diagnostics: diagnostics.map((found) => ({ ...found, span: { ...found.span, file: path } })),
    }
  })
  if (values.format === 'json') io.out(`${JSON.stringify(proved.map(plain), null, 2)}\n`)
  else
    for (const { file, facts, diagnostics } of proved) {
      if (facts) io.out(`${file}\n${describe(facts)}`)
      for (const diagnostic of diagnostics) io.err(printDiagnostic(diagnostic))
    }
  return proved.some(({ diagnostics }) => hasErrors(diagnostics)) ? EXIT.errors : EXIT.done
}

function plain({ file, facts, diagnostics }: Proved): unknown {
  return { file, ...(facts && { facts: plainFacts(facts) }), findings: diagnostics.map(plainDiagnostic) }
}

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile()
}
