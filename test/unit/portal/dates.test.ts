/** Dates as portals print them. */
import { expect, it } from 'vitest'
import { formatDate } from '../../../src/language/dates.ts'
import { LANGUAGES } from '../../../src/language/languages.ts'
import { readPortalDate } from '../../../src/portal/dates.ts'

it.each([
  ['01 2月 2020', '2020-02-01'],
  ['01 二月 2020', '2020-02-01'],
  ['15 十一月 2019', '2019-11-15'],
  ['01 Feb 2020', '2020-02-01'],
  ['1 February 2020', '2020-02-01'],
  ['February 1, 2020', '2020-02-01'],
  ['01 févr. 2020', '2020-02-01'],
  ['30 juil. 2020', '2020-07-30'],
  ['1er mai 2020', '2020-05-01'],
  ['01 feb. 2020', '2020-02-01'],
  ['1 de febrero de 2020', '2020-02-01'],
  ['01 февр. 2020', '2020-02-01'],
  ['9 мая 2020 г.', '2020-05-09'],
  ['01 فبراير 2020', '2020-02-01'],
  ['01 شباط 2020', '2020-02-01'],
  ['01 2월 2020', '2020-02-01'],
  ['2020年2月1日', '2020-02-01'],
  ['2020-02-01', '2020-02-01'],
])('%s is %s', (text, iso) => {
  expect(readPortalDate(text)).toBe(iso)
})

it('each month is read as it is written, in the nine languages', () => {
  const days = Array.from({ length: 12 }, (_, index) => `2021-${String(index + 1).padStart(2, '0')}-17`)
  for (const { code } of LANGUAGES) expect(days.map((iso) => readPortalDate(formatDate(iso, code)))).toEqual(days)
})

it.each(['30 Feb 2020', '01 jui 2020', '2020', 'soon', '01 ma 2020', '1 13月 2020'])('%s is no date', (text) => {
  expect(readPortalDate(text)).toBeUndefined()
})
