/** `dossier archive`: entries → official copies, a bag for each, and an index of all. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { CONTAINERS, type Container, packContainer } from '../archive/containers.ts'
import { type Archived, archiveEntry } from '../archive/index.ts'
import { indexTable, isCopyFacts } from '../archive/indexOfCopies.ts'
import { openStoredBag } from '../archive/stored.ts'
import type { CopyFacts } from '../archive/types.ts'
import type { BagFile } from '../bag/types.ts'
import { diagnose } from '../diagnostics/diagnose.ts'
import type { Diagnostic } from '../diagnostics/types.ts'
import { openWorld } from '../world/index.ts'
import { compareCodePoints } from '../world/paths.ts'
import type { EntryPlace } from '../world/types.ts'
import { type OptionTable, parseArguments } from './arguments.ts'
import { requireEntries } from './build.ts'
import { printDiagnostics } from './findings.ts'
import { type CliIo, EXIT, Misuse } from './io.ts'
import { sweepLeftovers, writeAllWhole, writeFolderWhole, writeWhole } from './output.ts'
import { counted, hasErrors, tally } from './print.ts'
import { startProgress } from './progress.ts'
import { SETTINGS_OPTIONS, settingsFrom } from './settingsOptions.ts'

export const ARCHIVE_OPTIONS: OptionTable = {
  out: { type: 'string', short: 'o', value: 'DIR', help: 'folder for the bags and their index' },
  ...SETTINGS_OPTIONS,
  fonts: {
    type: 'string',
    value: 'files|hash',
    choices: ['files', 'hash'],
    help: 'keep font files in each bag (default), or only the hashes that they are known by',
  },
  zip: { type: 'boolean', help: 'each bag as one .zip file' },
  tar: { type: 'boolean', help: 'each bag as one .tar file' },
  force: { type: 'boolean', help: 'put a copy in the place of another that is there' },
  quiet: { type: 'boolean', help: 'print diagnostics only' },
}

export async function archive(args: readonly string[], io: CliIo): Promise<number> {
  const { paths, values } = parseArguments(args, ARCHIVE_OPTIONS)
  if (paths.length === 0) throw new Misuse('archive takes entries: files, or folders that hold them')
  if (typeof values.out !== 'string') throw new Misuse('-o names the folder for the bags')
  const out = resolve(io.cwd, values.out)
  if (existsSync(out) && !statSync(out).isDirectory()) throw new Misuse(`${values.out} is a file; -o names a folder`)
  const container = CONTAINERS.find((kind) => values[kind] === true)
  if (values.zip === true && values.tar === true) throw new Misuse('a bag is a .zip or a .tar file: give one of --zip and --tar')
  const world = await openWorld(io)
  const options = settingsFrom(values, io, world)
  const entries = requireEntries(world, paths)
  refuseCollisions(entries)

  sweepLeftovers(entries.map(({ slug }) => dirname(join(out, slug))))
  const progress = startProgress(io, entries.length, values.quiet === true)
  const stop = io.onSignal?.(() => undefined)
  const findings: Diagnostic[] = []
  const copies: CopyFacts[] = []
  try {
    for (const place of entries) {
      // Signals are heard between two entries.
      await setImmediate()
      if (stop?.signal !== undefined) break
      const archived = await archiveEntry(io, { place, options, withFonts: values.fonts !== 'hash' })
      const target = `${join(values.out, place.slug)}${container === undefined ? '' : `.${container}`}`
      const delivered = await deliver(archived, { place, target, container, force: values.force === true }, io)
      if (delivered.facts) copies.push(delivered.facts)
      findings.push(...delivered.diagnostics)
      progress.step(pagesIn(delivered.facts), hasErrors(delivered.diagnostics))
      progress.say(printDiagnostics(delivered.diagnostics, io))
      progress.tell(delivered.line)
    }
  } finally {
    stop?.ignore()
  }
  progress.end()
  if (copies.length > 0) {
    const all = withOthers(copies, out, container)
    writeAllWhole([
      { path: join(out, 'index.json'), data: `${JSON.stringify(all, null, 2)}\n` },
      { path: join(out, 'index.csv'), data: indexTable(all) },
    ])
  }
  if (values.quiet !== true) {
    const stopped = stop?.signal === undefined ? '' : `stopped by ${stop.signal}: `
    io.err(
      `${stopped}${copies.length} of ${entries.length} official ${entries.length === 1 ? 'copy' : 'copies'}: ${tally(findings)}\n`,
    )
  }
  if (stop?.signal !== undefined) return EXIT.signal[stop.signal]
  return hasErrors(findings) ? EXIT.errors : EXIT.done
}

interface Delivery {
  readonly place: EntryPlace
  /** As the user would type it. */
  readonly target: string
  readonly container: Container | undefined
  readonly force: boolean
}

