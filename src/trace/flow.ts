/**
 * Flow → text: the one vertical list of lines, space and places where a page may end, in order.
 * What stands between `open` and `close` of a box with background or borders is indented.
 */
import { type Decoration, type DrawItem, type Flow, type FlowItem, FORBIDDEN, type Unit } from '../layout/types.ts'
import type { Border } from '../style/types.ts'
import { type Branch, branch, color, number, print, quoted, rect, words } from './notation.ts'

/** Print a flow. */
export function traceFlow(flow: Flow): string {
  return print([branch(`flow h=${number(flow.height)}`, traceItems(flow.items))])
}

function traceItems(items: readonly FlowItem[], next = { index: 0 }): readonly Branch[] {
  const branches: Branch[] = []
  while (next.index < items.length) {
    const item = items[next.index++]
    if (item.type === 'open') {
      branches.push({ line: `open ${decorationText(item.decoration)}`, children: traceItems(items, next) })
      branches.push(branch('close'))
    } else if (item.type === 'close') return branches
    else branches.push(traceItem(item))
  }
  return branches
}

/** A piece of a galley may close boxes that it does not open. */
function tracePiece(items: readonly FlowItem[]): readonly Branch[] {
  const next = { index: 0 }
  const branches: Branch[] = []
  while (next.index < items.length) branches.push(...traceItems(items, next))
  return branches
}

function traceItem(item: Exclude<FlowItem, { type: 'open' | 'close' }>): Branch {
  switch (item.type) {
    case 'unit':
      return traceUnit(item)
    case 'slice':
      return branch(
        'slice',
        item.parts.map((part) => branch('column', traceItems(part))),
      )
    case 'galley':
      return branch(`galley columns=${item.columns.offsets.length}`, tracePiece(item.items))
    case 'space':
      return branch(`space ${number(item.height)}`)
    case 'break': {
      const cost = item.forced ? `forced ${item.forced}` : item.penalty === FORBIDDEN ? 'forbidden' : number(item.penalty)
      return branch(words('break', cost, item.page !== undefined && `page=${item.page}`))
    }
  }
}

function traceUnit({ height, items, text, anchors, marks, inserts }: Unit): Branch {
  const glyphs = items.filter((item) => item.type === 'glyphs')
  const left = Math.min(...glyphs.map(({ x }) => x))
  const kind = glyphs.length > 0 || text !== '' ? 'line' : 'blank'
  const own = words(
    kind,
    `h=${number(height)}`,
    glyphs.length > 0 && left > 0 && `x=${number(left)}`,
    ...anchors.map((id) => `#${id}`),
  )
  return branch(text === '' ? own : `${own} ${quoted(text)}`, [
    ...items.flatMap(traceDrawn),
    ...marks.map(({ name, value }) => branch(`string-set ${name} ${quoted(value)}`)),
    ...inserts.map(({ type, flow }) => branch(`${type} h=${number(flow.height)}`, traceItems(flow.items))),
  ])
}

/** What a unit draws besides its text. */
function traceDrawn(item: DrawItem): readonly Branch[] {
  switch (item.type) {
    case 'glyphs':
      return []
    case 'fill':
      return [branch(`fill ${rect(item)} ${color(item.color)}`)]
    case 'link':
      return [branch(`link → ${item.link.href}`)]
    case 'raster':
    case 'figure':
      return [branch(`${item.type} ${rect(item)}`)]
    case 'path':
      return [branch(`path x=${number(item.x)} y=${number(item.y)}`)]
    case 'page-number':
      return [branch(`page-number x=${number(item.x)} w=${number(item.width)} → ${item.target}`)]
  }
}

function decorationText({ x, width, background, repeat, ...borders }: Decoration): string {
  const side = (name: string, border: Border) => border.width > 0 && `${name} ${number(border.width)} ${color(border.color)}`
  return words(
    `x=${number(x)} w=${number(width)}`,
    background !== 'transparent' && `background ${color(background)}`,
    side('top', borders.borderTop),
    side('right', borders.borderRight),
    side('bottom', borders.borderBottom),
    side('left', borders.borderLeft),
    repeat.length > 0 && `repeat ${textsOf(repeat).map(quoted).join(' ')}`,
  )
}

function textsOf(items: readonly FlowItem[]): readonly string[] {
  return items.flatMap((item) => {
    if (item.type === 'slice') return [item.parts.flatMap(textsOf).join(' | ')]
    if (item.type === 'galley') return textsOf(item.items)
    return item.type === 'unit' && item.text !== '' ? [item.text] : []
  })
}
