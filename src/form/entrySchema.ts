/**
 * A form → what the front matter of its entries may say, as JSON Schema (draft 2020-12), for editors: names of fields,
 * codes of choices, labels as explanations. It is about spelling; what hangs on other answers is said by the checks.
 */
import type { CommonKey } from '../entry/keys.ts'
import { LANGUAGES } from '../language/languages.ts'
import type { Localized } from '../language/types.ts'
import { YES_NO } from './kinds/yesNo.ts'
import type { JsonSchema } from './shape.ts'
import type { Choice, FieldDefinition, FormDefinition, KindName, ReferenceData } from './types.ts'

/** The front matter of an entry to a form. */
export function entrySchema(form: FormDefinition, reference: ReferenceData): JsonSchema {
  const fields = [...form.fields.values()].filter(({ inBody }) => !inBody)
  const properties = Object.fromEntries(fields.map((field) => [field.id, valueSchema(field, reference)]))
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: `The front matter of an entry: ${inOne(form.name)}, ${form.edition}`,
    type: 'object',
    properties: { ...COMMON, form: { const: form.id }, ...properties },
    required: ['form', 'languages'],
    additionalProperties: false,
    $defs: DEFINITIONS,
  }
}

function inOne(text: Localized): string {
  return text.en ?? Object.values(text)[0] ?? ''
}

// ── keys of all forms ────────────────────────────────────────────────────────────────────────────

const CODES = LANGUAGES.flatMap(({ code, aliases }) => [code, ...aliases])
const WORDS: JsonSchema = { type: ['string', 'number', 'boolean', 'null'] }

const DEFINITIONS: Readonly<Record<string, JsonSchema>> = {
  language: { enum: CODES },
  /** One for all languages, or each its own; nothing where it is not written yet. */
  words: {
    anyOf: [
      { type: ['string', 'number', 'boolean', 'null'] },
      { type: 'object', propertyNames: { $ref: '#/$defs/language' }, additionalProperties: WORDS },
    ],
  },
  unknown: { enum: ['unknown', null] },
}

const LOCALIZED: JsonSchema = { $ref: '#/$defs/words' }

const COMMON: Readonly<Record<CommonKey, JsonSchema>> = {
  form: { type: 'string' },
  languages: {
    description: 'First the language of submission, then the translations.',
    anyOf: [{ $ref: '#/$defs/language' }, { type: 'array', items: { $ref: '#/$defs/language' }, minItems: 1, uniqueItems: true }],
  },
  title: { description: 'The title of the dossier.', ...LOCALIZED },
  attachments: {
    description: 'Files that are attached; answers refer to them as [A1].',
    type: ['array', 'null'],
    items: {
      type: 'object',
      properties: {
        id: { type: 'string', pattern: '^[A-Za-z][\\w-]{0,63}$' },
        file: { type: 'string' },
        title: LOCALIZED,
        language: { $ref: '#/$defs/language' },
        bind: { enum: [true, false, 'yes', 'no'] },
      },
      required: ['id', 'file'],
      additionalProperties: false,
    },
  },
  imported: { description: 'What an import keeps; it is never printed.' },
  translated: {
    description: 'The words that translations were made from, as `check --record` notes them.',
    type: 'object',
    propertyNames: { $ref: '#/$defs/language' },
    additionalProperties: { type: 'object', additionalProperties: WORDS },
  },
  accept: { description: 'Findings that are accepted, each with a reason.' },
  withheld: { description: 'Private fields that a public copy leaves out.', type: 'array', items: { type: 'string' } },
  date: { description: 'For the cover and the metadata.', type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
  number: { description: 'The number of the dossier.', ...WORDS },
  layout: { enum: ['stacked', 'parallel', 'labels', 'separate'] },
  paper: { enum: ['A4', 'Letter'] },
  theme: { type: 'string' },
  'reading-order': { enum: ['pairs', 'languages'] },
}

// ── fields ───────────────────────────────────────────────────────────────────────────────────────

type OfKind = (field: FieldDefinition, reference: ReferenceData) => JsonSchema

const OF_KINDS: Readonly<Record<Exclude<KindName, 'prose'>, OfKind>> = {
  text: () => LOCALIZED,
  integer: () => ({
    anyOf: [
      { type: 'integer', minimum: 0 },
      { type: 'string', pattern: '^[0-9٠-٩０-９]{1,15}$' },
    ],
  }),
  date: () => ({ type: 'string', pattern: '^\\d{4}-\\d{2}(-\\d{2})?$' }),
  month: () => ({ type: 'string', pattern: '^\\d{4}-\\d{2}$' }),
  url: () => ({ type: 'string' }),
  email: () => ({ type: 'string' }),
  phone: () => ({ type: ['string', 'integer'] }),
  'yes-no': yesOrNo,
  consent: yesOrNo,
  choice: (field) => choiceOf(field),
  'multi-choice': (field) => severalOf(choiceOf(field)),
  country: (_, { states }) => codesOf(states.map(({ code }) => code)),
  goals: (_, { goals }) => severalOf({ anyOf: [{ type: 'integer', minimum: 1, maximum: goals.length }, { type: 'string' }] }),
  // YAML reads 8.10 as the number 8.1: what the author typed is known to the reader of the entry alone.
  targets: () => severalOf({ type: ['number', 'string'] }),
  group: (field, reference) => {
    const row = rowOf(field, reference)
    return { anyOf: [{ type: 'array', items: row }, row] }
  },
  declaration: rowOf,
  attachment: () => severalOf({ type: 'string' }),
}

function valueSchema(field: FieldDefinition, reference: ReferenceData): JsonSchema {
  const schema = field.kind === 'prose' ? {} : OF_KINDS[field.kind](field, reference)
  return { description: inOne(field.label), anyOf: [schema, { $ref: '#/$defs/unknown' }] }
}

function rowOf({ fields }: FieldDefinition, reference: ReferenceData): JsonSchema {
  return {
    type: 'object',
    properties: Object.fromEntries(fields.map((field) => [field.id, valueSchema(field, reference)])),
    required: fields.filter(({ required }) => required).map(({ id }) => id),
    additionalProperties: false,
  }
}

function yesOrNo(): JsonSchema {
  return { enum: ['yes', 'no', true, false, ...wordsOf(YES_NO).filter((word) => !['true', 'false', 'yes', 'no'].includes(word))] }
}

/** Ids first, since they are what an editor offers; an open list takes any words beside. */
function choiceOf({ choices, open }: FieldDefinition): JsonSchema {
  const ids = choices.map(({ id }) => id)
  const others = wordsOf(choices).filter((word) => !ids.includes(word))
  return { anyOf: [{ enum: ids }, open ? LOCALIZED : { enum: others.length > 0 ? others : ids }] }
}

/** Codes to choose from; names are taken in any language and spelling. */
function codesOf(codes: readonly string[]): JsonSchema {
  return { anyOf: [{ enum: codes }, { type: 'string', minLength: 3 }] }
}

function severalOf(one: JsonSchema): JsonSchema {
  return { anyOf: [one, { type: 'array', items: one }, { type: 'string' }] }
}

function wordsOf(choices: readonly Choice[]): readonly string[] {
  return [...new Set(choices.flatMap(({ label, aliases }) => [...Object.values(label), ...aliases]))]
}
