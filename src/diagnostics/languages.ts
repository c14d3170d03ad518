/** A diagnostic → the same in another language. A language is a folder in `languages/` and a row here. */
import { ENGLISH } from './codes.ts'
import { FRENCH } from './languages/fr/index.ts'
import { KOREAN } from './languages/ko/index.ts'
import { CHINESE } from './languages/zh-Hans/index.ts'
import type { Diagnostic } from './types.ts'
import { say, type Vocabulary } from './wording.ts'

/** The languages that messages are written in. */
export const MESSAGE_LANGUAGES = ['en', 'zh-Hans', 'ko', 'fr'] as const

export type MessageLanguage = (typeof MESSAGE_LANGUAGES)[number]

export const VOCABULARIES: Readonly<Record<MessageLanguage, Vocabulary>> = {
  en: ENGLISH,
  'zh-Hans': CHINESE,
  ko: KOREAN,
  fr: FRENCH,
}

/** The same finding, its message and hints in a language. */
export function inLanguage(diagnostic: Diagnostic, language: MessageLanguage): Diagnostic {
  return { ...diagnostic, ...say(diagnostic, VOCABULARIES[language]) }
}
