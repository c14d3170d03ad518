/**
 * A paragraph with a part wider than the measure that no line break divides → the same with breaks
 * in it: long codes, addresses and Han in Korean words must not leave the page, whatever `overflow-wrap`
 * says (CSS Text 3: `normal` lets them). Spaces go first, then any place between the characters that a reader sees.
 */

import { graphemeBreaks } from '../unicode/grapheme.ts'
import { isCombining } from './characters.ts'
import { TOLERANCE, trailing } from './greedy.ts'
import { letters } from './letters.ts'
import { beginsNoLine, endsNoLine } from './tailoring.ts'
import type { Paragraph, Piece, WordPiece } from './types.ts'

export function splitWide(paragraph: Paragraph, width: number): Paragraph {
  if (!hasWidePart(paragraph.pieces, width)) return paragraph
  const pieces: Piece[] = []
  const index: number[] = []
  for (const part of unbreakableParts(paragraph.pieces)) {
    for (const split of isWide(part, width) ? splitPart(part, width) : part.map((piece) => [piece])) {
      // One by one: a word of a hundred thousand letters is more than a call takes as arguments.
      for (const piece of split) pieces.push(piece)
      // What is called after a word stands on the line of its end.
      index.push(pieces.length - 1)
    }
  }
  const moved = (after: number) => (after < 0 ? after : index[after])
  return {
    ...paragraph,
    pieces,
    notes: paragraph.notes.map((note) => ({ ...note, after: moved(note.after) })),
    marks: paragraph.marks.map((mark) => ({ ...mark, after: moved(mark.after) })),
    rubies: paragraph.rubies.map((ruby) => ({ ...ruby, first: moved(ruby.first - 1) + 1, last: moved(ruby.last) })),
  }
}

/** Most paragraphs have none, and are left as they are. */
function hasWidePart(pieces: readonly Piece[], width: number): boolean {
  let part = 0
  for (const piece of pieces) {
    part += piece.width
    if (part - piece.width + fullWidth(piece) > width) return true
    if (piece.breakAfter !== 'none') part = 0
  }
  return false
}

/** Pieces between two places where a line may end. */
function unbreakableParts(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const parts: Piece[][] = []
  let part: Piece[] = []
  for (const piece of pieces) {
    part.push(piece)
    if (piece.breakAfter === 'none') continue
    parts.push(part)
    part = []
  }
  return part.length > 0 ? [...parts, part] : parts
}

function isWide(part: readonly Piece[], width: number): boolean {
  const natural = part.reduce((sum, piece) => sum + piece.width, 0)
  return natural - trailing(part, 0, part.length - 1) > width + TOLERANCE
}

/** The pieces of a part, each in as many as are needed to put breaks between them. */
function splitPart(part: readonly Piece[], width: number): readonly (readonly Piece[])[] {
  if (part.some((piece) => piece.type === 'space')) {
    const spaced = part.map((piece, i) => (piece.type === 'space' && isBetweenWords(part, i) ? breakable(piece) : piece))
    const parts = unbreakableParts(spaced)
    if (parts.length > 1)
      return parts.flatMap((each) => (isWide(each, width) ? splitPart(each, width) : each.map((piece) => [piece])))
  }
  const split = part.map((piece): readonly Piece[] => (piece.type === 'word' ? characters(piece) : [piece]))
  const places = split.flatMap((pieces, i) => pieces.map((_, j) => ({ i, j })))
  const at = (place: number) => split[places[place].i][places[place].j]
  // Each part of the part fills a line of its own.
  let used = 0
  let cut = -1
  let worse = -1
  for (let place = 0; place < places.length; place++) {
    used += fullWidth(at(place))
    if (used > width + TOLERANCE && Math.max(cut, worse) >= 0) {
      // The next line begins after the cut: what was measured beyond it is measured again.
      place = cut < 0 ? worse : cut
      const { i, j } = places[place]
      split[i] = split[i].with(j, breakable(split[i][j]))
      used = 0
      cut = -1
      worse = -1
      continue
    }
    if (place + 1 === places.length || !mayPart(at(place), at(place + 1))) continue
    if (partsWell(at(place), at(place + 1))) cut = place
    else worse = place
  }
  return split
}

/** Not before the mark of a French word, or after its guillemet. */
function isBetweenWords(part: readonly Piece[], space: number): boolean {
  return space > 0 && space + 1 < part.length && partsWell(part[space - 1], part[space + 1])
}

/** With its hyphen, if a line may end with one. */
function fullWidth(piece: Piece): number {
  return piece.type === 'word' && piece.hyphen ? piece.width - trailing([piece], 0, 0) : piece.width
}

function breakable<P extends Piece>(piece: P): P {
  return { ...piece, breakAfter: 'allowed' }
}

/** Vowel signs, calls of notes and gaps stay with what they follow; —— and …… are one. */
function mayPart(left: Piece, right: Piece): boolean {
  if (right.type === 'gap' || right.style.baselineShift > 0 || isMark(right, isCombining)) return false
  return !(isMark(left, isDoubled) && isMark(right, isDoubled))
}

/** A closing mark stays with what it follows, an opening one with what follows it, unless there is no other place. */
function partsWell(left: Piece, right: Piece): boolean {
  return !isMark(right, beginsNoLine) && !isMark(left, endsNoLine)
}

/** Marks of two squares: the dash and the ellipsis. */
function isDoubled(cp: number): boolean {
  return cp === 0x2014 || cp === 0x2026
}

function isMark(piece: Piece, is: (cp: number) => boolean): boolean {
  return piece.type === 'word' && is(piece.word.sorts[0]?.text.codePointAt(0) ?? 0)
}

/** A word in as many pieces as it has characters for a reader: a letter is not parted from its marks. */
function characters(piece: WordPiece): readonly WordPiece[] {
  const sorts = letters(piece)
  const text = sorts.map(({ word }) => word.text).join('')
  const clusters = graphemeBreaks(text)
  const result: WordPiece[] = []
  let at = 0
  for (const sort of sorts) {
    const before = result.at(-1)
    if (before && clusters[at] === 0) result[result.length - 1] = joined(before, sort)
    else result.push(sort)
    at += sort.word.text.length
  }
  return result
}

function joined(left: WordPiece, right: WordPiece): WordPiece {
  const word = {
    face: left.word.face,
    text: left.word.text + right.word.text,
    sorts: [...left.word.sorts, ...right.word.sorts],
    advances: Float32Array.of(...left.word.advances, ...right.word.advances),
    width: left.word.width + right.word.width,
  }
  return { ...right, word, width: left.width + right.width }
}
