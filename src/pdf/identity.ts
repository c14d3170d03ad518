/**
 * A file → its `/ID` (ISO 32000-1, 14.4): the first 16 bytes of the SHA-256 of the file taken with
 * the ID's own digits set to 0. Anyone can so check a file by itself, without a second source.
 */
import { createHash } from 'node:crypto'

const DIGITS = 32

/** What the trailer holds, twice, until the file is sealed. */
export const UNSEALED = '0'.repeat(DIGITS)

const ID = /\/ID \[\s*<([0-9a-f]{32})>\s*<([0-9a-f]{32})>\s*\]/i

/** Write the ID over the zeros, in place. */
export function seal(bytes: Uint8Array): void {
  const places = findDigits(bytes)
  if (!places) throw new Error('the trailer has no place for the ID')
  const identity = new TextEncoder().encode(digest(bytes))
  for (const { offset } of places) bytes.set(identity, offset)
}

export interface Identity {
  /** Both strings of the trailer; a sealed file has the same one twice. */
  readonly stated: readonly [string, string]
  /** What the bytes give. */
  readonly computed: string
}

/** Read what a file states and what its bytes give; nothing where no ID of this form is found. */
export function readIdentity(bytes: Uint8Array): Identity | undefined {
  const places = findDigits(bytes)
  if (!places) return undefined
  // `slice` of a Buffer would be the same bytes, not a copy.
  const blank = Uint8Array.from(bytes)
  for (const { offset } of places) blank.fill(48, offset, offset + DIGITS)
  return { stated: [places[0].digits, places[1].digits], computed: digest(blank) }
}

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, DIGITS).toUpperCase()
}

interface Digits {
  readonly offset: number
  readonly digits: string
}

/** The digits stand in the dictionary that `startxref`, at the very end, leads to. */
function findDigits(bytes: Uint8Array): readonly [Digits, Digits] | undefined {
  const tail = latin1(bytes, Math.max(0, bytes.length - 64), bytes.length)
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(tail)?.[1] ?? Number.NaN)
  if (!(start < bytes.length)) return undefined
  const match = ID.exec(latin1(bytes, start, Math.min(bytes.length, start + 1024)))
  if (!match) return undefined
  const [whole, first, second] = match
  const offset = start + match.index
  return [
    { offset: offset + whole.indexOf('<') + 1, digits: first! },
    { offset: offset + whole.lastIndexOf('<') + 1, digits: second! },
  ]
}

function latin1(bytes: Uint8Array, start: number, end: number): string {
  return String.fromCharCode(...bytes.subarray(start, end))
}
