/** What says the same in two languages is paired by kind and length; nothing is lost, nothing changes places. */
import { describe, expect, it } from 'vitest'
import { type AlignedBlock, type AlignedRow, alignBlocks, alignColumns } from '../../../src/box/align.ts'
import type { StyledElement } from '../../../src/style/types.ts'
import { layOut } from '../../support/layoutHtml.ts'

/** `p300 h4` → a paragraph of 300 characters and a heading. */
function blocks(text: string): readonly AlignedBlock[] {
  return text.split(' ').flatMap((word) => {
    const [, kind, length] = /^([a-z]+|h\d)(\d*)$/.exec(word) ?? []
    return kind ? [{ kind: kind === 'p' ? 'paragraph' : kind, length: Number(length || 10) }] : []
  })
}

/** Beads as `0-0 1- -1`: which of the left stands beside which of the right. */
function beads(left: string, right: string): string {
  const range = ([from, to]: readonly [number, number]) => Array.from({ length: to - from }, (_, i) => from + i).join('+')
  return alignBlocks(blocks(left), blocks(right))
    .map((bead) => `${range(bead.left)}-${range(bead.right)}`)
    .join(' ')
}

describe('blocks', () => {
  it('pair one by one where they are alike', () => {
    expect(beads('p300 p200 p100', 'p280 p210 p95')).toBe('0-0 1-1 2-2')
  })

  it('pair though one side is five times as long', () => {
    expect(beads('p500 p600 p550', 'p100 p120 p110')).toBe('0-0 1-1 2-2')
  })

  it('stand alone where the other side has nothing of them', () => {
    expect(beads('p300 p900 p310', 'p300 p310')).toBe('0-0 1- 2-1')
  })

  it('a heading of one side stands alone', () => {
    expect(beads('p300 h4 p200', 'p300 p200')).toBe('0-0 1- 2-1')
  })

  it('headings of another level are the same heading', () => {
    expect(beads('h4 p100', 'h5 p100')).toBe('0-0 1-1')
  })

  it('a table faces a paragraph where both stand between the same', () => {
    expect(beads('p300 table200 p100', 'p300 p80 p100')).toBe('0-0 1-1 2-2')
  })

  it('a paragraph faces the two that it was divided into', () => {
    expect(beads('p300 p600 p100', 'p300 p290 p310 p100')).toBe('0-0 1-1+2 2-3')
  })

  it('nothing is aligned with nothing', () => {
    expect(beads('', '')).toBe('')
    expect(beads('p10', '')).toBe('0-')
  })
})

describe('columns', () => {
  /** Rows as `a | b`, those within in brackets. */
  const print = ({ parts, rows }: AlignedRow): string =>
    rows.length > 0 ? `[${rows.map(print).join('; ')}]` : parts.map((part) => part.map(words).join('+')).join(' | ')
  const words = ({ children }: StyledElement): string =>
    children.map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? words(child) : '')).join('')
  const align = (html: string): string => {
    const { styled } = layOut(`page 500x500, mono 10\nli { list-style-type: none }\n${html}`)
    const columns = styled.root.children.filter((child) => child.type === 'element')
    return alignColumns(columns).map(print).join('; ')
  }

  it('lists that meet are aligned item by item', () => {
    expect(align('<div><p>a</p><ul><li>b</li><li>c</li></ul></div><div><p>A</p><ul><li>B</li><li>C</li></ul></div>')).toBe(
      'a | A; [b | B; c | C]',
    )
  })

  it('tables row by row, heads too', () => {
    const table = (head: string, cell: string) =>
      `<div><table><thead><tr><th>${head}</th></tr></thead><tbody><tr><td>${cell}</td></tr></tbody></table></div>`
    expect(align(table('a', 'b') + table('A', 'B'))).toBe('[a | A; b | B]')
  })

  it('a third column is aligned to the rows of the first two', () => {
    expect(align('<div><p>a</p><p>b</p></div><div><p>A</p><p>B</p></div><div><h4>x</h4><p>y</p><p>z</p></div>')).toBe(
      ' |  | x; a | A | y; b | B | z',
    )
  })

  it('a column of words alone is one block', () => {
    expect(align('<div>a</div><div>b</div>')).toBe('a | b')
  })
})
