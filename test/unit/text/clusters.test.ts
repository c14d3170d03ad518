/** Signs of several characters, in the faces of `fonts/`: set whole by one face, or refused by their names. */
import { expect, it } from 'vitest'
import type { Language } from '../../../src/language/types.ts'
import { createChunkShaper } from '../../../src/text/chunks.ts'
import { createFaceChoosers } from '../../../src/text/faces.ts'
import { createWordShaper } from '../../../src/text/shape.ts'
import { openShaper } from '../../support/shaper.ts'
import { FONTS } from '../font/faces.ts'
import { el, style, styleOf } from '../style/build.ts'

const STYLE = styleOf(style(el('p', 'x')), 'p')
const words = createWordShaper(await openShaper())
const chunks = createChunkShaper(words)
const faces = createFaceChoosers(FONTS)(['en'])

function shape(text: string, lang: Language = 'en') {
  const stack = faces.stack(STYLE, lang)
  const latin = faces.stack(STYLE, 'en')
  const { parts, findings } = chunks.shape(text, { stack, latin, lang, direction: 'ltr', features: '' })
  const sorts = parts.flatMap(({ word }) => word.sorts)
  return { texts: sorts.map((sort) => sort.text), glyphs: sorts.map(({ parts }) => parts.map(({ glyph }) => glyph)), findings }
}

it.each([
  ['a woman at a computer, though a face has the computer', '👩\u200d💻'],
  ['a heart on fire', '❤\ufe0f\u200d🔥'],
  ['a flag', '🇫🇷'],
  ['the flag of a region, though a face has the black one', '🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}'],
  ['a hand with a skin', '✍🏽'],
  ['a key, whose frame would stand beside its digit', '1\u20e3'],
  ['an accent that would stand beside its Han character', '中\u0301'],
  ['a circle that would stand beside its letter', 'x\u20dd'],
])('%s is refused as one', (_, sequence) => {
  const { findings, texts } = shape(sequence)
  expect(findings).toEqual([{ code: 'text/no-sequence', text: sequence }])
  const names = Array.from(sequence, (character) => `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`)
  expect(texts.join('')).toBe(`[${names.join(' ')}]`)
})

it('a character that no face has is one, whatever selects its variant', () => {
  expect(shape('😀\ufe0f').findings).toEqual([{ code: 'text/no-glyph', text: '😀' }])
})

it.each([
  ['e\u0301', 'é', 'en'],
  ['s\u0323\u0307', 'ṩ', 'en'],
  ['か\u3099', 'が', 'ja'],
  ['\u1112\u1161\u11ab', '한', 'ko'],
  ['\ufa19', '\ufa19', 'ja'],
] as const)('%s looks as %s does, and is read as it was written', (decomposed, composed, lang) => {
  const written = shape(decomposed, lang)
  expect(written.texts).toEqual([decomposed])
  expect(written.glyphs).toEqual(shape(composed, lang).glyphs)
  expect(written.findings).toEqual([])
})

it.each(['x\u0301', 'я\u0301', 'ạ\u0302\u0301', 'x\u0304'])('%s in Chinese has its marks where they are in English', (letter) => {
  expect(shape(letter, 'zh-Hans')).toEqual(shape(letter, 'en'))
})

it('a variant of a Han character has a glyph of its own where the face has it', () => {
  const variant = shape('辻\u{e0100}', 'ja')
  expect(variant.texts).toEqual(['辻\u{e0100}'])
  expect(variant.glyphs).not.toEqual(shape('辻', 'ja').glyphs)
  expect(variant.findings).toEqual([])
})

it('where it has none the character keeps its shape, and the author is told', () => {
  const variant = shape('葛\u{e0101}', 'ja')
  expect(variant.texts).toEqual(['葛\u{e0101}'])
  expect(variant.glyphs).toEqual(shape('葛', 'ja').glyphs)
  expect(variant.findings).toEqual([{ code: 'text/no-variant', text: '葛\u{e0101}' }])
})

it('text or emoji style is no matter of print', () => {
  for (const selector of ['\ufe0e', '\ufe0f']) expect(shape(`☑${selector}`).findings).toEqual([])
})

it('joiners between letters of Latin are read over', () => {
  expect(shape('a\u200cb\u200d')).toEqual(shape('ab'))
})
