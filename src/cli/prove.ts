/** `dossier prove`: finished PDFs, whoever made them → what they are, and whether they keep the rules of a profile. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { inLanguage } from '../diagnostics/languages.ts'
import type { Diagnostic } from '../diagnostics/types.ts'
import { describe } from '../preflight/describe.ts'
import { damageDiagnostics, findingDiagnostic } from '../preflight/findings.ts'
import { examinePdf } from '../preflight/index.ts'
import { plainFacts } from '../preflight/plain.ts'
import { holdAgainst, type Profile } from '../preflight/profile.ts'
import type { PdfFacts } from '../preflight/types.ts'
import { openProfiles, type Profiles } from '../world/profiles.ts'
import { type OptionTable, parseArguments } from './arguments.ts'
import { printDiagnostics } from './findings.ts'
import { type CliIo, EXIT, Misuse } from './io.ts'
import { languageOf } from './messageLanguage.ts'
import { hasErrors, plainDiagnostic, tally } from './print.ts'

export const PROVE_OPTIONS: OptionTable = {
  profile: { type: 'string', value: 'ID', help: 'rules to hold them against, a file of templates/profiles/: nih-attachment, …' },
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
  const profile = typeof values.profile === 'string' ? requireProfile(openProfiles(io), values.profile, io) : undefined
  if (profile === 'broken') return EXIT.errors
  const proved = paths.map((path) => proveOne(path, readFileSync(resolve(io.cwd, path)), profile))
  if (values.format === 'json')
    io.out(
      `${JSON.stringify(
        proved.map((one) => plain(one, io)),
        null,
        2,
      )}\n`,
    )
  else for (const one of proved) print(io, one, profile)
  return proved.some(({ diagnostics }) => hasErrors(diagnostics)) ? EXIT.errors : EXIT.done
}

/** A profile by its id; one that has faults is told. */
export function requireProfile({ ids, profile }: Profiles, id: string, io: CliIo): Profile | 'broken' {
  if (!ids.includes(id)) throw new Misuse(`--profile is one of ${ids.join(', ')}; “${id}” is none of them`)
  const { value, diagnostics } = profile(id)
  io.err(printDiagnostics(diagnostics, io))
  return value ?? 'broken'
}

function proveOne(path: string, bytes: Uint8Array, profile: Profile | undefined): Proved {
  const name = basename(path)
  const span = { file: path, line: 1, column: 1 }
  const { value: facts, diagnostics } = examinePdf(bytes, name)
  if (!facts) return { file: path, facts, diagnostics: diagnostics.map((found) => ({ ...found, span })) }
  if (!profile) return { file: path, facts, diagnostics: [] }
  const findings = holdAgainst(facts, profile).map((finding) => findingDiagnostic(finding, span, profile, name))
  return { file: path, facts, diagnostics: [...damageDiagnostics(facts, span), ...findings] }
}

/** What it is, then what it breaks: results of the command, all of them. */
function print(io: CliIo, { file, facts, diagnostics }: Proved, profile: Profile | undefined): void {
  if (!facts) {
    io.err(printDiagnostics(diagnostics, io))
    return
  }
  io.out(`${file}\n${describe(facts)}`)
  if (!profile) return
  io.out(`\n  ${profile.name} (${profile.id}): ${hasErrors(diagnostics) ? 'FAIL' : 'pass'}, ${tally(diagnostics)}\n`)
  for (const { severity, message, hints } of diagnostics.map((one) => inLanguage(one, languageOf(io))))
    io.out(`\n  ${severity}: ${message}\n${hints.map((hint) => `    ${hint}\n`).join('')}`)
}

function plain({ file, facts, diagnostics }: Proved, { lang }: CliIo): unknown {
  return { file, ...(facts && { facts: plainFacts(facts) }), findings: diagnostics.map((one) => plainDiagnostic(one, lang)) }
}

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile()
}
