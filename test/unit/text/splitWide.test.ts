/** What is wider than a line and has no place to break gets some. */
import { expect, it } from 'vitest'
import { splitWide } from '../../../src/text/splitWide.ts'
import type { WordPiece } from '../../../src/text/types.ts'
import { box, glue, paragraph } from './pieces.ts'

/** A word of letters, each 10 wide. */
function letters(count: number): WordPiece {
  const one = box(10)
  const { word } = one
  const sorts = Array.from({ length: count }, () => word.sorts[0])
  return {
    ...one,
    width: count * 10,
    word: { ...word, sorts, advances: Float32Array.from(sorts, (sort) => sort.advance), width: count * 1000 },
  }
}

/** `xxxxx|xxx` */
function show({ pieces }: ReturnType<typeof splitWide>): string {
  return pieces
    .map(
      (piece) =>
        (piece.type === 'space' ? '_' : 'x'.repeat(Math.round(piece.width / 10))) + (piece.breakAfter === 'none' ? '' : '|'),
    )
    .join('')
}

it('a paragraph of words that fit is returned as it is', () => {
  const whole = paragraph(letters(3), glue(10), letters(5))
  expect(splitWide(whole, 50)).toBe(whole)
})

it('a word that is too wide breaks where a line is full', () => {
  expect(show(splitWide(paragraph(letters(12)), 50))).toBe('xxxxx|xxxxx|xx')
})

it('words that are joined break where the line is full, whichever word that is', () => {
  expect(show(splitWide(paragraph(letters(3), letters(3), letters(3)), 50))).toBe('xxxxx|xxxx')
})

it('words joined by a space that may not end a line break there first', () => {
  expect(show(splitWide(paragraph(letters(3), { ...glue(10), breakAfter: 'none' }, letters(4)), 50))).toBe('xxx_|xxxx')
})

it('a note called after a split word goes with its last part', () => {
  const { pieces } = paragraph(letters(12), glue(10), letters(1))
  const body = { type: 'block' } as never
  const split = splitWide({ ...paragraph(...pieces), notes: [{ after: 0, body }] }, 50)
  expect(split.notes).toEqual([{ after: 11, body }])
})

it('a closing mark stays with the letter before it', () => {
  const comma = letters(1)
  const sort = { ...comma.word.sorts[0], text: '，' }
  const closing = { ...comma, word: { ...comma.word, sorts: [sort] } }
  expect(show(splitWide(paragraph(letters(5), closing), 50))).toBe('xxxx|xx')
})
