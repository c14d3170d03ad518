/**
 * A table and the width it may take → widths of its columns. Given widths are kept; the others
 * share the rest between their narrowest and their natural width (CSS 2.2, §17.5.2.2).
 */
import type { BlockLevelBox, TableBox, TableCell } from '../box/types.ts'
import { points } from '../style/used.ts'
import { intrinsicWidths, pictureSize, prepareParagraph } from '../text/index.ts'
import type { Room } from '../text/types.ts'
import type { LayoutContext } from './context.ts'

interface Demand {
  readonly min: number
  readonly max: number
}

export function columnWidths(context: LayoutContext, table: TableBox, room: number): readonly number[] {
  const columns = columnDemands(context, table, room)
  const natural = columns.reduce((sum, { given, max }) => sum + (given ?? max), 0)
  // No caption is wider than its table.
  const caption = table.caption ? Math.min(contentDemand(context, [table.caption], room).min, room) : 0
  const available = table.style.width === 'auto' && natural < caption ? caption : room
  const fills = table.style.width !== 'auto' || available < room
  const total = (pick: (column: Column) => number) => columns.reduce((sum, column) => sum + pick(column), 0)
  const fixed = total(({ given }) => given ?? 0)
  const flexible = columns.filter(({ given }) => given === undefined)
  // Given widths that leave too little for the others are taken as wishes.
  if (fixed + total(({ given, min }) => (given === undefined ? min : 0)) > available)
    return share(
      columns.map(({ given, min, max }) => ({ min: Math.min(min, given ?? min), max: given ?? max })),
      available,
      fills,
    )
  if (flexible.length === 0) return columns.map(({ given = 0 }) => (fills ? (given * available) / fixed : given))
  const shares = share(flexible, available - fixed, fills)
  return columns.map(({ given }, i) => given ?? shares[flexible.indexOf(columns[i])])
}

interface Column extends Demand {
  readonly given?: number
}

/** What the cells of each column ask for; a cell over several columns asks each for its part of what is missing. */
function columnDemands(context: LayoutContext, table: TableBox, available: number): readonly Column[] {
  const columns: { given?: number; min: number; max: number }[] = Array.from({ length: table.columns }, () => ({
    min: 0,
    max: 0,
  }))
  const cells = table.rows.flatMap((row) => row.cells)
  for (const cell of cells.filter(({ columnSpan }) => columnSpan === 1)) {
    const column = columns[cell.column]
    const demand = cellDemand(context, cell, available)
    column.min = Math.max(column.min, demand.min)
    column.max = Math.max(column.max, demand.max)
    if (cell.style.width !== 'auto')
      column.given = Math.max(column.given ?? 0, points(cell.style.width, available) + horizontalEdges(cell, available))
  }
  for (const cell of cells.filter(({ columnSpan }) => columnSpan > 1)) {
    const below = columns.slice(cell.column, cell.column + cell.columnSpan)
    const demand = cellDemand(context, cell, available)
    const lack = {
      min: demand.min - below.reduce((sum, { min, given }) => sum + (given ?? min), 0),
      max: demand.max - below.reduce((sum, { max, given }) => sum + (given ?? max), 0),
    }
    const flexible = below.filter(({ given }) => given === undefined)
    for (const column of flexible) {
      column.min += Math.max(lack.min, 0) / flexible.length
      column.max += Math.max(lack.max, 0) / flexible.length
    }
  }
  return columns.map((column) => ({ ...column, max: Math.max(column.min, column.max) }))
}

function cellDemand(context: LayoutContext, cell: TableCell, available: number): Demand {
  const edges = horizontalEdges(cell, available)
  const { min, max } = contentDemand(context, cell.children, available)
  return { min: min + edges, max: max + edges }
}

/** Divide `room` so that each gets at least its minimum and, as far as it goes, its maximum. */
function share(demands: readonly Demand[], room: number, fill: boolean): readonly number[] {
  const sum = (pick: (demand: Demand) => number) => demands.reduce((total, demand) => total + pick(demand), 0)
  const minimum = sum((demand) => demand.min)
  const maximum = sum((demand) => demand.max)
  if (maximum === 0) return demands.map(() => (fill ? room / demands.length : 0))
  if (maximum <= room) return demands.map(({ max }) => (fill ? max + ((room - maximum) * max) / maximum : max))
  if (minimum >= room) return capped(demands, room)
  const ratio = (room - minimum) / (maximum - minimum)
  return demands.map(({ min, max }) => min + (max - min) * ratio)
}

/** Where not even the minimum fits, only the widest give way: a year stays whole beside a long word. */
function capped(demands: readonly Demand[], room: number): readonly number[] {
  let left = room
  let cap = 0
  const ascending = demands.map(({ min }) => min).sort((a, b) => a - b)
  ascending.forEach((min, i) => {
    cap = left / (ascending.length - i)
    left -= Math.min(min, cap)
  })
  return demands.map(({ min }) => Math.min(min, cap))
}

function horizontalEdges(cell: TableCell, width: number): number {
  const { style } = cell
  return style.borderLeft.width + style.borderRight.width + points(style.paddingLeft, width) + points(style.paddingRight, width)
}

function roomIn(context: LayoutContext, width: number): Room {
  return { width, height: context.areaHeight('auto') }
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
  if (box.type === 'paragraph')
    return intrinsicWidths(prepareParagraph(context.text, { ...box, room: roomIn(context, available) }))
  // It shrinks with its column.
  if (box.type === 'image') return { min: 0, max: pictureSize(box, roomIn(context, available)).width }
  if (box.type === 'parallel') {
    // Columns of equal width: as many times the widest.
    const { min, max } = contentDemand(context, box.columns, available)
    return { min: min * box.columns.length, max: max * box.columns.length }
  }
  if (box.type === 'block') return contentDemand(context, box.children, available)
  const columns = columnDemands(context, box, available)
  return {
    min: columns.reduce((sum, { min }) => sum + min, 0),
    max: columns.reduce((sum, { max, given }) => sum + (given ?? max), 0),
  }
}
