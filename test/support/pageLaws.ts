/**
 * What holds for every document that is cut into pages: what belongs together starts level, no
 * heading is left behind, no line is left alone. Broken laws are named with their place.
 */
import { isBlockLevel } from '../../src/box/display.ts'
import type { BlockLevelBox, BoxTree, ParallelBox } from '../../src/box/types.ts'
import type { PagedDocument } from '../../src/page/types.ts'
import type { PageStyles, StyledElement, StyledNode } from '../../src/style/types.ts'

/** A paragraph, heading or cell as its lines stand on the pages. */
interface Lines {
  readonly element: StyledElement
  /** For each of its lines the page and the baseline, from the first on. */
  readonly lines: readonly { readonly page: number; readonly y: number }[]
}

export interface Cut {
  readonly root: StyledElement
  readonly boxes: BoxTree
  readonly pages: PagedDocument
  readonly styles: PageStyles
  /** How far the baseline stands below the middle of a line, of the em; without it, in the font of the cases. */
  readonly baseline?: number
}

/** In Noto Sans, whose ascender and descender are 1.069 and 0.293 em. */
export const NOTO_BASELINE = (1.069 - 0.293) / 2

/** In the font of the cases: 0.8 and 0.2 em. */
const MONO_BASELINE = 0.3

const NEARLY = 0.02

/** Broken laws of a document, in words. */
export function brokenLaws({ root, boxes, pages, styles, baseline = MONO_BASELINE }: Cut): readonly string[] {
  const texts = linesOf(root, pages)
  return [
    ...outside(pages, styles),
    ...texts.flatMap(missing),
    ...texts.flatMap(alone),
    ...columnsOf(root).flatMap((column) => stranded(column, texts)),
    ...parallels(boxes.root).flatMap((box) => uneven(box, texts, baseline)),
    ...singleLines(texts, pages),
  ]
}

// ── lines ────────────────────────────────────────────────────────────────────────────────────────

function linesOf(root: StyledElement, { pages }: PagedDocument): readonly Lines[] {
  const places = new Map<number, { page: number; y: number }[]>()
  pages.forEach(({ items }, page) => {
    for (const item of items) {
      if (item.type !== 'glyphs' || item.content === 'artifact') continue
      const known = places.get(item.content)
      if (known) known.push({ page, y: item.baseline })
      else places.set(item.content, [{ page, y: item.baseline }])
    }
  })
  return blocksBelow(root).map((element) => {
    const all = leavesBelow(element).flatMap((id) => places.get(id) ?? [])
    const lines = all.filter((line, i) => all.findIndex(({ page, y }) => page === line.page && Math.abs(y - line.y) < 4) === i)
    return { element, lines: lines.sort((a, b) => a.page - b.page || a.y - b.y) }
  })
}

const isElement = (node: StyledNode): node is StyledElement => node.type === 'element'

/** Elements that hold lines themselves: an item of a list may do so before the list that it holds. */
function blocksBelow(element: StyledElement): readonly StyledElement[] {
  if (!holdsText(element)) return element.children.filter(isElement).flatMap(blocksBelow)
  return [element, ...notesBelow(element), ...element.children.filter(isElement).filter(isBlock).flatMap(blocksBelow)]
}

function holdsText(element: StyledElement): boolean {
  return element.children.some((child) => child.type === 'text' && child.value.trim() !== '')
}

const isBlock = (node: StyledNode): boolean => isBlockLevel(node)

function notesBelow(element: StyledElement): readonly StyledElement[] {
  return element.children.filter(isElement).flatMap((child) => (child.style.float === 'footnote' ? [child] : notesBelow(child)))
}

/** Text of a block's own lines, without what stands at the foot or is small above the line. */
function leavesBelow(node: StyledNode): readonly number[] {
  if (node.type !== 'element') return [node.id]
  return node.children.flatMap((child) =>
    isBlock(child) || (isElement(child) && (child.style.float === 'footnote' || child.tag.startsWith('::')))
      ? []
      : leavesBelow(child),
  )
}

function describe({ element, lines }: Lines): string {
  const at = lines.map(({ page, y }) => `${page + 1}:${Math.round(y)}`).join(' ')
  return `<${element.tag}${element.attributes.id ? ` id=${element.attributes.id}` : ''}> on ${at}`
}

// ── laws ─────────────────────────────────────────────────────────────────────────────────────────

/** Nothing stands in the margins. */
function outside({ pages }: PagedDocument, styles: PageStyles): readonly string[] {
  return pages.flatMap(({ items }, i) => {
    const { height, marginTop, marginBottom } = styles.select(
      'auto',
      i % 2 === 0 ? 'right' : 'left',
      i === 0 ? 'first' : undefined,
    )
    return items.flatMap((item) => {
      const below = height - marginBottom
      const [top, bottom] =
        item.type === 'glyphs'
          ? [item.baseline, item.baseline]
          : item.type === 'fill' || item.type === 'raster' || item.type === 'figure'
            ? [item.rect.y, item.rect.y + item.rect.height]
            : [marginTop, marginTop]
      return top < marginTop - NEARLY || bottom > below + NEARLY
        ? [`page ${i + 1}: ${item.type} outside of ${marginTop}–${below}`]
        : []
    })
  })
}

