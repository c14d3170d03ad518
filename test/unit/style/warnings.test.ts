import { describe, expect, it } from 'vitest'
import { BASE_SHEET, BASE_SHEET_FILE } from '../../../src/style/base.css.ts'
import { baseSheet, parseSheet } from '../../../src/style/index.ts'
import { el, style } from './build.ts'

const messages = (css: string) => style(el('html', el('p', 'Text')), css).messages

describe('nothing is ignored in silence', () => {
  it('an unknown property, with the nearest that there is', () => {
    const { diagnostics } = style(el('p'), 'p {\n  color: red;\n  margn-left: 2pt;\n}')
    expect(diagnostics).toMatchObject([
      {
        code: 'style/unknown-property',
        severity: 'warning',
        span: { file: 'a.css', line: 3, column: 3, length: 10 },
        message: 'the property "margn-left" is not supported',
        hints: ['did you mean `margin-left`?'],
      },
    ])
  })
  it('an unknown property that is like none', () => {
    expect(style(el('p'), 'p { azimuth: behind }').diagnostics[0]?.hints).toEqual([])
  })
  it('a property that is left out on purpose, with what to write instead', () => {
    const [found] = style(el('p'), 'p { border-top-left-radius: 3pt }').diagnostics
    expect(found?.message).toBe('the property "border-top-left-radius" is not supported')
    expect(found?.hints).toEqual(['use a border, a background colour or white space'])
  })
  it('an element and an attribute that do nothing, once', () => {
    const tree = el('html', el('video', 'Text'), el('table[bgcolor=red]', el('tr')), el('table[bgcolor=red]'), el('my-part'))
    expect(style(tree).messages).toEqual([
      'input/a.md:3:1 style/unknown-element the element <video> is not supported: only the text in it is set',
      'input/a.md:3:1 style/ignored-attribute the attribute "bgcolor" of <table> has no effect',
    ])
  })
  it('a value, with what the property takes', () => {
    const { diagnostics } = style(el('p'), 'p { break-inside: maybe }')
    expect(diagnostics).toMatchObject([
      {
        code: 'style/invalid-value',
        severity: 'warning',
        span: { file: 'a.css', line: 1, column: 19, length: 5 },
        message: 'the property "break-inside" does not take the value "maybe"',
        hints: ['it takes auto, avoid, avoid-page'],
      },
    ])
  })
  it.each([
    'display: flex',
    'width: -1mm',
    'width: 3',
    'width: 3vw',
    'width: calc(100% - 3mm)',
    'width: calc(1mm * 2mm)',
    'width: calc(1mm / 0)',
    'margin: 1pt 2pt 3pt 4pt 5pt',
    'color: #12',
    'color: transparent',
    'color: rgb(0 0 0 / 50%)',
    'border: 1pt dotted',
    'border: 1pt 2pt',
    'font: bold',
    'font-family: A,, B',
    'font-weight: 0',
    'orphans: 0',
    'counter-reset: 3 a',
    'list-style: disc inside',
    'content: open',
    'quotes: "a"',
    'content: counter(page)',
    'content: string(title)',
    'content: target-counter(attr(href), pages)',
    'content: counter(a, klingon)',
    'string-set: title',
    'hyphens: revert',
  ])('%s', (declaration) => {
    const found = messages(`p { ${declaration} }`)
    expect(found).toHaveLength(1)
    expect(found[0]).toMatch(/^a\.css:1:\d+ style\/invalid-value /)
  })
  it('a property where it means nothing', () => {
    expect(messages('p { size: A4 }\n@page { padding: 2pt; --x: 1 }')).toEqual([
      'a.css:1:5 style/misplaced-property the property "size" has no effect outside "@page"',
      'a.css:2:9 style/misplaced-property the property "padding" has no effect in "@page"',
      'a.css:2:23 style/misplaced-property the property "--x" has no effect in "@page"',
    ])
  })
  it.each([
    ['a:hover', 'the pseudo-class ":hover"'],
    ['p::first-line', 'the pseudo-element "::first-line"'],
    ['p::before em', 'something follows the pseudo-element'],
    ['[href="x" k]', 'the flag "k"'],
    ['a:has(b)', 'the pseudo-class ":has"'],
    ['p::first-letter', 'the pseudo-element "::first-letter"'],
    ['p:not(::before)', 'a pseudo-element in ":not()"'],
    ['> p', 'nothing stands before the combinator'],
  ])('the selector %s', (selector, problem) => {
    expect(messages(`${selector} { color: red }`)).toEqual([
      `a.css:1:1 style/unsupported-selector the selector "${selector}" is not supported: ${problem}`,
    ])
  })
  it('a selector in a list does not take the others with it', () => {
    const styled = style(el('p'), 'a:hover, p { color: red }')
    expect(styled.messages).toHaveLength(1)
    expect(styled.document.root.style.color).toEqual({ r: 1, g: 0, b: 0 })
  })
  it('at-rules and nested rules', () => {
    expect(
      messages(
        'p {}\n@import "b.css";\n@font-face { src: url(x) }\n@page { @left-top { content: "x" } }\n@page :nth(2) {}\np { @media print { color: red } & .x { color: red } }',
      ),
    ).toEqual([
      'a.css:2:1 style/unsupported-rule "@import" after other rules is not supported',
      'a.css:3:1 style/unsupported-rule "@font-face" is not supported',
      'a.css:4:9 style/unsupported-rule "@left-top" in "@page" is not supported',
      'a.css:5:7 style/unsupported-selector the selector ":nth(2)" is not supported: pages know :first, :blank, :left and :right',
      'a.css:6:5 style/unsupported-rule "@media" within a rule is not supported',
      'a.css:6:33 style/unsupported-rule a rule within a rule is not supported',
    ])
  })
  it('text that is not CSS, and a block that is not closed', () => {
    expect(messages('p { color red }\nh1 { color: ) }\np { color: red !ie }\nh2 { color: red')).toEqual([
      'a.css:1:11 style/broken-sheet this part of the style sheet cannot be read and is skipped: colon is expected',
      'a.css:2:13 style/broken-sheet this part of the style sheet cannot be read and is skipped: unexpected input',
      'a.css:3:5 style/broken-sheet this part of the style sheet cannot be read and is skipped: "!ie" after the value of "color"',
      'a.css:4:4 style/broken-sheet this part of the style sheet cannot be read and is skipped: the block that begins here has no "}"',
    ])
  })
  it('a style attribute, at its element', () => {
    expect(style(el('p[style=colour: red]')).messages).toEqual([
      'input/a.md:3:1 style/unknown-property the property "colour" is not supported',
    ])
  })
  it('each finding once, however many elements it concerns', () => {
    expect(style(el('html', el('p', el('em')), el('p')), 'p { color: var(--x) } em { color: inherit }').messages).toHaveLength(1)
  })
})

