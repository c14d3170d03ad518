/** UAX 9 by `bidi-js`, whose tables are Unicode 13's, as paragraphs use it. */
import bidiFactory from 'bidi-js'
import { expect, it } from 'vitest'
import { hasRightToLeft } from '../../../src/text/characters.ts'
import { suiteLines, textOf } from '../unicode/suite.ts'

const bidi = bidiFactory()
const DIRECTIONS = ['ltr', 'rtl', 'auto'] as const

/** Text; direction; level of the paragraph; levels; order. `x`: the character is left out, its level means nothing. */
const CASES = suiteLines('BidiCharacterTest.txt.gz').map((line) => {
  const [codePoints, direction, paragraph, levels] = line.split(';')
  const text = textOf(codePoints)
  const perUnit = [...text].flatMap((character, index) => Array<string>(character.length).fill(levels.split(' ')[index]))
  return { line, text, direction: DIRECTIONS[Number(direction)], paragraph: Number(paragraph), levels: perUnit }
})

it('every case of BidiCharacterTest gets its levels', () => {
  expect(CASES).toHaveLength(91_707)
  const failures = CASES.filter(({ text, direction, paragraph, levels }) => {
    const found = bidi.getEmbeddingLevels(text, direction)
    return (
      found.paragraphs[0].level !== paragraph || levels.some((level, at) => level !== 'x' && Number(level) !== found.levels[at])
    )
  })
  expect(failures.map(({ line }) => line)).toEqual([])
})

it('a text that is not looked at, because nothing in it runs from right to left, has even levels only', () => {
  const ignored = CASES.filter(({ text, direction }) => direction === 'ltr' && !hasRightToLeft(text))
  expect(ignored.length).toBeGreaterThan(0)
  expect(ignored.filter(({ levels }) => levels.some((level) => level !== 'x' && Number(level) % 2 === 1))).toEqual([])
})
