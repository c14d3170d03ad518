/** A date as a portal prints it, `01 2月 2020`, `01 févr. 2020` → ISO 8601, by the month names of the nine languages. */
import { formatDate, parseDate } from '../language/dates.ts'
import { LANGUAGES } from '../language/languages.ts'
import { fold } from './fold.ts'

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1)

/** Spelled-out Chinese and Japanese months; numbered ones need no table. */
const HAN_MONTHS = '一月 二月 三月 四月 五月 六月 七月 八月 九月 十月 十一月 十二月'.split(' ')
/** The Levant's names, which the United Nations puts beside the others. */
const LEVANTINE_MONTHS = 'كانون الثاني,شباط,آذار,نيسان,أيار,حزيران,تموز,آب,أيلول,تشرين الأول,تشرين الثاني,كانون الأول'.split(',')

/** Names of each month, in lower case. */
const NAMES: readonly (readonly string[])[] = MONTHS.map((month) => [
  ...LANGUAGES.flatMap(({ code }) => [...namesIn(month, '', code), ...namesIn(month, '-02', code)]),
  HAN_MONTHS[month - 1]!,
  LEVANTINE_MONTHS[month - 1]!,
])

/** The letters of a date in words are the month's name; Russian has another case of it after a day. */
function namesIn(month: number, day: string, code: (typeof LANGUAGES)[number]['code']): readonly string[] {
  const words = formatDate(`2020-${String(month).padStart(2, '0')}${day}`, code).toLowerCase()
  return words.split(/[\s\d]+/).filter((word) => word.length > 2)
}

/** The ISO form of a portal's date; nothing where it is none. */
export function readPortalDate(text: string): string | undefined {
  const folded = fold(text).trim().toLowerCase()
  if (/^\d{4}-\d{2}$/.test(folded)) return parseDate(folded) ? folded : undefined
  const dayFirst = /^(\d{1,2})(?:er|\.)? (?:de )?(.+?),?(?: de)? (\d{4})(?: г\.)?$/.exec(folded)
  if (dayFirst) return iso(dayFirst[3]!, monthOf(dayFirst[2]!), dayFirst[1]!)
  const monthFirst = /^(\D+?) (\d{1,2}),? (\d{4})$/.exec(folded)
  if (monthFirst) return iso(monthFirst[3]!, monthOf(monthFirst[1]!), monthFirst[2]!)
  const yearFirst = /^(\d{4})\D{1,2}(\d{1,2})\D{1,2}(\d{1,2})\D?$/.exec(folded)
  return yearFirst ? iso(yearFirst[1]!, Number(yearFirst[2]), yearFirst[3]!) : undefined
}

/** `2月`, `2월`, `février`, `févr.`, `feb`: a number with its mark, a name, or a beginning that only one has. */
function monthOf(word: string): number | undefined {
  const numbered = /^(\d{1,2}) ?[月월]$/.exec(word)
  if (numbered) return Number(numbered[1])
  const name = word.replace(/\.$/, '')
  const exact = MONTHS.filter((month) => NAMES[month - 1]!.includes(name))
  if (exact.length === 1) return exact[0]
  const begun = name.length < 3 ? [] : MONTHS.filter((month) => NAMES[month - 1]!.some((full) => full.startsWith(name)))
  return begun.length === 1 ? begun[0] : undefined
}

function iso(year: string, month: number | undefined, day: string): string | undefined {
  if (month === undefined) return undefined
  const date = [year, String(month).padStart(2, '0'), day.padStart(2, '0')].join('-')
  return parseDate(date) ? date : undefined
}
