import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { openFace } from '../../../src/font/face.ts'
import { checkFont } from '../../../src/font/library.ts'
import { LANGUAGES } from '../../../src/language/languages.ts'
import { FONTS, ROWS, readFont } from './faces.ts'

describe('the folder fonts/', () => {
  it('has a row for each font file and a file for each row', () => {
    const files = readdirSync(new URL('../../../fonts/', import.meta.url)).filter((file) => file.endsWith('.ttf'))
    expect(ROWS.map((row) => row.file).sort()).toEqual(files.sort())
  })

  it.each(ROWS.map((row) => [row.file, row] as const))('holds %s as its row describes it', (file, row) => {
    const bytes = readFont(file)
    expect(checkFont(row, bytes)).toBe(true)
    const face = openFace(row, bytes)
    expect(`${face.postScriptName}.ttf`).toBe(file)
    expect(face.metrics.italicAngle < 0).toBe(row.style === 'italic')
  })

  it('notices a file that was changed', () => {
    const bytes = Uint8Array.from(readFont(ROWS[0].file))
    bytes[bytes.length - 1] ^= 1
    expect(checkFont(ROWS[0], bytes)).toBe(false)
  })

  const writing = { Latn: 'Aé', Cyrl: 'Жё', Arab: 'بً', Hans: '汉，', Hant: '漢，', Jpan: '漢かな', Kore: '한국' }

  it.each(LANGUAGES.map((row) => [row.code, row] as const))('can write %s in every style', (code, { script }) => {
    for (const generic of ['sans-serif', 'serif'] as const)
      for (const weight of [400, 700] as const) {
        const family = FONTS.forLanguage(code, generic)[0]
        const face = FONTS.face(FONTS.find({ family, weight, style: 'normal' })!)
        for (const character of writing[script]) expect(face.glyphOf(character.codePointAt(0)!)).toBeGreaterThan(0)
      }
  })

  it('has the marks of a form', () => {
    const symbols = ROWS.find((row) => row.generic === 'symbols')!
    for (const mark of '☐☑☒✔✗') expect(FONTS.face(symbols).glyphOf(mark.codePointAt(0)!)).toBeGreaterThan(0)
  })
})
