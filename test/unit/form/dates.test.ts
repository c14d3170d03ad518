import { expect, test } from 'vitest'
import { formatDate, parseDate } from '../../../src/language/dates.ts'
import { LANGUAGES } from '../../../src/language/languages.ts'

const inAll = (iso: string) => Object.fromEntries(LANGUAGES.map(({ code }) => [code, formatDate(iso, code)]))

test('a day in nine languages', () => {
  expect(inAll('2020-02-01')).toEqual({
    en: '1 February 2020',
    fr: '1er février 2020',
    es: '1 de febrero de 2020',
    ru: '1 февраля 2020 г.',
    ar: '1 فبراير 2020',
    'zh-Hans': '2020年2月1日',
    'zh-Hant': '2020年2月1日',
    ja: '2020年2月1日',
    ko: '2020년 2월 1일',
  })
})

test('a month in nine languages', () => {
  expect(inAll('2021-12')).toEqual({
    en: 'December 2021',
    fr: 'décembre 2021',
    es: 'diciembre de 2021',
    ru: 'декабрь 2021 г.',
    ar: 'ديسمبر 2021',
    'zh-Hans': '2021年12月',
    'zh-Hant': '2021年12月',
    ja: '2021年12月',
    ko: '2021년 12월',
  })
})

test('only the first of a month is an ordinal in French', () => {
  expect(formatDate('2020-02-21', 'fr')).toBe('21 février 2020')
})

test('days that no calendar has are no dates, and print as typed', () => {
  expect(parseDate('2020-02-29')).toEqual({ year: 2020, month: 2, day: 29 })
  for (const iso of ['2021-02-29', '1900-02-29', '2020-04-31', '2020-13', '2020-00-01', '2020-2-1']) {
    expect(parseDate(iso)).toBeUndefined()
    expect(formatDate(iso, 'en')).toBe(iso)
  }
})
