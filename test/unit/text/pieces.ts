/** Pieces of a paragraph as Knuth and Plass name them, for the tests of the breakers; widths are in pt. */
import type { AtomPiece, Paragraph, Piece, SpacePiece, WordPiece } from '../../../src/text/types.ts'
import { monoFace } from '../../support/monoFace.ts'
import { el, style, styleOf } from '../style/build.ts'

const STYLE = { ...styleOf(style(el('p', 'x')), 'p'), fontSize: 10 }
const BASE = { level: 0, style: STYLE, lang: 'en', node: 1, startTrim: 0, endTrim: 0, ideographic: false } as const
const FACE = monoFace()

/** A word, after which no line may end unless a penalty follows. */
export function box(width: number): WordPiece {
  const sort = FACE.compose([], width * 100, 'x')
  const word = { face: FACE, text: 'x', sorts: [sort], advances: Float32Array.of(sort.advance), width: sort.advance }
  return { ...BASE, type: 'word', word, width, breakAfter: 'none' }
}

/** A space, after which a line may end; it shrinks by a fifth and stretches by half. */
export function glue(width: number): SpacePiece {
  const { word } = box(width)
  return { ...BASE, type: 'space', word, width, breakAfter: 'allowed' }
}

/** A Han character with room to spread, after which a line may end. */
export function square(width: number): WordPiece {
  return { ...box(width), ideographic: true, breakAfter: 'allowed' }
}

/** A mark that loses half its width at a line's end. */
export function stop(width: number): WordPiece {
  return { ...square(width), endTrim: width / 2 }
}

/** A full stop as wide as a Han character. */
export function closing(width: number): WordPiece {
  const whole = stop(width)
  return { ...whole, word: { ...whole.word, text: '。', sorts: [FACE.compose([], width * 100, '。')] } }
}

/** The first part of a word that may be divided after it, with a hyphen 10 wide. */
export function hyphen(width: number): WordPiece {
  return { ...breakable(box(width)), hyphen: box(10).word }
}

/** The end of a line that is forced. */
export function newline(): Piece {
  return { ...BASE, type: 'gap', width: 0, breakAfter: 'forced' }
}

/** A leader, which fills what a line has left. */
export function leader(): AtomPiece {
  return { ...BASE, type: 'atom', width: 0, breakAfter: 'none', atom: { type: 'leader', word: box(10).word } }
}

/** A piece after which a line may end. */
export function breakable<P extends Piece>(piece: P): P {
  return { ...piece, breakAfter: 'allowed' }
}

export function paragraph(...pieces: readonly Piece[]): Paragraph {
  return { pieces, notes: [], marks: [], rubies: [], style: STYLE, lang: 'en', direction: 'ltr' }
}
