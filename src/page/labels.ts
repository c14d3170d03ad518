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

/** A number as the counter style writes it (CSS Counter Styles 3, §6). */
export function formatNumber(number: number, style: string): string {
  return style === 'lower-roman' ? lowerRoman(number) : String(number)
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

function lowerRoman(number: number): string {
  let rest = number
  let text = ''
  for (const [value, letters] of ROMAN) {
    while (rest >= value) {
      text += letters
      rest -= value
    }
  }
  return text
}