/** Nothing is dropped. */
function missing({ element, lines }: Lines): readonly string[] {
  return lines.length === 0 ? [`not drawn: <${element.tag}>`] : []
}

/** Orphans and widows. */
function alone(text: Lines): readonly string[] {
  const { element, lines } = text
  if (element.style.float === 'footnote') return []
  const cuts = lines.flatMap(({ page }, i) => (i > 0 && page !== lines[i - 1].page ? [i] : []))
  return cuts.flatMap((cut, i) => {
    const above = cut - (cuts[i - 1] ?? 0)
    const below = (cuts[i + 1] ?? lines.length) - cut
    return above < element.style.orphans || below < element.style.widows ? [`lines alone: ${describe(text)}`] : []
  })
}

/** Sequences in which one thing follows the other: the document's own, and that of each column. */
function columnsOf(root: StyledElement): readonly (readonly StyledElement[])[] {
  const columns: StyledElement[][] = []
  const walk = (element: StyledElement, column: StyledElement[]): void => {
    if (element.style.display === '-dossier-parallel') {
      // What stands before the columns stays with their first line.
      const first = firstText(element)
      if (first) column.push(first)
      for (const child of element.children.filter(isElement)) {
        const own: StyledElement[] = []
        columns.push(own)
        walk(child, own)
      }
    } else if (holdsText(element)) {
      column.push(element)
      for (const child of element.children.filter(isElement).filter(isBlock)) walk(child, column)
    } else for (const child of element.children.filter(isElement)) walk(child, column)
  }
  const main: StyledElement[] = []
  walk(root, main)
  return [main, ...columns]
}

function firstText(element: StyledElement): StyledElement | undefined {
  return blocksBelow(element)[0]
}

/** A heading has two lines of what follows below it on its page, if there are two. */
function stranded(column: readonly StyledElement[], texts: readonly Lines[]): readonly string[] {
  const lines = new Map(texts.map((text) => [text.element, text.lines]))
  return column.flatMap((element, i) => {
    const { breakAfter, display } = element.style
    const own = lines.get(element) ?? []
    const next = column[i + 1]
    // Names of languages stand over what may begin further down.
    if (breakAfter !== 'avoid' || display === 'table-header-group' || own.length === 0) return []
    if (!next || next.style.breakBefore === 'page') return []
    const { page } = own[own.length - 1]
    const below = lines.get(next) ?? []
    const here = below.filter((line) => line.page === page).length
    return here < Math.min(2, below.length) ? [`stranded: ${describe({ element, lines: own })}, ${below.length} below`] : []
  })
}

function parallels(box: BlockLevelBox): readonly ParallelBox[] {
  if (box.type === 'parallel') return [box]
  return box.type === 'block' ? box.children.flatMap(parallels) : []
}

/** What belongs together starts level. */
function uneven(box: ParallelBox, texts: readonly Lines[], baseline: number): readonly string[] {
  const first = (node: number | undefined) =>
    node === undefined
      ? []
      : topOf(
          texts.find(({ element }) => element.id >= node),
          baseline,
        )
  return box.rows.flatMap(({ begins }, row) => {
    const places = begins.flatMap((node) => first(node))
    const [one] = places
    return places.every(({ page, y }) => page === one.page && Math.abs(y - one.y) < NEARLY)
      ? []
      : [`row ${row} is uneven: ${places.map(({ page, y }) => `${page + 1}:${Math.round(y)}`).join(' | ')}`]
  })
}

/** Where the first line begins, whatever its height: its middle less half of it. */
function topOf(text: Lines | undefined, baseline: number): readonly { readonly page: number; readonly y: number }[] {
  if (!text || text.lines.length === 0) return []
  const { fontSize, lineHeight } = text.element.style
  const [{ page, y }] = text.lines
  return [{ page, y: y - baseline * fontSize - lineHeight / 2 }]
}

/** No page has a single line and no picture, unless the text between two forced breaks is so short. */
function singleLines(texts: readonly Lines[], { pages }: PagedDocument): readonly string[] {
  const begins = (page: number) => {
    const first = texts.find(({ lines }) => lines[0]?.page >= page)
    return page === 0 || first === undefined || (first.lines[0].page === page && first.element.style.breakBefore === 'page')
  }
  return pages.flatMap(({ items }, i) => {
    const heights = new Set(items.flatMap((item) => (item.type === 'glyphs' ? [Math.round(item.baseline / 4)] : [])))
    const hasPicture = items.some(({ type }) => type === 'raster' || type === 'figure')
    return heights.size === 1 && !hasPicture && !(begins(i) && begins(i + 1)) ? [`page ${i + 1} has a single line`] : []
  })
}
