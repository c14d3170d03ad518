/**
 * What a field says → the data that `value.hbs` prints: goals with their colours, targets by number, rows of a group
 * as a table or as blocks, a declaration with lines to sign on, any other item by its words.
 */

import type { Span } from '../diagnostics/types.ts'
import type { AnswerState, Item } from '../form/answers.ts'
import type { FieldDefinition, KindName } from '../form/types.ts'
import type { Scope, Wordings } from './types.ts'
import { wordings } from './wordings.ts'

/** A field and what is said in it: an answer, or a part of a row. */
export interface Said {
  readonly field: FieldDefinition
  readonly state: AnswerState
  readonly items: readonly Item[]
  readonly span?: Span
}

/** What stands in place of a value, or what `PRINTS` makes of it. */
export type ValueData = Readonly<Record<string, unknown>>

export function valueData(scope: Scope, said: Said): ValueData {
  const { field, state } = said
  // Lines to sign on are printed for those who sign on paper, too.
  if (field.kind === 'declaration') return declarationData(scope, said)
  if (state !== 'given') return { notStated: scope.say(scope.words[field.kind === 'yes-no' ? 'unknown-answer' : 'not-stated']!) }
  return (PRINTS[field.kind] ?? wordsData)(scope, said)
}

/** Whether a value takes the width of the page rather than a cell beside its label. */
export function isWide({ kind }: FieldDefinition): boolean {
  return kind === 'group' || kind === 'declaration'
}

type Print = (scope: Scope, said: Said) => ValueData

const PRINTS: Readonly<Partial<Record<KindName, Print>>> = {
  url: addressData,
  email: addressData,
  phone: addressData,
  goals: goalsData,
  targets: (scope, said) => ({ targets: itemsOf(scope, said) }),
  group: (scope, said) => (said.field.print === 'table' ? tableData(scope, said) : blocksData(scope, said)),
  attachment: (scope, said) => ({
    attached: itemsOf(scope, said).map((item) => ({ ...item, href: `#attachment-${item.id}` })),
  }),
}

function wordsData(scope: Scope, said: Said): ValueData {
  return { items: itemsOf(scope, said) }
}

/** An address runs from left to right in any language. */
function addressData(scope: Scope, said: Said): ValueData {
  const items = itemsOf(scope, said)
  return { items: items.map(({ id, text }) => ({ id, text: text.map((one) => ({ ...one, dir: 'ltr' as const })) })) }
}

function itemsOf({ answers }: Scope, { items, span }: Said): readonly { readonly id: string; readonly text: Wordings }[] {
  return items.map(({ id, label }) => ({ id, text: wordings(label, answers.entry.languages, span) }))
}

function goalsData(scope: Scope, said: Said): ValueData {
  const colors = new Map(scope.answers.reference.goals.map(({ number, color }) => [String(number), color]))
  const goals = itemsOf(scope, said).map((item) => {
    const color = colors.get(item.id)
    return { ...item, color, ink: inkOn(color ?? '#000000') }
  })
  return { goals }
}

/** White where it reaches a contrast of 4.5 : 1 on the colour, else black (WCAG 2.2, 1.4.3). */
function inkOn(color: string): string {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(color.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  const luminance = 0.2126 * r! + 0.7152 * g! + 0.0722 * b!
  return 1.05 / (luminance + 0.05) >= 4.5 ? '#ffffff' : '#000000'
}

// ── rows ─────────────────────────────────────────────────────────────────────────────────────────

function tableData(scope: Scope, { field, items }: Said): ValueData {
  const columns = publicFields(field).map(({ label }) => scope.say(label))
  return { table: { columns, rows: items.map((row) => partsOf(row, field).map((part) => cellData(scope, part))) } }
}

/** Each row as lines of label and value; what it does not say takes no line. */
function blocksData(scope: Scope, { field, items }: Said): ValueData {
  const blocks = items.map((row) => ({
    lines: partsOf(row, field)
      .filter((part) => part.state !== 'absent' || part.field.required)
      .map((part) => ({ label: scope.say(part.field.label), ...valueData(scope, part) })),
  }))
  return { blocks }
}

/** The statement, who signs it, and a line for the signature; what is not given is a line to write on. */
function declarationData(scope: Scope, { field, items: [row] }: Said): ValueData {
  const lines = publicFields(field).map((one) => {
    const part = row?.parts?.find((candidate) => candidate.field.id === one.id)
    return { label: scope.say(one.label), ...(part?.state === 'given' && valueData(scope, part)) }
  })
  const signature = { label: scope.say(scope.words.signature!), sign: true }
  return { declaration: { statement: scope.say(field.statement), lines: [...lines, signature] } }
}

/** An empty cell says that nothing was asked for. */
function cellData(scope: Scope, part: Said): ValueData {
  return part.state === 'absent' && !part.field.required ? {} : valueData(scope, part)
}

function publicFields({ fields }: FieldDefinition): readonly FieldDefinition[] {
  return fields.filter(({ visibility }) => visibility === 'public')
}

function partsOf({ parts = [] }: Item, field: FieldDefinition): readonly Said[] {
  return publicFields(field).flatMap(({ id }) => parts.find((part) => part.field.id === id) ?? [])
}
