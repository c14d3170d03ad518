/** Quantities of a profile as they are written, `15 mm`, `100 MB`, → numbers. */
import { diagnose } from '../diagnostics/diagnose.ts'
import * as shape from '../form/shape.ts'
import { POINTS_PER } from '../geometry/length.ts'

const BYTES_PER = { B: 1, kB: 1000, MB: 1_000_000 } as const

/** A length in pt; nothing, and told so, where it is none. */
export const length = quantity(POINTS_PER)

/** A size in bytes. */
export const bytes = quantity(BYTES_PER)

function quantity(units: Readonly<Record<string, number>>): shape.Shape<number | undefined> {
  const names = Object.keys(units)
  return shape.map(
    { ...shape.text, schema: { type: 'string', pattern: `^\\d+(\\.\\d+)?\\s*(${names.join('|')})$` } },
    (text, value, report) => {
      const [, number, unit] = /^(\d+(?:\.\d+)?)\s*([A-Za-z]+)$/.exec(text) ?? []
      if (number !== undefined && unit !== undefined && Object.hasOwn(units, unit)) return Number(number) * units[unit]!
      if (text !== '') {
        const known = names.map((name) => `10 ${name}`).join(', ')
        report(diagnose('form/definition-value', value.span, { value: text, what: 'quantity', known }))
      }
      return undefined
    },
  )
}
