/**
 * Pages → the lines of a case: each line of text with its place, the role of its tag, and what is
 * drawn besides.
 *
 *     page 1 (i)
 *       H1 y=8 "Title"
 *       P x=20 y=18 "Body" x=120 "beside it"
 *       fill x=0 y=20 w=100 h=1
 *       foot y=38 "1"
 */
import type { TagNode } from '../../src/box/types.ts'
import { labelText } from '../../src/page/labels.ts'
import type { GlyphItem, Page, PagedDocument, PageItem } from '../../src/page/types.ts'

/** Print pages; a document of one page is printed without its number. */
export function printPages({ pages, tags }: PagedDocument, options: { readonly labels?: boolean } = {}): string {
  const roles = leafKinds(tags)
  const indent = pages.length > 1 || options.labels ? '  ' : ''
  return pages
    .map((page, i) => {
      const { label } = page
      const title = options.labels ? `page ${i + 1} (${labelText(label)})` : `page ${i + 1}`
      const lines = printPage(page, roles).map((line) => `${indent}${line}\n`)
      return `${indent === '' ? '' : `${title}\n`}${lines.join('')}`
    })
    .join('')
}

/** Only what the pages say, line by line, head and foot in brackets: it stays the same when things move a little. */
export function printWords({ pages }: PagedDocument): string {
  return pages
    .map(({ label, items, header, footer }) => {
      const lines = [...bracketed(header), ...wordLines(items), ...bracketed(footer)]
      return `── ${labelText(label)} ──\n${lines.map((line) => `${line}\n`).join('')}`
    })
    .join('')
}

function bracketed(items: readonly PageItem[]): readonly string[] {
  const lines = wordLines(items)
  return lines.length > 0 ? [`[${lines.join(' | ')}]`] : []
}

function wordLines(items: readonly PageItem[]): readonly string[] {
  return wordParts(items).map((parts) => parts.join(' ').replace(/(?:\s*\.){4,}/g, ' …'))
}

/** Texts on one baseline that follow each other in reading order, and in each of these lines what stands apart. */
export function wordParts(items: readonly PageItem[]): readonly (readonly string[])[] {
  const lines: { y: number; runs: GlyphItem[] }[] = []
  for (const item of items) {
    if (item.type !== 'glyphs') continue
    const last = lines.at(-1)
    if (last && Math.abs(last.y - item.baseline) < 0.01) last.runs.push(item)
    else lines.push({ y: item.baseline, runs: [item] })
  }
  return lines.flatMap(({ runs }) => {
    const parts: string[] = []
    let end = Number.NaN
    for (const { x, run } of [...runs].sort((a, b) => a.x - b.x)) {
      if (Math.abs(x - end) < 1) parts[parts.length - 1] += visualText(run)
      else parts.push(visualText(run))
      end = x + widthOf(run)
    }
    const words = parts.map((part) => part.trim()).filter((part) => part !== '')
    return words.length > 0 ? [words] : []
  })
}

function printPage(page: Page, kinds: ReadonlyMap<number, Kind>): readonly string[] {
  const kindOf = ({ content }: GlyphItem) =>
    content === 'artifact' ? { role: 'artifact', node: 0 } : (kinds.get(content) ?? { role: 'untagged', node: 0 })
  return [
    ...printItems(page.items, kindOf),
    ...printItems(page.header, () => ({ role: 'head', node: 0 })),
    ...printItems(page.footer, () => ({ role: 'foot', node: 0 })),
  ]
}

/** What kind of text a leaf is: the role of the element that says so, and which one it is. */
interface Kind {
  readonly role: string
  readonly node: number
}

/** Runs on one baseline that have one role are a line; what touches is one text. */
function printItems(items: readonly PageItem[], kindOf: (item: GlyphItem) => Kind): readonly string[] {
  const lines: string[] = []
  const rest: string[] = []
  let open: { role: string; y: number; runs: { item: GlyphItem; node: number }[] } | undefined
  const close = () => {
    if (open) lines.push(`${open.role} ${lineText(open.runs, open.y)}`)
    open = undefined
  }
  for (const item of items) {
    if (item.type === 'path' || item.type === 'figure') continue
    if (item.type !== 'glyphs') {
      const { x, y, width, height } = item.rect
      const box = `x=${number(x)} y=${number(y)} w=${number(width)} h=${number(height)}`
      rest.push(item.type === 'link' ? `link ${box} → ${item.href} ${JSON.stringify(item.title)}` : `${item.type} ${box}`)
      continue
    }
    const { role, node } = kindOf(item)
    if (open?.role !== role || open.y !== item.baseline) close()
    open ??= { role, y: item.baseline, runs: [] }
    open.runs.push({ item, node })
  }
  close()
  return [...lines, ...rest]
}

/** Texts of a line from left to right, each with its place unless that is 0; blanks around them left out. */
function lineText(runs: readonly { readonly item: GlyphItem; readonly node: number }[], y: number): string {
  const texts: { x: number; end: number; node: number; text: string; size: number }[] = []
  for (const { item, node } of [...runs].sort((a, b) => a.item.x - b.item.x)) {
    const last = texts.at(-1)
    const text = visualText(item.run)
    const end = item.x + widthOf(item.run)
    if (last && last.node === node && Math.abs(item.x - last.end) < 0.01) {
      last.text += text
      last.end = end
    } else texts.push({ x: item.x, end, node, text, size: item.run.size })
  }
  const words = texts.flatMap(({ x, text, size }) => {
    const blanks = text.length - text.trimStart().length
    return text.trim() === '' ? [] : [{ x: x + blanks * size, text: JSON.stringify(text.trim()) }]
  })
  const [first, ...rest] = words
  if (!first) return `y=${number(y)}`
  const place = first.x === 0 ? '' : `x=${number(first.x)} `
  return [`${place}y=${number(y)} ${first.text}`, ...rest.map(({ x, text }) => `x=${number(x)} ${text}`)].join(' ')
}

/** The letters of a run from left to right. */
export function visualText({ sorts, direction }: GlyphItem['run']): string {
  const texts = sorts.map(({ text }) => text)
  return (direction === 'rtl' ? texts.reverse() : texts).join('')
}

export function widthOf({ advances }: GlyphItem['run']): number {
  return advances.reduce((sum, advance) => sum + advance, 0)
}

function leafKinds(tags: TagNode): ReadonlyMap<number, Kind> {
  const kinds = new Map<number, Kind>()
  const visit = (node: TagNode, kind: Kind): void => {
    if (node.type === 'leaf') kinds.set(node.node, kind)
    else for (const child of node.children) visit(child, NO_KIND.has(node.role) ? kind : node)
  }
  visit(tags, { role: '', node: 0 })
  return kinds
}

const NO_KIND: ReadonlySet<string> = new Set(['Span', 'Link', 'Code', 'Quote', 'Reference'])

export function number(value: number): string {
  return String(Math.round(value * 100) / 100 + 0)
}
