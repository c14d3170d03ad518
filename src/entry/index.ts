/**
 * The files of an entry → the entry as its author wrote it, every value with its place.
 *
 *   bytes ─ decode ─▶ text ─ frontMatter ─▶ keys        ─▶ entry
 *                                └▶ body ─ comments ─ body ─▶ sections ─ answers ─▶ element trees
 */
import { diagnose } from '../diagnostics/diagnose.ts'
import type { Diagnostic, Staged } from '../diagnostics/types.ts'
import { readAnswers } from './answers.ts'
import { type BodyLanguages, readBody, type Section, type StructureLine, structureOf } from './body.ts'
import { removeComments } from './comments.ts'
import { decode } from './decode.ts'
import { type Document, readFrontMatter } from './frontMatter.ts'
import { readKeys } from './keys.ts'
import { readTranslationLanguage } from './translation.ts'
import type { Entry, EntrySource, SourceFile } from './types.ts'

/** Read an entry and report all that is found; no value only where nothing meaningful could follow. */
export function readEntry(source: EntrySource): Staged<Entry | undefined> {
  const found: Diagnostic[] = []
  const keep = <T>({ value, diagnostics }: Staged<T>): T => {
    for (const diagnostic of diagnostics) found.push(diagnostic)
    return value
  }
  const value = readFiles(source, keep, (diagnostic) => found.push(diagnostic))
  const files = [source.main, ...source.translations].map(({ path }) => path)
  return { value, diagnostics: inReadingOrder(found, files) }
}

/** The lines that divide a file of an entry into its answers: in the main file, languages may be switched. */
export function outlineOf(file: SourceFile, languages: BodyLanguages): readonly StructureLine[] {
  const document = readDocument(file, ({ value }) => value)
  return document ? structureOf(removeComments(document.body).value, languages) : []
}

type Keep = <T>(staged: Staged<T>) => T

function readFiles(source: EntrySource, keep: Keep, report: (diagnostic: Diagnostic) => void): Entry | undefined {
  const start = { file: source.main.path, line: 1, column: 1 }
  const main = readDocument(source.main, keep)
  if (!main) return undefined
  if (!main.frontMatter) {
    report(diagnose('entry/front-matter-missing', start))
    return undefined
  }
  const { form, ...keys } = keep(readKeys(main.frontMatter, source))
  if (!form) report(diagnose('entry/form-missing', main.frontMatter.span))
  const { languages } = keys
  const sections = readSections(main, { all: languages, first: languages[0]!, several: true }, keep)
  const translated = source.translations.flatMap((file) => {
    const document = readDocument(file, keep)
    const lang = document && keep(readTranslationLanguage(file.path, document.frontMatter, languages))
    return lang ? readSections(document, { all: languages, first: lang, several: false }, keep) : []
  })
  const answers = keep(readAnswers([...sections, ...translated], keys.attachments, keys.fields.values()))
  return form && { slug: source.slug, file: source.main.path, form, ...keys, answers }
}

function readDocument(file: SourceFile, keep: Keep): Document | undefined {
  const text = keep(decode(file))
  return text && keep(readFrontMatter(text))
}

function readSections({ body }: Document, languages: BodyLanguages, keep: Keep): readonly Section[] {
  return keep(readBody(keep(removeComments(body)), languages))
}

/** File by file from top to bottom, whichever sub-pass found it. */
function inReadingOrder(diagnostics: readonly Diagnostic[], files: readonly string[]): readonly Diagnostic[] {
  return diagnostics.toSorted(
    ({ span: a }, { span: b }) => files.indexOf(a.file) - files.indexOf(b.file) || a.line - b.line || a.column - b.column,
  )
}
