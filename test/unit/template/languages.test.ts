/** A nomination whose author wrote no word of a language but its title is printed in that language all the same. */
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { readEntry } from '../../../src/entry/index.ts'
import { answerForm } from '../../../src/form/index.ts'
import { LANGUAGES } from '../../../src/language/languages.ts'
import { renderTemplate } from '../../../src/template/index.ts'
import { openWorld } from '../../../src/world/index.ts'

const HOME = fileURLToPath(new URL('../../..', import.meta.url))
const { resources } = await openWorld({ cwd: HOME, home: HOME })
const kit = resources.kit('unpsa-2022').value!

/** Every value is one of a list, named in a language that is not printed: the country in Korean, the Goals in French. */
const entryIn = (code: string) => `---
form: unpsa-2022
languages: [${code}]
title: { ${code}: "1" }
country: 볼리비아
institution: { ${code}: "2" }
institution-type: Ministerio
sector: 卫生部
level: 국가
years-in-operation: 3
public-sector: yes
category: inclusive-services
sdg-relevant: unknown
sdgs: [Égalité entre les sexes, 10]
sdg-targets: [5.c, 10.4]
over-two-years: no
start-date: 2018-03-01
un-involved: yes
un-agencies: [ПРООН, 유니세프]
heard-from: Prensa
consent: yes
---
`

it.each(LANGUAGES.map(({ code }) => code))('in %s no word falls back to English', (code) => {
  const main = { path: 'x.md', bytes: new TextEncoder().encode(entryIn(code)) }
  const entry = readEntry({ slug: 'x', main, translations: [], fileSize: () => undefined, readFile: () => new Uint8Array() })
    .value!
  const answers = answerForm(kit.form, kit.reference, entry).value
  const { value } = renderTemplate(kit.template, answers, { layout: 'stacked', draft: true, sources: [] })
  const spans = value!.html.match(/<span class="(?:first|second)[^>]*>[^<]*/g)!
  expect(spans.length).toBeGreaterThan(100)
  expect(spans.filter((span) => /fallback/.test(span) || !span.includes(`lang="${code}"`))).toEqual([])
  expect(value!.html).toContain(`data-draft="${kit.template.words.draft[code]}"`)
  expect(value!.html).toContain(kit.reference.states.find((state) => state.code === 'BO')!.name[code])
  expect(value!.html).toContain(kit.reference.targets.find(({ id }) => id === '5.c')!.label[code])
})
