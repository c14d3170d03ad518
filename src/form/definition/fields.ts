/** A field of `form.yaml` → its definition; which keys it takes beside those of all fields is said by its kind. */
import { diagnose } from '../../diagnostics/diagnose.ts'
import type { Scalar, Value } from '../../entry/types.ts'
import * as shape from '../shape.ts'
import type { Choice, FieldDefinition, LimitUnit } from '../types.ts'
import { condition } from './conditions.ts'
import { files } from './files.ts'
import { LIMIT_KEY } from './limits.ts'
import type { ReadField } from './readField.ts'
import { signatory } from './signatory.ts'
import { KIND_NAMES, type KindKey, TAKES } from './takes.ts'

/** Lists of choices by the names that fields call them by. */
export type ChoiceLists = ReadonlyMap<string, readonly Choice[]>

/** Keys of every field. */
const COMMON = {
  id: shape.need(shape.text, '', 'Its name in an entry: a key of the front matter, or `## id` in the body.'),
  label: shape.need(shape.localized, {}, 'What the form prints before the value.', (owner) => `the label of ${owner}`),
  required: shape.may(shape.flag, false, 'Whether it must be answered wherever it is asked.'),
  visibility: shape.may(shape.word(['public', 'private']), 'public', 'What is `private` is nowhere in a public PDF.'),
  limit: LIMIT_KEY,
  status: shape.may(
    shape.word(['reconstructed', 'verified']),
    undefined,
    'Whether its limit and meaning were compared with the form itself, where that differs from the form’s `status`.',
  ),
} as const

/** Keys that a list of choices brings. */
const LISTED = {
  choices: shape.may(shape.placedText, undefined, 'The name of a list under `choices` of the form.'),
  open: shape.may(shape.flag, false, 'Whether words beyond the list are taken, and printed as typed.'),
} as const

const ROW_KINDS = KIND_NAMES.filter((kind) => TAKES[kind].inRows)

/** A field in the rows of a group. */
const rowField = shape.define(
  'row-field',
  shape.map(
    shape.record(
      { ...COMMON, ...LISTED, kind: shape.need(shape.word(ROW_KINDS), ROW_KINDS[0]!, 'What it takes.') },
      { name: nameOfField, beside: byKind(ROW_KINDS, ['choices', 'open']) },
    ),
    (read, value, report): ReadField => {
      checkKeys(read.kind, value, report)
      const { limit, ...own } = read
      return { ...own, ...limit, ...PLAIN, inBody: false, span: value.span }
    },
  ),
)

const PLAIN = { fields: [], print: 'table', statement: {}, files: {} } as const

/** A field of a section. */
export const field: shape.Shape<ReadField> = shape.define(
  'field',
  shape.map(
    shape.record(
      {
        ...COMMON,
        ...LISTED,
        kind: shape.need(shape.word(KIND_NAMES), KIND_NAMES[0]!, 'What it takes.'),
        'in-body': shape.may(shape.flag, false, 'Whether a value stands under `## id` in the body; prose always does.'),
        'required-unless': shape.may(shape.text, undefined, 'The other half of an either-or pair.'),
        argues: shape.may(
          shape.text,
          undefined,
          'The field of goals that this answer is to argue, each that is ticked and no other.',
        ),
        'proper-name': shape.may(shape.flag, false, 'Whether it is a name, which answers are to spell in the same way.'),
        'show-when': shape.may(condition, undefined, 'When the form asks it.', (owner) => `show-when of ${owner}`),
        fields: shape.may(shape.list(rowField), [], 'What each row says; of a declaration, who signs.'),
        print: shape.may(
          shape.word(['table', 'blocks']),
          undefined,
          'How rows print: as a table, or each as lines of label and value. Without a word, what has room.',
        ),
        statement: shape.may(shape.localized, {}, 'What is declared.', (owner) => `the statement of ${owner}`),
        files: shape.may(files, {}, 'What may be attached for it.'),
      },
      {
        name: nameOfField,
        beside: byKind(KIND_NAMES, ['choices', 'open', 'in-body', 'fields', 'print', 'statement', 'files']),
      },
    ),
    (read, value, report): ReadField => {
      checkKeys(read.kind, value, report)
      const { limit, 'in-body': inBody, 'required-unless': requiredUnless, 'show-when': showWhen, ...rest } = read
      const { argues, 'proper-name': properName, ...own } = rest
      const given = own.fields.map((one) => ({ ...one, group: own.id }))
      const fields = read.kind === 'declaration' && given.length === 0 ? signatory(own.id, value.span) : given
      return {
        ...own,
        ...limit,
        inBody: read.kind === 'prose' || inBody,
        ...(requiredUnless !== undefined && { requiredUnless }),
        ...(showWhen && { showWhen }),
        ...(argues !== undefined && { argues }),
        ...(properName && { properName }),
        fields,
        print: own.print ?? (fields.length <= COLUMNS ? 'table' : 'blocks'),
        span: value.span,
      }
    },
  ),
)

