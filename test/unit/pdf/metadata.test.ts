import { expect, test } from 'vitest'
import { writePdf } from '../../../src/pdf/index.ts'
import { xmpPacket } from '../../../src/pdf/metadata.ts'
import { inspectPdf } from '../../support/pdfInspector.ts'
import { runOnPdf } from '../../support/tools.ts'
import { METADATA, oneLine } from './build.ts'

test('the title stands in every language, the first one for readers that know none', () => {
  expect(xmpPacket(METADATA)).toContain(
    '<dc:title><rdf:Alt><rdf:li xml:lang="x-default">Clean water</rdf:li>' +
      '<rdf:li xml:lang="en">Clean water</rdf:li><rdf:li xml:lang="zh-Hans">清洁的水</rdf:li></rdf:Alt></dc:title>',
  )
})

test('a title that is not given in the first language falls back', () => {
  expect(xmpPacket({ ...METADATA, languages: ['fr', 'en'] })).toContain('xml:lang="x-default">Clean water<')
})

test('XML characters in what an author typed are escaped', () => {
  expect(xmpPacket({ ...METADATA, author: 'R&D <water> "office"' })).toContain(
    '<rdf:li>R&amp;D &lt;water&gt; &quot;office&quot;</rdf:li>',
  )
})

test('both standards are claimed, and PDF/UA is declared to PDF/A', () => {
  const packet = xmpPacket(METADATA)
  for (const claim of ['<pdfaid:part>3<', '<pdfaid:conformance>A<', '<pdfuaid:part>1<', '<pdfaSchema:prefix>pdfuaid<']) {
    expect(packet).toContain(claim)
  }
})

test('the information dictionary agrees', () => {
  const found = runOnPdf('pdfinfo', ['-isodates', 'FILE'], writePdf(oneLine('a'), METADATA))
  if (!found) return
  for (const row of [
    'Title:           Clean water',
    'Author:          Office of Water & Rivers',
    'CreationDate:    2020-02-01T00:00:00Z',
  ]) {
    expect(found.output).toContain(row)
  }
})

test('the information dictionary and the XMP say the same', async () => {
  const pdf = await inspectPdf(writePdf(oneLine('a'), METADATA))
  const packet = new TextDecoder().decode(pdf.data('Metadata'))
  const within = (name: string) => new RegExp(`<${name}>(.*?)</${name}>`).exec(packet)![1]!.replaceAll('&amp;', '&')
  const firstOf = (name: string) =>
    within(name)
      .replace(/<\/rdf:li>.*/, '')
      .replace(/<[^>]*>/g, '')
  const stated = runOnPdf('pdfinfo', ['-isodates', 'FILE'], writePdf(oneLine('a'), METADATA))?.output
  if (stated === undefined) return
  const row = (name: string) => new RegExp(`^${name}: +(.*)$`, 'm').exec(stated)![1]
  expect(row('Title')).toBe(firstOf('dc:title'))
  expect(row('Author')).toBe(firstOf('dc:creator'))
  expect(row('Subject')).toBe(firstOf('dc:description'))
  expect(row('Producer')).toBe(within('pdf:Producer'))
  expect(row('CreationDate')).toBe(within('xmp:CreateDate'))
  expect(row('ModDate')).toBe(within('xmp:ModifyDate'))
})

test('the XMP can be read without unpacking anything', async () => {
  const bytes = writePdf(oneLine('a'), METADATA)
  expect(new TextDecoder().decode((await inspectPdf(bytes)).data('Metadata'))).toBe(xmpPacket(METADATA))
  expect(Buffer.from(bytes).includes('<pdfuaid:part>1</pdfuaid:part>')).toBe(true)
})
