/** A rendered entry → its official copy: PDFs, and all that is needed to read them, explain them and make them again. */
import { createHash } from 'node:crypto'
import { basename, dirname, join } from 'node:path/posix'
import type { BagFile, BagInfo } from '../bag/types.ts'
import type { EntrySource } from '../entry/types.ts'
import type { FontLibrary } from '../font/library.ts'
import type { FontRow } from '../font/types.ts'
import type { Answers } from '../form/answers.ts'
import { localize } from '../language/languages.ts'
import type { Localized } from '../language/types.ts'
import { readAttachedFiles } from '../pdfFile/attachedFiles.ts'
import type { Compilation, Edition } from '../pipeline/types.ts'
import { pasteAnswers, pastePage } from '../portal/paste.ts'
import { RECEIPT } from '../receipt/index.ts'
import { VERSION } from '../version.ts'
import { eventLog } from './events.ts'
import { readme } from './readme.ts'
import type { CopyFacts, OfficialCopy } from './types.ts'

/** Whom a bag names as its maker. */
export const AGENT = 'Dossier'

export interface CopyParts {
  readonly source: EntrySource
  /** Files beside the entry that it was made with, by their paths from its folder. */
  readonly read: ReadonlyMap<string, Uint8Array>
  readonly compilation: Compilation
  readonly fonts: FontLibrary
  /** Whether font files go into the copy, or only what they are known by. */
  readonly withFonts: boolean
  /** For an entry that has no date of its own. */
  readonly date?: string
}

/** Make the copy of an entry of which all PDFs are there. */
export function officialCopy({ source, read, compilation, fonts, withFonts, date }: CopyParts): OfficialCopy {
  const { editions, stages } = compilation
  const answers = stages.data!
  const rows = fonts.opened().map((row) => ({ ...row, sha256: row.sha256 ?? sha256(fonts.face(row).bytes) }))
  const pdfs = editions.map(({ file, stages: { bytes } }) => ({ path: `pdf/${file}`, bytes: bytes! }))
  const entry = entryFiles(source, read)
  const facts = factsOf(source, answers, editions, date)
  const payload: readonly BagFile[] = [
    ...pdfs,
    ...editions.map((edition) => ({ path: receiptPath(edition), bytes: attached(edition, RECEIPT)[0]!.bytes })),
    ...entry,
    ...templateFiles(editions),
    textFile('fonts/fonts.json', `${JSON.stringify(rows, null, 2)}\n`),
    ...(withFonts ? fontFiles(rows, fonts) : []),
    ...pasteFiles(answers),
  ]
  return {
    slug: source.slug,
    payload: [
      ...payload,
      textFile('events.xml', eventLog({ pdfs, entry, date: facts.date })),
      textFile('README.txt', readme({ facts, withFonts, hasPrivate: hasPrivateAnswers(answers) })),
    ],
    info: infoOf(facts, answers),
    facts,
  }
}

/** Where the receipt of an edition lies. */
export function receiptPath({ language }: Pick<Edition, 'language'>): string {
  return language === undefined ? RECEIPT : RECEIPT.replace('.', `.${language}.`)
}

/** As the author has them, private answers and comments included. */
function entryFiles({ slug, main, translations }: EntrySource, read: CopyParts['read']): readonly BagFile[] {
  const path = basename(main.path) === 'nomination.md' ? `entry/${slug}/nomination.md` : `entry/${slug}.md`
  const beside = (name: string) => join(dirname(path), name)
  return [
    { path, bytes: main.bytes },
    ...translations.map((file) => ({ path: beside(basename(file.path)), bytes: file.bytes })),
    ...[...read].map(([name, bytes]) => ({ path: beside(name), bytes })),
  ]
}

function templateFiles(editions: readonly Edition[]): readonly BagFile[] {
  const files = editions.flatMap((edition) => attached(edition, 'templates/'))
  return [...new Map(files.map((file) => [file.path, file])).values()]
}

function attached({ stages: { bytes } }: Edition, beginning: string): readonly BagFile[] {
  return readAttachedFiles(bytes!).flatMap(({ name, bytes }) => (name.startsWith(beginning) ? [{ path: name, bytes }] : []))
}

function fontFiles(rows: readonly FontRow[], fonts: FontLibrary): readonly BagFile[] {
  const files = rows.map((row) => ({ path: `fonts/${row.file}`, bytes: fonts.face(fonts.find(row)!).bytes }))
  return [...new Map(files.map((file) => [file.path, file])).values()]
}

/** What went into the portal's boxes, one by one and as a page. */
function pasteFiles(answers: Answers): readonly BagFile[] {
  return answers.entry.languages.flatMap((language) => [
    textFile(`paste/page.${language}.txt`, pastePage(answers, language)),
    ...pasteAnswers(answers, language)
      .filter(({ field }) => field.inBody)
      .map(({ field, text }) => textFile(`paste/${field.id}.${language}.txt`, text)),
  ])
}

function hasPrivateAnswers({ answers }: Answers): boolean {
  return [...answers.values()].some(({ field, state }) => field.visibility === 'private' && state !== 'absent')
}

function factsOf({ slug, main }: EntrySource, answers: Answers, editions: readonly Edition[], date?: string): CopyFacts {
  const { entry, form } = answers
  const say = (text: Localized | undefined) => (text ? (localize(text, entry.languages)?.text ?? '') : '')
  return {
    entry: basename(main.path) === 'nomination.md' ? `${slug}/nomination.md` : `${slug}.md`,
    form: form.id,
    edition: form.edition,
    country: say(answers.answers.get('country')?.items[0]?.label),
    title: say(entry.title),
    languages: entry.languages,
    date: entry.date ?? date ?? '',
    pdfs: editions.map(({ file, stages: { bytes, pages } }) => {
      return { file, pages: pages!.pages.length, bytes: bytes!.length, sha256: sha256(bytes!) }
    }),
  }
}

function infoOf(
  { title, form, edition, country, languages, date }: CopyFacts,
  { entry, answers, form: definition }: Answers,
): BagInfo {
  const author = answers.get(definition.author)
  const organization = author && localize(author.items[0]?.label ?? {}, entry.languages)?.text
  const rows: BagInfo = [
    ['Source-Organization', organization ?? ''],
    ['External-Identifier', entry.number ?? entry.slug],
    ['External-Description', title],
    ...Object.entries(entry.title).map(([language, text]): readonly [string, string] => [`Title-${language}`, text]),
    ['Form', form],
    ['Form-Edition', edition],
    ['Country', country],
    ['Languages', languages.join(' ')],
    ['Bagging-Date', date],
    ['Bag-Software-Agent', `${AGENT} ${VERSION}`],
  ]
  return rows.filter(([, value]) => value !== '')
}

function textFile(path: string, text: string): BagFile {
  return { path, bytes: new TextEncoder().encode(text) }
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
