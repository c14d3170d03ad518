/** `dossier build`: entries → PDFs. One that has errors does not stop the others. */
import { createHash } from 'node:crypto'
import { existsSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Diagnostic } from '../diagnostics/types.ts'
import { pdfName } from '../editions.ts'
import { readEntry } from '../entry/index.ts'
import { LANGUAGES } from '../language/languages.ts'
import { type Compilation, type CompileOptions, compile } from '../pipeline.ts'
import { LAYOUTS, PAPERS, READING_ORDERS } from '../settings.ts'
import { type EntryPlace, openWorld, type World } from '../world.ts'
import { type OptionTable, parseArguments, parseLanguages, sourceDate } from './arguments.ts'
import { compileSafely } from './compileSafely.ts'
import { type CliIo, EXIT, Misuse } from './io.ts'
import { writeWhole } from './output.ts'
import { hasErrors, pagesOf, printDiagnostic, tally } from './print.ts'
import { startProgress } from './progress.ts'
import { type EntryReport, entryReport, reportJson } from './report.ts'

export const BUILD_OPTIONS: OptionTable = {
  out: { type: 'string', short: 'o', value: 'DIR', help: 'folder for the PDFs (default output/)' },
  languages: { type: 'string', value: 'en,zh', help: 'languages to print, first the language of submission' },
  layout: {
    type: 'string',
    value: LAYOUTS.join('|'),
    choices: LAYOUTS,
    help: 'how the languages stand together (default stacked)',
  },
  paper: { type: 'string', value: PAPERS.join('|'), choices: PAPERS, help: 'paper (default A4)' },
  theme: { type: 'string', value: 'NAME', help: 'a sheet of templates/base/themes: blue (default), sober, or your own' },
  'reading-order': {
    type: 'string',
    value: READING_ORDERS.join('|'),
    choices: READING_ORDERS,
    help: 'how columns are read aloud: paragraph by paragraph (default), or one language after the other',
  },
  draft: { type: 'boolean', help: 'render entries with errors too, marked DRAFT, with counts' },
  report: { type: 'string', value: 'FILE', help: 'write what was done as JSON' },
  quiet: { type: 'boolean', help: 'print diagnostics only' },
}

export async function build(args: readonly string[], io: CliIo): Promise<number> {
  const started = performance.now()
  const { paths, values } = parseArguments(args, BUILD_OPTIONS)
  const options: CompileOptions = {
    draft: values.draft === true,
    languages: parseLanguages(values.languages),
    layout: values.layout as string | undefined,
    paper: values.paper as string | undefined,
    theme: values.theme as string | undefined,
    readingOrder: values['reading-order'] as string | undefined,
    date: sourceDate(io.env),
  }
  const out = typeof values.out === 'string' ? values.out : 'output'
  if (isFile(resolve(io.cwd, out))) throw new Misuse(`${out} is a file; -o names a folder`)
  const world = await openWorld(io)
  requireTheme(world, options.theme)
  const entries = requireEntries(world, paths)
  refuseCollisions(entries, namesOf(world, options))

  const progress = startProgress(io, entries.length, values.quiet === true)
  const reports: EntryReport[] = []
  for (const place of entries) {
    const began = performance.now()
    const compilation = compileSafely(world, place, options, compile)
    const report = deliver(io, out, place, compilation, performance.now() - began)
    reports.push(report)
    for (const diagnostic of report.diagnostics) progress.say(printDiagnostic(diagnostic))
    progress.step(summary(report), pageCount(report))
  }
  progress.end()
  const seconds = (performance.now() - started) / 1000
  if (typeof values.report === 'string') writeWhole(resolve(io.cwd, values.report), reportJson(reports, seconds))
  if (values.quiet !== true) io.err(closing(reports, seconds))
  return reports.some((report) => hasErrors(report.diagnostics)) ? EXIT.errors : EXIT.done
}

