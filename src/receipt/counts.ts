/** Answers → how long they are, as receipts and reports say it. */
import type { Answers } from '../form/answers.ts'
import type { Counts } from './types.ts'

export function countsOf({ answers }: Answers): Counts {
  const counted = [...answers.values()].filter(({ field, prose }) => field.inBody && prose.length > 0)
  return Object.fromEntries(
    counted.map(({ field, prose }) => [
      field.id,
      Object.fromEntries(
        prose.map(({ lang, count: { lenient, strict, unit, min = null, max = null, over } }) => [
          lang,
          { count: lenient, strict, unit, min, max, over },
        ]),
      ),
    ]),
  )
}
