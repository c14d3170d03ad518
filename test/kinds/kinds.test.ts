/** A form that asks for every kind of thing, answered in two languages, on paper. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { EntrySource } from '../../src/entry/types.ts'
import { LANGUAGES } from '../../src/language/languages.ts'
import { compile } from '../../src/pipeline/index.ts'
import type { CompileOptions } from '../../src/pipeline/types.ts'
import { pasteAnswers } from '../../src/portal/paste.ts'
import { traceTags } from '../../src/trace/tags.ts'
import { openWorld } from '../../src/world/index.ts'
import type { World } from '../../src/world/types.ts'
import { messageLines } from '../support/cases.ts'
import { expectDocumentLaws } from '../support/documentLaws.ts'
import { onePage } from '../support/plainPdf.ts'
import { printWords } from '../support/printPages.ts'
import { runOnPdf } from '../support/tools.ts'

const HERE = import.meta.dirname
const EXAMPLE = readFileSync(join(HERE, 'templates/every-kind/example.md'), 'utf8')
const SURVEY = onePage({ content: '0 0 9 9 re f' })

let world: World
beforeAll(async () => {
  world = await openWorld({ cwd: HERE, home: join(HERE, '../..') })
})

function run(text: string, options: CompileOptions = {}) {
  const source: EntrySource = {
    slug: 'example',
    main: { path: 'example.md', bytes: new TextEncoder().encode(text) },
    translations: [],
    fileSize: () => SURVEY.length,
    readFile: () => SURVEY,
  }
  return compile(source, world.resources, { until: 'pdf', ...options })
}

describe('every kind', () => {
  it('prints like this', async () => {
    const { stages, diagnostics } = run(EXAMPLE)
    expect(messageLines(diagnostics)).toBe('')
    await expect(printWords(stages.pages!)).toMatchFileSnapshot('every-kind.pages.txt')
    await expect(traceTags(stages.tags!, stages.pages!)).toMatchFileSnapshot('every-kind.tags.txt')
  })

  it.each(LANGUAGES.map(({ code }) => code))('has its labels in %s, and obeys the laws', (code) => {
    expectDocumentLaws(run(EXAMPLE, { languages: code === 'en' ? ['en'] : code === 'ar' ? ['ar', 'en'] : ['en', code] }))
  })

  it('stands beside its translation in columns', () => {
    expectDocumentLaws(run(EXAMPLE, { layout: 'parallel' }), { inPairs: true })
  })
})

describe('what goes into a portal’s boxes', () => {
  it('has rows of groups in lines of their own', () => {
    const pasted = new Map(pasteAnswers(run(EXAMPLE).stages.data!, 'en').map(({ field, text }) => [field.id, text]))
    expect(pasted.get('partners')).toBe(
      [
        'Name: Ministry of Health; Role: Funder; Country: Egypt; Since: 2019-01',
        'Name: University of the Delta; Role: Training',
        'Name: Nile Foundation; Role: Expert; Country: Sudan; Since: 2020-11',
      ].join('\n'),
    )
    expect(pasted.get('declaration')).toBe('Name: Huda Mansour; Position: Director General; Place: Cairo; Date: 2026-02-20')
    expect(pasted.get('evidence')).toBe('A1 Survey of patients')
  })
})

describe('what is private', () => {
  it('is nowhere in the text of the PDF, in rows neither', () => {
    const { stages } = run(EXAMPLE, { until: 'bytes' })
    const copied = runOnPdf('pdftotext', ['FILE', '-'], stages.bytes!)?.output ?? printWords(stages.pages!)
    expect(copied).toContain('River Health Agency')
    for (const words of ['nowhere in the PDF', '8765']) expect(copied).not.toContain(words)
  })

  it('takes the file along that nothing else names', () => {
    const secret = EXAMPLE.replace('evidence: A1', 'secret: A1').replaceAll(' [A1, p. 1]', '')
    const { stages, diagnostics } = run(secret)
    expect(messageLines(diagnostics)).toBe('')
    expect(stages.data!.annexes).toEqual([])
    expect(printWords(stages.pages!)).not.toMatch(/Survey|survey\.pdf/)
    expect(run(EXAMPLE.replace('evidence: A1', 'secret: A1')).diagnostics.map(({ code }) => code)).toEqual([
      'annex/private',
      'annex/private',
    ])
  })
})

describe('pages', () => {
  const found = (text: string, options?: CompileOptions) =>
    run(text, options).diagnostics.filter(({ code }) => code.endsWith('-pages'))
  const long = (lines: number) => EXAMPLE.replace('Two boats', `${'One line that ends.  \n'.repeat(lines)}Two boats`)

  it('are measured on the paper, and what is too long is told in lines', () => {
    expect(found(long(20))).toEqual([])
    const [finding] = found(long(50))
    expect(finding).toMatchObject({
      code: 'form/over-pages',
      message: 'question 1 in English takes 1.3 pages, limit 1',
      hints: ['shorten it by 14 lines'],
      span: { file: 'example.md', line: 49 },
    })
  })

  it('are as many whatever stands beside or between: in columns only the lines are shorter', () => {
    expect(found(long(50), { layout: 'parallel' })[0]?.message).toMatch(/^question 1 in English takes 1\.\d pages, limit 1$/)
  })

  it('are those of the language of submission; a translation is warned', () => {
    const [finding] = found(EXAMPLE.replace('يزور', `${'سطر.  \n'.repeat(50)}يزور`))
    expect(finding).toMatchObject({ code: 'form/over-advisory-pages', severity: 'warning' })
  })
})
