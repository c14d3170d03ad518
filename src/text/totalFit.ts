/**
 * Paragraph → ends of its lines, total fit: of all ways to break a paragraph the one whose lines
 * are stretched and shrunk least, taken together. After Knuth & Plass, "Breaking paragraphs into
 * lines", Software—Practice and Experience 11 (1981), 1119–1184, without fitness classes, and with
 * sums over typed arrays. As there, lines that are too loose are tried only when without them there is
 * no way to the end.
 */
import { isClosingMark, isOpeningMark } from './characters.ts'
import { type Breaker, breakGreedy, isHyphen, type Measure, startTrimOf, TOLERANCE, trailing } from './greedy.ts'
import { markShrink, spaceShrink } from './shrink.ts'
import type { Piece } from './types.ts'

/** Word space grows at ease by half, as in TeX's plain format. */
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
/** A last line of one Han character and its marks costs more than ten squares spread to their cap (clreq 3.1.3). */
const LONE_SQUARE = 2e6

/** TeX's `\hyphenpenalty` 50, squared; its `\doublehyphendemerits` and `\finalhyphendemerits`. */
const HYPHEN = 2500
const DOUBLE_HYPHEN = 10_000
const FINAL_HYPHEN = 5000
/** The end of the last word is not set alone unless there is no other way: more than the loosest line costs. */
const DIVIDED_LAST_WORD = 1e15

export const breakTotalFit: Breaker = (paragraph, measure) => {
  const { pieces } = paragraph
  if (pieces.length === 0) return []
  const sums = sumUp(pieces)
  return (
    cheapestWay(sums, measure, TOLERANCE_RATIO) ??
    cheapestWay(sums, measure, Number.POSITIVE_INFINITY) ??
    breakGreedy(paragraph, measure)
  )
}

/** Sums over the pieces before each index, so that those of a line are differences. */
interface Sums {
  readonly pieces: readonly Piece[]
  readonly width: Float64Array
  readonly stretch: Float64Array
  readonly shrink: Float64Array
}

function sumUp(pieces: readonly Piece[]): Sums {
  const count = pieces.length
  const width = new Float64Array(count + 1)
  const stretch = new Float64Array(count + 1)
  const shrink = new Float64Array(count + 1)
  for (let i = 0; i < count; i++) {
    const piece = pieces[i]
    width[i + 1] = width[i] + piece.width
    stretch[i + 1] = stretch[i] + stretchOf(piece, pieces[i + 1])
    shrink[i + 1] = shrink[i] + spaceShrink(piece) + markShrink(piece, pieces[i + 1])
  }
  return { pieces, width, stretch, shrink }
}

