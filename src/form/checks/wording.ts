/** Fields and languages as findings name them. */
import type { Entry } from '../../entry/types.ts'
import { languageRow } from '../../language/languages.ts'
import type { Language } from '../../language/types.ts'
import { nameOf } from '../kinds/kind.ts'
import type { FieldDefinition } from '../types.ts'

/** `questions 9b, 9c and 9d`, `the fields "a" and "b"`. */
export function listOfNames(fields: readonly FieldDefinition[]): string {
  const [first] = fields
  if (fields.length === 1 && first) return nameOf(first)
  const body = fields.every((field) => field.inBody)
  const ids = fields.map((field) => (body ? field.id : `"${field.id}"`))
  return `${body ? 'questions' : 'the fields'} ${ids.slice(0, -1).join(', ')} and ${ids.at(-1)}`
}

export function nameInLanguage(field: FieldDefinition, lang: Language, entry: Entry): string {
  return entry.languages.length > 1 ? `${nameOf(field)} in ${nameOfLanguage(lang)}` : nameOf(field)
}

export function nameOfLanguage(lang: Language): string {
  return languageRow(lang).names.en ?? lang
}
