import { expect, it } from 'vitest'
import { buildBoxes } from '../../../src/box/index.ts'
import { traceBoxes } from '../../../src/trace/boxes.ts'
import type { Element } from '../../../src/tree/types.ts'
import { el, style } from '../style/build.ts'
import { lines } from './build.ts'

const CSS = `
  div, p { display: block; margin: 8pt 0 }
  .page { break-before: page; bookmark-level: 1; bookmark-label: content(text) }
  table { display: table } tr { display: table-row } td { display: table-cell }
  .note { float: footnote }`

it('shows blocks, anonymous paragraphs and what is inline in them', () => {
  const root = el('div#contents', 'Wells ', el('a[href=#x]', 'and'), el('p.page[lang=ko]', '우물', el('br'), '둘'))
  expect(traced(root)).toBe(
    lines(`
      block div#contents lang=en { margin 8 0 }
        paragraph (anonymous)
          "Wells "
          inline a → #x "and"
        paragraph p.page lang=ko { break-before page; margin 8 0 }
          "우물"
          line-break
          "둘"
      bookmark 1 lang=ko "우물둘"
    `),
  )
})

it('shows tables cell by cell', () => {
  const table = el('table', el('tr', el('td[colspan=2]', 'One')), el('tr', el('td', 'a'), el('td', 'b')))
  expect(traced(el('div', table))).toContain(
    lines(`
      row tr
        cell td column=0 span=2
          paragraph (anonymous) "One"
      row tr
        cell td column=0
          paragraph (anonymous) "a"
    `).replace(/^(?=.)/gm, '    '),
  )
})

function traced(root: Element): string {
  const { document } = style(root, CSS, { base: false })
  return traceBoxes(buildBoxes(document), document.root)
}
