/**
 * A number → a nomination of its own, the same each time, in one to three of the nine languages: every kind of Markdown,
 * pictures of every kind, annexes, odd characters, every layout. The form that it answers lies in `test/pairs/templates/`.
 */
import { readFileSync } from 'node:fs'
import type { EntrySource } from '../../src/entry/types.ts'
import { LANGUAGES } from '../../src/language/languages.ts'
import type { Language } from '../../src/language/types.ts'
import type { CompileOptions } from '../../src/pipeline/types.ts'
import { LAYOUTS, PAPERS, READING_ORDERS } from '../../src/settings.ts'
import { type Random, randomNumbers } from './generateDocument.ts'
import { PICTURES } from './pictures.ts'
import { encodePng } from './png.ts'

export interface GeneratedEntry {
  readonly source: EntrySource
  readonly options: CompileOptions
}

const THEMES = ['blue', 'sober']

/** Make the entry of a number; `annex` is a PDF that some of them attach. */
export function generateEntry(seed: number, annex: Uint8Array): GeneratedEntry {
  const random = randomNumbers(seed)
  const { pick, chance, from, times } = random
  const languages = [...new Set(times(pick([1, 2, 2, 2, 3]), () => pick(LANGUAGES).code))]
  const files = new Map<string, Uint8Array>()
  const attachments = chance(0.15) ? attach(random, files, annex) : []
  const titles = languages.map((lang) => `  ${lang}: ${quoted(clause(lang, random))}`)
  const names = languages.map((lang) => `  ${lang}: ${quoted(clause(lang, random))}`)
  const frontMatter = [
    '---',
    'form: register',
    `languages: [${languages.join(', ')}]`,
    ...(chance(0.7) ? [`date: 20${from(10, 30)}-0${from(1, 9)}-1${from(0, 9)}`] : []),
    'title:',
    ...titles,
    'institution:',
    ...names,
    `public-sector: ${pick(['yes', 'no', 'unknown'])}`,
    ...(chance(0.8) ? [`sdgs: [${[...new Set(times(from(1, 5), () => from(1, 17)))].join(', ')}]`] : []),
    ...(attachments.length > 0 ? ['attachments:', ...attachments] : []),
    '---',
  ].join('\n')

  const slug = `generated-${String(seed).padStart(4, '0')}`
  const file = (name: string, text: string) => ({ path: `${slug}/${name}`, bytes: new TextEncoder().encode(text) })
  const answersIn = (lang: Language) => {
    const write = writer(lang, random, files, seed)
    const cited = attachments.length > 0 ? `\n\n${clause(lang, random)} [A1${chance(0.5) ? ', p. 1' : ''}]` : ''
    return ['1', '2', '3'].map((id) => `## ${id}\n\n${write(pick([1, 1, 3, 8]))}${id === '1' ? cited : ''}\n`).join('\n')
  }
  const [first, ...others] = languages
  return {
    source: {
      slug,
      main: file('nomination.md', `${frontMatter}\n\n${answersIn(first!)}`),
      translations: others.map((lang) => file(`nomination.${lang}.md`, answersIn(lang))),
      fileSize: (path) => files.get(path)?.length,
      readFile: (path) => files.get(path)!,
    },
    options: {
      // Answers may be longer than the form likes: a draft is printed all the same.
      draft: true,
      layout: LAYOUTS[seed % LAYOUTS.length],
      paper: pick(PAPERS),
      theme: pick(THEMES),
      readingOrder: pick(READING_ORDERS),
    },
  }
}

/** An entry in English that shows a picture of every kind. */
export function galleryEntry(): EntrySource {
  const files = new Map(PICTURES.map(({ name, bytes }) => [`attachments/${name}`, bytes]))
  const figures = [...files.keys()].map((path, index) => `![Picture ${index + 1}](${path} "${path}")`).join('\n\n')
  const text = `---
form: register
languages: [en]
title: A gallery
institution: The house of pictures
public-sector: yes
---

## 1

${figures}

## 2

In a line ${figures.slice(0, figures.indexOf(' "'))}) too.

## 3

None.
`
  return {
    slug: 'gallery',
    main: { path: 'gallery/nomination.md', bytes: new TextEncoder().encode(text) },
    translations: [],
    fileSize: (path) => files.get(path)?.length,
    readFile: (path) => files.get(path)!,
  }
}

// ── words ────────────────────────────────────────────────────────────────────────────────────────

