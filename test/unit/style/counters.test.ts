import { expect, it } from 'vitest'
import { formatCounter } from '../../../src/style/counters.ts'

it('numbers are written as their counter style has them', () => {
  const roman = [1, 4, 9, 14, 40, 90, 400, 1999].map((number) => formatCounter(number, 'lower-roman'))
  expect(roman).toEqual(['i', 'iv', 'ix', 'xiv', 'xl', 'xc', 'cd', 'mcmxcix'])
  expect(formatCounter(12, 'decimal')).toBe('12')
})
