/**
 * Pieces of a line of Markdown with runs of `*`, `_` and `~~` → nodes with `em`, `strong` and `del`.
 *
 * The delimiter stack of CommonMark 0.31, appendix "A parsing strategy", with the flanking rules of
 * the CJK-friendly amendment (https://github.com/tats-u/markdown-cjk-friendly): where people write
 * without spaces, a Han character beside a run does what a space does elsewhere. Only the double
 * tilde strikes out: `3~4` is a range all over East Asia, and must not strike what lies between two.
 */

import { element, text } from '../tree/build.ts'
import type { Node } from '../tree/types.ts'
import { codeBefore, isCjk, isCjkPunctuation, isPunctuation, isSpace } from './characters.ts'
import { NESTING_LIMIT } from './limits.ts'
import type { Passage } from './passage.ts'
import { spanAt } from './passage.ts'

/** A run of one mark that may begin or end emphasis. */
export interface Delimiter {
  readonly type: 'delimiter'
  readonly mark: string
  readonly offset: number
  readonly length: number
  readonly canOpen: boolean
  readonly canClose: boolean
}

export type Piece = Delimiter | { readonly type: 'node'; readonly node: Node }

/** Describe the run of marks between two offsets. */
export function delimiterAt(source: string, offset: number, end: number): Delimiter {
  const before = codeBefore(source, offset)
  const after = source.codePointAt(end)
  const left = flanks(after, before)
  const right = flanks(before, after)
  const mark = source.charAt(offset)
  const run = { type: 'delimiter', mark, offset, length: end - offset } as const
  // Inside words `_` is a letter: snake_case_name.
  if (mark === '_')
    return {
      ...run,
      canOpen: left && (!right || isAnyPunctuation(before)),
      canClose: right && (!left || isAnyPunctuation(after)),
    }
  return { ...run, canOpen: left, canClose: right }
}

/** Whether a run leans on `inner`, given what stands on its other side. */
function flanks(inner: number | undefined, outer: number | undefined): boolean {
  if (inner === undefined || isSpace(inner)) return false
  if (!isPunctuation(inner)) return true
  return outer === undefined || isSpace(outer) || isPunctuation(outer) || isCjk(outer)
}

function isAnyPunctuation(code: number | undefined): boolean {
  return code !== undefined && (isPunctuation(code) || isCjkPunctuation(code))
}

// ── pairing ──────────────────────────────────────────────────────────────────────────────────────

type Tag = 'em' | 'strong' | 'del'

/** What became of a run: it ends these elements, prints what is left of it, and begins those. */
interface Outcome {
  readonly closes: Tag[]
  /** Innermost first. */
  readonly opens: Tag[]
  left: number
}

/** Pair the runs among the pieces and build the elements that they enclose. */
export function emphasize(pieces: readonly Piece[], passage: Passage): Node[] {
  const outcomes = pairDelimiters(pieces)
  const root: Frame = { tag: undefined, mark: '', offset: 0, children: [] }
  const open: Frame[] = [root]
  for (const piece of pieces) {
    const top = open.at(-1)!
    if (piece.type === 'node') {
      appendNode(top.children, piece.node)
      continue
    }
    const outcome = outcomes.get(piece)
    let offset = piece.offset
    for (const tag of outcome?.closes ?? []) {
      closeFrame(open, passage, offset)
      offset += markLength(tag)
    }
    const left = outcome?.left ?? piece.length
    if (left > 0) appendNode(open.at(-1)!.children, text(piece.mark.repeat(left), spanAt(passage, offset, left)))
    offset += left
    for (const tag of outcome?.opens.toReversed() ?? []) {
      const mark = piece.mark.repeat(markLength(tag))
      // Too deep to be meant: the marks are printed.
      if (open.length > NESTING_LIMIT) appendNode(open.at(-1)!.children, text(mark, spanAt(passage, offset, mark.length)))
      open.push({ tag: open.length > NESTING_LIMIT ? undefined : tag, mark, offset, children: [] })
      offset += mark.length
    }
  }
  return root.children
}

interface Frame {
  readonly tag: Tag | undefined
  readonly mark: string
  readonly offset: number
  readonly children: Node[]
}

function closeFrame(open: Frame[], passage: Passage, offset: number): void {
  const { tag, mark, offset: start, children } = open.pop()!
  const parent = open.at(-1)!
  if (tag) {
    parent.children.push(element(tag, {}, children, spanAt(passage, start)))
    return
  }
  for (const child of children) appendNode(parent.children, child)
  appendNode(parent.children, text(mark, spanAt(passage, offset, mark.length)))
}

function pairDelimiters(pieces: readonly Piece[]): ReadonlyMap<Delimiter, Outcome> {
  const outcomes = new Map<Delimiter, Outcome>()
  const stack: Delimiter[] = []
  // How far down the stack a search for this kind of closer has failed already.
  const bottoms = new Map<string, number>()
  for (const piece of pieces) {
    if (piece.type === 'node') continue
    const outcome: Outcome = { closes: [], opens: [], left: piece.length }
    outcomes.set(piece, outcome)
    const kind = `${piece.mark}${piece.canOpen}${piece.length % 3}`
    while (piece.canClose && outcome.left > 0) {
      const index = findOpener(stack, piece, bottoms.get(kind) ?? 0)
      if (index === undefined) {
        bottoms.set(kind, stack.length)
        break
      }
      const opener = outcomes.get(stack[index]!)!
      const tag = piece.mark === '~' ? 'del' : opener.left >= 2 && outcome.left >= 2 ? 'strong' : 'em'
      opener.opens.push(tag)
      outcome.closes.push(tag)
      opener.left -= markLength(tag)
      outcome.left -= markLength(tag)
      stack.length = opener.left > 0 ? index + 1 : index
      for (const [key, bottom] of bottoms) bottoms.set(key, Math.min(bottom, stack.length))
    }
    if (piece.canOpen && outcome.left > 0) stack.push(piece)
  }
  return outcomes
}

function findOpener(stack: readonly Delimiter[], closer: Delimiter, bottom: number): number | undefined {
  for (let index = stack.length - 1; index >= bottom; index--) {
    const opener = stack[index]!
    if (opener.mark === closer.mark && mayPair(opener, closer)) return index
  }
  return undefined
}

/** The rule of three: runs that could do both pair only if their lengths do not add up to one. */
function mayPair(opener: Delimiter, closer: Delimiter): boolean {
  if (closer.mark === '~') return true
  if (!opener.canClose && !closer.canOpen) return true
  return (opener.length + closer.length) % 3 !== 0 || (opener.length % 3 === 0 && closer.length % 3 === 0)
}

function markLength(tag: Tag): number {
  return tag === 'em' ? 1 : 2
}

/** Add a node, joining a text to the one before it if both stand in the same line. */
export function appendNode(nodes: Node[], node: Node): void {
  const last = nodes.at(-1)
  if (
    last?.type === 'text' &&
    node.type === 'text' &&
    isWords(last.value) &&
    isWords(node.value) &&
    last.span.line === node.span.line
  ) {
    const length = node.span.column + (node.span.length ?? 0) - last.span.column
    nodes[nodes.length - 1] = text(last.value + node.value, { ...last.span, length })
  } else nodes.push(node)
}

/** Not a line break, which stands alone until it is known what it prints. */
function isWords(value: string): boolean {
  return value !== '\n'
}
