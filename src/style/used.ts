/** Computed values → used values: what layout, text and page do alike with lengths and borders. */
import type { AutoLength, Border } from './types.ts'

export const NO_BORDER: Border = { width: 0, color: { r: 0, g: 0, b: 0 } }

/**
 * A length in pt; `auto` counts as nothing.
 * @param containing what percentages refer to; within a line and in margin boxes they have nothing to refer to
 */
export function points(length: AutoLength, containing = 0): number {
  if (length === 'auto') return 0
  return typeof length === 'number' ? length : (length.percent / 100) * containing
}
