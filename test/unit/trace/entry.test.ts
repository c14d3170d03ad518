import { expect, it } from 'vitest'
import { readEntry } from '../../../src/entry/index.ts'
import { traceEntry } from '../../../src/trace/entry.ts'
import { lines } from './build.ts'

const SOURCE = `---
form: unpsa-2022
languages: [en, zh]
title: Clean water
date: 2020-02-01
sdg-targets: [8.10, 6.1]
institution: { en: Water Board, zh: 水务局 }
---

## 1. Issue

Wells ran *dry*.

### 中文

井干了。
`

it('shows an entry as it was typed, with places in the file', () => {
  expect(traced(SOURCE)).toBe(
    lines(`
      entry water
        form 2:7 "unpsa-2022"
        languages en zh-Hans
        title
          en "Clean water"
        date 2020-02-01
      field title 4:8 "Clean water"
      field sdg-targets 6:14
        - "8.10"
        - "6.1"
      field institution 7:14
        en "Water Board"
        zh "水务局"
      answer 1 en 12:1 heading="Issue"
        p
          "Wells ran "
          em "dry"
          "."
      answer 1 zh-Hans 16:1 heading="Issue"
        p "井干了。"
    `),
  )
})

it('says the same wherever the entry lies', () => {
  expect(traced(SOURCE, 'elsewhere/b/water.md')).toBe(traced(SOURCE))
})

function traced(text: string, path = 'input/water.md'): string {
  const main = { path, bytes: new TextEncoder().encode(text) }
  return traceEntry(
    readEntry({ slug: 'water', main, translations: [], fileSize: () => undefined, readFile: () => new Uint8Array() }).value!,
  )
}
