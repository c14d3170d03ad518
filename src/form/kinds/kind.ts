/**
 * What a kind of field is: how it reads a value of the front matter (or a line of the body), and what a
 * value of it looks like. A new kind is a file here and a row in `kinds.ts`.
 */
import type { PhraseCode } from '../../diagnostics/codes.ts'
import { diagnose, phrase } from '../../diagnostics/diagnose.ts'
import type { Diagnostic, Parameters, Phrase, Span } from '../../diagnostics/types.ts'
import type { Attachment, Scalar, Value } from '../../entry/types.ts'
import { LANGUAGES } from '../../language/languages.ts'
import type { Language, Localized } from '../../language/types.ts'
import type { AnswerState, Item, Part } from '../answers.ts'
import { isFiller } from '../characters.ts'
import { fold } from '../match.ts'
import type { FieldDefinition, ReferenceData } from '../types.ts'

export interface KindContext {
  readonly field: FieldDefinition
  readonly reference: ReferenceData
  /** Languages of the entry; a text that says no language is in the first. */
  readonly languages: readonly Language[]
  /** ISO date that "the future" is measured from: the entry's own, else the form's. */
  readonly today: string
  /** What the entry attaches. */
  readonly attachments: readonly Attachment[]
  /** What is given, but not in this copy of the entry: ids of private fields, `group.id` for parts of rows. */
  readonly withheld: ReadonlySet<string>
}

/** An item with its place, for findings about it. */
export interface PlacedItem extends Item {
  readonly span: Span
  readonly parts?: readonly PlacedPart[]
}

/** What a row of a group says in a field, with its place: that of the row where it says nothing. */
export interface PlacedPart extends Part {
  readonly items: readonly PlacedItem[]
  readonly faulty: boolean
  readonly span: Span
}

/** What a value says. */
export interface Parsed {
  readonly state: AnswerState
  readonly items: readonly PlacedItem[]
  /** The value is not one that the field knows: printed as typed, and nothing follows from it. */
  readonly faulty: boolean
  readonly diagnostics: readonly Diagnostic[]
}

export interface Kind {
  readonly parse: (value: Value, context: KindContext) => Parsed
  /** A value as an author would write it, for hints. */
  readonly example: (field: FieldDefinition) => string
  /** The answers there are, where they are few. */
  readonly known?: (field: FieldDefinition) => readonly string[]
}

export const ABSENT: Parsed = { state: 'absent', items: [], faulty: false, diagnostics: [] }
export const UNKNOWN: Parsed = { ...ABSENT, state: 'unknown' }

export function given(items: readonly PlacedItem[], diagnostics: readonly Diagnostic[] = []): Parsed {
  return { state: items.length > 0 ? 'given' : 'absent', items, faulty: false, diagnostics }
}

/** A value that is printed as typed, with what is wrong about it. */
export function faulty(value: Value, context: KindContext, diagnostics: readonly Diagnostic[]): Parsed {
  const items = scalarsOf(value).map((scalar) => asTyped(scalar, context))
  return { state: 'given', items, faulty: true, diagnostics }
}

/** A value that is a list or a mapping where the field takes one thing. */
export function wrongShape(value: Value, context: KindContext, shape: PhraseCode, example: string): Parsed {
  const { field } = context
  const parameters: Parameters = { name: nameOf(field), shape: phrase(shape), example: `${field.id}: ${example}` }
  return faulty(value, context, [diagnose('form/wrong-shape', value.span, parameters)])
}

/** Read a kind whose value is one scalar; an empty one is absent, one that says so unknown. */
export function oneScalar(example: string, read: (scalar: Scalar, context: KindContext) => Parsed): Kind['parse'] {
  return (value, context) => {
    const only = value.type === 'sequence' && value.items.length === 1 ? value.items[0]! : value
    if (only.type !== 'scalar') return wrongShape(value, context, 'shape/value', example)
    if (only.text.trim() === '') return ABSENT
    return saysUnknown(only.text) ? UNKNOWN : read(only, context)
  }
}

/** The words of the author, in the first language. */
export function asTyped(scalar: Scalar, context: KindContext): PlacedItem {
  const [language] = context.languages
  return { id: scalar.text, label: language ? { [language]: scalar.text } : {}, span: scalar.span }
}

/** A text that is the same in every language: a number, an address. */
export function inEveryLanguage(write: (language: Language) => string): Localized {
  return Object.fromEntries(LANGUAGES.map(({ code }) => [code, write(code)]))
}

/** Words for "unknown" in the nine languages. */
const UNKNOWN_WORDS = new Set(
  ['unknown', '未知', '不详', '不明', '不詳', '알 수 없음', '미상', 'inconnu', 'desconocido', 'неизвестно', 'غير معروف'].map(
    fold,
  ),
)

export function saysUnknown(text: string): boolean {
  return UNKNOWN_WORDS.has(fold(text))
}

/** `.` or `-` where words are asked for. */
export function filler(scalar: Scalar, context: KindContext): Parsed | undefined {
  return isFiller(scalar.text) ? { ...given([asTyped(scalar, context)]), state: 'filler' } : undefined
}

/** A field as messages name it. */
export function nameOf({ inBody, id, group }: FieldDefinition): Phrase {
  if (group !== undefined) return phrase('name/in-group', { id, group })
  return phrase(inBody ? 'name/question' : 'name/field', { id })
}

function scalarsOf(value: Value): readonly Scalar[] {
  switch (value.type) {
    case 'scalar':
      return [value]
    case 'sequence':
      return value.items.flatMap(scalarsOf)
    case 'mapping':
      return value.entries.flatMap((entry) => scalarsOf(entry.value))
  }
}
