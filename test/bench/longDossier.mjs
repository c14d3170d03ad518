/** A form of many questions and an entry that answers them all, in English and Chinese: as files below a folder. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const WORDS =
  'the service reached every village by bus and each household could ask for a record of its own in less than a day while officers kept a register that anybody may read'.split(
    ' ',
  )
const SENTENCES = [
  '服务每周到达每个村庄。',
  '每户都能在一天之内取得自己的记录。',
  '工作人员保存任何人都可以查阅的登记册。',
  '费用低于以往的办事处。',
]

/**
 * @param {string} folder to be filled: `templates/long/` and `input/long/`
 * @param {number} questions ten to a section
 */
export function writeLongDossier(folder, questions) {
  const numbers = Array.from({ length: questions }, (_, i) => i + 1)
  const write = (path, text) => {
    mkdirSync(join(folder, path, '..'), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  write('templates/long/form.yaml', formOf(numbers))
  write('templates/long/dossier.hbs', TEMPLATE)
  write('input/long/nomination.md', `${FRONT_MATTER}${numbers.map((n) => `## ${n}\n\n${english(n)}\n`).join('\n')}`)
  write('input/long/nomination.zh.md', `${numbers.map((n) => `## ${n}\n\n${chinese(n)}\n`).join('\n')}`)
}

const FRONT_MATTER = `---
form: long
languages: [en, zh-Hans]
date: 2022-01-01
title: { en: A Long Dossier, zh-Hans: 长篇卷宗 }
---

`

const TEMPLATE = `<html lang="{{lang}}" dir="{{dir}}">
<body data-form="{{first form}} · {{edition}}">
{{> cover}}
{{> contents}}
{{#each parts}}
{{> part}}
{{/each}}
</body>
</html>
`

function formOf(numbers) {
  const sections = numbers
    .filter((n) => n % 10 === 1)
    .map((first) => {
      const fields = numbers.slice(first - 1, first + 9).map(
        (n) => `          - id: '${n}'
            kind: prose
            label: { en: 'What was done in step ${n}?', zh-Hans: '第${n}步做了什么？' }`,
      )
      const number = (first + 9) / 10
      return `      - id: section-${number}
        number: '${number}'
        title: { en: Section ${number}, zh-Hans: 第${number}节 }
        fields:
${fields.join('\n')}`
    })
  return `id: long
edition: '1'
status: reconstructed
source: written for measuring
date: '2022-01-01'
name: { en: Long form, zh-Hans: 长表 }
award: { en: Prize, zh-Hans: 奖 }
parts:
  - id: b
    title: { en: Nomination, zh-Hans: 提名 }
    sections:
${sections.join('\n')}
`
}

function english(n) {
  const text = (from, count) =>
    Array.from({ length: count }, (_, i) => WORDS[(from * 7 + i * (1 + (from % 5))) % WORDS.length]).join(' ')
  const parts = [`Step ${n}: ${text(n, 40 + (n % 30))}.`]
  if (n % 3 === 0) parts.push(['- ', '- ', '- '].map((mark, i) => `${mark}${text(n + i, 12)}`).join('\n'))
  if (n % 7 === 0) parts.push(`| Year | Result |\n|---|---|\n| 2020 | ${text(n, 5)} |\n| 2021 | ${text(n + 1, 7)} |`)
  if (n % 5 === 0) parts.push(`A note is called here.[^${n}]\n\n[^${n}]: ${text(n, 15)}.`)
  return parts.join('\n\n')
}

function chinese(n) {
  const text = Array.from({ length: 4 + (n % 4) }, (_, i) => SENTENCES[(n + i) % SENTENCES.length]).join('')
  return `第${n}步：${text}`
}
