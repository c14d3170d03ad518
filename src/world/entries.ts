/** Paths as the user types them → the entries that lie there, and the files of each. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { diagnose, phrase } from '../diagnostics/diagnose.ts'
import type { Diagnostic, Phrase, Staged } from '../diagnostics/types.ts'
import { LARGEST_ENTRY, tooLarge } from '../entry/decode.ts'
import type { EntrySource, SourceFile } from '../entry/types.ts'
import { compareCodePoints, filesBelow, isWithin, slashes } from './paths.ts'
import type { EntryPlace, World } from './types.ts'

const MAIN = 'nomination.md'

export function findEntries(cwd: string, paths: readonly string[]): ReturnType<World['findEntries']> {
  const missing = paths.filter((path) => !existsSync(resolve(cwd, path)))
  const entries = paths.flatMap((path): readonly EntryPlace[] => {
    const full = resolve(cwd, path)
    if (!existsSync(full)) return []
    if (statSync(full).isDirectory()) return existsSync(join(full, MAIN)) ? [entryFolder(cwd, path)] : entriesBelow(cwd, path, '')
    return basename(full) === MAIN
      ? [entryFolder(cwd, dirname(path))]
      : [{ file: slashes(path), slug: basename(full).replace(/\.md$/, ''), root: dirname(path) }]
  })
  // A file that is named twice, or below a folder that is named as well, is one entry.
  const firsts = new Map<string, EntryPlace>()
  for (const entry of entries) {
    const full = resolve(cwd, entry.file)
    if (!firsts.has(full)) firsts.set(full, entry)
  }
  return { entries: [...firsts.values()], missing }
}

function entryFolder(cwd: string, path: string): EntryPlace {
  return { file: slashes(join(path, MAIN)), slug: basename(resolve(cwd, path)), root: path }
}

function entriesBelow(cwd: string, root: string, below: string): readonly EntryPlace[] {
  const items = readdirSync(resolve(cwd, root, below), { withFileTypes: true })
  return items
    .toSorted((a, b) => compareCodePoints(a.name, b.name))
    .flatMap((item): readonly EntryPlace[] => {
      const path = below === '' ? item.name : `${below}/${item.name}`
      if (/^[._]/.test(item.name) || item.name === 'README.md') return []
      const place = (file: string): EntryPlace => ({ file: slashes(join(root, file)), slug: path.replace(/\.md$/, ''), root })
      const full = resolve(cwd, root, path)
      if (item.isSymbolicLink() && !existsSync(full)) return item.name.endsWith('.md') ? [place(path)] : []
      if (!statSync(full).isDirectory()) return item.name.endsWith('.md') ? [place(path)] : []
      // What a link leads to below the root is found there; what it leads to elsewhere is refused when it is read.
      if (item.isSymbolicLink()) return isWithin(full, resolve(cwd, root)) ? [] : [place(path)]
      if (existsSync(join(full, MAIN))) return [{ ...place(`${path}/${MAIN}`), slug: path }]
      return item.name === 'attachments' ? [] : entriesBelow(cwd, root, path)
    })
}

export function readEntrySource(cwd: string, { file, slug, root }: EntryPlace): Staged<EntrySource | undefined> {
  const full = resolve(cwd, file)
  const folder = dirname(full)
  const shown = dirname(slashes(file))
  const names = basename(full) === MAIN && existsSync(folder) ? readdirSync(folder).sort(compareCodePoints) : []
  const translations = names.filter((name) => /^nomination\.[\w-]+\.md$/.test(name))
  const reads = [
    readSource(full, slashes(file), [resolve(cwd, root), folder]),
    ...translations.map((name) => readSource(join(folder, name), slashes(join(shown, name)), [folder])),
  ]
  const diagnostics = reads.flatMap((read) => read.diagnostics)
  const [main, ...others] = reads.flatMap(({ value }) => value ?? [])
  if (diagnostics.length > 0 || !main) return { value: undefined, diagnostics }
  return { value: { slug, main, translations: others, ...filesBelow(folder) }, diagnostics }
}

export function sizeOfEntry(cwd: string, { file }: EntryPlace): number {
  const full = resolve(cwd, file)
  const size = (path: string) => statSync(path, { throwIfNoEntry: false })?.size ?? 0
  if (basename(full) !== MAIN) return size(full)
  return readdirSync(dirname(full), { recursive: true, encoding: 'utf8' }).reduce(
    (sum, name) => sum + size(join(dirname(full), name)),
    0,
  )
}

/** A regular file below all of the folders, no larger than an entry may be. */
function readSource(full: string, path: string, folders: readonly string[]): Staged<SourceFile | undefined> {
  const refuse = (diagnostic: Diagnostic) => ({ value: undefined, diagnostics: [diagnostic] })
  const start = { file: path, line: 1, column: 1 }
  try {
    const stats = statSync(full)
    if (folders.some((folder) => !isWithin(full, folder))) return refuse(diagnose('entry/outside', start))
    if (!stats.isFile())
      return refuse(
        diagnose('entry/unreadable', start, { problem: phrase(stats.isDirectory() ? 'file/folder' : 'file/not-regular') }),
      )
    if (stats.size > LARGEST_ENTRY) return refuse(tooLarge(path, stats.size))
    return { value: { path, bytes: readFileSync(full) }, diagnostics: [] }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? ''
    // Out of file handles: that is the machine's fault, not the entry's.
    if (code === 'EMFILE' || code === 'ENFILE') throw error
    return refuse(diagnose('entry/unreadable', start, { problem: READ_PROBLEMS[code] ?? (error as Error).message }))
  }
}

const READ_PROBLEMS: Readonly<Record<string, Phrase>> = {
  ENOENT: phrase('file/link-to-nothing'),
  ELOOP: phrase('file/link-to-itself'),
  EACCES: phrase('file/no-permission'),
}
