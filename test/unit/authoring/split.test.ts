/** One file ↔ a file for each language: the lines stay as their author wrote them. */
import { describe, expect, it } from 'vitest'
import { joinEntry } from '../../../src/authoring/join.ts'
import { proveSame } from '../../../src/authoring/same.ts'
import { type EntryFile, writeSkeleton, writeSkeletons } from '../../../src/authoring/skeleton.ts'
import { splitEntry } from '../../../src/authoring/split.ts'
import { readEntry } from '../../../src/entry/index.ts'
import type { Entry, EntrySource } from '../../../src/entry/types.ts'
import { LANGUAGES } from '../../../src/language/languages.ts'
import type { Language } from '../../../src/language/types.ts'
import { openWorld } from '../../../src/world/index.ts'
import { HOME } from '../../cli/support.ts'
import { entryIn, PAIRS } from '../../pairs/entry.ts'
import { FORM, numbers, REFERENCE } from '../portal/support.ts'

type Files = readonly EntryFile[]

function sourceOf(files: Files): EntrySource {
  const [main, ...others] = files.map(({ language, text }) => ({
    path: language === undefined ? 'nomination.md' : `nomination.${language}.md`,
    bytes: new TextEncoder().encode(text),
  }))
  return { slug: 'x', main: main!, translations: others, fileSize: () => 1, readFile: () => new Uint8Array() }
}

function read(source: EntrySource): Entry {
  const { value } = readEntry(source)
  if (!value) throw new Error('no entry')
  return value
}

const filesOf = ({ main, translations }: EntrySource): Files =>
  [main, ...translations].map(({ path, bytes }) => {
    const language = LANGUAGES.find(({ code }) => path.endsWith(`.${code}.md`))?.code
    return { ...(language && { language }), text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) }
  })
const split = (text: string): Files => splitEntry(sourceOf([{ text }]), read(sourceOf([{ text }])))
const join = (files: Files): string => joinEntry(sourceOf(files), read(sourceOf(files)))

/** What has errors is not split: an answer given twice, for one. */
function hasNoErrors(text: string): boolean {
  return readEntry(sourceOf([{ text }])).diagnostics.every(({ severity }) => severity !== 'error')
}

/** Split, joined and split again: the same bytes, and the same answers all along. */
function expectToHold(text: string): void {
  const files = split(text)
  const joined = join(files)
  expect(split(joined)).toEqual(files)
  expect(join(split(joined))).toBe(joined)
  expect(proveSame(read(sourceOf([{ text }])), read(sourceOf(files)))).toEqual([])
  expect(proveSame(read(sourceOf(files)), read(sourceOf([{ text: joined }])))).toEqual([])
}

describe('split, joined and split again, an entry is the same to the byte', () => {
  it('in all entries of this project', async () => {
    const world = await openWorld({ cwd: HOME, home: HOME })
    const { entries } = world.findEntries(['input', 'templates/unpsa-2022/example.md'])
    for (const place of entries) {
      const source = world.readEntry(place).value!
      const text = source.translations.length > 0 ? joinEntry(source, read(source)) : filesOf(source)[0]!.text
      expectToHold(text)
    }
    expect(entries.length).toBeGreaterThan(4)
  })

  it('in all 36 pairs of languages', () => {
    for (const pair of PAIRS) {
      const source = entryIn(pair)
      const text = source.translations.length > 0 ? joinEntry(source, read(source)) : filesOf(source)[0]!.text
      expectToHold(text)
    }
  })

  it('in skeletons', () => {
    for (const languages of [['en'], ['en', 'zh-Hans'], ['ar', 'ja', 'ko']] as const) {
      expectToHold(writeSkeleton({ form: FORM, reference: REFERENCE, languages }))
    }
  })

  it('whatever spaces, line ends, notes and orders an author has', () => {
    const row = numbers(7)
    const entries = Array.from({ length: 600 }, () => generate(row)).filter(hasNoErrors)
    expect(entries.length).toBeGreaterThan(200)
    for (const text of entries) expectToHold(text)
  })

  it('and so is a folder that is joined, split and joined again', () => {
    const folder = writeSkeletons({ form: FORM, reference: REFERENCE, languages: ['fr', 'ar'] })
    const joined = join(folder)
    expect(join(split(joined))).toBe(joined)
    expect(proveSame(read(sourceOf(folder)), read(sourceOf([{ text: joined }])))).toEqual([])
  })
})

const HEAD = '---\nform: unpsa-2022\nlanguages: [en, zh]\n---\n'

