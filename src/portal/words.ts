/** Our own words for what stands around a form's labels, where the form does not know them in a language. */
import { termsIn } from '../form/limits.ts'
import type { CounterName, FieldDefinition, FormDefinition } from '../form/types.ts'
import { languageRow } from '../language/languages.ts'
import type { Language } from '../language/types.ts'
import { readSubLabel } from './labels.ts'

type InEveryLanguage = Readonly<Record<Language, string>>

/** `{n}` is a number, or a range of two. */
const AT_MOST: Readonly<Record<'words' | 'characters', InEveryLanguage>> = {
  words: {
    ...{ en: 'max. {n} words', fr: '{n} mots au maximum', es: 'máx. {n} palabras', ru: 'не более {n} слов' },
    ...{ ar: 'بحد أقصى {n} كلمة', 'zh-Hans': '最多{n}字', 'zh-Hant': '最多{n}字', ja: '{n}字以内', ko: '최대 {n}단어' },
  },
  characters: {
    ...{ en: 'max. {n} characters', fr: '{n} caractères au maximum', es: 'máx. {n} caracteres', ru: 'не более {n} знаков' },
    ...{ ar: 'بحد أقصى {n} حرفا', 'zh-Hans': '最多{n}个字符', 'zh-Hant': '最多{n}個字元', ja: '{n}文字以内', ko: '최대 {n}자' },
  },
}
const BETWEEN: Readonly<Record<'words' | 'characters', InEveryLanguage>> = {
  words: {
    ...{ en: '{n} words', fr: '{n} mots', es: '{n} palabras', ru: '{n} слов', ar: '{n} كلمة' },
    ...{ 'zh-Hans': '{n}字', 'zh-Hant': '{n}字', ja: '{n}字', ko: '{n}단어' },
  },
  characters: {
    ...{ en: '{n} characters', fr: '{n} caractères', es: '{n} caracteres', ru: '{n} знаков', ar: '{n} حرفا' },
    ...{ 'zh-Hans': '{n}个字符', 'zh-Hant': '{n}個字元', ja: '{n}文字', ko: '{n}자' },
  },
}

const QUESTION: InEveryLanguage = {
  ...{ en: 'Question {n}', fr: 'Question {n}', es: 'Pregunta {n}', ru: 'Вопрос {n}', ar: 'السؤال {n}' },
  ...{ 'zh-Hans': '题 {n}', 'zh-Hant': '題 {n}', ja: '問 {n}', ko: '문항 {n}' },
}

/** The heading of a numbered question: `Question 3`. */
export function questionHeading(number: string, language: Language): string {
  return QUESTION[language].replace('{n}', number)
}

/** Signs or whole characters, rather than words; a Han character counts as a word. */
const BY_CHARACTER: readonly CounterName[] = ['characters', 'characters-no-space']

/** A field's limit in words: `max. 200 words`, `150–250 words`; nothing where it has none. */
export function limitPhrase(field: FieldDefinition, form: FormDefinition, language: Language): string | undefined {
  if (!field.limit) return undefined
  const { unit: counted, min, max, counter } = termsIn(field.limit, language)
  if (max === undefined) return undefined
  const rule = counter ?? form.counting[language] ?? languageRow(language).counter
  const unit = counted === 'characters' || BY_CHARACTER.includes(rule) ? 'characters' : 'words'
  const phrase = (min === undefined ? AT_MOST : BETWEEN)[unit][language]
  return phrase.replace('{n}', min === undefined ? String(max) : `${min}–${max}`)
}

/** A field's label with its limit after it, as a portal prints it; as it stands where it states the limit itself. */
export function labelWithLimit(field: FieldDefinition, form: FormDefinition, language: Language): string | undefined {
  const label = field.label[language]
  const limit = limitPhrase(field, form, language)
  if (label === undefined || limit === undefined || readSubLabel(label).limit !== undefined) return label
  return `${label} (${limit})`
}
