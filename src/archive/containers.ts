/** A bag ↔ one file, `.zip` or `.tar`, with the bag as its only folder (RFC 8493, 4): the same bag gives the same bytes. */
import { type UnzipFileInfo, unzipSync, zipSync } from 'fflate'
import { packTar, unpackTar } from 'modern-tar'
import type { BagFile, StoredBag } from '../bag/types.ts'
import { digestsOf } from './digests.ts'

export const CONTAINERS = ['zip', 'tar'] as const

export type Container = (typeof CONTAINERS)[number]

/** The first moment that ZIP can say; ZIP has no time zones, and fflate writes the numbers of the local one. */
const EARLIEST = new Date(1980, 0, 1)

/** Files are stored as they are: what compresses them better tomorrow would give other bytes. */
export async function packContainer(kind: Container, folder: string, files: readonly BagFile[]): Promise<Uint8Array> {
  const named = files.map(({ path, bytes }) => [`${folder}/${path}`, bytes] as const)
  if (kind === 'zip') return zipSync(Object.fromEntries(named), { level: 0, mtime: EARLIEST, os: 0 })
  return packTar(
    named.map(([name, body]) => ({ header: { name, size: body.length, mode: 0o644, mtime: new Date(0), uid: 0, gid: 0 }, body })),
  )
}

/** What lies in such a file, below its only folder. Throws where it is no container, or has several folders. */
export async function openContainer(kind: Container, bytes: Uint8Array): Promise<StoredBag> {
  const files = kind === 'zip' ? unzipped(bytes) : await untarred(bytes)
  const roots = new Set(files.map(({ path }) => path.split('/')[0]))
  if (roots.size !== 1) throw new Error('it does not hold one folder')
  // Of two files with one name some programs take the first, some the last.
  if (new Set(files.map(({ path }) => path)).size < files.length) throw new Error('it holds two files of one name')
  const inside = new Map(files.map(({ path, ...file }) => [path.slice(path.indexOf('/') + 1), file]))
  return {
    entries: [...inside]
      .map(([path, { bytes, isRegular }]) => ({ path, size: bytes.length, isRegular }))
      .toSorted((a, b) => (a.path < b.path ? -1 : 1)),
    read: async (path) => inside.get(path)!.bytes,
    digests: (path) => digestsOf(inside.get(path)!.bytes),
  }
}

/** Bytes that a `.zip` may unpack to: a small one can claim any size. */
const LARGEST = 2 ** 31

interface Unpacked {
  readonly path: string
  readonly bytes: Uint8Array
  readonly isRegular: boolean
}

function unzipped(bytes: Uint8Array): readonly Unpacked[] {
  let unpacked = 0
  const names = new Set<string>()
  const mayBeUnpacked = ({ name, originalSize }: UnzipFileInfo) => {
    unpacked += originalSize
    if (unpacked > LARGEST) throw new Error('it unpacks to more than a bag may be')
    if (names.has(name)) throw new Error('it holds two files of one name')
    names.add(name)
    return true
  }
  return Object.entries(unzipSync(bytes, { filter: mayBeUnpacked }))
    .filter(([path]) => !path.endsWith('/'))
    .map(([path, data]) => ({ path, bytes: data, isRegular: true }))
}

async function untarred(bytes: Uint8Array): Promise<readonly Unpacked[]> {
  return (await unpackTar(bytes))
    .filter(({ header: { type } }) => type !== 'directory')
    .map(({ header: { name, type }, data }) => {
      return { path: name, bytes: data ?? new Uint8Array(), isRegular: type === undefined || type === 'file' }
    })
}
