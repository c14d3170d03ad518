/** The names of the languages of a dossier as phrases, in one of them. */
import { LANGUAGES } from '../language/languages.ts'
import type { Language } from '../language/types.ts'

export type LanguageNames = Readonly<Record<`language/${Language}`, string>>

export function languageNames(lang: Language): LanguageNames {
  return Object.fromEntries(LANGUAGES.map(({ code, names }) => [`language/${code}`, names[lang] ?? code])) as LanguageNames
}
