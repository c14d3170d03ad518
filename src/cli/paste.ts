/** `dossier paste`: answers as plain text, as they go into a portal's boxes; counts and doubts on stderr. */
import { statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { diagnose } from '../diagnostics/diagnose.ts'
import { nearest } from '../diagnostics/nearest.ts'
import type { Diagnostic } from '../diagnostics/types.ts'
import { readEntry } from '../entry/index.ts'
import type { EntrySource } from '../entry/types.ts'
import type { Answers } from '../form/answers.ts'
import { answerForm } from '../form/index.ts'
import { hasPicture } from '../form/readings.ts'
import { parseLanguage } from '../language/languages.ts'
import type { Language } from '../language/types.ts'
import { placeOfCharacter } from '../places.ts'
import { codesOf, eatenCharacters } from '../portal/eaten.ts'
import { type Pasted, pasteAnswer, pasteAnswers, pastePage } from '../portal/paste.ts'
import { openWorld } from '../world/index.ts'
import { type OptionTable, parseArguments } from './arguments.ts'
import { requireEntries } from './build.ts'
import { printDiagnostics } from './findings.ts'
import { type CliIo, EXIT, Misuse } from './io.ts'
import { requireKit } from './new.ts'
import { writeAllWhole } from './output.ts'
import { hasErrors, readings } from './print.ts'

export const PASTE_OPTIONS: OptionTable = {
  question: { type: 'string', short: 'q', value: 'ID', help: 'this question or field only, to the letter' },
  language: { type: 'string', short: 'l', value: 'LANG', help: 'in this language (default: that of submission)' },
  all: { type: 'string', value: 'DIR', help: 'a file for each answer, 3a.en.txt, in all languages unless one is named' },
}

export async function paste(args: readonly string[], io: CliIo): Promise<number> {
  const { paths, values } = parseArguments(args, PASTE_OPTIONS)
  if (paths.length !== 1) throw new Misuse('paste takes one entry')
  if (values.question !== undefined && values.all !== undefined)
    throw new Misuse('-q prints one answer, --all writes files of all: give one of them')
  const opened = await openAnswers(paths, io)
  if (!opened) return EXIT.errors
  const { answers, source } = opened
  const language = chosenLanguage(values.language, answers.entry.languages)

  if (typeof values.question === 'string') {
    const pasted = pasteOne(answers, values.question, language)
    io.out(pasted?.text ?? '')
    if (!pasted) io.err(`${values.question} has no answer in ${language}\n`)
    else tell([pasted], opened, io)
  } else if (typeof values.all === 'string') {
    const languages = values.language === undefined ? answers.entry.languages : [language]
    const pasted = languages.flatMap((one) => pasteAnswers(answers, one)).filter(({ field }) => field.inBody)
    writeFolder(values.all, pasted, io)
    tell(pasted, { answers, source }, io, languages.length > 1)
  } else {
    io.out(pastePage(answers, language))
    tell(pasteAnswers(answers, language), opened, io)
  }
  return EXIT.done
}

interface Opened {
  readonly answers: Answers
  readonly source: EntrySource
}

/** The entry, held against its form; what the form misses is for `check` to say. */
async function openAnswers(paths: readonly string[], io: CliIo): Promise<Opened | undefined> {
  const world = await openWorld(io)
  const entries = requireEntries(world, paths)
  if (entries.length > 1) throw new Misuse(`${paths[0]} holds ${entries.length} entries; paste takes one`)
  const { value: source, diagnostics: unread } = world.readEntry(entries[0])
  const read = source && readEntry(source)
  const diagnostics = [...unread, ...(read?.diagnostics ?? [])].filter(({ severity }) => severity === 'error')
  io.err(printDiagnostics(diagnostics, io))
  if (!source || !read?.value || hasErrors(diagnostics)) return undefined
  const kit = requireKit(world.resources, read.value.form.text, io)
  return kit && { answers: answerForm(kit.form, kit.reference, read.value).value, source }
}

function chosenLanguage(typed: string | boolean | undefined, languages: readonly Language[]): Language {
  const language = typeof typed === 'string' ? parseLanguage(typed) : languages[0]
  if (!language || !languages.includes(language))
    throw new Misuse(`the entry is in ${languages.join(' and ')}; “${typed}” is none of them`)
  return language
}

function pasteOne({ answers, form }: Answers, typed: string, language: Language): Pasted | undefined {
  const answer = answers.get(typed) ?? answers.get(typed.toLowerCase())
  if (answer) return pasteAnswer(answer, form, language)
  const like = nearest(typed, [...answers.keys()])
  throw new Misuse(`the form has no question “${typed}”${like === undefined ? '' : `; did you mean ${like}?`}`)
}

function writeFolder(folder: string, pasted: readonly Pasted[], io: CliIo): void {
  const target = resolve(io.cwd, folder)
  if (statSync(target, { throwIfNoEntry: false })?.isFile()) throw new Misuse(`${folder} is a file; --all names a folder`)
  writeAllWhole(pasted.map((one) => ({ path: join(target, `${one.field.id}.${one.language}.txt`), data: one.text })))
}

// ── what is told ─────────────────────────────────────────────────────────────────────────────────

function tell(pasted: readonly Pasted[], opened: Opened, io: CliIo, byLanguage = false): void {
  io.err(
    printDiagnostics(
      pasted.flatMap((one) => doubts(one, opened)),
      io,
    ),
  )
  const rows = pasted.flatMap(({ field, language, count }) =>
    count ? [[byLanguage ? `${field.id}.${language}` : field.id, readings(count)] as const] : [],
  )
  const width = Math.max(0, ...rows.map(([name]) => name.length))
  for (const [name, count] of rows) io.err(`${name.padEnd(width)}  ${count}\n`)
}

function doubts({ field, language, text }: Pasted, { answers, source }: Opened): readonly Diagnostic[] {
  const answer = answers.answers.get(field.id)!
  const prose = answer.prose.find(({ lang }) => lang === language)
  const span = prose?.span ?? answer.span
  const name = field.inBody ? `question ${field.id}` : `the field "${field.id}"`
  const eaten = eatenCharacters(text).map(({ character, what }) =>
    diagnose('portal/eaten-character', placeOfCharacter(character, span, source) ?? span, {
      codes: codesOf(character),
      name,
      what,
    }),
  )
  return [...eaten, ...(prose && hasPicture(prose.content) ? [diagnose('portal/picture-left-out', span, { name })] : [])]
}
