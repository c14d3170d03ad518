import { describe, expect, it } from 'vitest'
import type { StyledElement } from '../../../src/style/types.ts'
import { el, style } from './build.ts'

const TREE = el(
  'html',
  el('h1#title', 'Title'),
  el('p#p1.lead.first[data-kind=long answer]', 'One'),
  el('p#p2[lang=zh-Hant]', el('a#link[href=#x.pdf]', 'Link')),
  el('ul#list', el('li#a', 'a'), el('li#b', 'b'), el('li#c', 'c'), el('li#d', 'd')),
  el('div#only', el('p#p3[lang=fr-CA]', 'Three')),
  el('p#none'),
)

/** Ids of the elements that a selector matches, in document order. */
function matched(selector: string): string {
  const ids: string[] = []
  const { document, messages } = style(TREE, `${selector} { min-height: 7pt }`, { base: false })
  expect(messages).toEqual([])
  const visit = (element: StyledElement) => {
    if (element.style.minHeight === 7) ids.push(element.attributes.id ?? element.tag)
    for (const child of element.children) if (child.type === 'element') visit(child)
  }
  visit(document.root)
  return ids.join(' ')
}

describe('selectors match', () => {
  it.each([
    ['li', 'a b c d'],
    ['#p1', 'p1'],
    ['.first.lead', 'p1'],
    ['p.missing', ''],
    ['[href]', 'link'],
    ['[id="p1"]', 'p1'],
    ['[data-kind~="answer"]', 'p1'],
    ['[href^="#"]', 'link'],
    ['[href$=".pdf"]', 'link'],
    ['[href*="x."]', 'link'],
    ['[href*=""]', ''],
    ['[lang|="zh"]', 'p2'],
    ['html a', 'link'],
    ['html > a', ''],
    ['ul > li', 'a b c d'],
    ['h1 + p', 'p1'],
    ['h1 ~ p', 'p1 p2 none'],
    ['div > p, ul > :first-child', 'a p3'],
    ['li:last-child', 'd'],
    ['li:nth-child(odd)', 'a c'],
    ['li:nth-child(even)', 'b d'],
    ['li:nth-child(3)', 'c'],
    ['li:nth-child(-n+2)', 'a b'],
    ['li:nth-child(2n+2)', 'b d'],
    ['p:only-child', 'p3'],
    ['li:nth-last-child(-n+2)', 'c d'],
    ['p:nth-of-type(2)', 'p2'],
    ['p:first-of-type', 'p1 p3'],
    ['p:last-of-type', 'p3 none'],
    ['p:only-of-type', 'p3'],
    [':nth-child(2 of p)', 'p2'],
    [':nth-last-child(2 of .lead, [lang])', 'p1'],
    ['li:where(#b, #c)', 'b c'],
    ['[data-kind="LONG Answer" i]', 'p1'],
    ['[data-kind="LONG Answer" s]', ''],
    ['p:empty', 'none'],
    ['li:not(:first-child, #c)', 'b d'],
    [':is(ul, div) > :is(li, p):last-child', 'd p3'],
    ['a:lang(zh)', 'link'],
    ['p:lang(zh-hans)', ''],
    [':root', 'html'],
    ['html p:not(html > p)', 'p3'],
    ['ul li:not(:first-child) + li', 'c d'],
  ])('%s: %s', (selector, ids) => {
    expect(matched(selector)).toBe(ids)
  })

  it('a language of the tree that we do not know leaves the one around it', () => {
    expect(matched('p:lang(fr)')).toBe('')
    expect(matched('p:lang(en)')).toBe('p1 p3 none')
  })
})
