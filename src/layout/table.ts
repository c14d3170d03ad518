/**
 * A table box → one unit a row (CSS 2.2, §17.5): column widths from contents, cells side by side,
 * head rows remembered for the pages that follow. A row too tall to stay whole is sliced where no
 * line of any cell is cut.
 */
import type { TableBox, TableCell, TableRow } from '../box/types.ts'
import { NO_BORDER, points } from '../style/used.ts'
import { createFlowBuilder } from './builder.ts'
import { columnWidths } from './columns.ts'
import type { LayoutContext, Place } from './context.ts'
import { decorationFills, decorationOf } from './decorations.ts'
import { type Decoration, type DrawItem, type Flow, FORBIDDEN, type Insert, type Unit } from './types.ts'

/** Rows above this height may be divided between pages. */
const TALL_ROW = 240
/** Cost of a page that ends between two rows, and inside one. */
const BETWEEN_ROWS = 1
const INSIDE_ROW = 8

export function layoutTable(context: LayoutContext, table: TableBox, place: Place): void {
  const { builder } = context
  if (table.caption) {
    context.layoutBlock(context, table.caption, place)
    builder.boundary(FORBIDDEN)
  }
  const widths = columnWidths(silent(context), table, place.width)
  const width = widths.reduce((sum, each) => sum + each, 0)
  const at = table.style.direction === 'rtl' ? { ...place, x: place.x + place.width - width } : place
  const heads = table.rows.filter((row) => row.head).flatMap((row) => rowSlices(silent(context), table, row, widths, at).units)
  const decoration: Decoration = {
    x: at.x,
    width,
    background: 'transparent',
    borderTop: NO_BORDER,
    borderRight: NO_BORDER,
    borderBottom: NO_BORDER,
    borderLeft: NO_BORDER,
    repeat: heads.map(asArtifact),
  }
  builder.open(decoration)
  const headRows = table.rows.filter((row) => row.head).length
  table.rows.forEach((row, i) => {
    if (i > 0) builder.boundary(breakCost(place, table, headRows, i))
    layoutRow(context, table, row, widths, at)
  })
  builder.close(decoration)
}

/** For measuring and for repeated heads: what is found there is found again when the row is laid out. */
function silent(context: LayoutContext): LayoutContext {
  return { ...context, text: { ...context.text, report: () => {} } }
}

/** Tables of no more rows stay whole if they can. */
const SMALL = 6
/** Cost of a page that ends in a small table, after a table's first row or before its last. */
const LONELY_ROW = 25

/** A head never stands alone, nor does a row if it can be helped. */
function breakCost(place: Place, { rows }: TableBox, headRows: number, i: number): number {
  if (place.keep || rows[i - 1].head) return FORBIDDEN
  const isSmall = rows.length - headRows <= SMALL
  return isSmall || i === headRows + 1 || i === rows.length - 1 ? LONELY_ROW : BETWEEN_ROWS
}

function layoutRow(context: LayoutContext, table: TableBox, row: TableRow, widths: readonly number[], place: Place): void {
  const { builder } = context
  builder.begin(row.node, row.anchor, row.marks ?? [])
  const decoration = decorationOf(row.style, { borderX: place.x, borderWidth: widths.reduce((sum, width) => sum + width, 0) })
  if (decoration) builder.open(decoration)
  const { units } = rowSlices(context, table, row, widths, place)
  units.forEach((unit, i) => {
    if (i > 0) builder.boundary(place.keep || row.style.breakInside === 'avoid' ? FORBIDDEN : INSIDE_ROW)
    builder.unit(unit)
  })
  if (decoration) builder.close(decoration)
}

interface LaidCell {
  readonly cell: TableCell
  readonly x: number
  readonly width: number
  readonly flow: Flow
}

/** The cells of a row, laid out and drawn as one unit, or as several where the row is tall. */
function rowSlices(
  context: LayoutContext,
  table: TableBox,
  row: TableRow,
  widths: readonly number[],
  place: Place,
): { readonly units: readonly Unit[] } {
  const cells = row.cells.map((cell) => layoutCell(context, table, cell, widths, place))
  const content = cells.map((laid) => laid.flow.height)
  const height = Math.max(points(row.style.height, 0), ...cells.map((laid, i) => content[i] + verticalEdges(laid)))
  const placed = cells.flatMap((laid, i) => placeCell(laid, content[i], height))
  const backgrounds = cells.flatMap((laid) => cellBackground(laid, height))
  const cuts = height > TALL_ROW ? cutPositions(placed, height) : [0, height]
  const units = cuts.slice(1).map((bottom, i): Unit => {
    const top = cuts[i]
    const inside = placed.filter((unit) => unit.y >= top - 0.01 && unit.y < bottom - 0.01)
    return {
      type: 'unit',
      height: bottom - top,
      items: [
        ...backgrounds.flatMap((fill) => slice(fill, top, bottom)),
        ...inside.flatMap(({ unit, y }) => unit.items.map((item): DrawItem => ({ ...item, y: item.y + y - top }))),
      ],
      inserts: inside.flatMap(({ unit }): readonly Insert[] => unit.inserts),
      marks: inside.flatMap(({ unit }) => unit.marks),
      anchors: inside.flatMap(({ unit }) => unit.anchors),
      nodes: inside.flatMap(({ unit }) => unit.nodes),
      text: inside
        .map(({ unit }) => unit.text)
        .filter((text) => text !== '')
        .join(' | '),
      span: row.span,
    }
  })
  return { units }
}

