/** An answer → a few digits that change when its words do. */
import { createHash } from 'node:crypto'
import type { Node } from '../tree/types.ts'
import { flatten } from './flatten.ts'

/** So many hexadecimal digits of SHA-256: enough to tell two versions of one answer apart. */
const DIGITS = 8

/** The fingerprint of an answer's words; how they are divided into lines does not matter. */
export function fingerprint(content: readonly Node[]): string {
  const words = flatten(content).replace(/\s+/g, ' ').trim()
  return createHash('sha256').update(words).digest('hex').slice(0, DIGITS)
}
