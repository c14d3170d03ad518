/**
 * A seed → nominations in English, every second with Chinese answers: as long as real ones, all different. Their
 * sentences are those of the Korean example with other numbers, put together anew.
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
  const sentences = {
    en: sentencesOf('nomination.md', /(?<=[.!?]) +(?=[A-Z])/),
    'zh-Hans': sentencesOf('nomination.zh.md', /(?<=[。！？])/),
  }
  for (let i = 0; i < count; i++) {
    const random = seeded(i + 1)
    const languages = i % 2 === 0 ? ['en'] : ['en', 'zh-Hans']
    const answers = Object.entries(LIMITS).map(([id, limit]) => answer(id, limit, languages, sentences, random, times))
    const file = `${name}-${String(i + 1).padStart(4, '0')}.md`
    writeFileSync(join(folder, file), [frontMatter(i + 1, languages), ...answers].join('\n\n').concat('\n'))
  }
}

/** Sentences of running text: no headings, tables, list marks or notes. */
function sentencesOf(file, boundary) {
  const body = readFileSync(join(SOURCE, file), 'utf8').replace(/^---\n[\s\S]*?\n---\n/, '')
  const paragraphs = body.split(/\n\s*\n/).filter((text) => /^[\p{L}“]/u.test(text) && !/[[\]|<*`]/.test(text))
  return paragraphs.flatMap((text) => text.replace(/\n/g, ' ').split(boundary)).filter((text) => /[.。]$/.test(text))
}

function answer(id, limit, languages, sentences, random, times) {
  const parts = languages.map((lang) => {
    const heading = languages.length > 1 ? `### ${lang === 'en' ? 'English' : '中文'}\n\n` : ''
    return heading + blocks(lang, limit * times, sentences[lang], random).join('\n\n')
  })
  return [`## ${id}`, ...parts].join('\n\n')
}

/** Paragraphs of three sentences, now and then a list, a table or a heading, for as long as they stay within the limit. */
function blocks(lang, limit, sentences, random) {
  const result = []
  let room = limit * 0.95
  const next = () => {
    const text = renumbered(sentences[Math.floor(random() * sentences.length)], random)
    room -= lang === 'en' ? text.split(' ').length : text.length
    return text
  }
  for (;;) {
    const kind = random()
    const count = kind < 0.85 ? 3 : 4
    const texts = Array.from({ length: count }, next)
    if (room < 0) return result.length > 0 ? result : texts.slice(0, 1)
    if (kind < 0.12) result.push(`#### ${opening(texts[0], lang)}`)
    if (kind < 0.8) result.push(texts.join(lang === 'en' ? ' ' : ''))
    else if (kind < 0.85) result.push(table(lang, random))
    else result.push(texts.map((text) => `- ${text}`).join('\n'))
  }
}

function opening(text, lang) {
  return lang === 'en'
    ? text
        .split(' ')
        .slice(0, 4)
        .join(' ')
        .replace(/[,.;:]$/, '')
    : text.slice(0, 8).replace(/[，。、；：]/g, '')
}

function table(lang, random) {
  const head = lang === 'en' ? ['Year', 'Visits', 'Registered'] : ['年份', '走访次数', '登记人数']
  const rows = [2019, 2020, 2021].map((year) => [year, Math.floor(random() * 1000), Math.floor(random() * 9000)])
  return [head, ['---', '---:', '---:'], ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

/** The same sentence with other figures. */
function renumbered(text, random) {
  return text.replace(/\d/g, (digit) => (digit === '0' ? '0' : String(1 + Math.floor(random() * 9))))
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
