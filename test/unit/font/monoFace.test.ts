import { expect, it } from 'vitest'
import { sortsOf } from '../../../src/font/sorts.ts'
import { monoFace, monoShaper } from '../../support/monoFace.ts'

it('in the mono face every character, of whatever script, is one sort of 1 em', () => {
  const face = monoFace()
  const { sorts, advances } = sortsOf(
    face,
    'a字𠮷',
    monoShaper().shape(face, 'a字𠮷', { lang: 'en', script: 'Latn', direction: 'ltr' }),
    'ltr',
  )
  expect(sorts.map((sort) => sort.text)).toEqual(['a', '字', '𠮷'])
  expect([...advances]).toEqual([1000, 1000, 1000])
})

it('in the mono face a text from the right has its sorts in reading order', () => {
  const face = monoFace()
  const { sorts } = sortsOf(face, 'ابج', monoShaper().shape(face, 'ابج', { lang: 'ar', script: 'Arab', direction: 'rtl' }), 'rtl')
  expect(sorts.map((sort) => sort.text)).toEqual(['ا', 'ب', 'ج'])
})
