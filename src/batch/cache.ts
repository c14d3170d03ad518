/**
 * What was rendered before, by all that can change its bytes. A record is found by the hash of what is known before
 * rendering, and holds only while the files that were asked for on the way are the same. Nothing in the cache is trusted:
 * records carry their own hash, PDFs are kept by theirs. One that is damaged, or cannot be read or written, is none.
 */
import { createHash, randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { EntrySource } from '../entry/types.ts'
import type { Surroundings } from './surroundings.ts'
import type { FileRead, RenderedEntry, RenderedPdf, RenderTask } from './types.ts'

export interface RenderCache {
  /** What came of an entry before, if that would come of it again. */
  readonly take: (task: RenderTask, source: EntrySource) => RenderedEntry | undefined
  readonly keep: (rendering: Rendering) => void
  /** Whether templates, fonts and program are still those that it was opened with. */
  readonly areSurroundingsSame: () => boolean
  /** Remove what was not used for longest, where there is too much. */
  readonly prune: () => void
}

export interface Rendering {
  readonly task: RenderTask
  /** The entry before it was rendered, and after: where somebody has edited it meanwhile, it is not known what was rendered. */
  readonly before: EntrySource
  readonly after: EntrySource | undefined
  readonly entry: RenderedEntry
}

/** Bytes that stay when a cache is pruned. */
const LARGEST = 1e9

/** Milliseconds. */
const DAY = 24 * 60 * 60 * 1000

/** Told by another run, these would not be told again. */
const PASSING = ['batch/', 'settings/program-fault', 'entry/unreadable']

export function openCache(folder: string, surroundings: Surroundings): RenderCache {
  const recordAt = (key: string) => join(folder, 'records', `${key}.json`)
  const objectAt = (sha256: string) => join(folder, 'objects', sha256)
  return {
    take(task, source) {
      const path = recordAt(keyOf(surroundings.hash, task, source))
      const record = readRecord(path)
      if (!record?.reads.every((read) => attempt(() => isSame(read, source)))) return undefined
      const pdfs = record.pdfs.map((pdf) => withBytes(pdf, objectAt(pdf.sha256)))
      if (!pdfs.every((pdf) => pdf !== undefined)) return undefined
      for (const used of [path, ...pdfs.map(({ sha256 }) => objectAt(sha256))]) touch(used)
      return { ...record, pdfs, cached: true }
    },
    keep({ task, before, after, entry }) {
      const key = keyOf(surroundings.hash, task, before)
      if (!after || keyOf(surroundings.hash, task, after) !== key || !surroundings.areSame()) return
      if (entry.diagnostics.some(({ code }) => PASSING.some((beginning) => code.startsWith(beginning)))) return
      const { pdfs, ...rest } = entry
      for (const { sha256, bytes } of pdfs) write(objectAt(sha256), bytes)
      const kept = JSON.stringify({ ...rest, pdfs: pdfs.map(({ bytes: _, ...facts }) => facts) })
      write(recordAt(key), `${hash(kept)}\n${kept}\n`)
    },
    areSurroundingsSame: surroundings.areSame,
    prune() {
      const files = ['records', 'objects'].flatMap((name) => filesIn(join(folder, name)))
      let sum = files.reduce((total, { size }) => total + size, 0)
      for (const { path, size } of files.toSorted((a, b) => a.used - b.used)) {
        if (sum <= LARGEST) return
        remove(path)
        sum -= size
      }
    },
  }
}

/** All that is known of a rendering beforehand. */
function keyOf(surroundings: string, { place, options }: RenderTask, { slug, main, translations }: EntrySource): string {
  const files = [main, ...translations].map(({ path, bytes }) => [path, hash(bytes)])
  return hash(JSON.stringify([surroundings, place.file, slug, Object.entries(options).sort(), files]))
}

/** Whether a file beside the entry is what it was, or still is not there. */
function isSame({ path, size, sha256 }: FileRead, source: EntrySource): boolean {
  if (source.fileSize(path) !== size) return false
  return sha256 === undefined || hash(source.readFile(path)) === sha256
}

type Record = Omit<RenderedEntry, 'pdfs'> & { readonly pdfs: readonly Omit<RenderedPdf, 'bytes'>[] }

function readRecord(path: string): Record | undefined {
  const text = attempt(() => readFileSync(path, 'utf8'))
  const [stated, kept] = text?.split('\n') ?? []
  return kept !== undefined && hash(kept) === stated ? (JSON.parse(kept) as Record) : undefined
}

function withBytes(pdf: Omit<RenderedPdf, 'bytes'>, path: string): RenderedPdf | undefined {
  const bytes = attempt(() => readFileSync(path))
  return bytes && hash(bytes) === pdf.sha256 ? { ...pdf, bytes } : undefined
}

/** Whole or not at all; two runs may write the same at once. */
function write(path: string, data: Uint8Array | string): void {
  const temporary = `${path}.${randomBytes(6).toString('hex')}.part`
  attempt(() => {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(temporary, data)
    renameSync(temporary, path)
  })
  remove(temporary)
}

/** Say that a file is in use. Seldom: who watches a folder that holds the cache would be told of a change each time. */
function touch(path: string): void {
  const now = new Date()
  attempt(() => {
    if (now.getTime() - statSync(path).mtimeMs > DAY) utimesSync(path, now, now)
  })
}

function filesIn(folder: string): readonly { readonly path: string; readonly size: number; readonly used: number }[] {
  return (attempt(() => readdirSync(folder)) ?? []).flatMap((name) => {
    const path = join(folder, name)
    const stats = attempt(() => statSync(path))
    return stats ? [{ path, size: stats.size, used: stats.mtimeMs }] : []
  })
}

function remove(path: string): void {
  attempt(() => rmSync(path, { force: true }))
}

/** A cache that cannot be used is done without. */
function attempt<T>(act: () => T): T | undefined {
  try {
    return act()
  } catch {
    return undefined
  }
}

function hash(data: Uint8Array | string): string {
  return createHash('sha256').update(data).digest('hex')
}
