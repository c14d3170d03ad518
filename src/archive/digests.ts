/** Bytes → both hashes that manifests hold. What is short is hashed on threads of Node's own; what is long flows through. */
import { createHash, webcrypto } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { Digests } from '../bag/types.ts'

/** Bytes of a file that is read at once. */
const SHORT = 1 << 26

export async function digestsOf(bytes: Uint8Array): Promise<Digests> {
  const [sha256, sha512] = await Promise.all(
    ['SHA-256', 'SHA-512'].map(async (name) => Buffer.from(await webcrypto.subtle.digest(name, bytes)).toString('hex')),
  )
  return { sha256: sha256!, sha512: sha512! }
}

/** @param size of the file, in bytes */
export async function digestsOfFile(path: string, size: number): Promise<Digests> {
  return size <= SHORT ? digestsOf(await readFile(path)) : digestsOfStream(path)
}

/** A file of any length, a piece at a time. */
export async function digestsOfStream(path: string): Promise<Digests> {
  const [sha256, sha512] = [createHash('sha256'), createHash('sha512')]
  for await (const piece of createReadStream(path)) for (const hash of [sha256, sha512]) hash.update(piece as Buffer)
  return { sha256: sha256.digest('hex'), sha512: sha512.digest('hex') }
}
