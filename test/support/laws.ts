/**
 * What holds for every document that is laid out, whatever it says: a law that is broken is a bug
 * of the program. Cases and whole documents are held to the same laws.
 */
import { expect } from 'vitest'
import type { TagNode } from '../../src/box/types.ts'
import type { Diagnostic } from '../../src/diagnostics/types.ts'
import type { GlyphItem, Page, PagedDocument, PageItem } from '../../src/page/types.ts'
import type { StyledElement, StyledNode } from '../../src/style/types.ts'
import { printPages, widthOf } from './printPages.ts'

/** A document as far as the laws look at it. */
export interface Lawful {
  readonly root: StyledElement
  readonly pages: PagedDocument
  readonly diagnostics: readonly Diagnostic[]
  /** Whether columns are read pair by pair: then tags have the document's content in an order of their own. */
  readonly inPairs?: boolean
  /** Lays the same document out once more. */
  readonly again?: () => PagedDocument
  /** Codes of findings that the input asks for. */
  readonly expected?: readonly string[]
}

/** Rounding, in pt. */
const NEARLY = 0.02

/** Hold a document to all laws. */
export function expectLaws({ root, pages, diagnostics, inPairs = false, again, expected = [] }: Lawful): void {
  expect(pages.pages.flatMap(leaving), 'nothing leaves the paper').toEqual([])
  expect(pages.pages.flatMap(overlapping), 'no text stands upon another').toEqual([])
  const inColumns = new Set(contentInColumns(root))
  expect(
    pages.pages.flatMap((page, i) => ascending(page, i, inColumns)),
    'the lines of a text descend',
  ).toEqual([])
  expect(untagged(pages), 'each item belongs to a leaf of the tag tree or is an artifact').toEqual([])
  const drawn = new Set(
    pages.pages.flatMap(({ items }) => items.map((item) => (item.type === 'link' ? item.node : item.content))),
  )
  const isDrawn = (id: number) => drawn.has(id)
  const inOrder = (ids: readonly number[]) => (inPairs ? ids.toSorted((a, b) => a - b) : ids)
  expect(inOrder(leavesOf(pages.tags)).filter(isDrawn), 'tags follow the document').toEqual(contentOf(root).filter(isDrawn))
  expect(drawnText(root, pages), 'the text is complete and in order').toEqual(visibleText(root))
  expect(
    diagnostics
      .map(({ code, message }) => `${code} ${message}`)
      .filter((line) => !expected.some((code) => line.startsWith(`${code} `))),
    'nothing unexpected is found',
  ).toEqual([])
  if (again) expect(printPages(again()), 'the same input gives the same pages').toBe(printPages(pages))
}

// ── places ───────────────────────────────────────────────────────────────────────────────────────

/** Left and right end of what is seen of a run: blanks hang outside. */
function inkOf({ x, run }: GlyphItem): readonly [number, number] {
  const { sorts, direction } = run
  const width = widthOf(run)
  const blank = (from: number, step: number) => {
    let sum = 0
    for (let i = from; sorts[i] && sorts[i].text.trim() === ''; i += step) sum += run.advances[i]
    return sum
  }
  const [first, last] = [blank(0, 1) + blankHalf(run), blank(sorts.length - 1, -1)]
  if (first >= width) return [x, x]
  return direction === 'rtl' ? [x + last, x + width - first] : [x + first, x + width - last]
}

/** An opening bracket or quotation mark of full width stands in the right half of its square. */
function blankHalf({ sorts, advances, size, direction }: GlyphItem['run']): number {
  const isOpening = direction === 'ltr' && /^[「『（【〈《〔“‘]/.test(sorts[0]?.text ?? '')
  return isOpening ? Math.max(0, advances[0]! - size / 2) : 0
}

function allItems({ items, header, footer }: Page): readonly PageItem[] {
  return [...items, ...header, ...footer]
}

function leaving(page: Page, index: number): readonly string[] {
  return allItems(page).flatMap((item) => {
    // A drawing is where its figure is.
    if (item.type === 'path') return []
    const [left, right] = item.type === 'glyphs' ? inkOf(item) : [item.rect.x, item.rect.x + item.rect.width]
    const [top, bottom] = item.type === 'glyphs' ? [item.baseline, item.baseline] : [item.rect.y, item.rect.y + item.rect.height]
    // The area of a link reaches above the letters of a first line.
    const isLink = item.type === 'link'
    const inside =
      left >= -NEARLY && right <= page.width + NEARLY && (isLink || (top >= -NEARLY && bottom <= page.height + NEARLY))
    return inside ? [] : [`page ${index + 1}: ${describe(item)} [${left}, ${right}] × [${top}, ${bottom}]`]
  })
}