function layoutCell(context: LayoutContext, table: TableBox, cell: TableCell, widths: readonly number[], place: Place): LaidCell {
  const sum = (from: number, to: number) => widths.slice(from, to).reduce((total, width) => total + width, 0)
  const width = sum(cell.column, cell.column + cell.columnSpan)
  const before = sum(0, cell.column)
  const x = place.x + (table.style.direction === 'rtl' ? sum(0, widths.length) - before - width : before)
  const { style } = cell
  const left = style.borderLeft.width + points(style.paddingLeft, width)
  const right = style.borderRight.width + points(style.paddingRight, width)
  const builder = createFlowBuilder()
  const inner: Place = { x: x + left, width: width - left - right, page: 'float', keep: false, markers: [] }
  for (const child of cell.children) context.layoutBlock({ ...context, builder }, child, inner)
  return { cell, x, width, flow: builder.finish() }
}

function verticalEdges({ cell, width }: LaidCell): number {
  const { style } = cell
  return style.borderTop.width + style.borderBottom.width + points(style.paddingTop, width) + points(style.paddingBottom, width)
}

interface PlacedUnit {
  readonly unit: Unit
  readonly y: number
}

/** Units of a cell with their distance from the row's top; boxes inside cells draw their own fills. */
function placeCell(laid: LaidCell, content: number, rowHeight: number): readonly PlacedUnit[] {
  const { cell, width } = laid
  const free = rowHeight - content - verticalEdges(laid)
  const shift = cell.style.verticalAlign === 'middle' ? free / 2 : cell.style.verticalAlign === 'bottom' ? free : 0
  let y = cell.style.borderTop.width + points(cell.style.paddingTop, width) + shift
  const placed: PlacedUnit[] = []
  const open: { decoration: Decoration; y: number; index: number }[] = []
  for (const item of laid.flow.items) {
    if (item.type === 'unit') {
      placed.push({ unit: item, y })
      y += item.height
    } else if (item.type === 'space') y += item.height
    else if (item.type === 'open') open.push({ decoration: item.decoration, y, index: placed.length })
    else if (item.type === 'close') {
      const begun = open.findLast(({ decoration }) => decoration === item.decoration)
      if (begun) fillBehind(placed, begun, y)
    }
  }
  return placed
}

/** Background of a box within a cell, drawn by the first unit that stands on it. */
function fillBehind(placed: PlacedUnit[], begun: { decoration: Decoration; y: number; index: number }, bottom: number): void {
  const first = placed[begun.index]
  if (!first) return
  const { decoration, y } = begun
  const items = decorationFills(decoration, y - first.y, bottom - y)
  placed[begun.index] = { ...first, unit: { ...first.unit, items: [...items, ...first.unit.items] } }
}

function cellBackground({ cell, x, width }: LaidCell, height: number): readonly Extract<DrawItem, { type: 'fill' }>[] {
  const decoration = decorationOf(cell.style, { borderX: x, borderWidth: width })
  return decoration ? decorationFills(decoration, 0, height) : []
}

/** The part of a fill that a slice of the row shows, from the slice's top. */
function slice<Fill extends { readonly y: number; readonly height: number }>(fill: Fill, top: number, bottom: number): Fill[] {
  const y = Math.max(fill.y, top)
  const height = Math.min(fill.y + fill.height, bottom) - y
  return height > 0 ? [{ ...fill, y: y - top, height }] : []
}

/** Heights at which no unit of any cell is cut. */
function cutPositions(placed: readonly PlacedUnit[], height: number): readonly number[] {
  const ends = [...new Set(placed.map(({ unit, y }) => y + unit.height))].sort((a, b) => a - b)
  const clear = ends.filter(
    (cut) => cut < height - 0.01 && !placed.some(({ unit, y }) => y < cut - 0.01 && y + unit.height > cut + 0.01),
  )
  return [0, ...clear, height]
}

/** A repeated head is seen again but not read again. */
function asArtifact(unit: Unit): Unit {
  return {
    ...unit,
    items: unit.items.flatMap((item): DrawItem[] =>
      'content' in item && item.type !== 'figure' ? [{ ...item, content: 'artifact' }] : item.type === 'fill' ? [item] : [],
    ),
    inserts: [],
    marks: [],
    anchors: [],
    nodes: [],
  }
}
