/** `dossier split` and `dossier join`: an entry in one file ↔ one file for each language, its attachments with it. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join as joinPaths, resolve } from 'node:path'
import { joinEntry } from '../authoring/join.ts'
import { proveSame } from '../authoring/same.ts'
import { splitEntry } from '../authoring/split.ts'
import type { Diagnostic } from '../diagnostics/types.ts'
import { readEntry } from '../entry/index.ts'
import type { Entry, EntrySource } from '../entry/types.ts'
import { ENTRY_SCHEME, spellings } from '../style/pictures.ts'
import type { Node } from '../tree/types.ts'
import { openWorld } from '../world/index.ts'
import { type OptionTable, parseArguments } from './arguments.ts'
import { requireEntries } from './build.ts'
import { printDiagnostics } from './findings.ts'
import { type CliIo, EXIT, Misuse } from './io.ts'
import { nameOf } from './new.ts'
import { type WholeFile, writeAllWhole } from './output.ts'
import { hasErrors } from './print.ts'

export const SPLIT_OPTIONS: OptionTable = {
  out: { type: 'string', short: 'o', value: 'DIR', help: 'the folder to write' },
}
export const JOIN_OPTIONS: OptionTable = {
  out: { type: 'string', short: 'o', value: 'FILE', help: 'the entry to write' },
}

export async function split(args: readonly string[], io: CliIo): Promise<number> {
  const { path, out } = onePath(args, SPLIT_OPTIONS, 'split takes one entry and the folder to write: dossier split FILE -o DIR')
  if (statSync(resolve(io.cwd, out), { throwIfNoEntry: false })?.isFile()) throw new Misuse(`${out} is a file; -o names a folder`)
  const opened = await openEntry(path, io)
  if (!opened) return EXIT.errors
  if (opened.source.translations.length > 0) throw new Misuse(`${path} has a file for each language already`)
  const parts = splitEntry(opened.source, opened.entry).map((file) => ({ path: `${out}/${nameOf(file)}`, data: file.text }))
  return deliver(parts, out, opened, io)
}

export async function join(args: readonly string[], io: CliIo): Promise<number> {
  const { path, out } = onePath(args, JOIN_OPTIONS, 'join takes a folder and the entry to write: dossier join DIR -o FILE')
  if (!out.endsWith('.md')) throw new Misuse(`an entry is a Markdown file: -o ${out}.md`)
  const opened = await openEntry(path, io)
  if (!opened) return EXIT.errors
  return deliver([{ path: out, data: joinEntry(opened.source, opened.entry) }], dirname(out), opened, io)
}

interface Opened {
  readonly source: EntrySource
  readonly entry: Entry
}

function onePath(args: readonly string[], options: OptionTable, usage: string): { readonly path: string; readonly out: string } {
  const { paths, values } = parseArguments(args, options)
  const [path] = paths
  if (path === undefined || paths.length > 1 || typeof values.out !== 'string') throw new Misuse(usage)
  return { path, out: values.out.replace(/(?<=.)[/\\]+$/, '') }
}

/** The entry; nothing where it has errors, which are told: what cannot be read cannot be divided. */
async function openEntry(path: string, io: CliIo): Promise<Opened | undefined> {
  const world = await openWorld(io)
  const entries = requireEntries(world, [path])
  if (entries.length > 1) throw new Misuse(`${path} holds ${entries.length} entries; name one`)
  const { value: source, diagnostics: unread } = world.readEntry(entries[0])
  const read = source && readEntry(source)
  const entry = say([...unread, ...(read?.diagnostics ?? [])], io) ? undefined : read?.value
  return source && entry && { source, entry }
}

/** Print errors; whether there were any. */
function say(diagnostics: readonly Diagnostic[], io: CliIo): boolean {
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  io.err(printDiagnostics(errors, io))
  return hasErrors(errors)
}

/** Write the entry's new files and the files that it refers to: all of them or none, and only if they say the same. */
function deliver(
  texts: readonly { readonly path: string; readonly data: string }[],
  folder: string,
  opened: Opened,
  io: CliIo,
): number {
  const after = readEntry(sourceOf(texts, opened.source)).value
  if (!after || say(proveSame(opened.entry, after), io)) return EXIT.errors
  const copies = filesOf(opened).map((path) => ({ path: `${folder}/${path}`, data: opened.source.readFile(path) }))
  const files = [...texts, ...copies].map((file) => ({ ...file, at: resolve(io.cwd, file.path) }))
  const taken = files.find((file) => existsSync(file.at) && !isThere({ path: file.at, data: file.data }))
  if (taken) throw new Misuse(`${taken.path} is there already and says something else; name another place`)
  writeAllWhole(files.filter(({ at }) => !existsSync(at)).map(({ at, data }) => ({ path: at, data })))
  for (const { path } of files) io.out(`${joinPaths(path)}\n`)
  return EXIT.done
}

function isThere({ path, data }: WholeFile): boolean {
  return statSync(path).isFile() && readFileSync(path).equals(Buffer.from(data))
}

/** The new files as an entry that can be read. */
function sourceOf(texts: readonly { readonly path: string; readonly data: string }[], source: EntrySource): EntrySource {
  const [main, ...translations] = texts.map(({ path, data }) => ({ path: basename(path), bytes: new TextEncoder().encode(data) }))
  return { ...source, main, translations }
}

/** The attachments and pictures of an entry, by their paths below its folder. */
function filesOf({ source, entry }: Opened): readonly string[] {
  const named = [...entry.attachments.map(({ file }) => file), ...entry.answers.flatMap(({ content }) => picturesIn(content))]
  const found = named.flatMap((typed) => spellings(typed).find((path) => typeof source.fileSize(path) === 'number') ?? [])
  return [...new Set(found)]
}

function picturesIn(nodes: readonly Node[]): readonly string[] {
  return nodes.flatMap((node) => {
    if (node.type === 'text') return []
    return [
      ...(node.tag === 'img' && node.attributes.src?.startsWith(ENTRY_SCHEME)
        ? [node.attributes.src.slice(ENTRY_SCHEME.length)]
        : []),
      ...picturesIn(node.children),
    ]
  })
}
