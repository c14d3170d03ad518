/** The lines of a page → how many columns of text stand side by side. */
import type { TextLine, TextRole } from './types.ts'

/** What is set in columns: tables and their like stand side by side without being columns. */
const TEXT: ReadonlySet<TextRole> = new Set(['body', 'unknown'])
/** A column is at least this part of the width of all text; narrower are labels. */
const NARROWEST = 0.2
/** Lines that a column has at least, and the share of all lines that must have others beside them. */
const FEWEST = 4
const SHARE = 0.3

/** Count them. */
export function countColumns(lines: readonly TextLine[]): number {
  const upright = lines.filter(({ angle, role }) => angle === 0 && TEXT.has(role))
  const width = Math.max(0, ...upright.map(({ end }) => end)) - Math.min(...upright.map(({ start }) => start))
  const wide = upright.filter(({ length }) => length >= NARROWEST * width)
  const beside = wide.map((line) => neighbours(line, wide))
  const areMore = (columns: number) =>
    beside.filter((count) => count > columns).length >= Math.max(FEWEST * (columns + 1), SHARE * wide.length)
  let columns = Math.min(1, lines.length)
  while (areMore(columns)) columns++
  return columns
}

/** How many lines stand at the height of one, itself included. */
function neighbours({ box, baseline }: TextLine, lines: readonly TextLine[]): number {
  const middle = (box.top + baseline) / 2
  return lines.filter((other) => other.box.top < middle && other.baseline > middle).length
}
