/** `dossier build`: entries → PDFs. One that has errors does not stop the others. */
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { openCache, type RenderCache } from '../batch/cache.ts'
import { renderCached } from '../batch/cached.ts'
import { renderBatch } from '../batch/index.ts'
import { renderInProcess } from '../batch/inProcess.ts'
import { createPool } from '../batch/pool.ts'
import { openSurroundings } from '../batch/surroundings.ts'
import type { RenderedEntry } from '../batch/types.ts'
import { pdfName } from '../editions.ts'
import { readEntry } from '../entry/index.ts'
import { LANGUAGES } from '../language/languages.ts'
import { withProfile } from '../pipeline/index.ts'
import type { CompileOptions } from '../pipeline/types.ts'
import { openWorld } from '../world/index.ts'
import { openProfiles } from '../world/profiles.ts'
import type { EntryPlace, World } from '../world/types.ts'
import { type Arguments, type OptionTable, parseArguments } from './arguments.ts'
import { cacheFolder } from './cacheFolder.ts'
import { closing, deliver, pageCount, summary, summaryTable } from './delivery.ts'
import { printDiagnostics } from './findings.ts'
import { type CliIo, EXIT, Misuse } from './io.ts'
import { isDraftOf, sweepLeftovers, writeWhole } from './output.ts'
import { hasErrors } from './print.ts'
import { startProgress } from './progress.ts'
import { requireProfile } from './prove.ts'
import { type EntryReport, type Outcome, outcomeOf, reportJson } from './report.ts'
import { SETTINGS_OPTIONS, settingsFrom } from './settingsOptions.ts'
import { watchPaths } from './watch.ts'

export const BUILD_OPTIONS: OptionTable = {
  out: { type: 'string', short: 'o', value: 'DIR', help: 'folder for the PDFs (default output/)' },
  ...SETTINGS_OPTIONS,
  profile: {
    type: 'string',
    value: 'ID',
    help: 'set the PDF as those who take it ask, and hold it against their rules (templates/profiles/)',
  },
  jobs: { type: 'string', value: 'N', help: 'entries rendered at the same time (default: as many as there are processors)' },
  draft: { type: 'boolean', help: 'render entries with errors too, marked DRAFT, with counts' },
  force: { type: 'boolean', help: 'render what has not changed since the last run, too' },
  watch: { type: 'boolean', help: 'stay, and build what changes' },
  report: { type: 'string', value: 'FILE', help: 'write what was done as JSON' },
  quiet: { type: 'boolean', help: 'print diagnostics only' },
}

export async function build(args: readonly string[], io: CliIo): Promise<number> {
  const { paths, values } = parseArguments(args, BUILD_OPTIONS)
  const out = typeof values.out === 'string' ? values.out : 'output'
  if (isFile(resolve(io.cwd, out))) throw new Misuse(`${out} is a file; -o names a folder`)
  const isWatched = values.watch === true
  const kept = io.program === undefined ? undefined : cacheFolder(io)
  // Without a place for a cache, what was rendered is remembered for as long as somebody watches.
  const passing = isWatched && kept === undefined ? mkdtempSync(join(tmpdir(), 'dossier-')) : undefined
  const open = async () => ({ world: await openWorld(io), cache: openRenderCache(io, kept ?? passing) })
  try {
    const run: Run = { io, out, paths, values, ...(await open()) }
    const status = await buildOnce(run)
    const isStopped = status === EXIT.signal.SIGINT || status === EXIT.signal.SIGTERM
    return isWatched && !isStopped ? await buildOnChange(run, open) : status
  } finally {
    if (passing !== undefined) rmSync(passing, { recursive: true, force: true })
  }
}

interface Run {
  readonly io: CliIo
  readonly out: string
  readonly paths: readonly string[]
  readonly values: Arguments['values']
  readonly world: World
  readonly cache: RenderCache | undefined
  /** Tell only of what was rendered. */
  readonly isRepeated?: boolean
}

