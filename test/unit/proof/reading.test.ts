import { describe, expect, test } from 'vitest'
import { readContent } from '../../../src/proof/content.ts'
import { ObjectReader } from '../../../src/proof/objects.ts'
import { readUnicodeMap } from '../../../src/proof/unicodeMap.ts'

const ascii = (text: string) => new TextEncoder().encode(text)

describe('objects', () => {
  const read = (text: string) => new ObjectReader(ascii(text)).read()

  test('are read as ISO 32000-1, 7.3 writes them', () => {
    expect(read(' -12.5 ')).toBe(-12.5)
    expect(read('/A#20B')).toBe('/A B')
    expect(read('[1 0 R 2 3 true null]')).toEqual([{ type: 'ref', number: 1 }, 2, 3, true, null])
    expect(read('<</A(a\\)(b))/B<1F>/C<</D[]>>% a comment\n>>')).toEqual(
      new Map<string, unknown>([
        ['/A', { type: 'text' }],
        ['/B', { type: 'text' }],
        ['/C', new Map([['/D', []]])],
      ]),
    )
  })

  test('that are none are refused', () => {
    expect(() => read('endobj')).toThrow('no object')
    expect(() => read('(a')).toThrow('does not end')
    expect(() => read('')).toThrow('no object')
  })
})

describe('a content stream', () => {
  const read = (text: string) => readContent(ascii(text)).map(({ font, codes }) => `${font} ${codes.join(' ')}`)

  test('shows the codes of all strings of an operator', () => {
    expect(read('BT /F1 10 Tf [<00010002>-20<0003>] TJ /F2 8 Tf <FFfe> Tj ET')).toEqual(['/F1 1 2 3', '/F2 65534'])
  })

  test('shows the codes of literal strings, whatever their bytes', () => {
    const bytes = Buffer.from('/F1 1 Tf [(\0\x01\\(\\))-20(\\\\\\r\nA)] TJ', 'latin1')
    expect(readContent(bytes)).toEqual([{ font: '/F1', codes: Uint16Array.of(1, 0x2829, 0x5c0d, 0x0a41) }])
    // A reader takes a bare carriage return for a line feed.
    expect(read('/F1 1 Tf (\0\r) Tj')).toEqual(['/F1 10'])
    expect(() => read('/F1 1 Tf (\\053) Tj')).toThrow('unknown escape sequence')
  })

  test('shows nothing of property lists and names', () => {
    expect(read('/Span <</Lang <0001> /Alt (\\)Tj)>> BDC /F1 1 Tf % <0002> Tj\n<0003> Tj EMC')).toEqual(['/F1 3'])
  })

  test('has its font back after Q', () => {
    expect(read('/F1 1 Tf q /F2 1 Tf Q <0001> Tj')).toEqual(['/F1 1'])
  })
})

test('a ToUnicode map has single codes, ranges that count and ranges that list', () => {
  const map = readUnicodeMap(
    ascii(`1 beginbfchar <0001> <D842DFB7> endbfchar
2 beginbfrange <0002> <0003> <00660061> <0004> <0005> [<0041> <00420043>] endbfrange`),
  )
  expect([...map]).toEqual([
    [1, '𠮷'],
    [2, 'fa'],
    [3, 'fb'],
    [4, 'A'],
    [5, 'BC'],
  ])
})
