/** Files as programs write them and as they arrive: tables, streams, updates, damage, and what is meant to exhaust a reader. */
import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { readContent } from '../../../src/pdfFile/content.ts'
import { decode } from '../../../src/pdfFile/filters.ts'
import { openPdf } from '../../../src/pdfFile/index.ts'
import { contentOf, readPages } from '../../../src/pdfFile/pages.ts'
import { SyntaxReader } from '../../../src/pdfFile/syntax.ts'
import { DamagedPdf, isText, type PdfObject } from '../../../src/pdfFile/types.ts'
import { latin1, onePage, plainPdf } from '../../support/plainPdf.ts'

const CATALOG = '<</Type /Catalog /Pages 2 0 R>>'
const text = (bytes: Uint8Array) => String.fromCharCode(...bytes)
const contents = (bytes: Uint8Array) => {
  const file = openPdf(bytes)
  return readPages(file).map((page) => text(contentOf(file, page)).trim())
}

describe('a file opens', () => {
  it('by its table', () => {
    expect(contents(onePage({ content: '1 g' }))).toEqual(['1 g'])
  })

  it('by a search where its table is wrong', () => {
    const bytes = text(onePage({ content: '1 g' })).replace(/startxref\n\d+/, 'startxref\n7')
    expect(contents(latin1(bytes))).toEqual(['1 g'])
  })

  it('by a search where its end is missing', () => {
    const bytes = text(onePage({ content: '1 g' }))
    expect(contents(latin1(bytes.slice(0, bytes.indexOf('xref'))))).toEqual(['1 g'])
  })

  it('with the object of the last update', () => {
    const first = text(onePage({ content: '1 g' }))
    const old = /startxref\n(\d+)/.exec(first)![1]
    const at = first.length
    const update = `4 0 obj\n<</Length 3>>\nstream\n0 g\nendstream\nendobj\n`
    const table = `xref\n4 1\n${String(at).padStart(10, '0')} 00000 n \ntrailer\n<</Root 1 0 R /Size 5 /Prev ${old}>>\nstartxref\n${at + update.length}\n%%EOF\n`
    expect(contents(latin1(first + update + table))).toEqual(['0 g'])
  })

  it('by a cross-reference stream that leads into an object stream', () => {
    const members = [CATALOG, '<</Type /Pages /Kids [3 0 R] /Count 1>>', '<</Type /Page /Parent 2 0 R /Contents 5 0 R>>']
    const offsets = members.map((_, i) => members.slice(0, i).join(' ').length + (i > 0 ? 1 : 0))
    const index = offsets.map((offset, i) => `${i + 1} ${offset}`).join(' ')
    const pack = `4 0 obj\n<</Type /ObjStm /N 3 /First ${index.length + 1} /Length 999>>\nstream\n${index} ${members.join(' ')}\nendstream\nendobj\n`
    const page = '5 0 obj\n<</Length 3>>\nstream\n1 g\nendstream\nendobj\n'
    const header = '%PDF-1.7\n'
    const [packAt, pageAt, tableAt] = [header.length, header.length + pack.length, header.length + pack.length + page.length]
    const rows = [
      [0, 0, 255],
      [2, 4, 0],
      [2, 4, 1],
      [2, 4, 2],
      [1, packAt, 0],
      [1, pageAt, 0],
    ]
    // Rows under PNG's filter “up” (2), as most programs write them.
    const raw = rows.map(([kind, place, i]) => [kind!, place! >> 8, place! & 255, i!])
    const filtered = raw.flatMap((row, r) => [2, ...row.map((byte, i) => (byte - (raw[r - 1]?.[i] ?? 0)) & 255)])
    const data = text(deflateSync(Uint8Array.from(filtered)))
    const table = `6 0 obj\n<</Type /XRef /Size 6 /W [1 2 1] /Root 1 0 R /Filter /FlateDecode /DecodeParms <</Predictor 12 /Columns 4>> /Length ${data.length}>>\nstream\n${data}\nendstream\nendobj\nstartxref\n${tableAt}\n%%EOF\n`
    expect(contents(latin1(header + pack + page + table))).toEqual(['1 g'])
  })
})

