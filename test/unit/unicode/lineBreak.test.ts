/** UAX 14: where lines may (`|`) and must (`‖`) end, without tailoring. */
import { expect, it } from 'vitest'
import { lineBreakData } from '../../../src/unicode/lineBreak.data.ts'
import { lineBreaks, type Resolution } from '../../../src/unicode/lineBreak.ts'
import { unpackProperty } from '../../../src/unicode/property.ts'
import { failures, suiteLines } from './suite.ts'

it('every case of LineBreakTest comes out as Unicode says', () => {
  expect(suiteLines('LineBreakTest.txt')).toHaveLength(16_672)
  expect(failures('LineBreakTest.txt', lineBreaks)).toEqual([])
})

function marked(text: string, resolution?: Resolution): string {
  const breaks = lineBreaks(text, resolution)
  return text
    .split('')
    .map((unit, at) => ['', '|', '‖'][breaks[at]] + unit)
    .join('')
}

it('a line may end after spaces, must end after a line feed, and never ends before a comma', () => {
  expect(marked('a  b, c\r\nd')).toBe('a  |b, |c\r\n‖d')
})

it('a text ends with a mandatory break, an empty one has none', () => {
  expect([...lineBreaks('a')]).toEqual([0, 2])
  expect([...lineBreaks('')]).toEqual([0])
})

it('numbers with their signs hold together', () => {
  expect(marked('$(3,200.50) 12% −5 25 °C')).toBe('$(3,200.50) |12% |−5 |25 |°C')
})

it('a Chinese quotation mark opens and closes between Han, and clings to Latin letters', () => {
  expect(marked('这是“数字”政府')).toBe('这|是|“数|字”|政|府')
  expect(marked('see “this” here')).toBe('see |“this” |here')
})

it('a hyphen that begins a word stays with it', () => {
  expect(marked('low-cost -er')).toBe('low-|cost |-er')
})

it('small kana may begin a line only when asked so', () => {
  expect(marked('キャ')).toBe('キャ')
  expect(marked('キャ', { cj: 'id' })).toBe('キ|ャ')
})

it('an ambiguous character is a letter, or Han when asked so', () => {
  expect(marked('①②')).toBe('①②')
  expect(marked('①②', { ai: 'id' })).toBe('①|②')
})

it('neither a surrogate pair nor what belongs to one emoji is divided', () => {
  expect(marked('𠮷𠮷👩‍👩‍👧👍🏽')).toBe('𠮷|𠮷|👩‍👩‍👧|👍🏽')
})

it('half a surrogate pair is a letter', () => {
  expect(marked('a\ud800 \udc00b')).toBe('a\ud800 |\udc00b')
})

it('every code point has a kind', () => {
  const kinds = unpackProperty(lineBreakData)
  expect(kinds.every((kind) => kind < lineBreakData.kinds.length)).toBe(true)
  const nameOf = (codePoint: number) => lineBreakData.kinds[kinds[codePoint]]
  expect([0x41, 0x4e00, 0x2fffd, 0xe01ef, 0x10ffff].map(nameOf)).toEqual(['AL', 'ID EA', 'ID EA', 'CM', 'XX'])
})
