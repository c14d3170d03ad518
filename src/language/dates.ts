/**
 * ISO dates ↔ dates in words, in the nine languages. Own patterns, since those of `Intl` change with the ICU
 * of a Node release; English follows the United Nations' style, day before month.
 */
import type { Language } from './types.ts'

export interface CalendarDate {
  readonly year: number
  readonly month: number
  /** Absent where only the month is known. */
  readonly day?: number
}

const ISO_DATE = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/

/** Read `2020-02-01` or `2020-02`; nothing for any other form and for days that no calendar has. */
export function parseDate(iso: string): CalendarDate | undefined {
  const match = ISO_DATE.exec(iso)
  if (!match) return undefined
  const [year, month] = [Number(match[1]), Number(match[2])]
  if (month < 1 || month > 12) return undefined
  if (match[3] === undefined) return { year, month }
  const day = Number(match[3])
  return day >= 1 && day <= daysIn(year, month) ? { year, month, day } : undefined
}

/** Whether the text has the form of an ISO date, be there such a day or not. */
export function looksLikeDate(text: string): boolean {
  return ISO_DATE.test(text)
}

/** Write an ISO date, or month, in words (`1 February 2020`, `2020年2月`); any other text stays as it is. */
export function formatDate(iso: string, lang: Language): string {
  const date = parseDate(iso)
  return date ? PATTERNS[lang](date) : iso
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

const ENGLISH = 'January February March April May June July August September October November December'.split(' ')
const FRENCH = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ')
const SPANISH = 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' ')
const ARABIC = 'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر'.split(' ')
/** A Russian month alone is in the nominative, after a day in the genitive. */
const RUSSIAN = 'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'.split(' ')
const RUSSIAN_GENITIVE = 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' ')

const PATTERNS: Readonly<Record<Language, (date: CalendarDate) => string>> = {
  en: ({ year, month, day }) => spaced(day, ENGLISH[month - 1], year),
  fr: ({ year, month, day }) => spaced(day === 1 ? '1er' : day, FRENCH[month - 1], year),
  es: ({ year, month, day }) => `${day === undefined ? '' : `${day} de `}${SPANISH[month - 1]} de ${year}`,
  ru: ({ year, month, day }) => spaced(day, (day === undefined ? RUSSIAN : RUSSIAN_GENITIVE)[month - 1], year, 'г.'),
  ar: ({ year, month, day }) => spaced(day, ARABIC[month - 1], year),
  'zh-Hans': chineseOrder('年', '月', '日'),
  'zh-Hant': chineseOrder('年', '月', '日'),
  ja: chineseOrder('年', '月', '日'),
  ko: chineseOrder('년 ', '월 ', '일'),
}

function spaced(...parts: readonly (string | number | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join(' ')
}

function chineseOrder(yearMark: string, monthMark: string, dayMark: string): (date: CalendarDate) => string {
  return ({ year, month, day }) =>
    `${year}${yearMark}${month}${day === undefined ? monthMark.trimEnd() : `${monthMark}${day}${dayMark}`}`
}
