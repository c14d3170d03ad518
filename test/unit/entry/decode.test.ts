/** Bytes of a file, good and bad. */
import { describe, expect, it } from 'vitest'
import { html, read } from './support.ts'

const ENTRY = '---\nform: small\nlanguages: [en]\n---\n## 1\n'

/** Bytes written as hexadecimal digits: Node decodes these encodings but does not write them. */
const bytes = (text: string, hex: string): Uint8Array =>
  Buffer.concat([Buffer.from(text), Buffer.from(hex.replaceAll(' ', ''), 'hex')])

describe('a file that is UTF-8', () => {
  it('may begin with a byte order mark', () => {
    const { entry, messages } = read(`\ufeff${ENTRY}Words.`)
    expect(entry?.form.span).toMatchObject({ line: 2, column: 7 })
    expect(messages).toEqual([])
  })

  it.each([
    ['CRLF', '\r\n'],
    ['CR', '\r'],
    ['LF', '\n'],
  ])('may end its lines in %s, and places count them', (_, end) => {
    const { entry } = read(`${ENTRY}One\ntwo.`.replaceAll('\n', end))
    const content = entry?.answers[0]?.content ?? []
    expect(html(content)).toBe('<p>One two.</p>')
    expect(entry?.answers[0]?.span).toMatchObject({ line: 6, column: 1 })
  })

  it('may hold a character beyond the first plane', () => {
    expect(html(read(`${ENTRY}𠮷野`).entry?.answers[0]?.content ?? [])).toBe('<p>𠮷野</p>')
  })
})

describe('a file that is something else', () => {
  it.each([
    // 的目标是在我们的国家和人民中
    ['GB18030', 'b5c4 c4bf b1ea cac7 d4da ced2 c3c7 b5c4 b9fa bcd2 bacd c8cb c3f1 d6d0'],
    // 我們的目標是在這個國家的人民中
    ['Big5', 'a7da adcc aaba a5d8 bcd0 ac4f a662 b36f add3 b0ea ae61 aaba a448 a5c1 a4a4'],
    // 정부는 이 사업을 하고 있다
    ['EUC-KR', 'c1a4 bace b4c2 20 c0cc 20 bbe7 bef7 c0bb 20 c7cf b0ed 20 c0d6 b4d9'],
    // これは市民のための
    ['Shift_JIS', '82b1 82ea 82cd 8e73 96af 82cc 82bd 82df 82cc'],
  ])('is one error that names %s and the first bad place', (encoding, hex) => {
    const { entry, diagnostics } = read(bytes(`${ENTRY}ok `, hex))
    expect(entry).toBeUndefined()
    expect(diagnostics).toHaveLength(1)
    expect(diagnostics[0]).toMatchObject({ code: 'entry/encoding', span: { line: 6, column: 4 } })
    expect(diagnostics[0]?.hints[0]).toBe(`it looks like ${encoding}`)
  })

  it.each([
    ['UTF-16 LE', Buffer.from(`\ufeff${ENTRY}`, 'utf16le')],
    ['UTF-16 LE', Buffer.from(`${ENTRY}新冠疫情`, 'utf16le')],
    ['UTF-16 BE', Buffer.from(`\ufeff${ENTRY}`, 'utf16le').swap16()],
  ])('is one error that names %s', (encoding, content) => {
    expect(read(content).diagnostics.map(({ hints }) => hints[0])).toEqual([`it looks like ${encoding}`])
  })

  it('is refused without a guess where nothing stands out', () => {
    expect(read(bytes(ENTRY, 'c3')).diagnostics.map(({ hints }) => hints)).toEqual([['save it again as UTF-8']])
  })

  it('of three megabytes is too large', () => {
    const { entry, messages, diagnostics } = read('a'.repeat(3 * 1024 * 1024))
    expect(entry).toBeUndefined()
    expect(messages).toEqual(['1:1 entry/too-large'])
    expect(diagnostics[0]?.message).toContain('3.0 MB')
  })
})

it('names control characters with their first place, and reads on', () => {
  const { entry, messages } = read(`${ENTRY}a\u0000b\u0000\n\u0007`)
  expect(messages).toEqual(['6:2 entry/control-character', '7:1 entry/control-character'])
  expect(entry?.answers).toHaveLength(1)
})
