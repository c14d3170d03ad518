/** Rows of groups and declarations: each value in them is read and checked like that of a field of its own. */
import { diagnose } from '../../diagnostics/diagnose.ts'
import { nameOf } from '../kinds/kind.ts'
import { KINDS } from '../kinds/kinds.ts'
import type { Reading } from '../readings.ts'
import type { FieldDefinition } from '../types.ts'
import type { Check } from './types.ts'

/** All readings, those of the rows of groups after their group's. */
export function withParts(readings: ReadonlyMap<string, Reading>): readonly Reading[] {
  return [...readings.values()].flatMap((reading) => [
    reading,
    ...reading.items.flatMap(({ parts = [] }) => parts.map((part): Reading => ({ ...part, prose: [] }))),
  ])
}

/** What each row must say. */
export const requiredParts: Check = ({ readings }) =>
  [...readings.values()].flatMap(({ field: group, items }) =>
    items.flatMap(({ id: row, parts = [] }) =>
      parts
        .filter(({ field, state }) => field.required && (state === 'absent' || state === 'unknown'))
        .map(({ field, span }) =>
          diagnose('form/missing-part', span, { row, group: nameOf(group), id: field.id, example: exampleOf(field) }),
        ),
    ),
  )

function exampleOf(field: FieldDefinition): string {
  return `${field.id}: ${field.kind === 'prose' ? '…' : KINDS[field.kind].example(field)}`
}
