/**
 * A value of the front matter → a word, a text by language, a language; any other shape is an error.
 */
import type { PhraseCode } from '../diagnostics/codes.ts'
import { diagnose, phrase } from '../diagnostics/diagnose.ts'
import type { Diagnostic } from '../diagnostics/types.ts'
import { LANGUAGES, parseLanguage } from '../language/languages.ts'
import type { Language, Localized } from '../language/types.ts'
import type { EntrySource, Field, Scalar, Value } from './types.ts'

/** What a key's reader may look at. */
export interface KeyContext {
  /** First the language of submission; empty while that is not known. */
  readonly languages: readonly Language[]
  readonly files: Pick<EntrySource, 'fileSize' | 'readFile'>
  readonly report: (diagnostic: Diagnostic) => void
}

/** A text without white space around it; nothing where there is none. */
export function readWord({ key, value }: Field, context: KeyContext, example: string): Scalar | undefined {
  if (value.type !== 'scalar') {
    reportShape(key, value, 'shape/value', `${key.text}: ${example}`, context)
    return undefined
  }
  const text = value.text.trim()
  return text === '' ? undefined : { ...value, text }
}

/** A text in the first language, or a map of texts by language. */
export function readLocalized({ key, value }: Field, context: KeyContext): Localized {
  if (value.type === 'scalar') return value.text.trim() === '' ? {} : { [context.languages[0] ?? 'en']: value.text.trim() }
  const texts = value.type === 'mapping' ? value.entries : []
  const wrong = value.type === 'mapping' ? texts.find((text) => text.value.type !== 'scalar')?.value : value
  if (wrong) reportShape(key, wrong, 'shape/text-or-texts', `${key.text}: { en: …, zh: … }`, context)
  const localized: [Language, string][] = []
  for (const text of texts) {
    const language = readLanguage(text.key, context)
    if (language && text.value.type === 'scalar' && text.value.text.trim() !== '')
      localized.push([language, text.value.text.trim()])
  }
  return Object.fromEntries(localized)
}

/** The language that a code says; a code that says none is an error. */
export function readLanguage(code: Scalar, context: KeyContext): Language | undefined {
  const language = parseLanguage(code.text)
  if (!language) {
    const known = LANGUAGES.map((row) => row.code).join(', ')
    context.report(diagnose('entry/language-unknown', code.span, { language: code.text, known }))
  }
  return language
}

export function reportShape(key: Scalar, value: Value, shape: PhraseCode, example: string, context: KeyContext): void {
  context.report(diagnose('entry/key-shape', value.span, { key: key.text, shape: phrase(shape), example }))
}
