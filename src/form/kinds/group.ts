/**
 * Rows that all say the same things: a sequence of mappings, or one mapping alone. Each value is read by its field's
 * own kind, so that every finding stands where it belongs; a row of a declaration is who signs.
 */
import { diagnose } from '../../diagnostics/diagnose.ts'
import type { Diagnostic } from '../../diagnostics/types.ts'
import type { Mapping, Value } from '../../entry/types.ts'
import { suggestion } from '../shape.ts'
import type { FieldDefinition } from '../types.ts'
import {
  ABSENT,
  given,
  type Kind,
  type KindContext,
  nameOf,
  type Parsed,
  type PlacedItem,
  type PlacedPart,
  saysUnknown,
  UNKNOWN,
  wrongShape,
} from './kind.ts'
import { isSimple, SIMPLE_KINDS } from './simple.ts'

export const group: Kind = {
  parse: (value, context) => {
    if (value.type === 'scalar' && value.text.trim() === '') return ABSENT
    if (value.type === 'scalar' && saysUnknown(value.text)) return UNKNOWN
    const rows = value.type === 'sequence' ? value.items : [value]
    const isSingle = context.field.kind === 'declaration'
    if (isSingle && rows.length > 1) return wrongShape(value, context, 'shape/mapping', exampleRow(context.field))
    const stranger = rows.find((row) => row.type !== 'mapping')
    if (stranger) return wrongShape(stranger, context, isSingle ? 'shape/mapping' : 'shape/mappings', exampleOf(context.field))
    const read = rows.flatMap((row, index) => (row.type === 'mapping' ? [readRow(row, index, context)] : []))
    return given(
      read.map(({ item }) => item).filter(({ parts }) => parts?.some(({ state }) => state !== 'absent')),
      read.flatMap(({ diagnostics }) => diagnostics),
    )
  },
  example: exampleOf,
}

/** `contacts.phone`: what a part of the rows is called where it is withheld. */
function partId(group: Pick<FieldDefinition, 'id'>, part: Pick<FieldDefinition, 'id'>): string {
  return `${group.id}.${part.id}`
}

/** What the private parts of a group are called. */
export function privateParts(group: FieldDefinition): readonly string[] {
  return group.fields.filter(({ visibility }) => visibility === 'private').map((part) => partId(group, part))
}

/** Given, for all that is known of it. */
const WITHHELD: Parsed = { state: 'given', items: [], faulty: true, diagnostics: [] }

function readRow(
  row: Mapping,
  index: number,
  context: KindContext,
): { readonly item: PlacedItem; readonly diagnostics: readonly Diagnostic[] } {
  const values = new Map(row.entries.map(({ key, value }): [string, Value] => [key.text, value]))
  const parsed = context.field.fields.map((field) => {
    const value = values.get(field.id)
    if (context.withheld.has(partId(context.field, field))) return { field, value, parsed: WITHHELD }
    return { field, value, parsed: value ? read(value, { ...context, field }) : ABSENT }
  })
  const parts = parsed.map(({ field, value, parsed: { state, items, faulty } }): PlacedPart => {
    return { field, state, items, faulty, span: value?.span ?? row.span }
  })
  return {
    item: { id: String(index + 1), label: {}, parts, span: row.span },
    diagnostics: [...strangers(row, context.field), ...parsed.flatMap((one) => one.parsed.diagnostics)],
  }
}

function read(value: Value, context: KindContext): Parsed {
  const { kind } = context.field
  if (!isSimple(kind)) throw new Error(`a field of kind ${kind} stands in a group`)
  return SIMPLE_KINDS[kind].parse(value, context)
}

/** Keys that the rows of the group do not have. */
function strangers(row: Mapping, { fields, ...field }: FieldDefinition): readonly Diagnostic[] {
  const known = fields.map(({ id }) => id)
  return row.entries
    .filter(({ key }) => !known.includes(key.text))
    .map(({ key }) =>
      diagnose('form/unknown-part', key.span, {
        name: nameOf({ ...field, fields }),
        key: key.text,
        known: known.join(', '),
        ...suggestion(known, key.text),
      }),
    )
}

function exampleOf(field: FieldDefinition): string {
  return field.kind === 'declaration' ? exampleRow(field) : `[${exampleRow(field)}]`
}

function exampleRow({ fields }: FieldDefinition): string {
  const parts = fields
    .filter(({ required }, index) => required || index === 0)
    .map((field) => `${field.id}: ${isSimple(field.kind) ? SIMPLE_KINDS[field.kind].example(field) : '…'}`)
  return `{ ${parts.join(', ')} }`
}
