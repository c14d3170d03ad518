/**
 * Columns of one text in several languages → rows of what says the same, after Gale and Church, "A
 * Program for Aligning Sentences in Bilingual Corpora" (1993): the cheapest pairing of blocks by
 * their kinds and by their lengths, relative to the languages' totals. Lists, tables and quotations
 * that meet are aligned in turn, item by item and row by row.
 */

import { textOf } from '../style/textOf.ts'
import type { StyledElement } from '../style/types.ts'
import { isBlockLevel } from './display.ts'

/** What stands side by side: for each column some of its blocks, in order, or none. */
export interface AlignedRow {
  readonly parts: readonly (readonly StyledElement[])[]
  /** What is aligned within, where each column has one block and all have blocks in them. */
  readonly rows: readonly AlignedRow[]
}

/** What alignment knows of a block. */
export interface AlignedBlock {
  readonly kind: string
  /** In characters. */
  readonly length: number
}

/** Blocks of the left, and of the right, that belong together: from an index up to another. */
export interface Bead {
  readonly left: readonly [from: number, to: number]
  readonly right: readonly [from: number, to: number]
}

/** Align the blocks of columns; every block is in exactly one row, and each column keeps its order. */
export function alignColumns(columns: readonly StyledElement[]): readonly AlignedRow[] {
  if (columns.length === 0) return []
  // A column of words alone is its own block.
  return alignLists(columns.map((column) => (blocksOf(column).length > 0 ? blocksOf(column) : [column])))
}

function alignLists(columns: readonly (readonly StyledElement[])[]): readonly AlignedRow[] {
  const blocks = columns.map((column) =>
    column.map((element): AlignedBlock => ({ kind: kindOf(element), length: textOf(element).length })),
  )
  // Each further column is aligned to the rows of those before it.
  let rows = columns[0].map((element) => [[element]])
  let known = blocks[0]
  columns.slice(1).forEach((column, k) => {
    const beads = alignBlocks(known, blocks[k + 1])
    known = beads.map(({ left, right }) => merged(left[0] < left[1] ? known.slice(...left) : blocks[k + 1].slice(...right)))
    rows = beads.map(({ left, right }) => {
      const before = rows.slice(...left)
      return [...Array.from({ length: k + 1 }, (_, j) => before.flatMap((row) => row[j])), column.slice(...right)]
    })
  })
  return rows.map((parts) => ({ parts, rows: alignWithin(parts) }))
}

/** A row in which like meets like is aligned within. */
function alignWithin(parts: readonly (readonly StyledElement[])[]): readonly AlignedRow[] {
  const elements = parts.flat()
  const [first] = elements
  const alike = elements.every((element) => kindOf(element) === kindOf(first) && blocksOf(element).length > 0)
  if (!alike || elements.length < 2 || parts.some((part) => part.length > 1)) return []
  return alignLists(parts.map((part) => part.flatMap(blocksOf)))
}

function merged(blocks: readonly AlignedBlock[]): AlignedBlock {
  return { kind: blocks[0]?.kind ?? '', length: blocks.reduce((sum, { length }) => sum + length, 0) }
}

/** Block-level children; of a table its rows, whose cells stand side by side already. */
function blocksOf(element: StyledElement): readonly StyledElement[] {
  if (element.style.display === 'table-row') return []
  return element.children
    .filter(isBlockLevel)
    .filter(({ tag }) => tag !== '::marker')
    .flatMap((child) => (element.style.display === 'table' && isRowGroup(child) ? blocksOf(child) : [child]))
}

function isRowGroup({ style: { display } }: StyledElement): boolean {
  return display === 'table-row-group' || display === 'table-header-group'
}

/** Headings, and heads of tables. */
const HEADING = /^(h[1-6]|head)$/

/** Elements of other names are known by how they are displayed. */
const KINDS: Readonly<Record<string, string>> = {
  p: 'paragraph',
  ul: 'list',
  ol: 'list',
  li: 'item',
  blockquote: 'quote',
  pre: 'code',
  figure: 'figure',
  hr: 'rule',
}

function kindOf({ tag, children, style: { display } }: StyledElement): string {
  if (/^h[1-6]$/.test(tag)) return tag
  if (display === 'table-row' && children.every((child) => child.type !== 'element' || child.tag === 'th')) return 'head'
  return KINDS[tag] ?? display
}

// ── the cheapest pairing ─────────────────────────────────────────────────────────────────────────

/** Costs are negative logarithms of probabilities, as in the paper, table 5. */
const COST = {
  /** One block for one. */
  pair: 0.12,
  /** A block of which the other language has nothing. */
  alone: 4.6,
  /** A paragraph that the other language has divided in two. */
  divided: 3,
  /** Another kind of block at the same place: below leaving both alone. */
  otherKind: 6,
  /** A heading beside what is none: they stand alone. */
  heading: 9.2,
  /** The same heading, a level higher or lower. */
  otherLevel: 0.7,
  /** No difference in length costs more: a translation may be short. */
  length: 6,
}

/** Variance of the length of a translation, in characters for each character (the paper, §2.3). */
const VARIANCE = 6.8

/**
 * Pair two sequences of blocks; the beads have each block once, in order. How much longer one
 * language is than the other is taken from the totals, then from what was paired: the cheaper wins.
 */
