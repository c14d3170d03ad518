/**
 * A paragraph with a part wider than the measure that no line break divides → the same with breaks
 * in it (CSS Text 3, `overflow-wrap: anywhere`): long codes, addresses and Han in Korean words must
 * not leave the page. Spaces go first, then any place between letters.
 */
import { isClosingMark, isCombining, isOpeningMark } from './characters.ts'
import { TOLERANCE, trailing } from './greedy.ts'
import type { Paragraph, Piece, WordPiece } from './types.ts'

export function splitWide(paragraph: Paragraph, width: number): Paragraph {
  if (!hasWidePart(paragraph.pieces, width)) return paragraph
  const pieces: Piece[] = []
  const index: number[] = []
  for (const part of unbreakableParts(paragraph.pieces)) {
    for (const split of isWide(part, width) ? splitPart(part, width) : part.map((piece) => [piece])) {
      pieces.push(...split)
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
    const spaced = part.map((piece) => (piece.type === 'space' && piece.breakAfter === 'none' ? breakable(piece) : piece))
    const parts = unbreakableParts(spaced)
    if (parts.length > 1)
      return parts.flatMap((each) => (isWide(each, width) ? splitPart(each, width) : each.map((piece) => [piece])))
  }
  const split = part.map((piece): Piece[] => (piece.type === 'word' ? letters(piece) : [piece]))
  const places = split.flatMap((pieces, i) => pieces.map((_, j) => ({ i, j })))
  const at = (place: number) => split[places[place].i][places[place].j]
  // Each part of the part fills a line of its own.
  let used = 0
  let cut = -1
  for (let place = 0; place < places.length; place++) {
    used += fullWidth(at(place))
    if (used > width + TOLERANCE && cut >= 0) {
      const { i, j } = places[cut]
      split[i][j] = breakable(split[i][j])
      used = 0
      for (let after = cut + 1; after <= place; after++) used += fullWidth(at(after))
      cut = -1
    }
    if (place + 1 < places.length && mayPart(at(place), at(place + 1))) cut = place
  }
  return split
}

/** With its hyphen, if a line may end with one. */
function fullWidth(piece: Piece): number {
  return piece.type === 'word' && piece.hyphen ? piece.width - trailing([piece], 0, 0) : piece.width
}

function breakable<P extends Piece>(piece: P): P {
  return { ...piece, breakAfter: 'allowed' }
}

/** Closing marks, vowel signs, calls of notes and gaps stay with what they follow, opening marks with what follows. */
function mayPart(left: Piece, right: Piece): boolean {
  if (right.type === 'gap' || right.style.verticalAlign === 'super' || isMark(right, isCombining)) return false
  return (
    !(isMark(right, isClosingMark) && !isMark(left, isClosingMark)) &&
    !(isMark(left, isOpeningMark) && !isMark(right, isOpeningMark))
  )
}

function isMark(piece: Piece, is: (cp: number) => boolean): boolean {
  return piece.type === 'word' && is(piece.word.sorts[0]?.text.codePointAt(0) ?? 0)
}

/** A word as one piece for each sort; set in one line they are one run again. */
function letters(piece: WordPiece): WordPiece[] {
  const { word, breakAfter, hyphen, ...rest } = piece
  const scale = piece.style.fontSize / word.face.metrics.unitsPerEm
  return word.sorts.map((sort, i): WordPiece => {
    const isLast = i === word.sorts.length - 1
    const advance = word.advances[i]
    return {
      ...rest,
      word: { face: word.face, sorts: [sort], advances: Float32Array.of(advance), width: advance },
      width: advance * scale,
      breakAfter: isLast ? breakAfter : 'none',
      ...(isLast && hyphen && { hyphen }),
    }
  })
}
