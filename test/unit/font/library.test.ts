import { describe, expect, it } from 'vitest'
import { openFonts } from '../../../src/font/library.ts'
import type { FontRow } from '../../../src/font/types.ts'
import { FONTS, ROWS, readFont } from './faces.ts'

describe('the nearest style of a family', () => {
  const find = (family: string, weight: FontRow['weight'], style: FontRow['style']) => FONTS.find({ family, weight, style })?.file

  it('is the exact one where there is one', () => {
    expect(find('Noto Sans', 700, 'italic')).toBe('NotoSans-BoldItalic.ttf')
    expect(find('Noto Sans', 400, 'italic')).toBe('NotoSans-Italic.ttf')
  })

  it('is upright where there is no italic of that weight', () => {
    expect(find('Noto Serif', 700, 'italic')).toBe('NotoSerif-Bold.ttf')
    expect(find('Noto Sans SC', 700, 'italic')).toBe('NotoSansSC-Bold.ttf')
  })

  it('is regular where there is nothing else', () => {
    expect(find('Noto Sans Mono', 700, 'italic')).toBe('NotoSansMono-Regular.ttf')
  })

  it('is found without regard to case, and not in another family', () => {
    expect(find('noto sans tc', 400, 'normal')).toBe('NotoSansTC-Regular.ttf')
    expect(find('Arial', 400, 'normal')).toBeUndefined()
  })

  it('is the first of two rows for the same style', () => {
    const own = { ...ROWS[0], file: 'Own.ttf' }
    const fonts = openFonts([own, ...ROWS], readFont)
    expect(fonts.find({ family: 'Noto Sans', weight: 400, style: 'normal' })).toBe(own)
  })
})

describe('the families for a language', () => {
  it('are those with serifs first where serifs are wanted', () => {
    expect(FONTS.forLanguage('ru', 'sans-serif')).toEqual(['Noto Sans', 'Noto Serif'])
    expect(FONTS.forLanguage('zh-Hans', 'serif')).toEqual(['Noto Serif SC', 'Noto Sans SC'])
  })

  it('are those without where the language has no others', () => {
    expect(FONTS.forLanguage('ja', 'serif')).toEqual(['Noto Sans JP'])
    expect(FONTS.forLanguage('ar', 'sans-serif')).toEqual(['Noto Naskh Arabic'])
  })
})

it('a face is read when it is first asked for, and once', () => {
  const read: string[] = []
  const fonts = openFonts(ROWS, (file) => {
    read.push(file)
    return readFont(file)
  })
  expect(read).toEqual([])
  expect(fonts.face(ROWS[0])).toBe(fonts.face(ROWS[0]))
  expect(read).toEqual(['NotoSans-Regular.ttf'])
})