/** What the nine languages say of one thing, without its Markdown: clauses between marks. */
const CLAUSES = new Map<Language, readonly string[]>(
  LANGUAGES.map(({ code }) => {
    const text = readFileSync(new URL(`../pairs/texts/${code}.md`, import.meta.url), 'utf8')
    const plain = text.replace(/^#.*$|^\|.*$|\[\^1\]:?|\]\([^)]*\)|<[^>]*>|^\s*(?:[->]|\d\.) /gm, '').replace(/[*[\]_]/g, '')
    return [code, plain.split(/[\n.。；;:：،]+/u).flatMap((part) => (part.trim().length > 3 ? [part.trim()] : []))]
  }),
)

/** Characters that are seldom typed, each within words. */
const ODD = [
  'e\u0301a\u0323\u0302o\u0308', // combining marks, two on one letter
  'ﬁ ﬂ Ĳ ŉ', // compatibility letters
  '½ ² ① ㊙ ㎡ №',
  '𠮷 﨑 ⺅ ⼈ 々 〆', // beyond the first plane, radicals
  '\u2067سجل\u2069 \u2066abc\u2069 \u200f\u200e', // isolates and marks of direction
  'a\u00a0b\u2009c\u200bd\u2060e\u3000f', // spaces with and without width
  'lo\u00adng\u00adword', // soft hyphens
  'ﻻ ﷺ لله مُحَمَّد',
  '“‘«»’” ‹› „ ‚ — – ‒ ‐ ‑',
  'ｶﾅ ＡＢＣ ￥',
  'ㄱㅏ 한 가각', // jamo alone and in a syllable
  '& < > " \\ ( ) % # $ / { } ~ `',
  'https://example.org/a%20b?c=d&e=(f)',
  '☐ ☑ ✔ ✗ → ★',
  'Ω π ∑ √ ≤ ∞',
]

/** Characters that no face has, marks that none places, and a control: refused by name. */
const UNPRINTABLE = ['😀', '👩‍🔬 🇰🇷 1️⃣', 'x\u0338 a\u20d7', '\u0007']

function clause(lang: Language, { pick, chance }: Random): string {
  const clauses = CLAUSES.get(lang)!
  if (chance(0.1)) return `${pick(clauses)} ${pick(chance(0.01) ? UNPRINTABLE : ODD)}`
  return pick(clauses)
}

function quoted(text: string): string {
  return JSON.stringify(text).replaceAll('\\u0007', ' ')
}

// ── Markdown ─────────────────────────────────────────────────────────────────────────────────────

type Files = Map<string, Uint8Array>

/** Writes so many blocks in a language, with the pictures that they show. */
function writer(lang: Language, random: Random, files: Files, seed: number): (blocks: number) => string {
  const { pick, chance, from, times } = random
  let notes = 0
  const words = () => clause(lang, random)
  const inline = () =>
    pick([
      words,
      words,
      () => `**${words()}** ${words()}`,
      () => `${words()} *${words()}*`,
      () => `${words()} ~~${words()}~~`,
      () => `[${words()}](https://example.org/${from(1, 99)})`,
      () => `\`${words().replaceAll('`', '')}\``,
      () => `${words()}  \n${words()}`,
      () => `<${words()}>`,
    ])()
  const note = () => {
    const label = `${lang}${++notes}`
    return [`${inline()}[^${label}]`, `[^${label}]: ${inline()}`]
  }
  const list = (depth: number, sign: () => string): string =>
    times(from(1, 4), () => {
      const nested = depth > 0 && chance(0.3) ? `\n${indented(list(depth - 1, pick(SIGNS)))}` : ''
      return `${sign()}${inline().replaceAll('\n', ' ')}${nested}`
    }).join('\n')
  const table = () => {
    const columns = from(1, 5)
    const cell = () => (chance(0.1) ? '' : inline().replaceAll('\n', ' ').replaceAll('|', '\\|'))
    const row = () => `| ${times(columns, cell).join(' | ')} |`
    return [
      row(),
      `|${times(columns, () => pick(['---', ':-:', '--:'])).join('|')}|`,
      ...times(from(1, pick([4, 4, 40])), row),
    ].join('\n')
  }
  const picture = () => {
    const { name, bytes } = pick(PICTURES)
    const path = `attachments/${seed}-${files.size}-${name}`
    files.set(path, bytes)
    return `![${words().replace(/[[\]\\]/g, '')}](${path}${chance(0.5) ? ` "${words().replace(/["\\()]/g, '')}"` : ''})`
  }
  const block = (): string =>
    pick([
      () => times(from(1, 6), inline).join(pick([' ', '\n'])),
      () => times(from(1, 6), inline).join(' '),
      () => `${'#'.repeat(from(4, 6))} ${words()}`,
      () => list(from(0, 3), pick(SIGNS)),
      table,
      () => `> ${times(from(1, 3), inline).join(' ').replaceAll('\n', ' ')}`,
      () => note().join('\n\n'),
      () => `${picture()}`,
      () => `${inline()} ${picture()} ${words()}`,
      () => `\`\`\`\n${words()}\n${words()}\n\`\`\``,
      () => '---',
    ])()
  return (blocks) => [inline(), ...times(blocks, block)].join('\n\n')
}

const SIGNS = [() => '- ', () => '1. ', () => '- [ ] ', () => '- [x] '] as const

function indented(text: string): string {
  return text.replace(/^/gm, '   ')
}

// ── files ────────────────────────────────────────────────────────────────────────────────────────

function attach({ pick, chance }: Random, files: Files, annex: Uint8Array): readonly string[] {
  const { name, bytes } = pick([
    { name: 'report.pdf', bytes: annex },
    { name: 'scan.png', bytes: encodePng({ columns: 9, rows: 12, colorType: 6, depth: 8, pixel: (x, y) => [x, y, 90, 128] }) },
  ])
  files.set(`attachments/${name}`, bytes)
  return [`  - { id: A1, file: attachments/${name}, title: Report${chance(0.3) ? ', bind: no' : ''} }`]
}
