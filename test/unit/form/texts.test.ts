/**
 * What every text of ours keeps to, in each of the nine languages: names of Goals, targets and States, the words of
 * templates, the labels of the form. What the portal says in Chinese is its own, oddities and all, and not held to it.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readForm, readReference } from '../../../src/form/index.ts'
import type { FormDefinition, SourceText } from '../../../src/form/types.ts'
import { LANGUAGES } from '../../../src/language/languages.ts'
import type { Language, Localized } from '../../../src/language/types.ts'
import { readWords } from '../../../src/template/words.ts'
import { FONTS } from '../font/faces.ts'

const source = (file: string): SourceText => ({
  file,
  text: readFileSync(join(import.meta.dirname, '../../../templates', file), 'utf8'),
})
const REFERENCE = readReference({
  goals: source('base/data/sdg-goals.json'),
  targets: source('base/data/sdg-targets.json'),
  states: source('base/data/member-states.json'),
}).value!
const FORM_FILE = source('unpsa-2022/form.yaml')
const FORM = readForm(FORM_FILE.file, FORM_FILE.text).value!

type Named = readonly [string, Localized]

const OURS: readonly Named[] = [
  ...REFERENCE.goals.map(({ number, name }) => [`Goal ${number}`, name] as const),
  ...REFERENCE.targets.map(({ id, label }) => [`target ${id}`, label] as const),
  ...REFERENCE.states.map(({ code, name }) => [`State ${code}`, name] as const),
  ...Object.entries(readWords(source('base/words.yaml'))).map(([key, text]) => [`word ${key}`, text] as const),
  ...headingsOf(FORM),
]
/** In Chinese they are the portal's. */
const LABELS: readonly Named[] = [...FORM.fields.values()].flatMap(({ id, label, choices }) => [
  [`label ${id}`, label] as const,
  ...choices.map((choice) => [`choice ${id}.${choice.id}`, choice.label] as const),
])

describe.each(LANGUAGES.map(({ code }) => code))('every text in %s', (lang) => {
  const held = lang === 'zh-Hans' ? OURS : [...OURS, ...LABELS]
  const texts = held.map(([where, { [lang]: text = '' }]) => ({ where, text }))
  const strangers = (isStrange: (text: string) => boolean) =>
    texts.filter(({ text }) => isStrange(text)).map(({ where, text }) => `${where}: ${text}`)

  it('is there', () => {
    expect(strangers((text) => text === '')).toEqual([])
  })

  it('is in the script of the language, composed and without presentation forms', () => {
    expect(strangers((text) => text !== text.normalize('NFC') || PRESENTATION_FORM.test(text))).toEqual([])
    expect(strangers((text) => words(text).some((word) => !SCRIPT[lang].test(word) && !ACRONYM.test(word)))).toEqual([])
  })

  it('has characters that the language uses', () => {
    const table = CHARACTERS[lang]
    expect(
      strangers((text) => table !== undefined && [...text].some((one) => HAN.test(one) && one !== '々' && !table.has(one))),
    ).toEqual([])
  })

  it('is in faces that are shipped for the language', () => {
    for (const weight of [400, 700] as const) {
      const faces = [...FONTS.forLanguage(lang, 'sans-serif').slice(0, 1), 'Noto Sans'].map((family) =>
        FONTS.face(FONTS.find({ family, weight, style: 'normal' })!),
      )
      const shown = (one: string) => /\s/.test(one) || faces.some((face) => face.glyphOf(one.codePointAt(0)!) > 0)
      expect(strangers((text) => [...text].some((one) => !shown(one)))).toEqual([])
    }
  })

  it('is set with the marks of the language', () => {
    expect(strangers((text) => WRONG_MARKS[lang].test(text))).toEqual([])
    expect(strangers((text) => text !== text.trim() || /[ \u00a0]{2}/.test(text))).toEqual([])
  })
})

const PRESENTATION_FORM = /[\ufb00-\ufdcf\ufdf0-\ufdff\ufe70-\ufefc\uff21-\uff3a\uff41-\uff5a\uff10-\uff19]/
const HAN = /\p{Script=Han}/u
/** Names that stay as they are in every language, such as COVID-19 and UNPSA. */
const ACRONYM = /^(?:[A-Z]{2,}|p)$/

const SCRIPT: Readonly<Record<Language, RegExp>> = {
  en: /^\p{Script=Latin}+$/u,
  fr: /^\p{Script=Latin}+$/u,
  es: /^\p{Script=Latin}+$/u,
  ru: /^\p{Script=Cyrillic}+$/u,
  ar: /^[\p{Script=Arabic}\p{M}ـ]+$/u,
  'zh-Hans': /^\p{Script=Han}+$/u,
  'zh-Hant': /^\p{Script=Han}+$/u,
  ja: /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+$/u,
  ko: /^\p{Script=Hangul}+$/u,
}

/** Runs of letters; an acronym ends where another script begins without a space, as in 与UNPSA类别 and in DR콩고. */
function words(text: string): readonly string[] {
  // `{id}` is a place, no word.
  return (
    text.replace(/\{\w+\}/g, ' ').match(/[A-Z]{2,}(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Hangul}])|[\p{L}\p{M}ー]+/gu) ??
    []
  )
}

/**
 * Han characters of the sets that each writing was first encoded with: GB 2312 has no traditional forms, Big5 no
 * simplified ones, JIS X 0208 neither kind where Japan writes otherwise.
 */
const CHARACTERS: Readonly<Partial<Record<Language, ReadonlySet<string>>>> = {
  'zh-Hans': charactersOf('gbk', [0xb0, 0xf7], [0xa1, 0xfe]),
  'zh-Hant': charactersOf('big5', [0xa4, 0xf9], [0x40, 0xfe]),
  ja: charactersOf('shift_jis', [0x88, 0xea], [0x40, 0xfc]),
}

type Range = readonly [number, number]

function charactersOf(encoding: string, leads: Range, trails: Range): ReadonlySet<string> {
  const decoder = new TextDecoder(encoding)
  const range = ([first, last]: Range) => Array.from({ length: last - first + 1 }, (_, index) => first + index)
  return new Set(range(leads).flatMap((lead) => range(trails).map((trail) => decoder.decode(Uint8Array.of(lead, trail)))))
}

/** ASCII quotes and apostrophes nowhere; spaces before double marks in French only; full-width marks where Han is written. */
const LATIN_MARKS = /['"]|\s[:;?!,.)]|\(\s|[，。；：？！（）]/
const HAN_MARKS =
  /['"]|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}][,;:?!()]|[,;:?!()][\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
const WRONG_MARKS: Readonly<Record<Language, RegExp>> = {
  en: LATIN_MARKS,
  fr: /['"]|[^\u00a0\u202f][:;?!»]|«[^\u00a0\u202f]|\s[,.)]|\(\s|[，。；：？！（）]/,
  es: LATIN_MARKS,
  ru: LATIN_MARKS,
  ar: /['"]|[,;?]|\s[:؛؟!،.]|[，。；：？！（）]/,
  'zh-Hans': HAN_MARKS,
  'zh-Hant': HAN_MARKS,
  ja: HAN_MARKS,
  ko: LATIN_MARKS,
}

/** Names and headings of a form. */
function headingsOf(form: FormDefinition): readonly Named[] {
  return [
    ['name', form.name],
    ['award', form.award],
    ...form.parts.flatMap(({ id, title, sections }) => [
      [`part ${id}`, title] as const,
      ...sections.map((section) => [`section ${section.id}`, section.title] as const),
    ]),
  ]
}
