/**
 * A ragged paragraph and its measure → a narrower measure at which it has as many lines and a fuller
 * last one (CSS Text 4, `text-wrap: balance | pretty`): no title ends in one lone character.
 */
import type { Breaker, Measure } from './greedy.ts'
import type { Paragraph } from './types.ts'

/** Long paragraphs gain nothing from balance. */
const MOST_LINES = 10
/** `pretty`: the last line is at least this share of the measure. */
const SHORT = 0.15
/** Precision of the search, in pt. */
const STEP = 1

export function shrinkMeasure(paragraph: Paragraph, measure: Measure, breaker: Breaker): Measure {
  const { textWrap, textAlign } = paragraph.style
  if (textWrap === 'wrap' || textAlign === 'justify') return measure
  const ends = breaker(paragraph, measure)
  if (ends.length < 2 || ends.length > MOST_LINES) return measure
  const full = measure(1)
  if (textWrap === 'pretty' && lastLine(paragraph, ends) >= full * SHORT) return measure
  const narrowed =
    (by: number): Measure =>
    (line) =>
      measure(line) - by
  // The most that can be taken away without another line, by bisection.
  let low = 0
  let high = full * 0.6
  while (high - low > STEP) {
    const middle = (low + high) / 2
    const broken = breaker(paragraph, narrowed(middle))
    const enough = textWrap === 'pretty' && lastLine(paragraph, broken) >= full * SHORT
    if (broken.length > ends.length) high = middle
    else {
      low = middle
      if (enough) break
    }
  }
  return narrowed(low)
}

function lastLine(paragraph: Paragraph, ends: readonly number[]): number {
  const start = ends.length > 1 ? ends[ends.length - 2] : 0
  return paragraph.pieces.slice(start).reduce((sum, piece) => sum + piece.width, 0)
}
