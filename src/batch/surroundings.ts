/**
 * What is the same for every entry of a run, as one hash: the compiled program, all templates and fonts at hand. Fonts are
 * large; the hash of one is remembered for as long as its file has the same size, time and place on the disk.
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

export interface SurroundingsPlace {
  /** Files of the program. */
  readonly program: readonly string[]
  /** Folders that hold `templates/` and `fonts/`, the nearer first. */
  readonly folders: readonly string[]
  /** Where hashes of fonts are remembered. */
  readonly memory: string
}

export interface Surroundings {
  readonly hash: string
  /** Whether no file has been touched since: what is rendered while somebody edits a template is nobody's result. */
  readonly areSame: () => boolean
}

export function openSurroundings(place: SurroundingsPlace): Surroundings {
  const files = filesOf(place)
  const known = readMemory(place.memory)
  const large = new Map<string, string>()
  const all = createHash('sha256')
  for (const { path, shown, state, isLarge } of files) {
    const hash = (isLarge ? known.get(state) : undefined) ?? createHash('sha256').update(readFileSync(path)).digest('hex')
    if (isLarge) large.set(state, hash)
    all.update(`${shown} ${hash}\n`)
  }
  if ([...large].some(([state, hash]) => known.get(state) !== hash)) writeMemory(place.memory, large)
  const before = statesOf(files)
  return { hash: all.digest('hex'), areSame: () => statesOf(filesOf(place)) === before }
}

interface SurroundingFile {
  readonly path: string
  /** The same in every checkout. */
  readonly shown: string
  /** Where it lies, how large it is, and when it was written. */
  readonly state: string
  /** Slower to read than to remember. */
  readonly isLarge: boolean
}

function filesOf({ program, folders }: SurroundingsPlace): readonly SurroundingFile[] {
  const shared = folders.flatMap((folder, index) =>
    ['templates', 'fonts'].flatMap((kind) =>
      filesBelow(join(folder, kind)).map((path) => ({ path, shown: `${index} ${path.slice(folder.length)}` })),
    ),
  )
  return [...program.map((path) => ({ path, shown: 'program' })), ...shared].flatMap(({ path, shown }) => {
    const stats = statSync(path, { bigint: true, throwIfNoEntry: false })
    if (!stats?.isFile()) return []
    const { size, mtimeNs, ctimeNs, ino } = stats
    return [{ path, shown, state: `${path} ${size} ${mtimeNs} ${ctimeNs} ${ino}`, isLarge: size > 200_000 }]
  })
}

function statesOf(files: readonly SurroundingFile[]): string {
  return files.map(({ state }) => state).join('\n')
}

/** In code point order, so that the hash does not depend on the file system. */
function filesBelow(folder: string): readonly string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => !item.isDirectory())
    .map((item) => join(item.parentPath, item.name))
    .sort()
}

function readMemory(path: string): ReadonlyMap<string, string> {
  try {
    return new Map(Object.entries(JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>))
  } catch {
    return new Map()
  }
}

function writeMemory(path: string, hashes: ReadonlyMap<string, string>): void {
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, JSON.stringify(Object.fromEntries(hashes)))
  } catch {
    // Without a memory fonts are read again.
  }
}
