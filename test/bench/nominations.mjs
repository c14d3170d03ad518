/**
 * A seed → nominations in English, every second with Chinese answers that say the same: as long as real ones, all
 * different. Their paragraphs are those of the Korean example with other figures, their sentences in another order.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..')
const SOURCE = join(ROOT, 'input', 'korea-covid-response')

/** Questions of the form with their limits in words. */
const LIMITS = {
  1: 300,
  2: 100,
  '3a': 200,
  '3b': 100,
  '4a': 200,
  '4b': 100,
  '4c': 200,
  '5a': 300,
  '5b': 100,
  '6a': 100,
  '6b': 100,
  '6c': 100,
  '7a': 200,
  '8a': 100,
  '8b': 100,
  '9b': 100,
  '9c': 100,
  '9d': 200,
  10: 200,
  11: 200,
  12: 200,
}

/**
 * Write `count` entries into `folder`, one Markdown file each: `nomination-0001.md` and so on.
 *
 * @param {string} folder
 * @param {{ count: number, times?: number, name?: string }} options `times` the length of an ordinary one
 */
export function writeNominations(folder, { count, times = 1, name = 'nomination' }) {
  mkdirSync(folder, { recursive: true })
  const paragraphs = paragraphPairs()
  for (let i = 0; i < count; i++) {
    const random = seeded(i + 1)
    const languages = i % 2 === 0 ? ['en'] : ['en', 'zh-Hans']
    const swap = renumbering(random)
    const pick = () =>
      paragraphs[Math.floor(random() * paragraphs.length)].map((sentences) => shuffled(sentences.map(swap), random))
    const answers = Object.entries(LIMITS).map(([id, limit]) => answer(id, blocks(limit * times, pick, random), languages))
    const file = `${name}-${String(i + 1).padStart(4, '0')}.md`
    writeFileSync(join(folder, file), [frontMatter(i + 1, languages), ...answers].join('\n\n').concat('\n'))
  }
}

/** Paragraphs of running text with their translations, as sentences. @returns {[english: string[], chinese: string[]][]} */
function paragraphPairs() {
  const english = answersOf('nomination.md')
  const chinese = answersOf('nomination.zh.md')
  const pairs = [...english].flatMap(([id, texts]) => texts.map((text, index) => [text, chinese.get(id)?.[index] ?? '']))
  return pairs.filter(isPlain).map(([en, zh]) => [en.split(/(?<=[.!?]) +(?=[A-Z])/), zh.split(/(?<=[。！？])(?=.)/)])
}

/** Question → its paragraphs: no headings, tables, lists or notes. */
function answersOf(file) {
  const body = readFileSync(join(SOURCE, file), 'utf8').replace(/^---\n[\s\S]*?\n---\n/, '')
  const questions = body.split(/^## /m).map((text) => text.split(/\n\s*\n/))
  return new Map(questions.map(([heading, ...parts]) => [/^\w*/.exec(heading)[0], parts.filter(isRunning).map(oneLine)]))
}

const isRunning = (text) => /^[\p{L}“]/u.test(text)
const oneLine = (text) => text.replace(/\n/g, ' ').trim()

/** Translated, without marks that need each other, and without months: a date has other digits in each language. */
function isPlain([english, chinese]) {
  const months = /January|February|March|April|May|June|July|August|September|October|November|December|月/
  return [english, chinese].every((text) => /[.。]$/.test(text) && !/[[\]|<*`]/.test(text) && !months.test(text))
}

function answer(id, parts, languages) {
  const inLanguage = (lang, index) =>
    (languages.length > 1 ? [`### ${lang === 'en' ? 'English' : '中文'}`] : []).concat(parts[index])
  return [`## ${id}`, ...languages.flatMap(inLanguage)].join('\n\n')
}

/**
 * Paragraphs, now and then as a list, with a heading or a table, for as long as they stay within the limit.
 *
 * @returns {[english: string[], chinese: string[]]} as many blocks of the same kinds in each
 */
function blocks(limit, pick, random) {
  const result = [[], []]
  for (let [room, misses] = [limit * 0.9, 0]; misses < 3; ) {
    const candidate = block(pick(), random)
    const [english, chinese] = candidate.map((texts) => texts.join(' '))
    const size = Math.max(english.split(/[\s/–—-]+/).length, chinese.length / CHARACTERS_PER_WORD)
    if (size > room) {
      // The first must not be empty: a shorter one comes.
      if (result[0].length > 0) misses++
      continue
    }
    room -= size
    candidate.forEach((texts, index) => {
      result[index].push(...texts)
    })
  }
  return result
}

/** A paragraph or a list of its sentences, now and then below a heading or a table. */
function block([english, chinese], random) {
  const kind = random()
  const result = [[], []]
  const add = (...both) => {
    for (const [index, text] of both.entries()) result[index].push(text)
  }
  if (kind < 0.12) add(`#### ${opening(english[0], 'en')}`, `#### ${opening(chinese[0], 'zh-Hans')}`)
  if (kind > 0.95) add(...tables(random))
  if (kind > 0.6 && english.length > 1 && english.length === chinese.length) add(list(english), list(chinese))
  else add(english.join(' '), chinese.join(''))
  return result
}

const list = (texts) => texts.map((text) => `- ${text}`).join('\n')

/** Of a translation into Chinese. */
const CHARACTERS_PER_WORD = 1.6

function opening(text, lang) {
  if (lang !== 'en') return text.slice(0, 8).replace(/[，。、；：]/g, '')
  const words = text.split(' ').slice(0, 4).join(' ')
  return words.replace(/[,.;:]$/, '')
}

/** A table with the same figures in English and in Chinese. */
function tables(random) {
  const rows = [2019, 2020, 2021].map((year) => [year, Math.floor(random() * 1000), Math.floor(random() * 9000)])
  const heads = [
    ['Year', 'Visits', 'Registered'],
    ['年份', '走访次数', '登记人数'],
  ]
  return heads.map((head) => [head, ['---', '---:', '---:'], ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n'))
}

/** One digit for another, the same in each text of an entry: figures stay equal across languages. */
function renumbering(random) {
  const digits = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((digit) => [random(), digit]).sort(([a], [b]) => a - b)
  const swap = ['0', ...digits.map(([, digit]) => String(digit))]
  return (text) => text.replace(/\d/g, (digit) => swap[Number(digit)])
}

function frontMatter(number, languages) {
  const say = (en, zh) => (languages.length > 1 ? `\n  en: ${en}\n  zh: ${zh}` : ` ${en}`)
  return `---
form: unpsa-2022
languages: [${languages.join(', ')}]
date: 2021-12-01
number: B-${number}
title:${say(`The Open Register of District ${number}`, `第${number}区的开放登记`)}
country: KR
institution:${say(`Ministry of Civil Registration, Office ${number}`, `民政登记部第${number}办公室`)}
institution-type: ministry
sector: interior
level: national
years-in-operation: 3
website: https://example.org/office/${number}
public-sector: yes
category: inclusive-services
sdg-relevant: yes
sdgs: [1, 3, 16]
sdg-targets: [1.3, 3.8, 16.9]
over-two-years: yes
start-date: 2018-02-01
un-involved: no
submitted-before: no
unpsa-won: no
other-awards: no
heard-from: Government
consent: yes
---

## 9a

internal`
}

function shuffled(texts, random) {
  return texts
    .map((text) => [random(), text])
    .sort(([a], [b]) => a - b)
    .map(([, text]) => text)
}

/** Mulberry32: the same numbers for the same seed, everywhere. */
function seeded(seed) {
  let state = seed * 0x9e3779b9
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