describe('a file that is meant to do harm ends in an error', () => {
  const pages = (bytes: Uint8Array) => () => readPages(openPdf(bytes))

  it('whose page tree leads back to itself', () => {
    expect(pages(plainPdf({ objects: { 1: CATALOG, 2: '<</Type /Pages /Kids [2 0 R]>>' } }))).toThrow(DamagedPdf)
  })

  it('whose object is a reference to itself', () => {
    expect(pages(plainPdf({ objects: { 1: '<</Type /Catalog /Pages 2 0 R>>', 2: '2 0 R' } }))).toThrow(DamagedPdf)
  })

  it('whose arrays never end', () => {
    expect(pages(plainPdf({ objects: { 1: '['.repeat(100_000) } }))).toThrow(DamagedPdf)
  })

  it('whose tables follow one another in a circle', () => {
    const bytes = text(onePage({ content: '', trailer: '/Root 1 0 R /Prev 99999' }))
    const start = /startxref\n(\d+)/.exec(bytes)![1]!
    expect(contents(latin1(bytes.replace('/Prev 99999', `/Prev ${start.padStart(5, '0')}`)))).toEqual([''])
  })
})

describe('pages', () => {
  const page = (entries: string) => readPages(openPdf(onePage({ content: '', page: entries })))[0]!

  it('are as large as their crop box, within their media box', () => {
    expect(page('/CropBox [90 190 10 20]').cropBox).toEqual([10, 20, 90, 190])
    expect(page('/CropBox [-50 0 500 100]').cropBox).toEqual([0, 0, 100, 100])
    expect(page('/CropBox [5 5 5 5]').cropBox).toEqual([0, 0, 100, 200])
  })

  it('are turned by quarters, clockwise', () => {
    expect([0, 90, 450, -90].map((angle) => page(`/Rotate ${angle}`).rotation)).toEqual([0, 90, 90, 270])
  })
})

describe('objects', () => {
  const read = (syntax: string) => {
    const plain = (object: PdfObject): unknown =>
      isText(object)
        ? `(${text(object.bytes)})`
        : Array.isArray(object)
          ? object.map(plain)
          : object instanceof Map
            ? Object.fromEntries([...object].map(([key, value]) => [key, plain(value)]))
            : object
    return plain(new SyntaxReader(latin1(syntax)).read())
  }

  it.each([
    ['numbers', '[1 -.5 +17 4. 00 --3]', [1, -0.5, 17, 4, 0, -3]],
    ['names', '/A#20B', '/A B'],
    ['literal strings', '(a\\(b\\051 (c) \\101\\n\\\r\nd)', '(a(b) (c) A\nd)'],
    ['hexadecimal strings', '<41 4 2 5>', '(ABP)'],
    ['dictionaries', '<</A 1/B[2]/C<</D null>>%x\n>>', { '/A': 1, '/B': [2], '/C': { '/D': null } }],
  ])('%s', (_, syntax, value) => {
    expect(read(syntax)).toEqual(value)
  })
})

describe('filters', () => {
  it.each([
    ['/ASCIIHexDecode', '616 26>', 'ab`'],
    ['/ASCII85Decode', '9jqo^BlbD-BleB1DJ+*+F(f,q~>', 'Man is distinguished'],
    ['/RunLengthDecode', '\x02abc\xfed\x80', 'abcddd'],
    // The example of ISO 32000-1, 7.4.4.2.
    ['/LZWDecode', '\x80\x0b\x60\x50\x22\x0c\x0c\x85\x01', '-----A---B'],
  ] as const)('%s', (name, data, plain) => {
    expect(text(decode(latin1(data), { name, parameters: undefined }))).toBe(plain)
  })

  it('of a kind that nobody knows is an error', () => {
    expect(() => decode(new Uint8Array(), { name: '/Magic', parameters: undefined })).toThrow(DamagedPdf)
  })
})

describe('content', () => {
  const operators = (content: string) =>
    [...readContent(latin1(content))].map(({ operator, start, end }) => `${operator}: ${content.slice(start, end)}`)

  it('is operations with their operands', () => {
    expect(operators('q 1 0 0 1 0 0 cm\n/P <</MCID 0>> BDC [(a) -20 <62>] TJ EMC Q')).toEqual([
      'q: q',
      'cm: 1 0 0 1 0 0 cm',
      'BDC: /P <</MCID 0>> BDC',
      'TJ: [(a) -20 <62>] TJ',
      'EMC: EMC',
      'Q: Q',
    ])
  })

  it('goes on after an inline image, whatever its data hold', () => {
    expect(operators('BI /W 1 /H 1 ID \x00EI\x01 EI\x02 EI Q').map((line) => line[0])).toEqual(['B', 'Q'])
  })
})
