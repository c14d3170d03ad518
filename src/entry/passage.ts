/**
 * A stretch of an author's text that knows where each of its characters stands in the file.
 *
 * Reading takes things away (comments, the `> ` of a quote, a list's indentation); every sub-pass
 * derives a shorter passage from a longer one, and a place found in it is still a place in the file.
 */
import type { Span } from '../diagnostics/types.ts'

export interface Passage {
  readonly file: string
  /** Lines end in `\n`, whatever the file says. */
  readonly text: string
  /** In rising order; the first begins at 0. */
  readonly segments: readonly Segment[]
}

/** From `offset` on, until the next segment, the text runs on in one line of the file. */
export interface Segment {
  readonly offset: number
  readonly line: number
  readonly column: number
}

/** A part of a derived text that is taken verbatim from its parent. */
export interface Run {
  /** Where it stands in the derived text. */
  readonly at: number
  /** Where it stands in the parent. */
  readonly from: number
  readonly length: number
}

/** The place in the file of a character. */
export function spanAt(passage: Passage, offset: number, length?: number): Span {
  const segment = passage.segments[segmentIndex(passage, offset)]!
  const place = { file: passage.file, line: segment.line, column: segment.column + offset - segment.offset }
  return length === undefined ? place : { ...place, length }
}

/** The part of a passage between two offsets. */
export function slice(passage: Passage, from: number, to: number = passage.text.length): Passage {
  return derive(passage, passage.text.slice(from, to), [{ at: 0, from, length: to - from }])
}

/** The part of a passage between two offsets, without white space at its ends. */
export function trimmed(passage: Passage, from = 0, to: number = passage.text.length): Passage {
  const blank = (offset: number): boolean => ' \t\n'.includes(passage.text.charAt(offset))
  let start = from
  let end = to
  while (start < end && blank(start)) start++
  while (end > start && blank(end - 1)) end--
  return slice(passage, start, end)
}

/** A passage whose text consists of runs of the parent's, with other characters between at most. */
export function derive(parent: Passage, text: string, runs: readonly Run[]): Passage {
  const segments: Segment[] = []
  for (const run of runs) {
    const { line, column } = spanAt(parent, run.from)
    segments.push({ offset: run.at, line, column })
    for (let index = segmentIndex(parent, run.from) + 1; index < parent.segments.length; index++) {
      const segment = parent.segments[index]!
      if (segment.offset >= run.from + run.length) break
      segments.push({ ...segment, offset: run.at + segment.offset - run.from })
    }
  }
  return { file: parent.file, text, segments }
}

/** The last segment that begins at or before the offset. */
function segmentIndex({ segments }: Passage, offset: number): number {
  let low = 0
  let high = segments.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (segments[middle]!.offset <= offset) low = middle
    else high = middle - 1
  }
  return low
}
