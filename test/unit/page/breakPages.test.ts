/** Where the pages of a flow end, built from lines of ten points on pages of forty. */
import { expect, it } from 'vitest'
import { type Break, type FlowItem, FORBIDDEN, type Insert, type Space, type Unit } from '../../../src/layout/types.ts'
import { breakPages } from '../../../src/page/breakPages.ts'
import type { PageStyles } from '../../../src/style/types.ts'

const SPAN = { file: 'a.md', line: 1, column: 1 }

const line = (text: string, inserts: readonly Insert[] = []): Unit => ({
  type: 'unit',
  height: 10,
  items: [],
  inserts,
  marks: [],
  anchors: [],
  nodes: [],
  text,
  span: SPAN,
})
const space = (height: number): Space => ({ type: 'space', height })
const penalty = (cost: number): Break => ({ type: 'break', penalty: cost })
const forced = (kind: 'page' | 'left' | 'right', page?: string): Break => ({
  type: 'break',
  penalty: 0,
  forced: kind,
  ...(page !== undefined && { page }),
})
const note = (height: number): Insert => ({ type: 'footnote', direction: 'ltr', flow: { items: [], height } })

const PAGES: PageStyles = {
  select: (name) => ({
    name,
    width: 100,
    height: 40,
    marginTop: 0,
    marginRight: 0,
    marginBottom: 0,
    marginLeft: 0,
    pageLabel: 'decimal',
    pagePrefix: 'none',
    boxes: {},
  }),
}

/** The texts of each page. */
function cut(...items: readonly FlowItem[]): readonly string[] {
  return breakPages({ items, height: 0 }, PAGES).map(({ start, end, repeat }) =>
    [...repeat, ...items.slice(start, end)].flatMap((item) => (item.type === 'unit' ? [item.text] : [])).join(''),
  )
}

/** Lines with the same penalty between. */
function lines(text: string, cost = 0): readonly FlowItem[] {
  return [...text].flatMap((letter, i) => (i > 0 ? [penalty(cost), line(letter)] : [line(letter)]))
}

it('a page takes what fits', () => {
  expect(cut(...lines('abcdef'))).toEqual(['abcd', 'ef'])
})

it('a page ends where it costs least, if it is not emptier for it than it is worth', () => {
  expect(cut(...lines('abc'), penalty(80), line('d'), penalty(0), line('e'))).toEqual(['abcd', 'e'])
  expect(cut(...lines('abc'), penalty(0), line('d'), penalty(80), line('e'))).toEqual(['abc', 'de'])
})

it('what must not be parted goes over together', () => {
  expect(cut(...lines('abc'), penalty(0), line('H'), penalty(FORBIDDEN), line('d'))).toEqual(['abc', 'Hd'])
})

it('what must not be parted and fits on no page is parted', () => {
  expect(cut(...lines('abcdef', FORBIDDEN))).toEqual(['abcd', 'ef'])
})

it('space at a page’s top has no height', () => {
  expect(cut(...lines('abcd'), penalty(0), space(30), ...lines('efg'))).toEqual(['abcd', 'efg'])
})

it('a line takes room for its note with it', () => {
  expect(cut(line('a'), penalty(0), line('b', [note(5)]), penalty(0), line('c'))).toEqual(['ab', 'c'])
  expect(cut(...lines('ab'), penalty(0), line('c', [note(10)]))).toEqual(['ab', 'c'])
})

it('a forced break ends the page, two of them one page', () => {
  expect(cut(line('a'), forced('page'), forced('page'), line('b'))).toEqual(['a', 'b'])
})

it('a page is left empty to bring the next to its side, the first being a right one', () => {
  expect(cut(line('a'), forced('right'), line('b'))).toEqual(['a', '', 'b'])
  expect(cut(line('a'), forced('left'), line('b'))).toEqual(['a', 'b'])
})

it('a table’s head is set again overleaf, and counted in', () => {
  const head = line('H')
  const none = { width: 0, color: { r: 0, g: 0, b: 0 } }
  const decoration = {
    x: 0,
    width: 100,
    background: 'transparent',
    borderTop: none,
    borderRight: none,
    borderBottom: none,
    borderLeft: none,
    repeat: [head],
  } as const
  const table: readonly FlowItem[] = [
    { type: 'open', decoration },
    head,
    penalty(FORBIDDEN),
    ...lines('abcdef'),
    { type: 'close', decoration },
  ]
  expect(cut(...table)).toEqual(['Habc', 'Hdef'])
})

it('what is taller than a page stands on one of its own', () => {
  expect(cut(line('a'), penalty(0), { ...line('B'), height: 60 }, penalty(0), line('c'))).toEqual(['a', 'B', 'c'])
})
