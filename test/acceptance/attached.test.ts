/** What is attached to a PDF is enough to render it again, to the same bytes, and other programs find it. */
import { describe, expect, it } from 'vitest'
import { readAttachedFiles } from '../../src/pdfFile/attachedFiles.ts'
import type { CompileOptions } from '../../src/pipeline/types.ts'
import { LAYOUTS } from '../../src/settings.ts'
import { compileEntry, entryPaths } from '../support/compileEntry.ts'
import { rebuild, receiptIn } from '../support/rebuild.ts'
import { runOnPdf } from '../support/tools.ts'

const KOREA = 'input/korea-covid-response'
const EXAMPLE = 'templates/unpsa-2022/example.md'

/** A few stand for all, unless all are asked for. */
const SAMPLE: readonly (readonly [file: string, options: CompileOptions])[] = [
  [KOREA, { layout: 'parallel', readingOrder: 'languages' }],
  [KOREA, { layout: 'separate', paper: 'Letter', theme: 'sober' }],
  [EXAMPLE, { profile: 'kakenhi', draft: true }],
  [EXAMPLE, { layout: 'labels', draft: true, date: '2024-01-01', languages: ['zh-Hans', 'en'] }],
]
const ALL = [...(await entryPaths()), EXAMPLE].flatMap((file) => LAYOUTS.map((layout) => [file, { layout }] as const))

describe('from what is attached to it, a PDF is rendered again, to the same bytes', () => {
  it.each([...SAMPLE, ...(process.env.ATTACHED === 'all' ? ALL : [])])('%s %o', { timeout: 60_000 }, async (file, options) => {
    const { editions } = await compileEntry(file, options)
    for (const { file: name, stages } of editions) {
      const again = await rebuild(stages.bytes!)
      const twin = again.editions.find((edition) => edition.file === name)
      expect(again.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
      expect(Buffer.compare(twin!.stages.bytes!, stages.bytes!)).toBe(0)
    }
  })
})

describe('the attached files', async () => {
  const { stages } = await compileEntry(KOREA)
  const files = readAttachedFiles(stages.bytes!)

  it('are in the receipt, each with its size and hash', () => {
    const { files: records } = receiptIn(files)
    expect(records.map(({ name }) => name).sort()).toEqual(
      files.map(({ name }) => name).filter((name) => name !== 'receipt.json'),
    )
    for (const { name, bytes, embedded } of records) {
      expect([bytes, embedded]).toEqual([files.find((file) => file.name === name)?.bytes.length, true])
    }
  })

  it('are found by other programs, whole', () => {
    const listed = runOnPdf('pdfdetach', ['-list', 'FILE'], stages.bytes!)
    if (listed) expect(listed.output.match(/(?<=^\d+: ).*$/gm)).toEqual(files.map(({ name }) => name))
    const name = 'entry/korea-covid-response/nomination.zh.md'
    const shown = runOnPdf('qpdf', [`--show-attachment=${name}`, 'FILE'], stages.bytes!)
    const text = new TextDecoder().decode(files.find((file) => file.name === name)?.bytes)
    if (shown) expect(shown.output).toBe(text)
    expect(text).toContain('## 3a')
  })

  it('can be left out', async () => {
    const bare = await compileEntry(KOREA, { attach: false })
    expect(readAttachedFiles(bare.stages.bytes!)).toEqual([])
    expect(bare.stages.bytes!.length).toBeLessThan(stages.bytes!.length)
  })
})