describe('what is asked of those who can do it', () => {
  it.each([
    ['(color: red)', true],
    ['(display: flex)', false],
    ['not (display: flex)', true],
    ['(color: red) and (widows: 3)', true],
    ['(color: red) and (display: flex)', false],
    ['(display: flex) or (color: red) or (--own: x)', true],
    ['selector(a:is(b))', true],
    ['selector(a:has(b))', false],
  ])('@supports %s: %s', (condition, applies) => {
    const styled = style(el('p'), `@supports ${condition} { p { widows: 7 } }`)
    expect(styled.messages).toEqual([])
    expect(styled.document.root.style.widows === 7).toBe(applies)
  })
})

describe('what is said to other media', () => {
  it('is not ours, and no finding', () => {
    const css =
      '@media screen { p { color: red; foo: bar } } @media print, screen { p { widows: 4 } } @media not screen { p { orphans: 5 } } @media (min-width: 3cm) { p { color: red } }'
    const styled = style(el('p'), css)
    expect(styled.messages).toEqual([])
    expect(styled.document.root.style).toMatchObject({ color: { r: 0, g: 0, b: 0 }, widows: 4, orphans: 5 })
  })
})

describe('the base sheet', () => {
  it('has no findings', () => {
    expect(parseSheet(BASE_SHEET_FILE, BASE_SHEET).diagnostics).toEqual([])
    expect(baseSheet().rules.length).toBeGreaterThan(20)
  })
})
