import { expect, test } from 'vitest'
import { datesIn } from '../../../src/form/parity/dates.ts'
import { asciiDigits, numbersIn } from '../../../src/form/parity/numbers.ts'
import type { Language } from '../../../src/language/types.ts'

const said = (lang: Language, text: string) => numbersIn(asciiDigits(text), lang).said.map(({ values }) => values)
const maySay = (lang: Language, text: string, value: number) => numbersIn(text, lang).possible.has(value)

test('a million and a quarter, as nine languages write it', () => {
  expect(said('en', '1,250,000 or 1.25 million')).toEqual([[1_250_000], [1_250_000]])
  expect(said('fr', '1 250 000 ou 1,25 million')).toEqual([[1_250_000], [1_250_000]])
  expect(said('es', '1.250.000 o 1,25 millones')).toEqual([[1_250_000], [1_250_000]])
  expect(said('ru', '1 250 000, 1,25 млн, 1250 тыс.')).toEqual([[1_250_000], [1_250_000], [1_250_000]])
  expect(said('ar', '١٬٢٥٠٬٠٠٠ و١٫٢٥ مليون')).toEqual([[1_250_000], [1_250_000]])
  expect(said('zh-Hans', '125万')).toEqual([[1_250_000]])
  expect(said('zh-Hant', '125萬')).toEqual([[1_250_000]])
  expect(said('ja', '１２５万')).toEqual([[1_250_000]])
  expect(said('ko', '125만')).toEqual([[1_250_000]])
})

test('three digits after one sign may be thousands or decimals', () => {
  expect(said('es', '3.140')).toEqual([[3140, 3.14]])
  expect(said('en', '0.125')).toEqual([[0.125]])
})

test('pieces in falling units are one number', () => {
  expect(said('ko', '21만 2천 명')).toEqual([[212_000]])
  expect(said('ja', '18万4000円')).toEqual([[184_000]])
})

test('digits of names are no numbers that a translation must repeat', () => {
  expect(said('en', 'COVID-19 and 5G in 3 offices')).toEqual([[3]])
  expect(said('ko', '코로나19')).toEqual([])
  expect(said('zh-Hans', '2019冠状病毒病')).toEqual([])
})

test('words may be numbers', () => {
  expect(maySay('fr', 'trente millions d’euros', 30_000_000)).toBe(true)
  expect(maySay('en', 'twenty-five villages', 25)).toBe(true)
  expect(maySay('zh-Hans', '三十八个村', 38)).toBe(true)
  expect(maySay('ar', 'تسع حافلات', 9)).toBe(true)
})

test('dates in words and digits, their blanks left behind', () => {
  const dates = (text: string) => datesIn(text).dates.map(({ year, month, day }) => [year, month, day])
  expect(dates('1 February 2020, February 1, 2020, le 1er février 2020, el 1 de febrero de 2020')).toEqual(
    Array.from({ length: 4 }, () => [2020, 2, 1]),
  )
  expect(dates('1 февраля 2020 года; 1 شباط/فبراير 2020; 2020年2月1日; 2020년 2월 1일; 2020-02-01').sort()).toEqual(
    Array.from({ length: 5 }, () => [2020, 2, 1]),
  )
  expect(dates('11月交付')).toEqual([[undefined, 11, undefined]])
  expect(datesIn('in May 2021, 3 ships').rest).toBe('in         , 3 ships')
})
