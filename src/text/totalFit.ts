/**
 * Paragraph → ends of its lines, total fit: of all ways to break a paragraph the one whose lines
 * are stretched and shrunk least, taken together. After Knuth & Plass, "Breaking paragraphs into
 * lines", Software—Practice and Experience 11 (1981), 1119–1184, without fitness classes. As there, lines that
 * are too loose are tried only when without them there is no way to the end.
 *
 * The pieces are read once, their widths summed up; at each place where a line may end it is held against the
 * places where that line may begin, the nearest of which are too near and the farthest too far. Most of these lines are
 * loose, and most paragraphs need none of them: so the first search knows only lines that are stretched at ease. Any
 * looser line alone costs more than EASY, so that what was found for less is the cheapest way of all.
 */
import { isClosingMark, isOpeningMark } from './characters.ts'
import { type Breaker, breakGreedy, edgeTrim, isHyphen, type Measure, TOLERANCE } from './greedy.ts'
import { markShrink, spaceShrink } from './shrink.ts'
import type { Piece } from './types.ts'

/** Word space grows at ease by half, as in TeX's plain format. */
const SPACE_STRETCH = 0.5
/** Han text grows by spreading its squares: at ease by this share of an em, never beyond the cap. */
export const IDEOGRAPH_STRETCH = 0.05
export const IDEOGRAPH_STRETCH_CAP = 0.1

/** Lines of the first search are stretched at most this many times their ease. */
const EASY_RATIO = 2
/** Any line beyond that has more demerits than these. */
const EASY = ofBadness(EASY_RATIO)
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
  const search = (tolerance: number) => cheapestWay(pieces, measure, tolerance)
  const easy = search(EASY_RATIO)
  if (easy && easy.demerits <= EASY) return easy.ends
  return (search(TOLERANCE_RATIO) ?? search(Number.POSITIVE_INFINITY))?.ends ?? breakGreedy(paragraph, measure)
}

/** The index after the last piece of each line, and the demerits of all lines together. */
interface Way {
  readonly ends: readonly number[]
  readonly demerits: number
}

/** The cheapest way to the end whose lines are not looser than `tolerance`, if there is one. */
function cheapestWay(pieces: readonly Piece[], measure: Measure, tolerance: number): Way | undefined {
  const count = pieces.length
  const [firstMeasure, measureOfOthers] = [measure(0), measure(1)]
  // Where a line may begin, in order: the piece, the sums over all before it, the cheapest way to it.
  const at = [0]
  const widthAt = [0]
  const stretchAt = [0]
  const shrinkAt = [0]
  const trimAt = [pieces[0].startTrim]
  const isAfterHyphen = [false]
  const cost = [0]
  const previous = [-1]
  // Those before `head` are too far away for any line that is still to end.
  let head = 0
  let width = 0
  let stretch = 0
  let shrink = 0
  // Of what was read, as a line that ends there has it: without its trailing space.
  let inkStretch = 0
  let inkShrink = 0
  let trail = 0

  for (let i = 0; i < count; i++) {
    const piece = pieces[i]
    const next = pieces[i + 1]
    width += piece.width
    if (piece.type === 'space' || piece.type === 'gap') {
      if (i > 0) trail += piece.width
      if (piece.type === 'space') stretch += piece.width * SPACE_STRETCH
      shrink += spaceShrink(piece) + markShrink(piece, next)
    } else {
      trail = edgeTrim(piece)
      stretch += squareStretch(piece, next)
      // What may shrink does not at the line's end: there a mark is trimmed already.
      inkShrink = shrink
      shrink += markShrink(piece, next)
      inkStretch = stretch
    }
    const end = i + 1
    const kind = end === count ? 'forced' : piece.breakAfter
    if (kind === 'none') continue
    const isForced = kind === 'forced'
    const endsInHyphen = !isForced && isHyphen(piece)
    const lone = isForced ? startOfLoneSquare(pieces, end) : count
    const lastWord = isForced ? startOfLastWord(pieces, end) : count
    // What a hyphen needs counts only where the line ends with it: without it the line may go on.
    const hyphen = endsInHyphen ? -trail : 0
    const inkWidth = width - trail
    let best = -1
    let cheapest = Number.POSITIVE_INFINITY
    for (let k = head; k < at.length; k++) {
      const available = k === 0 ? firstMeasure : measureOfOthers
      const natural = Math.max(inkWidth - widthAt[k], 0) - trimAt[k]
      const stretchable = Math.max(inkStretch - stretchAt[k], 0)
      const shrinkable = Math.max(inkShrink - shrinkAt[k], 0)
      const slack = Math.abs(available - natural) < TOLERANCE ? 0 : available - natural
      if (slack < -shrinkable - TOLERANCE) {
        if (k === head && slack + hyphen < -shrinkable - TOLERANCE) head++
        continue
      }
      if (!isForced && slack > tolerance * Math.max(stretchable, LEAST_STRETCH)) {
        // Those that begin later are looser still; only the first line may have a measure of its own.
        if (k > 0) break
        continue
      }
      if (cost[k] >= cheapest) continue
      if (isAfterHyphen[k] && at[k] >= lastWord && tolerance < Number.POSITIVE_INFINITY) continue
      let demerits = isForced
        ? lastLineDemerits(slack, shrinkable, natural / available) + (at[k] >= lone ? LONE_SQUARE : 0)
        : lineDemerits(slack, stretchable, shrinkable)
      if (endsInHyphen) demerits += isAfterHyphen[k] ? HYPHEN + DOUBLE_HYPHEN : HYPHEN
      if (isForced && isAfterHyphen[k]) demerits += at[k] >= lastWord ? DIVIDED_LAST_WORD : FINAL_HYPHEN
      if (cost[k] + demerits < cheapest) {
        cheapest = cost[k] + demerits
        best = k
      }
    }
    if (best >= 0) {
      if (isForced) head = at.length
      at.push(end)
      widthAt.push(width)
      stretchAt.push(stretch)
      shrinkAt.push(shrink)
      trimAt.push(end < count ? pieces[end].startTrim : 0)
      isAfterHyphen.push(endsInHyphen)
      cost.push(cheapest)
      previous.push(best)
    } else if (head === at.length) return undefined
  }
  if (at[at.length - 1] !== count) return undefined
  const ends: number[] = []
  for (let k = at.length - 1; k > 0; k = previous[k]) ends.push(at[k])
  return { ends: ends.reverse(), demerits: cost[at.length - 1] }
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

function squareStretch(piece: Piece, next: Piece | undefined): number {
  return piece.ideographic && next?.ideographic ? piece.style.fontSize * IDEOGRAPH_STRETCH : 0
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
