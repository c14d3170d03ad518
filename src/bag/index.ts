/**
 * Files that belong together → a bag: the files below `data/`, and around them the tag files that say what they are
 * and how to know that they are whole (RFC 8493). The same files give the same bytes.
 */
import { createHash } from 'node:crypto'
import { DECLARATION, isSafePath, writeInfo, writeManifest } from './tagFiles.ts'
import { ALGORITHMS, type BagFile, type BagInfo } from './types.ts'

/**
 * Make a bag. `info` is written as it stands, with the payload's size (`Payload-Oxum`) behind it.
 * Throws on a path that would lead out of the bag, or comes twice.
 */
export function packBag(payload: readonly BagFile[], info: BagInfo): readonly BagFile[] {
  const paths = new Set<string>()
  for (const { path } of payload) {
    if (!isSafePath(path)) throw new Error(`${path} would lead out of the bag`)
    // Two names that some file systems take for one.
    const folded = path.normalize('NFC').toLowerCase()
    if (paths.has(folded)) throw new Error(`${path} would come twice in the bag`)
    paths.add(folded)
  }
  const files = payload.map(({ path, bytes }) => ({ path: `data/${path}`, bytes }))
  const tags = [
    tagFile('bagit.txt', DECLARATION),
    tagFile('bag-info.txt', writeInfo([...info, ['Payload-Oxum', oxum(files.map(({ bytes }) => bytes.length))]])),
    ...manifests('manifest', files),
  ]
  return [...files, ...tags, ...manifests('tagmanifest', tags)].toSorted((a, b) => (a.path < b.path ? -1 : 1))
}

/** Bytes and number of the payload's files (2.2.2). */
export function oxum(sizes: readonly number[]): string {
  return `${sizes.reduce((sum, size) => sum + size, 0)}.${sizes.length}`
}

function manifests(kind: 'manifest' | 'tagmanifest', files: readonly BagFile[]): readonly BagFile[] {
  return ALGORITHMS.map((algorithm) => {
    const rows = files.map(({ path, bytes }) => ({ path, digest: createHash(algorithm).update(bytes).digest('hex') }))
    return tagFile(`${kind}-${algorithm}.txt`, writeManifest(rows))
  })
}

function tagFile(path: string, text: string): BagFile {
  return { path, bytes: new TextEncoder().encode(text) }
}
