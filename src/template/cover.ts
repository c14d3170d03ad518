/** Answers → the facts on the cover: who nominates, which language is the submission, which a translation. */
import { formatDate } from '../language/dates.ts'
import { languageRow } from '../language/languages.ts'
import type { Language, Localized } from '../language/types.ts'
import type { Scope, Wordings } from './types.ts'
import { wordings } from './wordings.ts'

export interface CoverRow {
  readonly label: Wordings
  readonly value: Wordings
  /** The name of a file that the row tells of. */
  readonly file?: string
}

/** The rows at the foot of the cover, from the country to the dossier's number. */
export function coverRows(scope: Scope): readonly CoverRow[] {
  const { answers, words, say } = scope
  const { entry } = answers
  const row = (label: Localized | undefined, value: Wordings, file?: string): readonly CoverRow[] =>
    label && value.length > 0 ? [{ label: say(label), value, ...(file !== undefined && { file }) }] : []
  const field = (id: string) => {
    const answer = answers.answers.get(id)
    if (answer?.state !== 'given' || answer.field.visibility !== 'public') return []
    const value = answer.items.flatMap((item) => wordings(item.label, entry.languages, answer.span))
    // A short word of our own, where there is one, in place of the form's question.
    return row(words[id] ?? answer.field.label, value)
  }
  return [
    ...answers.form.cover.flatMap(field),
    ...languageFacts(scope).flatMap(({ key, text, file }) => row(words[key], say(text), file)),
    ...(entry.date === undefined
      ? []
      : row(words.date, say(Object.fromEntries(entry.languages.map((lang) => [lang, formatDate(entry.date!, lang)]))))),
    ...(entry.number === undefined ? [] : row(words.number, wordings({ en: entry.number }, ['en']))),
  ]
}

interface LanguageFact {
  readonly key: string
  readonly text: Localized
  readonly file?: string
}

/** Which language is the submission, which a translation, and where the others are if not here. */
function languageFacts({ answers, words, options }: Scope): readonly LanguageFact[] {
  const { languages } = answers.entry
  const original = (lang: Language): LanguageFact => ({ key: 'language-of-submission', text: namesOf(lang) })
  const translation = (named: readonly Language[]): LanguageFact => ({
    key: 'translation',
    text: annotated(named, words['for-reference']),
  })
  if (!options.edition) {
    const [first, ...others] = languages
    return [original(first), ...(answers.answeredLanguages.length > 1 ? [translation(others)] : [])]
  }
  const { submission, others } = options.edition
  return [
    original(submission),
    ...(languages[0] === submission ? [] : [translation(languages)]),
    ...others.map(({ language, file }) => ({
      key: 'other-edition',
      text: annotated([language], words[language === submission ? 'original' : 'for-reference']),
      file,
    })),
  ]
}

function namesOf(lang: Language): Localized {
  return languageRow(lang).names
}

/** “Chinese (translation for reference)”, in every language. */
function annotated(named: readonly Language[], note: Localized): Localized {
  const entries = (Object.entries(note) as [Language, string][]).map(([lang, words]) => {
    const names = named.map((code) => namesOf(code)[lang]).join(LIST_COMMA[lang] ?? ', ')
    return [lang, languageRow(lang).fullWidthMarks ? `${names}（${words}）` : `${names} (${words})`]
  })
  return Object.fromEntries(entries)
}

/** What stands between the items of a list. */
const LIST_COMMA: Localized = { 'zh-Hans': '、', 'zh-Hant': '、', ja: '、', ar: '، ' }