/** The entries below the paths, `input/` where none is given; what is not there is misuse. */
export function requireEntries(world: World, paths: readonly string[]): readonly EntryPlace[] {
  const { entries, missing } = world.findEntries(paths.length > 0 ? paths : ['input'])
  if (missing.length > 0) throw new Misuse(`there is no ${missing.join(', no ')}`)
  if (entries.length === 0)
    throw new Misuse(
      `there is no entry below ${paths.join(', ') || 'input'}: an entry is a Markdown file, or a folder with nomination.md`,
    )
  return entries
}

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile()
}

function requireTheme({ resources: { themes } }: World, theme: string | undefined): void {
  if (theme !== undefined && !themes.includes(theme))
    throw new Misuse(`--theme is one of ${themes.join(', ')}; “${theme}” is none of them`)
}

/** The names that an entry's PDFs can have, as far as the entry tells before it is rendered. */
function namesOf(world: World, options: CompileOptions): (place: EntryPlace) => readonly string[] {
  return (place) => {
    const { value: source } = world.readEntry(place)
    const entry = source && readEntry(source).value
    const layout = options.layout ?? entry?.layout?.text.toLowerCase()
    if (layout !== 'separate') return [pdfName(place.slug)]
    return (options.languages ?? entry?.languages ?? []).map((language) => pdfName(place.slug, language))
  }
}

function refuseCollisions(entries: readonly EntryPlace[], names: (place: EntryPlace) => readonly string[]): void {
  // File systems that fold case would write one over the other.
  const folded = ({ slug }: EntryPlace) => slug.toLowerCase()
  const slugs = new Set(entries.map(folded))
  const seen = new Map<string, string>()
  for (const place of entries) {
    // An entry is read for its layout only where an edition of it could have another entry's name.
    const inDoubt = entries.length > 1 && LANGUAGES.some(({ code }) => slugs.has(`${folded(place)}.${code.toLowerCase()}`))
    for (const name of inDoubt ? names(place) : [pdfName(place.slug)]) {
      const other = seen.get(name.toLowerCase())
      if (other !== undefined && other !== place.file)
        throw new Misuse(`${other} and ${place.file} would both be written to ${name}`)
      seen.set(name.toLowerCase(), place.file)
    }
  }
}

/** Write the PDFs of an entry: all of its editions, or none. */
function deliver(io: CliIo, out: string, { file, slug }: EntryPlace, compilation: Compilation, ms: number): EntryReport {
  const { editions } = compilation
  const whole = editions.flatMap(({ file: name, stages: { bytes, pages } }) => (bytes && pages ? [{ name, bytes, pages }] : []))
  const written = whole.length === editions.length ? whole : []
  const pdfs = written.map(({ name, bytes, pages }) => {
    const path = join(out, name)
    writeWhole(resolve(io.cwd, path), bytes)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    return { file: path, pages: pages.pages.length, bytes: bytes.length, sha256 }
  })
  const names = editions.length > 0 ? editions.map((edition) => edition.file) : [pdfName(slug)]
  const stale = pdfs.length === 0 && names.some((name) => existsSync(resolve(io.cwd, out, name)))
  return entryReport(file, compilation, ms, { pdfs, stale })
}

/** A line for each PDF; what was found stands after the last. */
function summary({ entry, pdfs, diagnostics, stale, ms }: EntryReport): string {
  if (pdfs.length === 0) return `no PDF  ${entry}: ${tally(diagnostics)}${stale ? '; the PDF of an earlier version stays' : ''}`
  const lines = pdfs.map(({ file, pages, bytes }) => `${file}  ${pagesOf(pages)}, ${Math.round(bytes / 1000)} kB`)
  return `${lines.join('\n')}, ${(ms / 1000).toFixed(2)} s: ${tally(diagnostics)}`
}

function pageCount({ pdfs }: EntryReport): number {
  return pdfs.reduce((sum, { pages }) => sum + pages, 0)
}

function closing(reports: readonly EntryReport[], seconds: number): string {
  const written = reports.filter((report) => report.pdfs.length > 0).length
  const findings: readonly Diagnostic[] = reports.flatMap((report) => report.diagnostics)
  return `${written} of ${reports.length} written in ${seconds.toFixed(1)} s: ${tally(findings)}\n`
}
