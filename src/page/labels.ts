/**
 * Pages → their numbers. Pages whose style writes numbers alike are numbered together from 1:
 * `i, ii` for cover and contents, then `1, 2, 3…`.
 */
import type { DraftPage } from './assemble.ts'

export interface PageLabel {
  readonly style: 'decimal' | 'lower-roman'
  readonly number: number
  /** How many pages share this numbering. */
  readonly of: number
}

export function labelPages(drafts: readonly DraftPage[]): readonly PageLabel[] {
  const totals = { decimal: 0, 'lower-roman': 0 }
  const numbered = drafts.map(({ style }) => ({ style: style.pageLabel, number: ++totals[style.pageLabel] }))
  return numbered.map((label) => ({ ...label, of: totals[label.style] }))
}
