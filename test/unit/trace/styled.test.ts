import { expect, it } from 'vitest'
import { traceStyled } from '../../../src/trace/styled.ts'
import { el, style } from '../style/build.ts'
import { lines } from './build.ts'

const traced = (...args: Parameters<typeof style>) => traceStyled(style(...args).document)

it('says of an element only what differs from its parent', () => {
  const root = el('div', el('p#one.lead', 'Hi ', el('b', 'you')), '\n', el('p', 'Bye'))
  const css = `
    div { display: block; color: #112233; font: 10pt/1.5 Noto Sans; margin: 8pt 0 }
    p { display: block; color: #112233; padding: 1pt 2pt 3pt; width: 50% }
    b { font-weight: bold; border-top: 1pt solid }`
  expect(treeOf(traced(root, css, { base: false }))).toBe(
    lines(`
      div lang=en { display block; margin 8 0; color #112233; font-family Noto Sans; font-size 10; line-height 15 }
        p#one.lead { display block; padding 1 2 3; width 50% }
          "Hi "
          b { border-top 1 #112233; font-weight 700 } "you"
        p { display block; padding 1 2 3; width 50% } "Bye"
    `),
  )
})

it('keeps white space between words, not between blocks', () => {
  const root = el('div', '\n', el('p', el('b', 'a'), ' ', el('b', 'b')), '\n')
  expect(treeOf(traced(root, 'div, p { display: block }', { base: false }))).toContain(
    '  p { display block }\n    b "a"\n    " "\n    b "b"\n',
  )
})

it('shows generated content, and slots for what is not known before there are pages', () => {
  const root = el('p#x', el('a[href=#x]', 'See'))
  const css = `a::after { content: ' ' leader('. ') target-counter(attr(href), page) } p { string-set: head content(text) }`
  expect(treeOf(traced(root, css, { base: false }))).toBe(
    lines(`
      p#x lang=en { display block; line-height 14.4; string-set head content(text) }
        a href="#x"
          "See"
          ::after
            " "
            leader(". ")
            target-counter(#x, page, decimal)
    `),
  )
})

it('shows the pages that the tree asks for, both sides where they differ', () => {
  const css = `
    @page { size: 100pt 200pt; margin: 10pt 20pt; @bottom-right { content: counter(page) ' / ' counter(pages) } }
    @page cover:left { margin-left: 30pt }
    p { page: cover }`
  const text = traced(el('p', 'x'), css, { base: false })
  expect(text.slice(text.indexOf('@page'))).toBe(
    lines(`
      @page auto 100x200 margin 10 20 10 20 label decimal
        bottom-right counter(page, decimal) " / " counter(pages, decimal)
      @page cover right 100x200 margin 10 20 10 20 label decimal
        bottom-right counter(page, decimal) " / " counter(pages, decimal)
      @page cover left 100x200 margin 10 20 10 30 label decimal
        bottom-right counter(page, decimal) " / " counter(pages, decimal)
    `),
  )
})

function treeOf(trace: string): string {
  return trace.slice(0, trace.indexOf('@page'))
}
