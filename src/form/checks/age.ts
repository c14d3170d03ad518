/** Whether something has been going on for as long as the form asks. */
import { diagnose } from '../../diagnostics/diagnose.ts'
import { type CalendarDate, parseDate } from '../../language/dates.ts'
import { nameOf } from '../kinds/kind.ts'
import type { Check } from './types.ts'

/** Counted at the deadline, in whole months; where the author names only a month, from its first day. */
export const minimumAge: Check = ({ form, readings }) => {
  const { deadline, minimumAge } = form
  const reading = minimumAge && readings.get(minimumAge.field)
  const start = parseDate(reading?.items[0]?.id ?? '')
  const end = parseDate(deadline ?? '')
  if (!minimumAge || !reading || reading.faulty || !start || !end) return []
  const months = monthsBetween(start, end)
  if (months >= minimumAge.years * 12) return []
  return [
    diagnose('form/too-young', reading.items[0]!.span, {
      name: nameOf(reading.field),
      value: reading.items[0]!.id,
      deadline: deadline!,
      months,
      years: minimumAge.years,
      from: `${start.year + minimumAge.years}${reading.items[0]!.id.slice(4)}`,
    }),
  ]
}

function monthsBetween(start: CalendarDate, end: CalendarDate): number {
  const months = (end.year - start.year) * 12 + end.month - start.month
  return (end.day ?? 1) < (start.day ?? 1) ? months - 1 : months
}
