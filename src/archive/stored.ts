/** Where a bag lies → the bag: a folder, whose files are read one by one, or a `.zip` or `.tar` file. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import type { StoredBag, StoredEntry } from '../bag/types.ts'
import { CONTAINERS, openContainer } from './containers.ts'
import { digestsOfFile } from './digests.ts'

/** Open a bag; whether it is one is for others to say. Throws where a file is no container. */
export async function openStoredBag(path: string): Promise<StoredBag> {
  if (statSync(path).isDirectory()) return openFolder(path)
  const kind = CONTAINERS.find((ending) => path.toLowerCase().endsWith(`.${ending}`))
  if (!kind) throw new Error('it is no bag')
  return openContainer(kind, readFileSync(path))
}

function openFolder(folder: string): StoredBag {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => !item.isDirectory())
    .map((item): StoredEntry => {
      const full = join(item.parentPath, item.name)
      const isRegular = item.isFile()
      return { path: relative(folder, full).split(sep).join('/'), size: isRegular ? statSync(full).size : 0, isRegular }
    })
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
  const sizes = new Map(entries.map(({ path, size }) => [path, size]))
  return {
    entries,
    read: (path) => readFile(join(folder, path)),
    digests: (path) => digestsOfFile(join(folder, path), sizes.get(path) ?? 0),
  }
}
