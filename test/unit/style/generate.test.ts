import { describe, expect, it } from 'vitest'
import { el, find, show, style, styleOf } from './build.ts'

/** The tree as text, without the base sheet. */
function tree(css: string, root: ReturnType<typeof el>): string {
  const styled = style(root, css, { base: false })
  expect(styled.messages).toEqual([])
  return show(styled.document.root)
}

describe('pseudo-elements', () => {
  it('stand around the content, with strings and attributes in one text', () => {
    expect(tree('p::before { content: attr(data-n) ". " } p:after { content: "" }', el('p[data-n=3a]', 'Text'))).toBe(
      ['1 p', '  2 ::before', '    3 "3a. "', '  4 "Text"', '  5 ::after', ''].join('\n'),
    )
  })
  it('without content are not there', () => {
    expect(tree('p::before { color: red } p::after { content: none }', el('p', 'Text'))).toBe('1 p\n  2 "Text"\n')
  })
  it('inherit from their element and keep its language', () => {
    const styled = style(el('html', el('p[lang=ko]', 'Text')), 'p { color: red } p::before { content: "x" }')
    expect(find(styled.document.root, '::before')).toMatchObject({ lang: 'ko', style: { color: { r: 1 }, display: 'inline' } })
  })
  it('leave slots for leaders and page numbers', () => {
    const css = "a::after { content: leader('. ') target-counter(attr(href), page) }"
    expect(tree(css, el('a[href=#q3]', 'Question'))).toBe(
      ['1 a', '  2 "Question"', '  3 ::after', '    4 <leader ". ">', '    5 <target-counter #q3>', ''].join('\n'),
    )
  })
})

describe('elements that are not displayed', () => {
  it('are left out and count nothing', () => {
    const css = 'p { counter-increment: n } .no { display: none } p::before { content: counter(n) }'
    expect(tree(css, el('div', el('p.no', 'Hidden'), el('p', 'Shown')))).toBe(
      ['1 div', '  2 p', '    3 ::before', '      4 "1"', '    5 "Shown"', ''].join('\n'),
    )
  })
})

describe('counters', () => {
  /** What the pseudo-elements say, in document order. */
  function said(css: string, root: ReturnType<typeof el>): string {
    return [...tree(css, root).matchAll(/::[\w-]+\n\s+\d+ "(.*)"/g)].map((match) => match[1]).join(' | ')
  }

  it('are reset by sections and nested by elements', () => {
    const css = `
      body { counter-reset: part }
      h1 { counter-increment: part; counter-reset: question }
      h2 { counter-increment: question 2 }
      h1::before { content: counter(part, upper-roman) }
      h2::before { content: counter(part) "." counter(question, lower-alpha) }`
    const body = el('body', el('h1'), el('h2'), el('h2'), el('h1'), el('h2'))
    expect(said(css, body)).toBe('I | 1.b | 1.d | II | 2.b')
  })
  it('can be set, and be shown with all their levels', () => {
    const css = `
      ol { counter-reset: n } li { counter-increment: n }
      #set { counter-set: n 9 }
      li::before { content: counters(n, ".") }`
    const list = el('ol', el('li'), el('li', el('ol', el('li'), el('li#set'))), el('li'))
    expect(said(css, list)).toBe('1 | 2 | 2.1 | 2.9 | 3')
  })
  it('resolve in named strings and bookmarks, where the text itself stays open', () => {
    const css =
      'h1 { counter-increment: n; string-set: head counter(n) " " content(), lang attr(lang); bookmark-level: 1; bookmark-label: attr(title) content(text) }'
    expect(styleOf(style(el('h1[title=Q][lang=en]', 'Text'), css), 'h1')).toMatchObject({
      stringSet: [
        { name: 'head', content: [{ type: 'string', value: '1 ' }, { type: 'text' }] },
        { name: 'lang', content: [{ type: 'string', value: 'en' }] },
      ],
      bookmarkLevel: 1,
      bookmarkLabel: [{ type: 'string', value: 'Q' }, { type: 'text' }],
    })
  })
  it('are numbered in Roman letters and in the alphabet beyond z', () => {
    const css = 'p { counter-increment: a 27 r 1994 } p::before { content: counter(a, lower-alpha) " " counter(r, lower-roman) }'
    expect(said(css, el('p'))).toBe('aa mcmxciv')
  })
})

describe('list markers', () => {
  const markers = (css: string, root: ReturnType<typeof el>): readonly string[] =>
    [...show(style(root, css).document.root).matchAll(/::marker\n\s+\d+ "(.*)"/g)].map((match) => match[1]!)

  it('are bullets by depth, and numbers from start on', () => {
    expect(markers('', el('ul', el('li', 'a', el('ul', el('li', 'b')))))).toEqual(['• ', '◦ '])
    expect(markers('', el('ol[start=9]', el('li'), el('li', el('ol', el('li'))), el('li')))).toEqual([
      '9. ',
      '10. ',
      '1. ',
      '11. ',
    ])
  })
  it('are what list-style-type or the marker’s content say', () => {
    const css = 'ul { list-style-type: "– " } li.task::marker { content: "☐ " } li.bare { list-style: none }'
    expect(markers(css, el('ul', el('li'), el('li.task'), el('li.bare')))).toEqual(['– ', '☐ '])
    expect(markers('ol { list-style: lower-roman }', el('ol', el('li'), el('li')))).toEqual(['i. ', 'ii. '])
  })
  it('count on although a sheet gives lists counters of its own', () => {
    expect(markers('ol, li { counter-reset: other }', el('ol', el('li'), el('li')))).toEqual(['1. ', '2. '])
  })
})