it('a question has its answers below each other in one file, in two files otherwise', () => {
  const [main, translation] = split(
    `${HEAD}\n## 1. Goals\n\n<!-- note -->\n\n### English\n\nOne.\n\n### 中文\n\n一。\n\n## 2\n\nTwo.\n`,
  )
  expect(main!.text).toBe(`${HEAD}\n## 1. Goals\n\n<!-- note -->\n\n\nOne.\n\n## 2\n\nTwo.\n`)
  expect(translation).toEqual({ language: 'zh-Hans', text: '## 1. Goals\n\n一。\n\n' })
})

it('what a translation’s own headings and notes say is kept when it is joined', () => {
  const joined = join([
    { text: `${HEAD}\n## 1. Goals\n\nOne.\n\n## 2\n\nTwo.\n` },
    { language: 'zh-Hans', text: '---\nlanguage: zh\n---\n<!-- by Li -->\n\n## 1. 目标\n\n一。\n\n## 3\n\n三。\n' },
  ])
  expect(joined).toBe(
    `${HEAD}\n<!-- by Li -->\n\n## 1. Goals\n\n### English\n\nOne.\n\n### 中文\n<!-- ## 1. 目标 -->\n\n一。\n\n## 2\n\nTwo.\n## 3\n\n### 中文\n\n三。\n`,
  )
})

it('a difference is found, to the mark', () => {
  const entry = (answer: string) => read(sourceOf([{ text: `${HEAD}\n## 1\n\n${answer}\n` }]))
  const codes = (a: string, b: string) =>
    proveSame(entry(a), entry(b)).map(({ code, message }) => `${code} ${message.slice(0, 26)}`)
  expect(codes('*One*.', 'One.')).toEqual(['authoring/changed the answer to 1 in English'])
  expect(codes('', 'One.')).toEqual(['authoring/changed the answer to 1 in English'])
  expect(codes('One.', 'One.  ')).toEqual([])
})

// ── entries by chance ────────────────────────────────────────────────────────────────────────────

const CONTENT = [
  'Words.',
  '- item\n  - item',
  '> said',
  '```\n## 1 is code\n```',
  '    code',
  '*a* <b> &amp;',
  '| a |\n|---|\n| b |',
  '[^1]\n\n[^1]: note',
  '#### 小标题',
  '<!-- note -->',
  '<!-- ## 9b\n### English -->',
  'a <!-- in a line --> b',
  '\\## no',
]
const SPACES = ['\n', '\n\n', '', '\n \n', '\n\t\n\n']
const NAMES: Readonly<Partial<Record<Language, readonly string[]>>> = {
  en: ['### English', '###   en  ', '### English ###', '  ### 英文'],
  'zh-Hans': ['### 中文', '### zh-Hans', '### Chinese'],
  ko: ['### 한국어', '###\t국문'],
}

function generate(row: Generator<number, never>): string {
  const chance = (share: number): boolean => row.next().value < share
  const pick = <T>(list: readonly T[]): T => list[Math.floor(row.next().value * list.length)]!
  const languages = pick<readonly Language[]>([['en', 'zh-Hans'], ['zh-Hans', 'en'], ['ko', 'en', 'zh-Hans'], ['en']])
  const content = () =>
    Array.from({ length: 1 + Math.floor(row.next().value * 3) }, () => pick(CONTENT)).join(`\n${pick(SPACES)}\n`)
  const answer = () => (chance(0.15) ? pick(SPACES) : `${pick(SPACES)}${content()}\n${pick(SPACES)}`)
  const open = new Set(['1', '2', '3a', '5a'].flatMap((id) => languages.map((language) => `${id} ${language}`)))
  let text = `${chance(0.1) ? '\ufeff' : ''}---\nform: unpsa-2022\nlanguages: [${languages.join(', ')}]\n---\n${pick(['', '\n', '\n<!-- to do -->\n\n'])}`
  while (open.size > 0 && !chance(0.05)) {
    const id = pick([...open]).split(' ')[0]!
    text += `## ${id}${pick(['', '. Words', '  '])}\n`
    const own = `${id} ${languages[0]!}`
    if (open.has(own) && chance(0.3)) {
      text += answer()
      open.delete(own)
    } else text += pick(['', '\n', '\n<!-- about the question -->\n\n'])
    for (const language of languages
      .filter((one) => open.has(`${id} ${one}`) && chance(0.6))
      .sort(() => (chance(0.5) ? 1 : -1))) {
      text += `${pick(NAMES[language]!)}\n${answer()}`
      open.delete(`${id} ${language}`)
    }
    if (!text.endsWith('\n')) text += '\n'
  }
  const ended = chance(0.2) ? text.replace(/\n+$/, '') : text
  return chance(0.3) ? ended.replaceAll('\n', '\r\n') : ended
}
