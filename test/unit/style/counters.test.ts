import { expect, it } from 'vitest'
import { formatCounter } from '../../../src/style/counterStyles.ts'

it.each([
  ['decimal', [1, 12, -3], '1 12 -3'],
  ['decimal-leading-zero', [0, 9, 10, -1], '00 09 10 -1'],
  ['lower-roman', [1, 4, 9, 14, 40, 90, 400, 1999, 4000], 'i iv ix xiv xl xc cd mcmxcix 4000'],
  ['upper-roman', [4, 0], 'IV 0'],
  ['lower-alpha', [1, 26, 27, 52, 53, 703, 0], 'a z aa az ba aaa 0'],
  ['upper-latin', [28], 'AB'],
  ['lower-greek', [1, 17, 18, 24, 25], 'α ρ σ ω αα'],
  ['arabic-indic', [190], '١٩٠'],
  ['cjk-decimal', [2022], '二〇二二'],
  ['hiragana', [1, 48, 49], 'あ ん ああ'],
  ['hiragana-iroha', [1, 47, 48], 'い す いい'],
  ['hangul', [1, 14, 15], '가 하 가가'],
  ['cjk-heavenly-stem', [1, 10, 11], '甲 癸 11'],
  ['cjk-earthly-branch', [12], '亥'],
  ['disc', [7], '•'],
  ['none', [7], ''],
])('%s writes %o as %s', (style, numbers, written) => {
  expect(numbers.map((number) => formatCounter(number, style)).join(' ')).toBe(written)
})
