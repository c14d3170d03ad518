/** Prose → the dates in it, in digits or words, and the prose without them, offsets kept. */

/** What a text says of a day; what it leaves to its surroundings is absent. */
export interface SaidDate {
  readonly year?: number
  readonly month: number
  readonly day?: number
  /** As written. */
  readonly text: string
}

export interface Dated {
  readonly dates: readonly SaidDate[]
  /** Blanks in place of dates. */
  readonly rest: string
}

/** Month names of six languages, cut to what tells them from others; Arabic has two sets. */
const MONTHS: readonly string[] = [
  'janvier|january|jan|enero|январ[а-я]{1,2}|يناير|كانون الثاني(?:/يناير)?',
  'février|february|feb|febrero|феврал[а-я]{1,2}|فبراير|شباط(?:/فبراير)?',
  'mars|march|mar|marzo|марта?|марте|مارس|آذار(?:/مارس)?',
  'avril|april|apr|abril|апрел[а-я]{1,2}|أبريل|نيسان(?:/أبريل)?',
  'mai|may|mayo|ма[йяе]|مايو|أيار(?:/مايو)?',
  'juin|june|jun|junio|июн[а-я]{1,2}|يونيو|يونيه|حزيران(?:/يوني[هو])?',
  'juillet|july|jul|julio|июл[а-я]{1,2}|يوليو|يوليه|تموز(?:/يولي[هو])?',
  'août|august|aug|agosto|августа?|августе|أغسطس|آب(?:/أغسطس)?',
  'septembre|september|sept|sep|septiembre|сентябр[а-я]{1,2}|سبتمبر|أيلول(?:/سبتمبر)?',
  'octobre|october|oct|octubre|октябр[а-я]{1,2}|أكتوبر|تشرين الأول(?:/أكتوبر)?',
  'novembre|november|nov|noviembre|ноябр[а-я]{1,2}|نوفمبر|تشرين الثاني(?:/نوفمبر)?',
  'décembre|december|dec|diciembre|декабр[а-я]{1,2}|ديسمبر|كانون الأول(?:/ديسمبر)?',
]
const MONTH = `(${MONTHS.join('|')})\\.?`
const LETTER = 'a-zà-öø-ÿа-яё\\u0621-\\u064a'
const DAY = '(?<day>\\d{1,2})(?:er|st|nd|rd|th|º)?'
const YEAR = '(?<year>\\d{4})'

const PATTERNS: readonly RegExp[] = [
  /(?<![\d-])(?<year>\d{4})-(?<month>\d{2})(?:-(?<day>\d{2}))?(?![\d-])/g,
  /(?:(?<year>\d{4})\s*[年년]\s*)?(?<month>\d{1,2})\s*[月월](?:\s*(?<day>\d{1,2})\s*[日일])?/g,
  new RegExp(`(?<![\\d])${DAY}\\s+(?:de\\s+)?(?<name>${MONTH})(?![${LETTER}])(?:,?\\s+(?:de\\s+|del\\s+)?${YEAR}(?!\\d))?`, 'gi'),
  new RegExp(`(?<![${LETTER}])(?<name>${MONTH})\\s+${DAY}(?!\\d),?(?:\\s+${YEAR}(?!\\d))?`, 'gi'),
  new RegExp(`(?<![${LETTER}])(?<name>${MONTH})(?:\\s+(?:de\\s+|del\\s+)?${YEAR}(?!\\d))`, 'gi'),
  // A month alone: it is a month where others say so, too.
  new RegExp(`(?<![${LETTER}])(?<name>${MONTH})(?![${LETTER}])`, 'gi'),
]

const NAMES = MONTHS.map((names) => new RegExp(`^(?:${names})\\.?$`, 'i'))

/** Find the dates of a text in any of the nine languages, its digits being ASCII. */
export function datesIn(text: string): Dated {
  const dates: SaidDate[] = []
  let rest = text
  for (const pattern of PATTERNS) {
    rest = rest.replace(pattern, (...match) => {
      const { year, month, day, name } = match.at(-1) as Readonly<Record<string, string | undefined>>
      const number = name === undefined ? Number(month) : NAMES.findIndex((one) => one.test(name)) + 1
      const written = match[0] as string
      if (number < 1 || number > 12 || Number(day ?? 1) > 31) return written
      dates.push({
        ...(year !== undefined && { year: Number(year) }),
        month: number,
        ...(day !== undefined && { day: Number(day) }),
        text: written.trim(),
      })
      return ' '.repeat(written.length)
    })
  }
  return { dates, rest }
}

/** Whether two dates may be the same day, what one of them does not say being left open. */
export function mayBeSame(a: SaidDate, b: SaidDate): boolean {
  const agree = (x: number | undefined, y: number | undefined) => x === undefined || y === undefined || x === y
  return a.month === b.month && agree(a.year, b.year) && agree(a.day, b.day)
}
