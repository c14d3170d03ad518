/**
 * A table and the width it may take → widths of its columns. Given widths are kept; the others
 * share the rest between their narrowest and their natural width (CSS 2.2, §17.5.2.2).
 */
import type { BlockLevelBox, TableBox, TableCell } from '../box/types.ts'
import { intrinsicWidths, prepareParagraph } from '../text/index.ts'
import { type LayoutContext, points } from './context.ts'

interface Demand {
  readonly min: number
  readonly max: number
}

export function columnWidths(context: LayoutContext, table: TableBox, available: number): readonly number[] {
  const given = new Array<number | undefined>(table.columns).fill(undefined)
  const min = new Array<number>(table.columns).fill(0)
  const max = new Array<number>(table.columns).fill(0)
  for (const row of table.rows) {
    for (const cell of row.cells) {
      if (cell.columnSpan > 1) continue
      const edges = horizontalEdges(cell, available)
      if (cell.style.width !== 'auto')
        given[cell.column] = Math.max(given[cell.column] ?? 0, points(cell.style.width, available) + edges)
      const demand = contentDemand(context, cell.children, available)
      min[cell.column] = Math.max(min[cell.column], demand.min + edges)
      max[cell.column] = Math.max(max[cell.column], demand.max + edges)
    }
  }
  const fixed = given.reduce<number>((sum, width) => sum + (width ?? 0), 0)
  const free = available - fixed
  const auto = given.flatMap((width, i) => (width === undefined ? [i] : []))
  if (auto.length === 0) return given.map((width) => width ?? 0)
  const fills = table.style.width !== 'auto'
  const shares = share(
    auto.map((i) => ({ min: min[i], max: max[i] })),
    free,
    fills,
  )
  return given.map((width, i) => width ?? shares[auto.indexOf(i)])
}

/** Divide `room` so that each gets at least its minimum and, as far as it goes, its maximum. */
function share(demands: readonly Demand[], room: number, fill: boolean): readonly number[] {
  const sum = (pick: (demand: Demand) => number) => demands.reduce((total, demand) => total + pick(demand), 0)
  const minimum = sum((demand) => demand.min)
  const maximum = sum((demand) => demand.max)
  if (maximum <= room) return demands.map(({ max }) => (fill ? max + ((room - maximum) * max) / Math.max(maximum, 1) : max))
  if (minimum >= room) return demands.map(({ min }) => (min * room) / Math.max(minimum, 1))
  const ratio = (room - minimum) / (maximum - minimum)
  return demands.map(({ min, max }) => min + (max - min) * ratio)
}

function horizontalEdges(cell: TableCell, width: number): number {
  const { style } = cell
  return style.borderLeft.width + style.borderRight.width + points(style.paddingLeft, width) + points(style.paddingRight, width)
}

function contentDemand(context: LayoutContext, boxes: readonly BlockLevelBox[], available: number): Demand {
  let min = 0
  let max = 0
  for (const box of boxes) {
    const edges =
      points(box.style.marginLeft, 0) +
      points(box.style.marginRight, 0) +
      points(box.style.paddingLeft, 0) +
      points(box.style.paddingRight, 0)
    const own = demandOf(context, box, available)
    min = Math.max(min, own.min + edges)
    max = Math.max(max, own.max + edges)
  }
  return { min, max }
}

function demandOf(context: LayoutContext, box: BlockLevelBox, available: number): Demand {
  if (box.style.width !== 'auto') {
    const width = points(box.style.width, available)
    return { min: width, max: width }
  }
  if (box.type === 'paragraph') return intrinsicWidths(prepareParagraph(context.text, box))
  if (box.type === 'block') return contentDemand(context, box.children, available)
  return contentDemand(
    context,
    box.rows.flatMap((row) => row.cells.flatMap((cell) => cell.children)),
    available,
  )
}
