/**
 * `open-quote` and `close-quote` → quotation marks by the depth of the quotation, counted through the
 * whole document (CSS Generated Content 3, §3.2–3.3).
 */
import { languageRow } from '../language/languages.ts'
import type { Language } from '../language/types.ts'
import type { Computed, QuoteSource } from './computed.ts'

/** An opening and a closing mark, from the outer quotation inwards. */
export type QuoteMarks = readonly (readonly [open: string, close: string])[]

export interface Quotes {
  /** What stands at an edge of a quotation; deeper quotations take the innermost marks that are given. */
  readonly mark: (source: QuoteSource, marks: QuoteMarks) => string
}

/** Begin a document, outside any quotation. */
export function startQuotes(): Quotes {
  let depth = 0
  const at = (marks: QuoteMarks, level: number) => marks[Math.min(level, marks.length - 1)]
  return {
    mark({ edge, silent }, marks) {
      if (edge === 'close' && depth === 0) return ''
      const level = edge === 'open' ? depth++ : --depth
      const pair = silent ? undefined : at(marks, level)
      return pair?.[edge === 'open' ? 0 : 1] ?? ''
    },
  }
}

/** The marks that a value of `quotes` means in a language. */
export function quoteMarks(quotes: Computed['quotes'], lang: Language): QuoteMarks {
  if (quotes === 'none') return []
  return quotes === 'auto' ? languageRow(lang).quotes : quotes
}