async function buildOnce({ io, out, paths, values, world, cache, isRepeated = false }: Run): Promise<number> {
  const started = performance.now()
  const options: CompileOptions = {
    ...settingsFrom(values, io, world),
    draft: values.draft === true,
    profile: values.profile as string | undefined,
  }
  const entries = requireEntries(world, paths)
  const profile = options.profile === undefined ? undefined : requireProfile(openProfiles(io), options.profile, io)
  if (profile === 'broken') return EXIT.errors
  refuseCollisions(entries, namesOf(world, withProfile(options, profile)))

  const jobs = jobsOf(values.jobs, entries.length)
  // While somebody watches, this thread stays warm.
  const threads = io.program !== undefined && entries.length > 1 && values.watch !== true
  const limit = timeLimitOf(io.env)
  const fresh = threads
    ? createPool({ program: io.program!, place: { cwd: io.cwd, home: io.home }, jobs, limit })
    : renderInProcess(reopening(world, io), limit)
  const force = values.force === true && !isRepeated
  const renderer = cache ? renderCached(fresh, { cache, readEntry: world.readEntry, force }) : fresh

  const quiet = values.quiet === true || isRepeated
  const progress = startProgress(io, entries.length, quiet)
  const outcomes: Outcome[] = []
  const waiting = new Map<number, EntryReport>()
  // Findings are many: they are kept for a report only.
  const reportFile = reportPath(io, values)
  const reports: EntryReport[] = []
  const inTable = io.terminal && entries.length > 1
  // Entries are done in any order, and told of in their own.
  let told = 0
  const tell = () => {
    for (let report = waiting.get(told); report; report = waiting.get(++told)) {
      waiting.delete(told)
      if (isRepeated && report.cached) continue
      progress.say(printDiagnostics(report.diagnostics, io))
      // On a terminal the bar tells how far it is, and a table at the end what came of all.
      if (isRepeated) progress.say(`${summary(report)}\n`)
      else if (!inTable) progress.tell(summary(report))
    }
  }
  sweepLeftovers(entries.map(({ slug }) => dirname(resolve(io.cwd, out, slug))))
  const tasks = entries.map((place) => ({ place, options, size: world.sizeOf(place) }))
  const stop = io.onSignal?.(() => void renderer.close())
  try {
    const onRendered = (entry: RenderedEntry, index: number) => {
      const report = deliver(io, out, entry)
      waiting.set(index, report)
      outcomes[index] = outcomeOf(report)
      if (reportFile !== undefined) reports[index] = report
      progress.step(pageCount(report), hasErrors(entry.diagnostics))
      tell()
    }
    await renderBatch(renderer, tasks, onRendered, () => stop?.signal !== undefined)
  } finally {
    stop?.ignore()
    await renderer.close()
  }
  progress.end()
  cache?.prune()
  const done = Object.values(outcomes)
  const seconds = (performance.now() - started) / 1000
  if (reportFile !== undefined) writeWhole(reportFile, reportJson(Object.values(reports), seconds, io.lang))
  if (!quiet && inTable) io.err(`\n${summaryTable(done)}\n`)
  if (!quiet) io.err(closing(done, { entries: entries.length, seconds, signal: stop?.signal }))
  if (stop?.signal !== undefined) return EXIT.signal[stop.signal]
  return done.some((report) => hasErrors(report.diagnostics)) ? EXIT.errors : EXIT.done
}

/** Where the report goes, if one is asked for. */
function reportPath(io: CliIo, values: Arguments['values']): string | undefined {
  return typeof values.report === 'string' ? resolve(io.cwd, values.report) : undefined
}

/** Build again whenever an entry, template or font changes; a world that something has changed in is opened anew. */
async function buildOnChange(first: Run, open: () => Promise<Pick<Run, 'world' | 'cache'>>): Promise<number> {
  const { io, paths, values } = first
  const watched = [...(paths.length > 0 ? paths : ['input']), 'templates', 'fonts'].map((path) => resolve(io.cwd, path))
  if (values.quiet !== true) io.err('watching for changes; Ctrl-C ends it\n')
  let run: Run = { ...first, isRepeated: true }
  const rebuild = async () => {
    if (!run.cache?.areSurroundingsSame()) run = { ...run, ...(await open()) }
    try {
      await buildOnce(run)
    } catch (error) {
      // An entry is deleted or renamed, a template half written: the next change may mend it.
      if (!(error instanceof Misuse)) throw error
      io.err(`dossier: ${error.message}\n`)
    }
  }
  const report = reportPath(io, values)
  const isOwn = (path: string) => report !== undefined && (path === report || isDraftOf(report, path))
  const signal = await watchPaths(watched, { build: rebuild, isOwn }, io)
  if (values.quiet !== true) io.err('no longer watching\n')
  return signal === undefined ? EXIT.done : EXIT.signal[signal]
}

/** The cache, where there is a place for one. */
function openRenderCache(io: CliIo, folder: string | undefined): RenderCache | undefined {
  if (folder === undefined) return undefined
  const program = ['dossier.cjs', 'program.js', 'harfbuzz.wasm'].map((name) => join(io.home, 'dist', name))
  const folders = [...new Set([io.cwd, io.home])]
  return openCache(folder, openSurroundings({ program, folders, memory: join(folder, 'fonts.json') }))
}

/** The world that is open, the first time; an entry that had to be ended may have left it half done. */
function reopening(world: World, io: CliIo): () => Promise<World> {
  let given = false
  return async () => {
    if (given) return openWorld(io)
    given = true
    return world
  }
}

/** Milliseconds that an entry may take; the environment can say seconds, for machines that are very slow. */
function timeLimitOf({ DOSSIER_TIME_LIMIT: text }: CliIo['env']): number | undefined {
  if (text === undefined) return undefined
  const seconds = Number(text)
  if (!(seconds > 0)) throw new Misuse(`DOSSIER_TIME_LIMIT is a number of seconds; “${text}” is none`)
  return seconds * 1000
}

/** As many threads as there are processors, if no other number is given. */
function jobsOf(value: string | boolean | undefined, entries: number): number {
  const jobs = value === undefined ? availableParallelism() : Number(value)
  if (!Number.isInteger(jobs) || jobs < 1) throw new Misuse(`--jobs is a number of threads, 1 or more; “${value}” is none`)
  return Math.min(jobs, entries)
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
