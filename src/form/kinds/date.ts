/** A day or a month, in ISO 8601 (`2020-02-01`, `2020-02`); printed in words in every language. */
import type { Code } from '../../diagnostics/codes.ts'
import { diagnose, phrase } from '../../diagnostics/diagnose.ts'
import type { Diagnostic, Phrase } from '../../diagnostics/types.ts'
import type { Scalar } from '../../entry/types.ts'
import { formatDate, parseDate } from '../../language/dates.ts'
import { faulty, given, inEveryLanguage, type Kind, type KindContext, nameOf, oneScalar } from './kind.ts'

/** Before this year a date is more likely a slip than meant. */
const EARLIEST_YEAR = 1900
/** So many years ahead, too; there is no clock here, years count from the entry's date or the form's. */
const YEARS_AHEAD = 10

/** How a date is written, as far as a field wants to know it. */
interface Written {
  readonly example: string
  readonly pattern: RegExp
  /** What is wrong with any other text. */
  readonly refused: Code
}

function written(form: Written): Kind {
  return {
    parse: oneScalar(form.example, (scalar, context) => {
      const iso = scalar.text.trim()
      if (!form.pattern.test(iso)) return faulty(scalar, context, [refuse(scalar, context, form)])
      const item = { id: iso, label: inEveryLanguage((language) => formatDate(iso, language)), span: scalar.span }
      const reason = doubt(iso, context.today)
      const parameters = { name: nameOf(context.field), value: iso }
      return given([item], reason === undefined ? [] : [diagnose('form/doubtful-date', scalar.span, { ...parameters, reason })])
    }),
    example: () => form.example,
  }
}

/** A day; a month where the day is not known. */
export const date = written({ example: '2020-02-01', pattern: /^\d{4}-\d{2}(-\d{2})?$/, refused: 'form/not-a-date' })
export const month = written({ example: '2020-02', pattern: /^\d{4}-\d{2}$/, refused: 'form/not-a-month' })

function doubt(iso: string, today: string): Phrase | undefined {
  const parsed = parseDate(iso)
  if (!parsed) return phrase('date/impossible')
  if (parsed.year < EARLIEST_YEAR) return phrase('date/past')
  const now = parseDate(today)
  return now && parsed.year > now.year + YEARS_AHEAD ? phrase('date/future') : undefined
}

function refuse(scalar: Scalar, { field }: KindContext, { example, pattern, refused }: Written): Diagnostic {
  const iso = [isoOf(scalar.text), isoOf(scalar.text)?.slice(0, 7)].find((text) => text !== undefined && pattern.test(text))
  return diagnose(refused, scalar.span, {
    value: scalar.text,
    name: nameOf(field),
    example: `${field.id}: ${example}`,
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
