/**
 * The same short nomination in nine languages (`texts/`) → an entry in any of them, as files in memory; the form
 * that it answers lies in `templates/register/`.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { EntrySource, SourceFile } from '../../src/entry/types.ts'
import { LANGUAGES } from '../../src/language/languages.ts'
import type { Language } from '../../src/language/types.ts'
import { openWorld } from '../../src/world/index.ts'

const HERE = import.meta.dirname

/** Fonts and base templates of the program, and the form beside this file. */
export const openPairs = () => openWorld({ cwd: HERE, home: join(HERE, '../..') })

/** All 36 pairs, each language in its turn the language of submission. */
export const PAIRS: readonly (readonly [Language, Language])[] = LANGUAGES.flatMap(({ code: a }, i) =>
  LANGUAGES.slice(i + 1).map(({ code: b }, j): [Language, Language] => ((i + j) % 2 === 0 ? [a, b] : [b, a])),
)

const TITLES: Readonly<Record<Language, string>> = {
  en: 'The Civil Register Comes to the Village',
  fr: 'L’état civil vient au village',
  es: 'El registro civil va a la aldea',
  ru: 'Запись актов гражданского состояния приезжает в деревню',
  ar: 'السجل المدني يأتي إلى القرية',
  'zh-Hans': '民政登记走进村庄',
  'zh-Hant': '民政登記走進村莊',
  ja: '戸籍窓口が村へ行く',
  ko: '마을로 찾아가는 호적 등록',
}

const INSTITUTIONS: Readonly<Record<Language, string>> = {
  en: 'Ministry of Civil Registration',
  fr: 'Ministère de l’état civil',
  es: 'Ministerio del Registro Civil',
  ru: 'Министерство записи актов гражданского состояния',
  ar: 'وزارة السجل المدني',
  'zh-Hans': '民政登记部',
  'zh-Hant': '民政登記部',
  ja: '戸籍登録省',
  ko: '호적등록부',
}

/** An entry in these languages, the first that of submission. */
export function entryIn(languages: readonly Language[]): EntrySource {
  const [first, ...others] = languages
  const slug = languages.join('-')
  const frontMatter = `---
form: register
languages: [${languages.join(', ')}]
date: 2022-01-01
title: ${localized(languages, TITLES)}
institution: ${localized(languages, INSTITUTIONS)}
public-sector: yes
sdgs: [3, 16]
---

`
  const file = (name: string, text: string): SourceFile => ({ path: `${slug}/${name}`, bytes: new TextEncoder().encode(text) })
  return {
    slug,
    main: file('nomination.md', frontMatter + textIn(first)),
    translations: others.map((lang) => file(`nomination.${lang}.md`, textIn(lang))),
    fileSize: () => undefined,
    readFile: () => new Uint8Array(),
  }
}

function textIn(lang: Language): string {
  return readFileSync(join(HERE, 'texts', `${lang}.md`), 'utf8')
}

function localized(languages: readonly Language[], texts: Readonly<Record<Language, string>>): string {
  return `{ ${languages.map((lang) => `${lang}: "${texts[lang]}"`).join(', ')} }`
}
