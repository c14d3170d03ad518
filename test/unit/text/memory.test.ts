import { describe, expect, it } from 'vitest'
import { buildBoxes } from '../../../src/box/index.ts'
import { layoutFlow } from '../../../src/layout/index.ts'
import { baseSheet, parseSheet, styleTree } from '../../../src/style/index.ts'
import { parseHtml } from '../../../src/template/parseHtml.ts'
import type { TextContext } from '../../../src/text/context.ts'
import { type Capacity, createParagraphMemory } from '../../../src/text/memory.ts'
import { monoText } from '../../support/layoutHtml.ts'

const CSS = `@page { size: 200pt 400pt; margin: 0 } html { font: 10pt/12pt Mono } td { text-align: justify }
  sup { float: footnote } h2 { string-set: title content(text) } .red { color: #c00 }`

/** Two entries of one form: prompts, a table, links and notes come again at other nodes. */
const FIRST = `<h2>What was done</h2><p>See <a href="#a">the <b>annex</b></a> for all of it.</p>
  <table><tr><td>a cell of some words</td><td>Seoul</td></tr></table>
  <p>A claim<sup>its source</sup> and another<sup>the other</sup>.</p><ul><li>one</li><li>two</li></ul>`
const SECOND = `<p>First of all.</p><h2>What was done</h2><p>See <a href="#a">the <b>annex</b></a> for all of it.</p>
  <p class="red">See <a href="#a">the <b>annex</b></a> for all of it.</p><p>See <a href="#b">the <b>annex</b></a> for all of it.</p>
  <p>See the annex for all of it.</p><table><tr><td>Paris</td><td>a cell of some words</td></tr></table>
  <p>A claim<sup>its newer source</sup> and another<sup>the other</sup>.</p><ul><li>two</li></ul>`

/** Sets a document with what a context remembers. */
function set(text: TextContext, html: string) {
  const root = parseHtml(html, new Map(), { file: 'a.html', line: 1, column: 1 })
  const sheets = [baseSheet(), parseSheet('a.css', CSS).value]
  const styled = styleTree(root, sheets, { paper: 'A4', defaultLanguage: 'en' }).value
  return layoutFlow(text, buildBoxes(styled), styled.pages)
}

/** A context that counts the chunks it is asked for. */
function counting(capacity?: Capacity) {
  const asked: string[] = []
  const text = monoText()
  const shape: TextContext['chunks']['shape'] = (chunk, style) => {
    asked.push(chunk)
    return text.chunks.shape(chunk, style)
  }
  return { asked, text: { ...text, chunks: { shape }, paragraphs: createParagraphMemory(capacity) } }
}

describe('the memory of paragraphs', () => {
  it.each([
    ['first', FIRST, SECOND],
    ['second', SECOND, FIRST],
    ['same', FIRST, FIRST],
  ])('changes nothing, whichever document comes first (%s)', (_, one, other) => {
    const { text } = counting()
    const anew = (html: string) => set({ ...text, paragraphs: createParagraphMemory() }, html)
    set(text, one)
    expect(set(text, other)).toEqual(anew(other))
    expect(set(text, one)).toEqual(anew(one))
  })

  it('shapes nothing of a document that was set before', () => {
    const { text, asked } = counting()
    set(text, FIRST)
    asked.length = 0
    set(text, FIRST)
    expect(asked).toEqual([])
  })

  it('prepares the cells of a table once, though they are asked for their widths first', () => {
    const { text, asked } = counting()
    set(text, '<table><tr><td>cell</td></tr></table>')
    expect(asked).toEqual(['cell'])
  })

  it('forgets what was not asked for in a long time', () => {
    const { text, asked } = counting({ enough: 4, most: 4 })
    for (const word of 'a b c a d e a f g a b'.split(' ')) set(text, `<p>${word}</p>`)
    expect(asked.join(' ')).toBe('a b c d e f g b')
  })

  it('remembers all of the last document, however long, until another one has been set', () => {
    const { text, asked } = counting({ enough: 2, most: 100 })
    for (const word of 'a b c d a d'.split(' ')) set(text, `<p>${word}</p>`)
    for (const word of 'e f g'.split(' ')) {
      text.paragraphs.beginDocument()
      set(text, `<p>${word}</p>`)
    }
    for (const word of 'd f g'.split(' ')) set(text, `<p>${word}</p>`)
    expect(asked.join(' ')).toBe('a b c d e f g d')
  })

  it('does not remember a paragraph of which something was to be reported', () => {
    const found: string[] = []
    const text = monoText(({ code }) => found.push(code))
    const chunks: TextContext['chunks'] = { shape: () => ({ parts: [], findings: [{ code: 'text/no-glyph', text: '😀' }] }) }
    for (const _ of [1, 2]) set({ ...text, chunks }, '<p>word</p>')
    expect(found).toEqual(['text/no-glyph', 'text/no-glyph'])
  })
})
