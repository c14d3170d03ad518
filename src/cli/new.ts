/** `dossier new`: a form → an entry to be filled in. What is there already is never written over. */
import { existsSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type EntryFile, writeSkeleton, writeSkeletons } from '../authoring/skeleton.ts'
import { nearest } from '../diagnostics/nearest.ts'
import { shortCode } from '../language/languages.ts'
import type { Language } from '../language/types.ts'
import type { FormKit } from '../pipeline/types.ts'
import { openWorld } from '../world/index.ts'
import type { World } from '../world/types.ts'
import { type OptionTable, parseArguments, parseLanguages } from './arguments.ts'
import { printDiagnostics } from './findings.ts'
import { type CliIo, EXIT, Misuse } from './io.ts'
import { writeAllWhole } from './output.ts'
import { counted } from './print.ts'

export const NEW_OPTIONS: OptionTable = {
  languages: { type: 'string', short: 'l', value: 'en,zh', help: 'languages, first that of submission (default en)' },
}

export async function newEntry(args: readonly string[], io: CliIo): Promise<number> {
  const { paths, values } = parseArguments(args, NEW_OPTIONS)
  const { resources } = await openWorld(io)
  const [id, file] = paths
  if (id === undefined || file === undefined || paths.length > 2)
    throw new Misuse(`new takes a form and the entry to write: dossier new ${resources.formIds[0]} input/my-nomination.md`)
  const kit = requireKit(resources, id, io)
  if (!kit) return EXIT.errors

  const [first = 'en', ...others]: readonly Language[] = parseLanguages(values.languages) ?? []
  const plan = { form: kit.form, reference: kit.reference, languages: [first, ...others] } as const
  const folder = namesFolder(io, file)
  if (!folder && !file.endsWith('.md'))
    throw new Misuse(`an entry is a Markdown file or a folder: write ${file}.md, or ${file}/ for a file per language`)
  const files = folder
    ? writeSkeletons(plan).map((one) => ({ name: `${file.replace(/\/+$/, '')}/${nameOf(one)}`, data: one.text }))
    : [{ name: file, data: writeSkeleton(plan) }]
  const taken = files.find(({ name }) => existsSync(resolve(io.cwd, name)))
  if (taken) throw new Misuse(`${taken.name} is there already; name another file`)
  writeAllWhole(files.map(({ name, data }) => ({ path: resolve(io.cwd, name), data })))
  for (const { name } of files) io.out(`${name}\n`)
  const questions = [...kit.form.fields.values()].filter((field) => field.inBody).length
  const fields = kit.form.fields.size - questions
  io.err(`${counted(fields, 'field')} and ${counted(questions, 'question')} to fill in; then: dossier check ${file}\n`)
  return EXIT.done
}

/** The form of this name; misuse where there is none, nothing where it has faults, which are told. */
export function requireKit({ kit: open, formIds }: World['resources'], id: string, io: CliIo): FormKit | undefined {
  const { value, diagnostics } = open(id)
  io.err(printDiagnostics(diagnostics, io))
  if (!value && diagnostics.length === 0) {
    const like = nearest(id, formIds)
    throw new Misuse(
      `there is no form “${id}”${like === undefined ? `; forms at hand: ${formIds.join(', ')}` : `; did you mean ${like}?`}`,
    )
  }
  return value
}

/** The file of an entry's folder that is in this language: the first has `nomination.md`. */
export function nameOf({ language }: Pick<EntryFile, 'language'>): string {
  return language === undefined ? 'nomination.md' : `nomination.${shortCode(language)}.md`
}

function namesFolder({ cwd }: CliIo, file: string): boolean {
  const path = resolve(join(cwd, file))
  return /[/\\]$/.test(file) || (existsSync(path) && statSync(path).isDirectory())
}