export function alignBlocks(left: readonly AlignedBlock[], right: readonly AlignedBlock[]): readonly Bead[] {
  const first = pair(left, right, merged(left).length / Math.max(merged(right).length, 1))
  const ratios = first.beads
    .map((bead) => merged(left.slice(...bead.left)).length / merged(right.slice(...bead.right)).length)
    .filter((ratio) => ratio > 0 && Number.isFinite(ratio))
    .sort((a, b) => a - b)
  if (ratios.length === 0) return besideHeadings(first.beads, left, right)
  const second = pair(left, right, ratios[Math.floor((ratios.length - 1) / 2)])
  return besideHeadings(second.cost < first.cost ? second.beads : first.beads, left, right)
}

/** @param scale what makes the right as long as the left */
function pair(
  left: readonly AlignedBlock[],
  unscaled: readonly AlignedBlock[],
  scale: number,
): { readonly beads: readonly Bead[]; readonly cost: number } {
  const right = unscaled.map((block) => ({ ...block, length: block.length * scale }))
  const width = right.length + 1
  const cost = new Float64Array((left.length + 1) * width).fill(Number.POSITIVE_INFINITY)
  const move = new Int8Array(cost.length)
  cost[0] = 0
  for (let i = 0; i <= left.length; i++) {
    for (let j = 0; j <= right.length; j++) {
      MOVES.forEach(([di, dj], which) => {
        if (i < di || j < dj) return
        const total = cost[(i - di) * width + j - dj] + beadCost(left.slice(i - di, i), right.slice(j - dj, j))
        if (total < cost[i * width + j]) {
          cost[i * width + j] = total
          move[i * width + j] = which
        }
      })
    }
  }
  const beads: Bead[] = []
  let i = left.length
  let j = right.length
  while (i > 0 || j > 0) {
    const [di, dj] = MOVES[move[i * width + j]]
    beads.push({ left: [i - di, i], right: [j - dj, j] })
    i -= di
    j -= dj
  }
  return { beads: beads.reverse(), cost: cost[cost.length - 1] }
}

/**
 * Beads in which nothing comes between a heading and its text: a heading that stands alone stands
 * next to what it is the heading of, and where one language has more below a heading than the other,
 * the texts of both begin there.
 */
function besideHeadings(beads: readonly Bead[], left: readonly AlignedBlock[], right: readonly AlignedBlock[]): readonly Bead[] {
  const isEmpty = ([from, to]: Bead['left']) => from === to
  const heads = (blocks: readonly AlignedBlock[], at: number) => at >= 0 && HEADING.test(blocks[at].kind)
  const ordered = [...beads]
  // Of neighbours that stand alone the one that heads nothing goes first.
  for (let i = 1; i < ordered.length; i++) {
    const [one, other] = [ordered[i - 1], ordered[i]]
    const alone = isEmpty(one.right) && isEmpty(other.left) && !isEmpty(other.right)
    if (!alone || !heads(left, one.left[0]) || heads(right, other.right[0])) continue
    ordered[i - 1] = { left: [one.left[0], one.left[0]], right: other.right }
    ordered[i] = { left: one.left, right: [other.right[1], other.right[1]] }
  }
  const joined: Bead[] = []
  let waits: 'left' | 'right' | undefined
  for (const bead of ordered) {
    const before = joined.at(-1)
    if (before && waits)
      joined[joined.length - 1] = { left: [before.left[0], bead.left[1]], right: [before.right[0], bead.right[1]] }
    else joined.push(bead)
    const opens = (side: 'left' | 'right', blocks: readonly AlignedBlock[], others: readonly AlignedBlock[]) => {
      const other = side === 'left' ? bead.right : bead.left
      const more = bead[side][1] < blocks.length
      return isEmpty(bead[side]) && more && heads(blocks, bead[side][0] - 1) && !heads(others, other[0])
    }
    if (waits) waits = isEmpty(bead[waits]) ? waits : undefined
    else if (opens('left', left, right)) waits = 'left'
    else if (opens('right', right, left)) waits = 'right'
  }
  return joined
}

/** How many of each side make a bead; of equal costs the first wins, so that what is alone comes last. */
const MOVES = [
  [1, 0],
  [0, 1],
  [1, 1],
  [2, 1],
  [1, 2],
] as const

function beadCost(left: readonly AlignedBlock[], right: readonly AlignedBlock[]): number {
  if (left.length === 0 || right.length === 0) return COST.alone
  const apart = lengthCost(merged(left).length, merged(right).length)
  if (left.length === 1 && right.length === 1) return COST.pair + pairCost(left[0].kind, right[0].kind, apart)
  const paragraphs = [...left, ...right].every(({ kind }) => kind === 'paragraph')
  return paragraphs ? COST.divided + apart : Number.POSITIVE_INFINITY
}

/** The lengths of things of different kinds say nothing. */
function pairCost(left: string, right: string, apart: number): number {
  if (left === right) return apart
  const headings = [left, right].filter((kind) => HEADING.test(kind)).length
  return [COST.otherKind, COST.heading, COST.otherLevel + apart][headings]
}

/** How unlikely it is that the one is a translation of the other (the paper, §2.3). */
function lengthCost(left: number, right: number): number {
  const mean = (left + right) / 2
  if (mean === 0) return 0
  return Math.min(-Math.log(twoTails(Math.abs(right - left) / Math.sqrt(VARIANCE * mean))), COST.length)
}

/** Probability that a normal variable is at least so far from its mean (Abramowitz and Stegun, 26.2.17). */
function twoTails(delta: number): number {
  const t = 1 / (1 + 0.2316419 * delta)
  const tail = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
  return Math.max(2 * Math.exp((-delta * delta) / 2) * 0.3989422804 * tail, 1e-9)
}
