import { describe, expect, it } from 'vitest'
import type { ComputedStyle } from '../../../src/style/types.ts'
import { el, style, styleOf } from './build.ts'

/** The style of a paragraph in 10 pt within a root of 8 pt. */
function computed(declarations: string): ComputedStyle {
  const styled = style(el('html', el('p')), `html { font-size: 8pt } p { font-size: 10pt; ${declarations} }`, { base: false })
  expect(styled.messages).toEqual([])
  return styleOf(styled, 'p')
}

describe('lengths', () => {
  it.each([
    ['12pt', 12],
    ['16px', 12],
    ['25.4mm', 72],
    ['2.54cm', 72],
    ['1in', 72],
    ['2pc', 24],
    ['101.6Q', 72],
    ['2em', 20],
    ['2rem', 16],
    ['0', 0],
    ['-3pt', -3],
    ['calc(1em + 2 * (3pt - 1pt) / 4)', 11],
    ['calc(3 * 1rem - 4pt)', 20],
  ])('%s is %s points', (value, points) => {
    expect(computed(`margin-top: ${value}`).marginTop).toBeCloseTo(points, 10)
  })
  it('a percentage stays one until the containing block is known', () => {
    expect(computed('width: 40%').width).toEqual({ percent: 40 })
    expect(computed('width: calc(100% / 4)').width).toEqual({ percent: 25 })
  })
  it('em in a font size means the parent’s', () => {
    expect(computed('font-size: 2em; margin-top: 1em')).toMatchObject({ fontSize: 16, marginTop: 16 })
  })
})

describe('colours', () => {
  it.each([
    ['#fff', { r: 1, g: 1, b: 1 }],
    ['#00FF00', { r: 0, g: 1, b: 0 }],
    ['rgb(255, 0, 0)', { r: 1, g: 0, b: 0 }],
    ['rgb(0 0 100%)', { r: 0, g: 0, b: 1 }],
    ['Navy', { r: 0, g: 0, b: 128 / 255 }],
  ])('%s', (value, color) => {
    expect(computed(`color: ${value}`).color).toEqual(color)
  })
})

describe('shorthands', () => {
  it('margins take one to four values', () => {
    expect(computed('margin: 1pt 2pt 3pt')).toMatchObject({ marginTop: 1, marginRight: 2, marginBottom: 3, marginLeft: 2 })
    expect(computed('margin: 0 auto')).toMatchObject({ marginTop: 0, marginLeft: 'auto' })
  })
  it('a border needs a style to have a width', () => {
    expect(computed('border-width: 2pt').borderTop.width).toBe(0)
    expect(computed('border-bottom: solid 0.5pt #fff')).toMatchObject({
      borderTop: { width: 0 },
      borderBottom: { width: 0.5, color: { r: 1, g: 1, b: 1 } },
    })
  })
  it('font sets all of its longhands', () => {
    expect(
      computed('font-variant-numeric: tabular-nums; font: italic bold 12pt/1.5 "Noto Sans", Noto Serif, serif'),
    ).toMatchObject({
      fontStyle: 'italic',
      fontWeight: 700,
      fontSize: 12,
      lineHeight: 18,
      fontFamily: ['Noto Sans', 'Noto Serif', 'serif'],
      fontVariantNumeric: 'normal',
    })
  })
  it('list-style, background and text-decoration lead to the one longhand they have', () => {
    expect(computed('list-style: "–" outside; background: #fff; text-decoration: underline')).toMatchObject({
      listStyleType: { string: '–' },
      backgroundColor: { r: 1, g: 1, b: 1 },
      textDecorationLine: 'underline',
    })
  })
})

describe('keywords', () => {
  it('other names of a value are understood', () => {
    expect(computed('break-before: always; font-weight: 600; font-style: oblique')).toMatchObject({
      breakBefore: 'page',
      fontWeight: 700,
      fontStyle: 'italic',
    })
  })
  it('what floats to the foot of a page is a block', () => {
    expect(computed('float: footnote').display).toBe('block')
  })
})

describe('custom properties', () => {
  const colorOf = (css: string) => {
    const styled = style(el('html', el('div', el('p'))), css)
    return { color: styleOf(styled, 'p').color, messages: styled.messages }
  }
  const red = { r: 1, g: 0, b: 0 }

  it('are inherited, replaced further down, and may use each other', () => {
    const { color, messages } = colorOf(
      'html { --ink: #000; --text: var(--ink) } div { --ink: red; --text: var(--ink) } p { color: var(--text) }',
    )
    expect(color).toEqual(red)
    expect(messages).toEqual([])
  })
  it('give parts of a value, also within functions and shorthands', () => {
    const styled = style(
      el('p'),
      ':root { --n: 3; --line: 1pt solid } p { margin: calc(var(--n) * 2pt) auto; border: var(--line) red }',
    )
    expect(styleOf(styled, 'p')).toMatchObject({ marginTop: 6, marginLeft: 'auto', borderLeft: { width: 1, color: red } })
  })
  it('have a fallback where they are missing, which may use others', () => {
    expect(colorOf('html { --b: red } p { color: var(--a, var(--b)) }')).toEqual({ color: red, messages: [] })
  })
  it('that are missing are a warning, and the declaration acts as unset', () => {
    expect(colorOf('div { color: red }\np { color: blue; color: var(--accent) }')).toEqual({
      color: red,
      messages: ['a.css:2:18 style/undefined-variable the custom property "--accent" is not defined where "color" uses it'],
    })
  })
  it('that go in a circle are refused, each once', () => {
    expect(colorOf('html { --a: var(--b); --b: var(--a) } p { color: var(--a, red) }')).toEqual({
      color: red,
      messages: [
        'a.css:1:8 style/circular-variable the custom property "--a" is defined by itself',
        'a.css:1:23 style/circular-variable the custom property "--b" is defined by itself',
      ],
    })
  })
  it('with a value that the property does not take are a warning at the property', () => {
    expect(colorOf('html { --a: 3pt } p { color: var(--a) }').messages).toEqual([
      'a.css:1:23 style/invalid-value the property "color" does not take the value "var(--a)"',
    ])
  })
})
