/** `show-when` → a condition on other fields. */
import { diagnose } from '../../diagnostics/diagnose.ts'
import * as shape from '../shape.ts'
import type { Condition } from '../types.ts'

const KEYS = {
  field: shape.may(shape.text, undefined, 'The field that is asked.'),
  is: shape.may(shape.text, undefined, 'It says this: the id of a choice, `yes`, `no`, a number, an ISO date.'),
  in: shape.may(shape.list(shape.text), undefined, 'It says one of these.'),
  given: shape.may(shape.flag, undefined, 'It says anything at all; with `no`, nothing.'),
  'at-least': shape.may(shape.text, undefined, 'It says this number or date, or a higher one.'),
  'at-most': shape.may(shape.text, undefined, 'It says this number or date, or a lower one.'),
  not: shape.may(inner(), undefined, 'The opposite of a condition.'),
  all: shape.may(shape.list(inner()), undefined, 'Each of these conditions holds.'),
  any: shape.may(shape.list(inner()), undefined, 'One of these conditions holds.'),
}

/** Conditions stand in conditions. */
function inner(): shape.Shape<Condition | undefined> {
  return { read: (value, what, report) => condition.read(value, what, report), schema: { $ref: '#/$defs/condition' } }
}

interface Form {
  readonly keys: readonly (keyof typeof KEYS)[]
  readonly make: (read: shape.RecordOf<typeof KEYS>) => Condition | undefined
}

/** The keys that make a condition together. */
const FORMS: readonly Form[] = [
  { keys: ['field', 'is'], make: ({ field, is }) => ({ type: 'in', field: field!, values: [is!] }) },
  { keys: ['field', 'in'], make: (read) => ({ type: 'in', field: read.field!, values: read.in! }) },
  {
    keys: ['field', 'given'],
    make: ({ field, given }) => {
      const condition: Condition = { type: 'given', field: field! }
      return given ? condition : { type: 'not', condition }
    },
  },
  { keys: ['field', 'at-least'], make: (read) => ({ type: 'at-least', field: read.field!, value: read['at-least']! }) },
  { keys: ['field', 'at-most'], make: (read) => ({ type: 'at-most', field: read.field!, value: read['at-most']! }) },
  { keys: ['not'], make: ({ not }) => not && { type: 'not', condition: not } },
  { keys: ['all'], make: ({ all }) => ({ type: 'all', conditions: whole(all!) }) },
  { keys: ['any'], make: ({ any }) => ({ type: 'any', conditions: whole(any!) }) },
]

function whole(conditions: readonly (Condition | undefined)[]): readonly Condition[] {
  return conditions.filter((condition) => condition !== undefined)
}

const keyed = shape.record(KEYS, {
  name: 'a condition',
  beside: { oneOf: FORMS.map(({ keys }) => ({ required: keys, maxProperties: keys.length })) },
})

/** `{ field, is }`, `{ field, in }`, `{ field, given }`, `{ field, at-least }`, `{ field, at-most }`, `{ not }`, `{ all }`, `{ any }`. */
export const condition: shape.Shape<Condition | undefined> = shape.define('condition', {
  ...keyed,
  read: (value, what, report) => {
    const read = keyed.read(value, what, report)
    if (value.type !== 'mapping') return undefined
    const given = value.entries.map(({ key }) => key.text).sort()
    const form = FORMS.find(({ keys }) => keys.toSorted().join() === given.join())
    if (form) return form.make(read)
    const forms = FORMS.map(({ keys }) => `{ ${keys.join(', ')} }`).join(', ')
    report(diagnose('form/definition-shape', value.span, { what, shape: `one of ${forms}` }))
    return undefined
  },
})
