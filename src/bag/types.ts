/** A bag: a folder whose manifests say what lies in it (RFC 8493, BagIt 1.0). */

/** A file of a bag by its path there, with slashes. */
export interface BagFile {
  readonly path: string
  readonly bytes: Uint8Array
}

/** Lines of `bag-info.txt`: labels may come more than once. */
export type BagInfo = readonly (readonly [label: string, value: string])[]

/** A bag that lies somewhere. */
export interface StoredBag {
  /** All that lies in it, folders left out, in code point order of paths. */
  readonly entries: readonly StoredEntry[]
  readonly read: (path: string) => Promise<Uint8Array>
  /** The hashes of a file, which may be longer than memory is. */
  readonly digests: (path: string) => Promise<Digests>
}

export interface StoredEntry {
  readonly path: string
  readonly size: number
  /** A symbolic link, a device: nothing that a bag may hold. */
  readonly isRegular: boolean
}

export const ALGORITHMS = ['sha256', 'sha512'] as const

export type Algorithm = (typeof ALGORITHMS)[number]

/** In hexadecimal digits. */
export type Digests = Readonly<Record<Algorithm, string>>