function overlapping(page: Page, index: number): readonly string[] {
  const texts = allItems(page)
    .filter((item) => item.type === 'glyphs')
    .map((item) => ({ item, ink: inkOf(item) }))
    .filter(({ ink }) => ink[1] > ink[0])
  return texts.flatMap(({ item, ink }, i) =>
    texts.slice(i + 1).flatMap((other) => {
      const across = Math.min(ink[1], other.ink[1]) - Math.max(ink[0], other.ink[0])
      const apart = Math.abs(item.baseline - other.item.baseline)
      // Half a size below is a line of its own; slanted and kerned letters may touch.
      const isOver = across > 1 && apart < Math.min(item.run.size, other.item.run.size) / 2
      return isOver ? [`page ${index + 1}: ${describe(item)} and ${describe(other.item)}`] : []
    }),
  )
}

/** @param inColumns text whose next line may stand at the head of a further column */
function ascending({ items }: Page, index: number, inColumns: ReadonlySet<number>): readonly string[] {
  const last = new Map<number, GlyphItem>()
  // The words of a drawing stand where it has them.
  const drawings = new Set(items.flatMap((item) => (item.type === 'figure' ? [item.content] : [])))
  return items.flatMap((item) => {
    if (item.type !== 'glyphs' || item.content === 'artifact' || drawings.has(item.content)) return []
    const before = last.get(item.content)
    last.set(item.content, item)
    const isBeside = before && (item.x >= before.x + widthOf(before.run) || item.x + widthOf(item.run) <= before.x)
    if (isBeside && inColumns.has(item.content)) return []
    return before && item.baseline < before.baseline - NEARLY ? [`page ${index + 1}: ${describe(item)}`] : []
  })
}

function contentInColumns(node: StyledNode, inside = false): readonly number[] {
  if (node.type !== 'element') return inside ? [node.id] : []
  const { columnCount, columnWidth } = node.style
  const isInside = inside || columnCount !== 'auto' || columnWidth !== 'auto'
  return node.children.flatMap((child) => contentInColumns(child, isInside))
}

function describe(item: PageItem): string {
  return item.type === 'glyphs' ? JSON.stringify(item.run.sorts.map(({ text }) => text).join('')) : item.type
}

// ── meaning ──────────────────────────────────────────────────────────────────────────────────────

function untagged({ pages, tags }: PagedDocument): readonly string[] {
  const leaves = new Set(leavesOf(tags))
  return pages.flatMap(({ items }) =>
    items.flatMap((item) =>
      item.type !== 'link' && item.content !== 'artifact' && !leaves.has(item.content) ? [describe(item)] : [],
    ),
  )
}

function leavesOf(node: TagNode): readonly number[] {
  return node.type === 'leaf' ? [node.node] : node.children.flatMap(leavesOf)
}

/** Ids of what the document says, in its order. */
function contentOf(node: StyledNode): readonly number[] {
  if (node.type !== 'element') return [node.id]
  if (node.attributes['data-tag'] === 'artifact') return []
  if (node.image) return node.attributes.alt === '' ? [] : [node.id]
  return node.children.flatMap(contentOf)
}

// ── text ─────────────────────────────────────────────────────────────────────────────────────────

function visibleText(root: StyledElement): readonly string[] {
  return textLines(root, ({ value }, pre) => (pre ? value.replaceAll('\n', '') : value))
}

function drawnText(root: StyledElement, { pages }: PagedDocument): readonly string[] {
  const texts = new Map<number, string>()
  for (const item of pages.flatMap(({ items }) => items)) {
    if (item.type !== 'glyphs' || item.content === 'artifact') continue
    texts.set(item.content, (texts.get(item.content) ?? '') + item.run.sorts.map(({ text }) => text).join(''))
  }
  return textLines(root, ({ id }) => texts.get(id) ?? '')
}

type StyledText = Extract<StyledNode, { type: 'text' }>

/** A line for each paragraph, white space collapsed; numbers of pages are left out. */
function textLines(root: StyledElement, textOf: (text: StyledText, pre: boolean) => string): readonly string[] {
  const walk = (node: StyledNode, pre: boolean): string => {
    if (node.type === 'text') return textOf(node, pre)
    if (node.type === 'slot') return ' '
    if (node.tag === 'br') return '\n'
    if (node.attributes['data-tag'] === 'artifact') return ''
    const text = node.children.map((child) => walk(child, node.style.whiteSpace.startsWith('pre'))).join('')
    if (node.style.float === 'none' && node.style.display === 'inline') return text
    return node.style.float === 'none' && node.style.display === 'inline-block' ? text.trim() : `\u2029${text}\u2029`
  }
  return walk(root, false)
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .split('\u2029')
    .map((line) => line.replace(/[ \t\n\r]+/g, ' ').trim())
    .filter((line) => line !== '')
}
