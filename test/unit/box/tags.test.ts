/** The tag tree says what things are, whatever they look like. */
import { expect, it } from 'vitest'
import { tagTree } from '../../../src/box/index.ts'
import { traceTags } from '../../../src/trace/tags.ts'
import { layOut } from '../../support/layoutHtml.ts'
import { el, style } from '../style/build.ts'

function tags(html: string, css = ''): string {
  const { tags: tree, pages } = layOut(`page 500x500, mono 10\n${css === '' ? '' : `${css}\n`}${html}`)
  return traceTags(tree, pages)
}

it('a root of any name is the document', () => {
  const { document } = style(el('html', el('body', el('p', 'x'))))
  expect(traceTags(tagTree(document.root))).toBe('Document lang=en\n  P\n    leaf\n')
})

it('a block of text within a heading is no paragraph of its own', () => {
  expect(tags('<h1>One<span lang="fr">Deux</span></h1>', 'span { display: block }')).toBe(
    'Document lang=en\n  H1\n    "One"\n    Span lang=fr "Deux"\n',
  )
})

it('an element may name its tag itself, but only one that there is', () => {
  expect(tags('<p data-tag="Quote">One</p>')).toContain('Quote "One"')
  expect(tags('<p data-tag="Nonsense">One</p>')).toContain('P "One"')
})

it('a link without a target is a span of text', () => {
  expect(tags('<p><a>One</a> <a href="#x">two</a></p>')).toBe('Document lang=en\n  P\n    "One"\n    " "\n    Link → #x "two"\n')
})

it('a figure has its alternative text', () => {
  expect(tags('<figure aria-label="A bus">x</figure>')).toContain('Figure alt="A bus"')
})

it('the numbering of a list follows its items', () => {
  expect(tags('<ol><li>a</li></ol>', 'li { list-style-type: lower-alpha }')).toContain('L numbering=LowerAlpha')
})

it('what is struck out says so', () => {
  expect(tags('<p>one <del>two</del></p>')).toContain('Span decoration=LineThrough "two"')
})

it('an entry of the contents refers, and what a cell holds is all paragraphs or none', () => {
  expect(
    tags('<nav><p data-tag="TOCI"><a href="#x">One</a> 3<span lang="fr">Un</span></p></nav>', 'span { display: block }'),
  ).toBe('Document lang=en\n  TOC\n    TOCI\n      Reference\n        Link → #x "One"\n        " 3"\n      P lang=fr "Un"\n')
  expect(tags('<table><tr><td>one</td><td>two<p>three</p></td></tr></table>')).toContain(
    'TD "one"\n      TD\n        P "two"\n        P "three"\n',
  )
})

it('a template may write the labels of a list', () => {
  expect(tags('<div data-tag="L"><p data-tag="LI"><b data-tag="Lbl">4</b>four</p></div>')).toBe(
    'Document lang=en\n  L numbering=None\n    LI\n      Lbl "4"\n      LBody\n        P "four"\n',
  )
})

it('words in the language around them need no element of their own', () => {
  expect(tags('<p><i lang="en">one</i> <i lang="fr">deux</i></p>')).toBe(
    'Document lang=en\n  P\n    "one"\n    " "\n    Span lang=fr "deux"\n',
  )
})

it('a row that cells from above fill is none, and they span it no longer', () => {
  const table = '<table><tr><td rowspan="3">a</td><td rowspan="2">b</td></tr><tr></tr><tr><td>c</td></tr></table>'
  expect(tags(table)).toBe('Document lang=en\n  Table\n    TR\n      TD rows=2 "a"\n      TD "b"\n    TR\n      TD "c"\n')
})
