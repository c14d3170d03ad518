/** Numbers in the contents of a long dossier lead to where its sections stand, as the finished file is read. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compile } from '../../src/pipeline/index.ts'
import { openWorld } from '../../src/world/index.ts'
import { writeLongDossier } from '../bench/longDossier.mjs'
import { type InspectedPdf, inspectPdf } from '../support/pdfInspector.ts'

const QUESTIONS = 60

describe.each(['stacked', 'parallel'])('%s', (layout) => {
  const folder = mkdtempSync(join(tmpdir(), 'dossier-long-'))
  let pdf: InspectedPdf
  let texts: readonly string[]

  beforeAll(async () => {
    writeLongDossier(folder, QUESTIONS)
    const world = await openWorld({ cwd: folder, home: resolve('.') })
    const [entry] = world.findEntries([join(folder, 'input', 'long')]).entries
    const { stages } = compile(world.readEntry(entry!).value!, world.resources, { layout })
    pdf = await inspectPdf(stages.bytes!)
    texts = Array.from({ length: pdf.pageCount }, (_, page) => pdf.text(page + 1).lines.join('\n'))
  }, 60_000)

  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('each section stands on the page that the contents name', () => {
    const labels = pdf.labels()
    const contents = texts.filter((_, page) => /^[ivx]+$/.test(labels[page]!)).join('\n')
    const sections = Array.from({ length: QUESTIONS / 10 }, (_, i) => `Section ${i + 1}`)
    const named = sections.map((section) => new RegExp(`${section}[ .]+(\\d+)$`, 'm').exec(contents)?.[1])
    const found = sections.map((section) => {
      const page = texts.findIndex((text, i) => /^\d+$/.test(labels[i]!) && new RegExp(`\\b${section}$`, 'm').test(text))
      return labels[page]
    })
    expect(named).toEqual(found)
    expect(new Set(named).size).toBeGreaterThan(sections.length / 2)
  })

  it('each question is asked and answered once, in order', () => {
    const all = texts.join('\n')
    const asked = [...all.matchAll(/What was done in step (\d+)\?/g)].map(([, number]) => Number(number))
    const answered = [...all.matchAll(/^Step (\d+):/gm)].map(([, number]) => Number(number))
    const numbers = Array.from({ length: QUESTIONS }, (_, i) => i + 1)
    expect(asked).toEqual(numbers)
    expect(answered).toEqual(numbers)
  })
})
