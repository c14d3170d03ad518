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
  expect(tags('<p data-tag="TOCI">One</p>')).toContain('TOCI "One"')
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