/** The cheapest way to the end whose lines are not looser than `tolerance`, if there is one. */
function cheapestWay(
  { pieces, width, stretch, shrink }: Sums,
  measure: Measure,
  tolerance: number,
): readonly number[] | undefined {
  const count = pieces.length
  // For each place where a line may end: the cheapest way to it.
  const cost = new Float64Array(count + 1).fill(Number.POSITIVE_INFINITY)
  const previous = new Int32Array(count + 1).fill(-1)
  const lineNumber = new Int32Array(count + 1)
  cost[0] = 0
  // Where the lines begin that may still end, from `head` to `tail`: in order, so that the fullest come first.
  const active = new Int32Array(count + 1)
  let head = 0
  let tail = 1

  for (let end = 1; end <= count; end++) {
    const kind = end === count ? 'forced' : pieces[end - 1].breakAfter
    if (kind === 'none') continue
    const isForced = kind === 'forced'
    const endsInHyphen = !isForced && isHyphen(pieces[end - 1])
    const lone = isForced ? startOfLoneSquare(pieces, end) : count
    const lastWord = isForced ? startOfLastWord(pieces, end) : count
    const ink = inkEnd(pieces, end)
    // What a hyphen needs counts only where the line ends with it: without it the line may go on.
    const hyphen = endsInHyphen ? -trailing(pieces, 0, end - 1) : 0
    const inkWidth = width[end] - trailing(pieces, 0, end - 1)
    for (let k = head; k < tail; k++) {
      const start = active[k]
      const available = measure(lineNumber[start])
      const natural = Math.max(inkWidth - width[start], 0) - startTrimOf(pieces[start])
      const stretchable = Math.max(stretch[ink] - stretch[start], 0)
      // Not what stands at the line's end: there a mark is trimmed already.
      const shrinkable = Math.max(shrink[ink - 1] - shrink[start], 0)
      const slack = Math.abs(available - natural) < TOLERANCE ? 0 : available - natural
      if (slack < -shrinkable - TOLERANCE) {
        if (k === head && slack + hyphen < -shrinkable - TOLERANCE) head++
        continue
      }
      if (!isForced && slack > tolerance * Math.max(stretchable, LEAST_STRETCH)) {
        // Those that begin later are looser still; only the first line may have a measure of its own.
        if (start > 0) break
        continue
      }
      const startsAfterHyphen = start > 0 && isHyphen(pieces[start - 1])
      if (startsAfterHyphen && start >= lastWord && tolerance < Number.POSITIVE_INFINITY) continue
      let demerits = isForced
        ? lastLineDemerits(slack, shrinkable, natural / available) + (start >= lone ? LONE_SQUARE : 0)
        : lineDemerits(slack, stretchable, shrinkable)
      if (endsInHyphen) demerits += startsAfterHyphen ? HYPHEN + DOUBLE_HYPHEN : HYPHEN
      if (isForced && startsAfterHyphen) demerits += start >= lastWord ? DIVIDED_LAST_WORD : FINAL_HYPHEN
      if (cost[start] + demerits < cost[end]) {
        cost[end] = cost[start] + demerits
        previous[end] = start
        lineNumber[end] = lineNumber[start] + 1
      }
    }
    if (previous[end] >= 0) {
      if (isForced) head = tail
      active[tail++] = end
    } else if (head === tail) return undefined
  }
  if (previous[count] < 0) return undefined
  const ends: number[] = []
  for (let end = count; end > 0; end = previous[end]) ends.push(end)
  return ends.reverse()
}

/** Space at a line's end neither stretches nor shrinks. */
function inkEnd(pieces: readonly Piece[], end: number): number {
  let ink = end
  while (ink > 1 && isBlank(pieces[ink - 1])) ink--
  return ink
}

function isBlank({ type }: Piece): boolean {
  return type === 'space' || type === 'gap'
}

/** From where on the last line, which ends at `end`, has no more than one Han character with its marks. */
function startOfLoneSquare(pieces: readonly Piece[], end: number): number {
  let squares = 0
  let start = end
  for (; start > 0; start--) {
    const piece = pieces[start - 1]
    if (piece.breakAfter === 'forced' && start < end) break
    if (isBlank(piece)) continue
    if (piece.type !== 'word' || !piece.ideographic) break
    const cp = piece.word.sorts[0]?.text.codePointAt(0) ?? 0
    if (!isClosingMark(cp) && !isOpeningMark(cp) && ++squares > 1) break
  }
  return squares > 0 ? start : end
}

/** From where on the last line has no whole word. */
function startOfLastWord(pieces: readonly Piece[], end: number): number {
  let start = end - 1
  while (start > 0 && (pieces[start - 1].breakAfter === 'none' || isHyphen(pieces[start - 1]))) start--
  return start
}

function stretchOf(piece: Piece, next: Piece | undefined): number {
  if (piece.type === 'space') return piece.width * SPACE_STRETCH
  if (piece.type === 'word' && piece.ideographic && next?.type === 'word' && next.ideographic)
    return piece.style.fontSize * IDEOGRAPH_STRETCH
  return 0
}

/** It keeps a line without stretch comparable with others rather than infinitely bad; in pt. */
const LEAST_STRETCH = 0.5

function lineDemerits(slack: number, stretch: number, shrink: number): number {
  if (slack < 0) return ofBadness(-slack / shrink)
  const ratio = slack / Math.max(stretch, LEAST_STRETCH)
  return ofBadness(Math.min(ratio, 50)) + (ratio > TOLERANCE_RATIO ? 1e6 * ratio : 0)
}

/** A last line need not be full. */
function lastLineDemerits(slack: number, shrink: number, fullness: number): number {
  return (slack < 0 ? ofBadness(-slack / shrink) : 1) + (fullness < SHORT ? SHORT_LAST_LINE : 0)
}

/** (1 + 100 ratio³)², without the slow power operator: this is the innermost loop. */
function ofBadness(ratio: number): number {
  const demerits = 1 + 100 * ratio * ratio * ratio
  return demerits * demerits
}
