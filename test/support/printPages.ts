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
import { formatNumber } from '../../src/page/labels.ts'
import type { GlyphItem, Page, PagedDocument, PageItem } from '../../src/page/types.ts'

/** Print pages; a document of one page is printed without its number. */
export function printPages({ pages, tags }: PagedDocument, options: { readonly labels?: boolean } = {}): string {
  const roles = leafRoles(tags)
  const indent = pages.length > 1 || options.labels ? '  ' : ''
  return pages
    .map((page, i) => {
      const { label } = page
      const title = options.labels ? `page ${i + 1} (${formatNumber(label.number, label.style)})` : `page ${i + 1}`
      const lines = printPage(page, roles).map((line) => `${indent}${line}\n`)
      return `${indent === '' ? '' : `${title}\n`}${lines.join('')}`
    })
    .join('')
}

function printPage(page: Page, roles: ReadonlyMap<number, string>): readonly string[] {
  return [
    ...printItems(page.items, ({ content }) => (content === 'artifact' ? 'artifact' : (roles.get(content) ?? 'untagged'))),
    ...printItems(page.header, () => 'head'),
    ...printItems(page.footer, () => 'foot'),
  ]
}

/** Runs on one baseline that have one role are a line; what touches is one text. */
function printItems(items: readonly PageItem[], kindOf: (item: GlyphItem) => string): readonly string[] {
  const lines: string[] = []
  const rest: string[] = []
  let open: { kind: string; y: number; runs: GlyphItem[] } | undefined
  const close = () => {
    if (open) lines.push(`${open.kind} ${runText(open.runs, open.y)}`)
    open = undefined
  }
  for (const item of items) {
    if (item.type !== 'glyphs') {
      const { x, y, width, height } = item.rect
      const box = `x=${number(x)} y=${number(y)} w=${number(width)} h=${number(height)}`
      rest.push(item.type === 'fill' ? `fill ${box}` : `link ${box} → ${item.href} ${JSON.stringify(item.title)}`)
      continue
    }
    const kind = kindOf(item)
    if (open?.kind !== kind || open.y !== item.baseline) close()
    open ??= { kind, y: item.baseline, runs: [] }
    open.runs.push(item)
  }
  close()
  return [...lines, ...rest]
}

function runText(runs: readonly GlyphItem[], y: number): string {
  const ordered = [...runs].sort((a, b) => a.x - b.x)
  let line = ''
  let text = ''
  let start = 0
  let end = Number.NaN
  const flush = () => {
    if (text.trim() !== '') line += `${line === '' ? `${start === 0 ? '' : `x=${number(start)} `}y=${number(y)}` : ` x=${number(start)}`} ${JSON.stringify(text.trimEnd())}`
    text = ''
  }
  for (const { x, run } of ordered) {
    if (!(Math.abs(x - end) < 0.01)) {
      flush()
      start = x
    }
    text += visualText(run)
    end = x + widthOf(run)
  }
  flush()
  return line
}

/** The letters of a run from left to right. */
export function visualText({ sorts, direction }: GlyphItem['run']): string {
  const texts = sorts.map(({ text }) => text)
  return (direction === 'rtl' ? texts.reverse() : texts).join('')
}

export function widthOf({ advances }: GlyphItem['run']): number {
  return advances.reduce((sum, advance) => sum + advance, 0)
}

/** The role of the nearest element around each leaf that says what kind of text it is. */
export function leafRoles(tags: TagNode): ReadonlyMap<number, string> {
  const roles = new Map<number, string>()
  const visit = (node: TagNode, role: string): void => {
    if (node.type === 'leaf') roles.set(node.node, role)
    else for (const child of node.children) visit(child, NO_KIND.has(node.role) ? role : node.role)
  }
  visit(tags, '')
  return roles
}

const NO_KIND: ReadonlySet<string> = new Set(['Span', 'Link', 'Code', 'Quote', 'Reference'])

export function number(value: number): string {
  return String(Math.round(value * 100) / 100 + 0)
}
