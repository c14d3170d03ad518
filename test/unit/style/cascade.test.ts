import { describe, expect, it } from 'vitest'
import { el, style, styleOf } from './build.ts'

const RED = { r: 1, g: 0, b: 0 }
const LIME = { r: 0, g: 1, b: 0 }
const BLUE = { r: 0, g: 0, b: 1 }

function colorOf(css: string, paragraph = 'p#it.lead.wide') {
  return styleOf(style(el('html', el('body', el(paragraph, 'Text'))), css), 'p').color
}

describe('which declaration wins', () => {
  it('the later of two equal ones', () => {
    expect(colorOf('p { color: red } p { color: lime }')).toEqual(LIME)
  })
  it('an id over classes, classes over tags, whatever their order', () => {
    expect(colorOf('#it { color: red } p.lead.wide { color: lime } p { color: blue }')).toEqual(RED)
    expect(colorOf('.lead { color: red } html body p { color: lime }')).toEqual(RED)
  })
  it('the more specific of the arguments counts for :is() and :not()', () => {
    expect(colorOf(':is(p, #other) { color: red } p.lead.wide { color: lime }')).toEqual(RED)
    expect(colorOf('p:not(#other) { color: red } p.lead.wide { color: lime }')).toEqual(RED)
  })
  it('what stands in :where() counts for nothing', () => {
    expect(colorOf(':where(#it.lead) { color: red } p { color: lime }')).toEqual(LIME)
  })
  it('a style attribute over every rule, and importance over that', () => {
    expect(colorOf('#it { color: red }', 'p#it[style=color: lime]')).toEqual(LIME)
    expect(colorOf('p { color: red !important }', 'p#it[style=color: lime]')).toEqual(RED)
    expect(colorOf('p { color: red !important }', 'p#it[style=color: blue !important]')).toEqual(BLUE)
  })
  it('any rule of a sheet over the base sheet, however specific the base is', () => {
    const tree = el('html', el('p', el('em', 'stress')))
    expect(styleOf(style(tree, 'em { font-weight: normal }', { language: 'zh-Hans' }), 'em').fontWeight).toBe(400)
  })
  it('a longhand over an earlier shorthand, and a shorthand over an earlier longhand', () => {
    const margins = (css: string) => {
      const { marginTop, marginLeft } = styleOf(style(el('p'), css), 'p')
      return [marginTop, marginLeft]
    }
    expect(margins('p { margin: 1pt 2pt; margin-left: 3pt }')).toEqual([1, 3])
    expect(margins('p { margin-left: 3pt; margin: 1pt 2pt }')).toEqual([1, 2])
  })
})

describe('what an element inherits', () => {
  const tree = el('html', el('body', el('p', el('span', 'Text'))))

  it('inherited properties only', () => {
    const styled = style(tree, 'p { color: red; margin-top: 5pt; hyphens: auto }')
    expect(styleOf(styled, 'span')).toMatchObject({ color: RED, marginTop: 0, hyphens: 'auto' })
  })
  it('a line height in numbers as a factor, all others as points', () => {
    const css = (height: string) => `body { font-size: 10pt; line-height: ${height} } span { font-size: 20pt }`
    expect(styleOf(style(tree, css('1.5')), 'span').lineHeight).toBe(30)
    expect(styleOf(style(tree, css('150%')), 'span').lineHeight).toBe(15)
    expect(styleOf(style(tree, css('1.5em')), 'span').lineHeight).toBe(15)
    expect(styleOf(style(tree, css('16pt')), 'span').lineHeight).toBe(16)
  })
  it('by inherit, initial and unset, shorthands included', () => {
    const styled = style(tree, 'p { margin: 4pt; color: red } span { margin: inherit; color: initial; display: unset }')
    expect(styleOf(styled, 'span')).toMatchObject({ marginTop: 4, marginLeft: 4, color: { r: 0, g: 0, b: 0 }, display: 'inline' })
  })
  it('the colour for currentColor: its own on borders, its parent’s as a colour', () => {
    const styled = style(tree, 'p { color: red } span { color: currentColor; border: 1pt solid; background: currentColor }')
    expect(styleOf(styled, 'span')).toMatchObject({ color: RED, borderTop: { width: 1, color: RED }, backgroundColor: RED })
  })
})

describe('direction', () => {
  it('comes from dir, else from the language that is named there, else from the parent', () => {
    const tree = el('html', el('div[lang=ar]', el('p#a'), el('p#b[dir=ltr]'), el('p#c[lang=en]'), el('p#d[lang=ar][dir=ltr]')))
    const styled = style(tree)
    expect(['div', 'a', 'b', 'c', 'd'].map((name) => styleOf(styled, name).direction)).toEqual([
      'rtl',
      'rtl',
      'ltr',
      'ltr',
      'ltr',
    ])
  })
  it('of the root follows the default language', () => {
    expect(styleOf(style(el('html'), '', { language: 'ar' }), 'html').direction).toBe('rtl')
  })
  it('decides which side a logical property sets, in order with the physical ones', () => {
    const tree = el('html', el('p#l'), el('p#r[dir=rtl]'))
    const styled = style(tree, 'p { margin: 0; padding-left: 9pt; padding-inline-start: 4pt; border-inline-end: 1pt solid }')
    expect(styleOf(styled, 'l')).toMatchObject({ paddingLeft: 4, paddingRight: 0, borderRight: { width: 1 } })
    expect(styleOf(styled, 'r')).toMatchObject({ paddingLeft: 9, paddingRight: 4, borderLeft: { width: 1 } })
  })
})

describe('sharing', () => {
  it('elements with the same rules and parent style have the same style object', () => {
    const styled = style(el('html', el('p#a'), el('p#b'), el('p#c.x')), '.x { color: red }')
    expect(styleOf(styled, 'a')).toBe(styleOf(styled, 'b'))
    expect(styleOf(styled, 'c')).not.toBe(styleOf(styled, 'a'))
  })
})
