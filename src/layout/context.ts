/** What layout carries from box to box. */
import type { BlockLevelBox, InlineBox } from '../box/types.ts'
import type { TextContext } from '../text/context.ts'
import type { Room } from '../text/types.ts'
import { createFlowBuilder, type FlowBuilder } from './builder.ts'
import type { Flow } from './types.ts'

export interface LayoutContext {
  readonly text: TextContext
  readonly builder: FlowBuilder
  /** Width of the page area of a named page. */
  readonly areaWidth: (page: string) => number
  /** In a column that keeps in step with others: the row that begins with each node. */
  readonly rows?: ReadonlyMap<number, number>
  /** Height of the page area of a named page. */
  readonly areaHeight: (page: string) => number
  /** Lays any block-level box out: boxes hold boxes, so paragraphs and tables come back to it. */
  readonly layoutBlock: (context: LayoutContext, box: BlockLevelBox, place: Place) => void
}

/** The containing block, and what holds for all that is in it. */
export interface Place {
  /** Left edge, from the page area's left. */
  readonly x: number
  readonly width: number
  /** Name of the page style in force. */
  readonly page: string
  /** Whether this is laid out apart from the flow of pages, or beside other content: it names no pages of its own. */
  readonly apart: boolean
  /** Whether no page may end inside (`break-inside: avoid` of an ancestor). */
  readonly keep: boolean
  /** List markers that wait for the first line; a list that begins a list item brings a second one. */
  readonly markers: readonly Marker[]
}

/** The most that a picture may take at a place. */
export function roomAt(context: LayoutContext, { width, page }: Place): Room {
  return { width, height: context.areaHeight(page) }
}

/** An outside marker, and the edge of the principal box that it hangs from. */
export interface Marker {
  readonly box: InlineBox
  readonly edge: number
}

/** A box laid out by itself: a footnote, a float. */
export function layoutApart(context: LayoutContext, box: BlockLevelBox, place: Place): Flow {
  const builder = createFlowBuilder()
  context.layoutBlock({ ...context, builder }, box, place)
  return builder.finish()
}
