/** Text → embedding levels (UAX 9), by bidi-js. */
import bidiFactory from 'bidi-js'
import { hasRightToLeft } from './characters.ts'

const bidi = bidiFactory()

/** LRI, RLI, FSI and PDI. */
export function isIsolate(unit: number): boolean {
  return unit >= 0x2066 && unit <= 0x2069
}

/** Embedding levels, or nothing where the whole text runs from left to right. */
export function embeddingLevels(text: string, direction: 'ltr' | 'rtl'): Uint8Array | undefined {
  if (direction === 'ltr' && !hasRightToLeft(text)) return undefined
  return bidi.getEmbeddingLevels(text, direction).levels
}
