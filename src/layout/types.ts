/**
 * The flow: a dossier laid out at full height as one vertical list, in the manner of TeX's main
 * vertical list. Units stand one below the other; between them are space that vanishes at a page's
 * edge and places where a page may end. `page/` cuts the list; nothing is laid out twice.
 */
import type { StringMark } from '../box/types.ts'
import type { Span } from '../diagnostics/types.ts'
import type { Border, Color } from '../style/types.ts'
import type { LineItem } from '../text/types.ts'

/** What a unit draws: `x` from the page area's left edge, `y` from the unit's top to the baseline or the top of a fill. */
export type DrawItem = LineItem

/** Something that no page break divides: a line, a table row, the padding of a box. */
export interface Unit {
  readonly type: 'unit'
  readonly height: number
  readonly items: readonly DrawItem[]
  /** A rule between what stands above and below it: like space, it is discarded at the top of a page. */
  readonly isRule?: boolean
  /** Footnotes called in it, and blocks that float to the page's foot. */
  readonly inserts: readonly Insert[]
  readonly marks: readonly StringMark[]
  /** Ids of elements that begin here: destinations. */
  readonly anchors: readonly string[]
  /** Nodes that begin here: where bookmarks lead. */
  readonly nodes: readonly number[]
  /** What it says, for traces. */
  readonly text: string
  readonly span: Span
}

export interface Insert {
  readonly type: 'footnote' | 'bottom'
  /** Where it begins: the rule above notes stands on that side. */
  readonly direction: 'ltr' | 'rtl'
  readonly flow: Flow
}

/** Vertical space, discarded at the top of a page. */
export interface Space {
  readonly type: 'space'
  readonly height: number
}

/** A place where a page may end, at a cost; `FORBIDDEN` only if it could not end anywhere else, `forced` always. */
export interface Break {
  readonly type: 'break'
  readonly penalty: number
  readonly forced?: 'page' | 'left' | 'right'
  /** Name of the page style that follows, where it changes. */
  readonly page?: string
}

/** The highest cost: a page ends here only where its content would otherwise leave the paper. */
export const FORBIDDEN = Number.POSITIVE_INFINITY

/** A box with a background or borders begins; on every page it crosses its part is drawn. */
export interface Open {
  readonly type: 'open'
  readonly decoration: Decoration
}

export interface Close {
  readonly type: 'close'
  readonly decoration: Decoration
}

export interface Decoration {
  readonly x: number
  readonly width: number
  readonly background: Color | 'transparent'
  readonly borderTop: Border
  readonly borderRight: Border
  readonly borderBottom: Border
  readonly borderLeft: Border
  /** Head rows, set again at the top of each further page that the box reaches. */
  readonly repeat: readonly FlowItem[]
}

/**
 * Content side by side: for each column what stands between two places where a page may end. All
 * columns of a row begin level and end level; slices of one row on one page make one stretch, in
 * which each column has its own lines one below the other, whatever the others have.
 */
export interface Slice {
  readonly type: 'slice'
  readonly row: SlicedRow
  readonly parts: readonly (readonly FlowItem[])[]
}

/** What the slices of one row have in common. */
export interface SlicedRow {
  /** How many slices make the whole row. */
  readonly slices: number
  /** How far down each column begins where the row is whole (`vertical-align` of cells). */
  readonly shifts?: readonly number[]
  /** How far to the right of where it was laid out each column stands. */
  readonly offsets?: readonly number[]
}

/**
 * Content set in one narrow column, up to the next place where a column may end. What a page has of
 * a galley it shows in columns side by side, as equally long as may be, to be read one after the other.
 */
export interface Galley {
  readonly type: 'galley'
  readonly columns: ColumnSet
  readonly items: readonly FlowItem[]
  /** What it costs to end a column above it. */
  readonly penalty: number
  /** Boxes that have begun above it and go on. */
  readonly within: readonly Decoration[]
}

/** What the pieces of one galley have in common. */
export interface ColumnSet {
  /** How far from the first column, in which the galley is laid out, each stands. */
  readonly offsets: readonly number[]
  /** Lines between them. */
  readonly rules: readonly Decoration[]
}

export type FlowItem = Unit | Space | Break | Open | Close | Slice | Galley

export interface Flow {
  readonly items: readonly FlowItem[]
  /** Sum of units and spaces. */
  readonly height: number
}
