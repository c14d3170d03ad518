/** What the pages call themselves → page labels (ISO 32000-1, 12.4.2): a number tree of ranges. */
import type { PDFContext, PDFDict } from 'pdf-lib'
import type { Page } from '../page/types.ts'
import { textString } from './objects.ts'

export interface LabelRange {
  /** Index of the first page, from 0. */
  readonly page: number
  readonly style: Page['label']['style']
  readonly prefix: string
  /** The number of that page; the pages after it count on. */
  readonly start: number
}

const STYLES = { decimal: 'D', 'lower-roman': 'r' } as const

/** Gather pages that count on in one style. */
export function labelRanges(pages: readonly Page[]): readonly LabelRange[] {
  const ranges: LabelRange[] = []
  pages.forEach(({ label }, page) => {
    const range = ranges.at(-1)
    const { style, number, prefix = '' } = label
    const countsOn = range && range.style === style && range.prefix === prefix && range.start + (page - range.page) === number
    if (!countsOn) ranges.push({ page, style, prefix, start: number })
  })
  return ranges
}

/** Make the number tree. */
export function pageLabels(context: PDFContext, pages: readonly Page[]): PDFDict {
  return context.obj({
    Nums: labelRanges(pages).flatMap(({ page, style, prefix, start }) => [
      page,
      { S: STYLES[style], P: prefix === '' ? undefined : textString(prefix), St: start },
    ]),
  })
}
