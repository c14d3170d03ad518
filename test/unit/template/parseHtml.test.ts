/** What a template has written is read back as a tree that knows where it came from. */
import { expect, it } from 'vitest'
import { parseHtml } from '../../../src/template/parseHtml.ts'
import { markPlaces, readPlace, writePlace } from '../../../src/template/places.ts'
import { element, text } from '../../../src/tree/build.ts'
import type { Node } from '../../../src/tree/types.ts'

const ORIGIN = { file: 'a.hbs', line: 1, column: 1 }

function parse(html: string, contents: ReadonlyMap<string, readonly Node[]> = new Map()) {
  return show(parseHtml(html, contents, ORIGIN))
}

function show(node: Node): string {
  return node.type === 'text' ? node.value : `(${[node.tag, ...node.children.map(show)].join(' ')})`
}

it('entities are read once, and elements left open are closed', () => {
  expect(parse('<p>a &amp;lt; b')).toBe('(html (p a &lt; b))')
})

it('a fragment gets a root', () => {
  expect(parse('<p>a</p><p>b</p>')).toBe('(html (p a) (p b))')
  expect(parse('<html><body>a</body></html>')).toBe('(html (body a))')
})

it('content stands where its reference stood, and keeps its own places', () => {
  const span = { file: 'entry.md', line: 7, column: 1 }
  const contents = new Map([['1/en', [element('p', {}, [text('answer', span)], span)]]])
  const root = parseHtml('<div><dossier-content ref="1/en"></dossier-content></div>', contents, ORIGIN)
  expect(show(root)).toBe('(html (div (p answer)))')
  const [div] = root.children
  expect(div.type === 'element' && div.children[0].span).toEqual(span)
})

it('a reference to nothing leaves nothing', () => {
  expect(parse('<div><dossier-content ref="2/en"></dossier-content></div>')).toBe('(html (div))')
})

it('each start tag says where in the template it stands', () => {
  const marked = markPlaces({ file: 'a.hbs', text: '<p>\n  {{#if x}}<b>{{/if}}\n</p>' })
  expect(marked).toBe('<p data-at="a.hbs:1:1">\n  {{#if x}}<b data-at="a.hbs:2:12">{{/if}}\n</p>')
})

it('tags in comments and mustaches are no tags', () => {
  const source = '{{!-- <p> --}}<!-- <p> -->{{x "<p>"}}'
  expect(markPlaces({ file: 'a.hbs', text: source })).toBe(source)
})

it('places are written and read', () => {
  const place = { file: 'dir:x/a.md', line: 3, column: 14 }
  expect(readPlace(writePlace(place))).toEqual(place)
  expect(readPlace('nowhere')).toBeUndefined()
})

it('what has no place of its own stands where its parent stands', () => {
  const root = parseHtml('<p data-at="entry.md:3:1"><b>x</b></p>', new Map(), ORIGIN)
  const [p] = root.children
  expect(p.type === 'element' && p.attributes).toEqual({})
  expect(p.type === 'element' && p.children[0].span).toEqual({ file: 'entry.md', line: 3, column: 1 })
})
