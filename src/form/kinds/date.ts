/** A day or a month, in ISO 8601 (`2020-02-01`, `2020-02`); printed in words in every language. */
import { diagnose } from '../../diagnostics/diagnose.ts'
import type { Diagnostic } from '../../diagnostics/types.ts'
import type { Scalar } from '../../entry/types.ts'
import { formatDate, looksLikeDate, parseDate } from '../../language/dates.ts'
import { faulty, given, inEveryLanguage, type Kind, type KindContext, nameOf, oneScalar } from './kind.ts'

const EXAMPLE = '2020-02-01'
/** Before this year a date is more likely a slip than meant. */
const EARLIEST_YEAR = 1900
/** So many years ahead, too; there is no clock here, years count from the entry's date or the form's. */
const YEARS_AHEAD = 10

export const date: Kind = {
  parse: oneScalar(EXAMPLE, (scalar, context) => {
    const iso = scalar.text.trim()
    if (!looksLikeDate(iso)) return faulty(scalar, context, [notADate(scalar, context)])
    const item = { id: iso, label: inEveryLanguage((language) => formatDate(iso, language)), span: scalar.span }
    const reason = doubt(iso, context.today)
    const parameters = { name: nameOf(context.field), value: iso }
    return given([item], reason === undefined ? [] : [diagnose('form/doubtful-date', scalar.span, { ...parameters, reason })])
  }),
  example: () => EXAMPLE,
}

function doubt(iso: string, today: string): string | undefined {
  const parsed = parseDate(iso)
  if (!parsed) return 'is no day of the calendar'
  if (parsed.year < EARLIEST_YEAR) return 'is long past'
  const now = parseDate(today)
  return now && parsed.year > now.year + YEARS_AHEAD ? 'is far in the future' : undefined
}

function notADate(scalar: Scalar, context: KindContext): Diagnostic {
  const { field } = context
  const iso = isoOf(scalar.text)
  return diagnose('form/not-a-date', scalar.span, {
    value: scalar.text,
    name: nameOf(field),
    example: `${field.id}: ${EXAMPLE}`,
    ...(iso !== undefined && { suggestion: `${field.id}: ${iso}` }),
  })
}

/** The ISO form of a date that puts the year first, whatever stands between: `2020.2.1`, `2020年2月1日`. */
function isoOf(text: string): string | undefined {
  const match = /^\D*(\d{4})\D+(\d{1,2})(?:\D+(\d{1,2}))?\D*$/.exec(text)
  const iso = match
    ?.slice(1)
    .filter((part) => part !== undefined)
    .map((part) => part.padStart(2, '0'))
    .join('-')
  return iso !== undefined && parseDate(iso) ? iso : undefined
}
