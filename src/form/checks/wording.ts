/** Fields as findings name them. */
import { phrase } from '../../diagnostics/diagnose.ts'
import type { Phrase } from '../../diagnostics/types.ts'
import type { Entry } from '../../entry/types.ts'
import type { Language } from '../../language/types.ts'
import { nameOf } from '../kinds/kind.ts'
import type { FieldDefinition } from '../types.ts'

/** `questions 9b, 9c and 9d`, `the fields "a" and "b"`. */
export function listOfNames(fields: readonly FieldDefinition[]): Phrase {
  const [first] = fields
  if (fields.length === 1 && first) return nameOf(first)
  return fields.every((field) => field.inBody)
    ? phrase('name/questions', { ids: fields.map(({ id }) => id) })
    : phrase('name/fields', { ids: fields.map(({ id }) => phrase('name/quoted', { id })) })
}

/** What is named, with the language where the entry has several. */
export function inLanguage(name: Phrase, lang: Language, entry: Entry): Phrase {
  return entry.languages.length > 1 ? phrase('name/in-language', { name, language: phrase(`language/${lang}`) }) : name
}
