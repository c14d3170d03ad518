/**
 * Paragraph → ends of its lines, total fit: of all ways to break a paragraph the one whose lines
 * are stretched and shrunk least, taken together. After Knuth & Plass, "Breaking paragraphs into
 * lines", Software—Practice and Experience 11 (1981), 1119–1184, without fitness classes, and with
 * sums over typed arrays.
 */
import { type Breaker, breakGreedy, startTrimOf, TOLERANCE, trailing } from './greedy.ts'
import type { Piece } from './types.ts'

/** Word space may shrink by a fifth and grows at ease by half (TeX's plain format: a third and a half). */
export const SPACE_SHRINK = 0.2
const SPACE_STRETCH = 0.5
/** Han text grows by spreading its squares: at ease by this share of an em, never beyond the cap. */
export const IDEOGRAPH_STRETCH = 0.05
export const IDEOGRAPH_STRETCH_CAP = 0.1

/** Lines stretched beyond this many times their ease are taken only when nothing else is left. */
const TOLERANCE_RATIO = 4
/** A last line of one short word costs as much as a bad line. */
const SHORT_LAST_LINE = 2500
/** A last line counts as short below this share of the measure. */
const SHORT = 0.06

export const breakTotalFit: Breaker = (paragraph, measure) => {
  const { pieces } = paragraph
  const count = pieces.length
  if (count === 0) return []
  const width = new Float64Array(count + 1)
  const stretch = new Float64Array(count + 1)
  const shrink = new Float64Array(count + 1)
  for (let i = 0; i < count; i++) {
    const piece = pieces[i]
    width[i + 1] = width[i] + piece.width
    stretch[i + 1] = stretch[i] + stretchOf(piece, pieces[i + 1])
    shrink[i + 1] = shrink[i] + (piece.type === 'space' ? piece.width * SPACE_SHRINK : 0)
  }

  // For each place where a line may end: the cheapest way to it.
  const cost = new Float64Array(count + 1).fill(Number.POSITIVE_INFINITY)
  const previous = new Int32Array(count + 1).fill(-1)
  const lineNumber = new Int32Array(count + 1)
  cost[0] = 0
  let active: number[] = [0]

  for (let end = 1; end <= count; end++) {
    const kind = end === count ? 'forced' : pieces[end - 1].breakAfter
    if (kind === 'none') continue
    const still: number[] = []
    const trailingTo = end - 1
    for (const start of active) {
      const available = measure(lineNumber[start])
      const skip = trailing(pieces, start, trailingTo)
      const natural = width[end] - width[start] - startTrimOf(pieces[start]) - skip
      const slack = available - natural
      const ink = inkEnd(pieces, start, end)
      const shrinkable = shrink[ink] - shrink[start]
      const tooFull = slack < -shrinkable - TOLERANCE
      if (!tooFull) {
        const used = Math.abs(slack) < TOLERANCE ? 0 : slack
        const demerits = lineDemerits(used, stretch[ink] - stretch[start], shrinkable, kind === 'forced', natural / available)
        if (cost[start] + demerits < cost[end]) {
          cost[end] = cost[start] + demerits
          previous[end] = start
          lineNumber[end] = lineNumber[start] + 1
        }
        still.push(start)
      }
    }
    if (previous[end] >= 0) {
      active = kind === 'forced' ? [end] : [...still, end]
    } else if (still.length === 0) {
      // Nothing reaches here: a piece wider than the measure. First fit shows the least harm.
      return breakGreedy(paragraph, measure)
    } else active = still
  }

  const ends: number[] = []
  for (let end = count; end > 0; end = previous[end]) ends.push(end)
  return ends.reverse()
}

/** Space at a line's end neither stretches nor shrinks. */
function inkEnd(pieces: readonly Piece[], start: number, end: number): number {
  let ink = end
  while (ink > start + 1 && (pieces[ink - 1].type === 'space' || pieces[ink - 1].type === 'gap')) ink--
  return ink
}

function stretchOf(piece: Piece, next: Piece | undefined): number {
  if (piece.type === 'space') return piece.width * SPACE_STRETCH
  if (piece.type === 'word' && piece.ideographic && next?.type === 'word' && next.ideographic)
    return piece.style.fontSize * IDEOGRAPH_STRETCH
  return 0
}

function lineDemerits(slack: number, stretch: number, shrink: number, last: boolean, fullness: number): number {
  if (last) return (slack < 0 ? (1 + 100 * (-slack / shrink) ** 3) ** 2 : 1) + (fullness < SHORT ? SHORT_LAST_LINE : 0)
  if (slack < 0) return (1 + 100 * (-slack / shrink) ** 3) ** 2
  // The half em keeps a line without stretch comparable with others rather than infinitely bad.
  const ratio = slack / Math.max(stretch, 0.5)
  const badness = 100 * Math.min(ratio, 50) ** 3
  return (1 + badness) ** 2 + (ratio > TOLERANCE_RATIO ? 1e6 * ratio : 0)
}
