/** Files within a PDF, as ISO 19005-3, 6.8 wants them. */
import { createHash } from 'node:crypto'
import { describe, expect, it, test } from 'vitest'
import { createAttachmentMemory } from '../../../src/pdf/attachments.ts'
import { writePdf } from '../../../src/pdf/index.ts'
import type { AttachedFile } from '../../../src/pdf/types.ts'
import { readAttachedFiles } from '../../../src/pdfFile/attachedFiles.ts'
import { inspectPdf } from '../../support/pdfInspector.ts'
import { runOnPdf } from '../../support/tools.ts'
import { METADATA, oneLine } from './build.ts'

const file = (name: string, text: string, more: Partial<AttachedFile> = {}): AttachedFile => ({
  name,
  mediaType: 'text/markdown',
  isPacked: false,
  relationship: 'Source',
  description: `The file (${name})`,
  bytes: new TextEncoder().encode(text),
  ...more,
})

const FILES = [
  file('entry/b.md', 'Clean water. '.repeat(9)),
  file('entry/报告.pdf', '%PDF-', { mediaType: 'application/pdf', isPacked: true }),
  file('a.json', '{}', { mediaType: 'application/json', relationship: 'Supplement' }),
]

const written = (files: readonly AttachedFile[], metadata = METADATA) =>
  writePdf(oneLine('a'), metadata, { files, memory: createAttachmentMemory() })

describe('attached files', async () => {
  const bytes = written(FILES)
  const pdf = await inspectPdf(bytes)

  it('have a name, a description, a media type and a relationship', () => {
    const said = (path: string) => String(pdf.at(path))
    expect(['F', 'UF', 'Desc', 'AFRelationship'].map((key) => said(`AF/0/${key}`))).toEqual([
      '(entry/b.md)',
      '(entry/b.md)',
      '(The file \\(entry/b.md\\))',
      '/Source',
    ])
    expect(said('AF/0/EF/F/Subtype')).toBe('/text#2Fmarkdown')
    expect(said('AF/2/AFRelationship')).toBe('/Supplement')
  })

  it('say how large they are, with a checksum, and how old only where the document does', async () => {
    const { bytes: first } = FILES[0]!
    expect(String(pdf.at('AF/0/EF/F/Params/Size'))).toBe(String(first.length))
    expect(String(pdf.at('AF/0/EF/F/Params/CheckSum'))).toBe(`<${createHash('md5').update(first).digest('hex')}>`)
    expect(String(pdf.at('AF/0/EF/F/Params/ModDate'))).toBe('(D:20200201000000Z)')
    const { date: _, ...undated } = METADATA
    expect((await inspectPdf(written(FILES, undated))).at('AF/0/EF/F/Params/ModDate')).toBeUndefined()
  })

  it('are deflated, unless they are packed by themselves', () => {
    expect(String(pdf.at('AF/0/EF/F/Filter'))).toBe('/FlateDecode')
    expect(pdf.at('AF/1/EF/F/Filter')).toBeUndefined()
  })

  it('are read back, in the order of their names', () => {
    const read = readAttachedFiles(bytes).map((each) => ({ ...each, bytes: Uint8Array.from(each.bytes) }))
    expect(read).toEqual([2, 0, 1].map((index) => ({ name: FILES[index]!.name, bytes: FILES[index]!.bytes })))
  })

  it('are whole for other programs', () => {
    const listed = runOnPdf('pdfdetach', ['-list', 'FILE'], bytes)
    if (listed) expect(listed.output).toBe('3 embedded files\n1: a.json\n2: entry/b.md\n3: entry/报告.pdf\n')
    const shown = runOnPdf('qpdf', ['--show-attachment=entry/b.md', 'FILE'], bytes)
    if (shown) expect(shown.output).toBe('Clean water. '.repeat(9))
  })
})

test('a PDF without attached files says nothing of any', async () => {
  const pdf = await inspectPdf(written([]))
  expect([pdf.at('AF'), pdf.at('Names')]).toEqual([undefined, undefined])
  expect(readAttachedFiles(written([]))).toEqual([])
})
