/**
 * A line of a field's value on the page → what an entry says for it: the id of a choice, a State's code, the
 * number of a Goal, an ISO date; nothing where the field does not know the line.
 */
import { KINDS } from '../form/kinds/kinds.ts'
import type { FieldDefinition, KindName } from '../form/types.ts'
import { readPortalDate } from './dates.ts'
import { fold, trim } from './fold.ts'
import type { PageContext } from './types.ts'

/** `" 1.3 words "`: some targets stand in quotes, some do not. */
const TARGET = /^["“”\s]*(\d{1,2}\.(?:\d{1,2}|[a-d]))(?![\w.])/i

/** Fields that the page shows an icon for, or nothing: no value does not mean no. */
const DRAWN: readonly KindName[] = ['yes-no', 'consent']
const LISTS: readonly KindName[] = ['goals', 'targets', 'multi-choice', 'group', 'declaration', 'attachment']

/** Rows of several values, which a page has in lines: kept in its words. */
const ROWS: readonly KindName[] = ['group', 'declaration', 'attachment']

/** Written in their own way, in any language. */
const ADDRESSES: readonly KindName[] = ['url', 'email', 'phone']

/** Whether a field without a value is unknown rather than empty. */
export function isDrawn(field: FieldDefinition): boolean {
  return DRAWN.includes(field.kind) || (field.inBody && field.kind === 'choice')
}

/** Whether a field may hold several values, one per line. */
export function isList(field: FieldDefinition): boolean {
  return LISTS.includes(field.kind)
}

/** Whether a field takes any words. */
export function isOpen(field: FieldDefinition): boolean {
  return (
    field.kind === 'text' || field.kind === 'prose' || ADDRESSES.includes(field.kind) || ROWS.includes(field.kind) || field.open
  )
}

/** Read one line of a value; an empty list where the field does not know it. */
export function readValue(raw: string, field: FieldDefinition, context: PageContext): readonly string[] {
  const text = trim(raw)
  if (field.kind === 'date') return listOf(readPortalDate(text))
  if (field.kind === 'month') return listOf(readPortalDate(text)?.slice(0, 'YYYY-MM'.length))
  if (field.kind === 'targets') return readTarget(text, context)
  if (field.kind === 'prose' || field.kind === 'text' || ADDRESSES.includes(field.kind)) return [text]
  // the form's own reading of what an author types: labels, aliases and codes in all its languages
  const span = { file: '', line: 1, column: 1 }
  const kindContext = {
    field,
    reference: context.reference,
    languages: [context.language],
    today: context.form.date,
    attachments: [],
    withheld: new Set<string>(),
  }
  const parsed = KINDS[field.kind].parse({ type: 'scalar', text, span }, kindContext)
  if (parsed.state === 'unknown') return ['unknown']
  return parsed.faulty ? [] : parsed.items.map((item) => item.id)
}

/** By its number alone: the words differ from edition to edition. */
function readTarget(text: string, context: PageContext): readonly string[] {
  const id = TARGET.exec(fold(text))?.[1]?.toLowerCase()
  return listOf(context.reference.targets.find((target) => target.id === id)?.id)
}

function listOf(value: string | undefined): readonly string[] {
  return value === undefined ? [] : [value]
}
