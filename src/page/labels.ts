/**
 * Pages → their numbers. Pages whose style writes numbers alike are numbered together from 1: `i, ii` for cover and
 * contents, then `1, 2, 3…`; so are those whose style puts the same string before them: `A1-1, A1-2…` in an annex.
 */
import { formatCounter } from '../style/counterStyles.ts'
import type { DraftPage } from './assemble.ts'
import type { Page } from './types.ts'

export interface PageLabel {
  readonly style: 'decimal' | 'lower-roman'
  /** What stands before the number. */
  readonly prefix: string
  readonly number: number
  /** How many pages share this numbering. */
  readonly of: number
}

export function labelPages(drafts: readonly DraftPage[]): readonly PageLabel[] {
  const totals = new Map<string, number>()
  const strings = new Map<string, string>()
  const numbered = drafts.map(({ style, marks }) => {
    for (const { name, value } of marks.toReversed()) strings.set(name, value)
    const value = strings.get(style.pagePrefix) ?? ''
    for (const { name, value } of marks) strings.set(name, value)
    const prefix = value === '' ? '' : `${value}-`
    const key = `${style.pageLabel} ${prefix}`
    const number = (totals.get(key) ?? 0) + 1
    totals.set(key, number)
    return { key, style: style.pageLabel, prefix, number }
  })
  return numbered.map(({ key, ...label }) => ({ ...label, of: totals.get(key)! }))
}

/** What a page calls itself: `iv`, `12`, `A1-3`. */
export function labelText({ style, prefix = '', number }: Page['label']): string {
  return `${prefix}${formatCounter(number, style)}`
}