/** So many columns have room between the margins of A4. */
const COLUMNS = 4

/** The definition of a field, once the lists of choices are known. */
export function withChoices(read: ReadField, lists: ChoiceLists, report: shape.Report): FieldDefinition {
  const { choices: name, fields, ...own } = read
  const list = name && lists.get(name.text)
  if (name && name.text !== '' && !list) {
    report(shape.notAmong(name.span, name.text, 'list of choices', [...lists.keys()]))
  }
  return { ...own, choices: list ?? [], fields: fields.map((inner) => withChoices(inner, lists, report)) }
}

// ── what a kind takes ────────────────────────────────────────────────────────────────────────────

/** Whether a field says what its kind needs, and nothing that means nothing for it. */
function checkKeys(kind: FieldDefinition['kind'], value: Value, report: shape.Report): void {
  if (value.type !== 'mapping') return
  const { needs, takes, units } = TAKES[kind]
  const what = nameOfField(value)
  const said = value.entries.map(({ key }) => key)
  for (const key of needs.filter((need) => !said.some((one) => one.text === need)))
    report(diagnose('form/definition-missing', value.span, { what, key }))
  const known: readonly string[] = [...needs, ...takes]
  for (const key of said.filter(({ text }) => isKindKey(text) && !known.includes(text)))
    report(diagnose('form/definition-not-taken', key.span, { what, key: key.text, kind }))
  const limit = value.entries.find(({ key }) => key.text === 'limit')?.value
  for (const unit of limit ? unitsOf(limit) : []) {
    if (!(units as readonly string[]).includes(unit.text))
      report(diagnose('form/definition-not-taken', unit.span, { what, key: `limit of ${unit.text}`, kind }))
  }
}

const KIND_KEYS = new Set(Object.values(TAKES).flatMap(({ needs, takes }): readonly string[] => [...needs, ...takes]))

function isKindKey(key: string): key is KindKey {
  return KIND_KEYS.has(key)
}

/** The units that a limit names; words where it names none. */
function unitsOf(value: Value): readonly Scalar[] {
  if (value.type === 'sequence') return value.items.flatMap(unitsOf)
  if (value.type === 'scalar') return []
  const unit = value.entries.find(({ key }) => key.text === 'unit')?.value
  if (!unit) return [{ type: 'scalar', text: 'words', span: value.span }]
  return unit.type === 'scalar' ? [unit] : []
}

/** The same as JSON Schema. */
function byKind(kinds: readonly FieldDefinition['kind'][], keys: readonly KindKey[]): shape.JsonSchema {
  return {
    allOf: kinds.map((kind) => {
      const { needs, takes, units } = TAKES[kind]
      const known: readonly KindKey[] = [...needs, ...takes]
      const refused = Object.fromEntries(keys.filter((key) => !known.includes(key)).map((key) => [key, false]))
      return {
        if: { properties: { kind: { const: kind } }, required: ['kind'] },
        // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
        then: { required: needs, properties: { ...refused, limit: limitIn(units) } },
      }
    }),
  }
}

function limitIn(units: readonly LimitUnit[]): shape.JsonSchema | boolean {
  if (units.length === 0) return false
  const limit = { properties: { unit: { enum: units } }, ...(!units.includes('words') && { required: ['unit'] }) }
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  return { if: { type: 'array' }, then: { items: limit }, else: limit }
}

function nameOfField(value: Value): string {
  const id = value.type === 'mapping' ? value.entries.find(({ key }) => key.text === 'id')?.value : undefined
  return id?.type === 'scalar' ? `the field "${id.text}"` : 'a field'
}
