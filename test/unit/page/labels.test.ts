import { expect, it } from 'vitest'
import { formatNumber } from '../../../src/page/labels.ts'

it('numbers are written as their counter style has them', () => {
  expect([1, 4, 9, 14, 40, 90, 400, 1999].map((number) => formatNumber(number, 'lower-roman'))).toEqual([
    'i',
    'iv',
    'ix',
    'xiv',
    'xl',
    'xc',
    'cd',
    'mcmxcix',
  ])
  expect(formatNumber(12, 'decimal')).toBe('12')
})