describe('footnotes', () => {
  const document = el(
    'html',
    el('p', 'One', el('span.footnote', 'First.'), ' more.'),
    el('p.big', 'Two', el('span.footnote', 'Second.')),
  )

  it('leave a call before them and carry a marker, numbered through the document', () => {
    expect(show(style(document).document.root)).toBe(
      [
        '1 html',
        '  2 p',
        '    3 "One"',
        '    4 ::footnote-call',
        '      5 "1"',
        '    6 span',
        '      7 ::footnote-marker',
        '        8 "1. "',
        '      9 "First."',
        '    10 " more."',
        '  11 p',
        '    12 "Two"',
        '    13 ::footnote-call',
        '      14 "2"',
        '    15 span',
        '      16 ::footnote-marker',
        '        17 "2. "',
        '      18 "Second."',
        '',
      ].join('\n'),
    )
  })
  it('may be called by other signs, and the call looks like the text around it', () => {
    const css = '.big { font-size: 20pt } .footnote { font-size: 8pt } ::footnote-call { content: "*"; font-size: 50% }'
    const { root } = style(document, css).document
    const second = root.children[1]!
    expect(second.type === 'element' && find(second, '::footnote-call').style.fontSize).toBe(10)
    expect(show(second)).toContain('"*"')
  })
  it('are not coloured by what surrounds them', () => {
    const tree = el('html', el('del', el('strong', 'word', el('span.footnote', 'Note.'))))
    expect(styleOf(style(tree), 'span')).toMatchObject({
      float: 'footnote',
      display: 'block',
      fontWeight: 400,
      textDecorationLine: 'none',
    })
  })
})

describe('the base sheet', () => {
  it('sets stress upright and bold in Han and Hangul, slanted elsewhere', () => {
    const em = (language: 'en' | 'zh-Hant' | 'ja' | 'ko') => {
      const { fontStyle, fontWeight } = styleOf(style(el('p', el('em', 'x')), '', { language }), 'em')
      return `${fontStyle} ${fontWeight}`
    }
    expect([em('en'), em('zh-Hant'), em('ja'), em('ko')]).toEqual(['italic 400', 'normal 700', 'normal 700', 'normal 700'])
  })
  it('knows tables, struck words and preformatted text', () => {
    const styled = style(el('body', el('table', el('thead', el('tr', el('th', 'x')))), el('pre', el('code', 'y')), el('s', 'z')))
    expect(['table', 'thead', 'tr', 'th'].map((tag) => styleOf(styled, tag).display)).toEqual([
      'table',
      'table-header-group',
      'table-row',
      'table-cell',
    ])
    expect(styleOf(styled, 'code')).toMatchObject({ whiteSpace: 'pre-wrap', fontFamily: ['monospace'] })
    expect(styleOf(styled, 's').textDecorationLine).toBe('line-through')
  })
})

describe('a small document', () => {
  it('is styled as a whole', () => {
    const css = `
      :root { --accent: #1c4a78; font: 10.5pt/16pt serif }
      body { counter-reset: question }
      h2 { counter-increment: question; color: var(--accent); font-size: 12.5pt }
      h2::before { content: counter(question) " " }
      .answer > p { text-align: justify }
      .answer:lang(ar) { font-size: 1.15em }`
    const document = el(
      'html[lang=en]',
      el('head', el('title', 'Not printed')),
      el(
        'body',
        el('h2', 'What is it?'),
        el('div.answer', el('p', 'A ', el('strong', 'bold'), ' plan.')),
        el('div.answer[lang=ar]', el('p', 'خطة')),
      ),
    )
    const { document: styled, messages } = style(document, css)
    expect(messages).toEqual([])
    expect(show(styled.root, ['fontSize', 'lineHeight', 'fontWeight', 'textAlign', 'direction'])).toMatchInlineSnapshot(`
      "1 html fontSize=10.5 lineHeight=16 fontWeight=400 textAlign="start" direction="ltr"
        2 body fontSize=10.5 lineHeight=16 fontWeight=400 textAlign="start" direction="ltr"
          3 h2 fontSize=12.5 lineHeight=16 fontWeight=700 textAlign="start" direction="ltr"
            4 ::before fontSize=12.5 lineHeight=16 fontWeight=700 textAlign="start" direction="ltr"
              5 "1 "
            6 "What is it?"
          7 div fontSize=10.5 lineHeight=16 fontWeight=400 textAlign="start" direction="ltr"
            8 p fontSize=10.5 lineHeight=16 fontWeight=400 textAlign="justify" direction="ltr"
              9 "A "
              10 strong fontSize=10.5 lineHeight=16 fontWeight=700 textAlign="justify" direction="ltr"
                11 "bold"
              12 " plan."
          13 div fontSize=12.075 lineHeight=16 fontWeight=400 textAlign="start" direction="rtl"
            14 p fontSize=12.075 lineHeight=16 fontWeight=400 textAlign="justify" direction="rtl"
              15 "خطة"
      "
    `)
  })
})
