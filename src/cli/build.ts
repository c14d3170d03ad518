/** `dossier build`: entries → PDFs. One that has errors does not stop the others. */
import { createHash } from 'node:crypto'
import { existsSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Diagnostic } from '../diagnostics/types.ts'
import { type Compilation, type CompileOptions, compile } from '../pipeline.ts'
import { LAYOUTS, PAPERS } from '../settings.ts'
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
  layout: { type: 'string', value: LAYOUTS.join('|'), choices: LAYOUTS, help: 'how the languages stand together' },
  paper: { type: 'string', value: PAPERS.join('|'), choices: PAPERS, help: 'paper (default A4)' },
  theme: { type: 'string', value: 'NAME', help: 'a sheet of templates/base/themes: blue (default), sober, or your own' },
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
    date: sourceDate(io.env),
  }
  const out = typeof values.out === 'string' ? values.out : 'output'
  if (isFile(resolve(io.cwd, out))) throw new Misuse(`${out} is a file; -o names a folder`)
  const world = await openWorld(io)
  requireTheme(world, options.theme)
  const entries = requireEntries(world, paths)
  refuseCollisions(entries)

  const progress = startProgress(io, entries.length, values.quiet === true)
  const reports: EntryReport[] = []
  for (const place of entries) {
    const began = performance.now()
    const compilation = compileSafely(world, place, options, compile)
    const report = deliver(io, out, place, compilation, performance.now() - began)
    reports.push(report)
    for (const diagnostic of report.diagnostics) progress.say(printDiagnostic(diagnostic))
    progress.step(summary(report), report.pdfs[0]?.pages ?? 0)
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

function refuseCollisions(entries: readonly EntryPlace[]): void {
  const seen = new Map<string, string>()
  for (const { slug, file } of entries) {
    // File systems that fold case would write one over the other.
    const key = slug.toLowerCase()
    const other = seen.get(key)
    if (other !== undefined && other !== file) throw new Misuse(`${other} and ${file} would both be written to ${slug}.pdf`)
    seen.set(key, file)
  }
}

function deliver(io: CliIo, out: string, { file, slug }: EntryPlace, compilation: Compilation, ms: number): EntryReport {
  const path = join(out, `${slug}.pdf`)
  const { stages } = compilation
  const { bytes } = stages
  if (bytes) writeWhole(resolve(io.cwd, path), bytes)
  const pdfs = bytes
    ? [
        {
          file: path,
          pages: stages.pages?.pages.length ?? 0,
          bytes: bytes.length,
          sha256: createHash('sha256').update(bytes).digest('hex'),
        },
      ]
    : []
  return entryReport(file, compilation, ms, { pdfs, stale: !bytes && existsSync(resolve(io.cwd, path)) })
}

function summary({ entry, pdfs, diagnostics, stale, ms }: EntryReport): string {
  const [pdf] = pdfs
  if (!pdf) return `no PDF  ${entry}: ${tally(diagnostics)}${stale ? '; the PDF of an earlier version stays' : ''}`
  return `${pdf.file}  ${pagesOf(pdf.pages)}, ${Math.round(pdf.bytes / 1000)} kB, ${(ms / 1000).toFixed(2)} s: ${tally(diagnostics)}`
}

function closing(reports: readonly EntryReport[], seconds: number): string {
  const written = reports.filter((report) => report.pdfs.length > 0).length
  const findings: readonly Diagnostic[] = reports.flatMap((report) => report.diagnostics)
  return `${written} of ${reports.length} written in ${seconds.toFixed(1)} s: ${tally(findings)}\n`
}
