/** The words of a block, read from left to right, and what has been made of them so far. */
import type { Diagnostic, Span } from '../diagnostics/types.ts'
import { text } from '../tree/build.ts'
import type { Node } from '../tree/types.ts'
import type { Piece } from './emphasis.ts'
import type { BareLink } from './links.ts'
import { type Passage, spanAt } from './passage.ts'

/** What the words of a block may refer to. */
export interface InlineContext {
  /** Ids of the entry's attachments. */
  readonly attachments: readonly string[]
  /** Where the reference definition of a label leads, if there is one; and note that it is used. */
  readonly definition: (label: string) => { readonly href: string; readonly title: string } | undefined
  /** The words of a footnote, if it may stand at this place. */
  readonly footnote: (label: string, span: Span) => readonly Node[] | undefined
  /** Note that an attachment is referred to. */
  readonly cite: (id: string) => void
  readonly report: (diagnostic: Diagnostic) => void
}

export interface Scan {
  readonly passage: Passage
  readonly source: string
  readonly context: InlineContext
  readonly pieces: Piece[]
  readonly brackets: Bracket[]
  readonly bareLinks: readonly BareLink[]
  /** Lengths of runs of backticks of which no other follows. */
  readonly unclosedCode: Set<number>
  nextBareLink: number
  /** Where the next mark stands, if that is not behind us. */
  nextMark: number
  at: number
}

/** A `[` or `![` that may begin a link. */
export interface Bracket {
  readonly offset: number
  readonly image: boolean
  /** The piece that it is. */
  readonly index: number
  /** Whether a link may still begin here: links do not contain links. */
  active: boolean
}

export function add(scan: Scan, node: Node, end: number): true {
  scan.pieces.push({ type: 'node', node })
  scan.at = end
  return true
}

export function addText(scan: Scan, length: number, value = scan.source.slice(scan.at, scan.at + length)): true {
  return add(scan, text(value, spanAt(scan.passage, scan.at, length)), scan.at + length)
}

export function isBlank(source: string, at: number): boolean {
  return source[at] === ' ' || source[at] === '\t'
}

export function blanksEnd(source: string, start: number): number {
  let at = start
  while (isBlank(source, at)) at++
  return at
}