interface Delivered {
  readonly facts?: CopyFacts
  readonly diagnostics: readonly Diagnostic[]
  readonly line: string
}

/** Write a bag, unless it is there already; another one stays where it is. */
async function deliver({ bag, facts, diagnostics }: Archived, delivery: Delivery, io: CliIo): Promise<Delivered> {
  const { place, target, container, force } = delivery
  if (!bag || !facts) return { diagnostics, line: `no copy  ${place.file}: ${tally(diagnostics)}` }
  const full = resolve(io.cwd, target)
  const line = `${target}  ${counted(pagesIn(facts), 'page')}, ${counted(bag.length, 'file')}`
  if (existsSync(full)) {
    if (await isSame(full, bag)) return { facts, diagnostics, line: `${line}: is there already` }
    if (!force) {
      const other = diagnose('archive/other-copy', { file: place.file, line: 1, column: 1 }, { file: target })
      return { diagnostics: [...diagnostics, other], line: `no copy  ${place.file}: ${tally([...diagnostics, other])}` }
    }
  }
  if (container === undefined)
    writeFolderWhole(
      full,
      bag.map(({ path, bytes }) => ({ path, data: bytes })),
    )
  else writeWhole(full, await packContainer(container, basename(place.slug), bag))
  return { facts, diagnostics, line: `${line}: ${tally(diagnostics)}` }
}

/** Whether a bag that lies there has the same files. */
async function isSame(full: string, bag: readonly BagFile[]): Promise<boolean> {
  try {
    const { entries, read } = await openStoredBag(full)
    if (entries.length !== bag.length) return false
    const sizes = new Map(entries.map(({ path, size }) => [path, size]))
    if (bag.some(({ path, bytes }) => sizes.get(path) !== bytes.length)) return false
    for (const { path, bytes } of bag) if (Buffer.compare(await read(path), bytes) !== 0) return false
    return true
  } catch {
    return false
  }
}

function refuseCollisions(entries: readonly EntryPlace[]): void {
  const seen = new Map<string, string>()
  for (const { slug, file } of entries) {
    const other = seen.get(slug.toLowerCase())
    if (other !== undefined) throw new Misuse(`${other} and ${file} would both be copied to ${slug}`)
    seen.set(slug.toLowerCase(), file)
  }
}

function pagesIn(facts: CopyFacts | undefined): number {
  return facts?.pdfs.reduce((sum, { pages }) => sum + pages, 0) ?? 0
}

/** The copies of this run, and those of earlier ones that still lie there. */
function withOthers(copies: readonly CopyFacts[], out: string, container: Container | undefined): readonly CopyFacts[] {
  const own = new Set(copies.map(({ entry }) => entry))
  const others = earlierCopies(join(out, 'index.json')).filter(({ entry }) => {
    const slug = entry.replace(/\/nomination\.md$|\.md$/, '')
    return !own.has(entry) && existsSync(join(out, container === undefined ? slug : `${slug}.${container}`))
  })
  return [...others, ...copies].toSorted((a, b) => compareCodePoints(a.entry, b.entry))
}

/** What the index said before; nothing where it cannot be read. */
function earlierCopies(path: string): readonly CopyFacts[] {
  try {
    const rows: unknown = JSON.parse(readFileSync(path, 'utf8'))
    return Array.isArray(rows) ? rows.filter(isCopyFacts) : []
  } catch {
    return []
  }
}
