/**
 * The box tree (CSS 2.2, "Visual formatting model") and the tag tree (ISO 32000-1, 14.7), both made
 * from the styled tree: one says what is laid out, the other what it means.
 */
import type { Span } from '../diagnostics/types.ts'
import type { Image } from '../image/types.ts'
import type { Language } from '../language/types.ts'
import type { ComputedStyle, StyledSlot } from '../style/types.ts'

// ── boxes ────────────────────────────────────────────────────────────────────────────────────────

interface BoxBase {
  /** Id of the styled element this box stands for; an anonymous box has its parent's. */
  readonly node: number
  readonly style: ComputedStyle
  readonly lang: Language
  readonly span: Span
  /** The element's `id`, a destination for links. */
  readonly anchor?: string
  /** Named strings set where the box begins (`string-set`), for running heads. */
  readonly marks?: readonly StringMark[]
}

/** A block-level box that holds block-level boxes only. */
export interface BlockBox extends BoxBase {
  readonly type: 'block'
  /** An outside list marker, hung before the first line. */
  readonly marker?: InlineBox
  readonly children: readonly BlockLevelBox[]
}

/** A block-level box that holds inline content only: it becomes lines. */
export interface ParagraphBox extends BoxBase {
  readonly type: 'paragraph'
  readonly marker?: InlineBox
  readonly children: readonly InlineLevelBox[]
}

export interface TableBox extends BoxBase {
  readonly type: 'table'
  readonly caption?: BlockLevelBox
  readonly rows: readonly TableRow[]
  readonly columns: number
}

export interface TableRow extends BoxBase {
  readonly type: 'row'
  /** Rows of the head are repeated at the top of each page that the table continues on. */
  readonly head: boolean
  /** The row group that begins with it. */
  readonly group?: Pick<BoxBase, 'node' | 'anchor'>
  readonly cells: readonly TableCell[]
}

export interface TableCell extends BoxBase {
  readonly type: 'cell'
  readonly column: number
  readonly columnSpan: number
  /** How many rows it reaches over, its own included. */
  readonly rowSpan: number
  readonly children: readonly BlockLevelBox[]
}

/** One text in several languages, side by side. */
export interface ParallelBox extends BoxBase {
  readonly type: 'parallel'
  /** In reading order. */
  readonly columns: readonly BlockLevelBox[]
  /** What begins at one height. */
  readonly rows: readonly ParallelRow[]
}

export interface ParallelRow {
  /** The node with which each column begins; a column that has nothing here goes on below. */
  readonly begins: readonly (number | undefined)[]
  /** Names of the languages, repeated at the top of each page that the columns continue on. */
  readonly head: boolean
}

/** A replaced element: a picture, block-level or in a line (CSS 2.2, §3.1). */
export interface ImageBox extends BoxBase {
  readonly type: 'image'
  readonly image: Image
  /** What it shows, in words; none where it is decoration. */
  readonly alt: string
}

export type BlockLevelBox = BlockBox | ParagraphBox | TableBox | ParallelBox | ImageBox

/** An inline element: a change of style, language or link target within a paragraph. */
export interface InlineBox extends BoxBase {
  readonly type: 'inline'
  readonly href?: string
  readonly children: readonly InlineLevelBox[]
}

/** A base on the line with the annotation of its pronunciation (CSS Ruby 1, §2). */
export interface RubyBox extends BoxBase {
  readonly type: 'ruby'
  readonly children: readonly InlineLevelBox[]
  readonly annotation: RubyTextBox
}

export interface RubyTextBox extends BoxBase {
  readonly type: 'ruby-text'
  readonly children: readonly InlineLevelBox[]
}

/** An atomic inline of fixed or shrink-to-fit width: one line of its own inside the line. */
export interface InlineBlockBox extends BoxBase {
  readonly type: 'inline-block'
  readonly children: readonly InlineLevelBox[]
}

/** Text after white-space processing (CSS Text 3, §4.1). */
export interface TextBox {
  readonly type: 'text'
  readonly node: number
  readonly text: string
  readonly span: Span
}

/** `<br>`: a forced line break. */
export interface BreakBox {
  readonly type: 'break'
}

/** A leader or the number of a page that is not known before pagination. */
export interface SlotBox {
  readonly type: 'slot'
  readonly node: number
  readonly part: StyledSlot['part']
  readonly span: Span
}

/** Where a float leaves the flow: the call stays, the body goes to the foot of the page. */
export interface FootnoteBox {
  readonly type: 'footnote'
  readonly body: BlockBox
}

/** A named string set here (`string-set`), for running heads. */
export interface StringMark {
  readonly type: 'string-mark'
  readonly name: string
  readonly value: string
}

export type InlineLevelBox =
  | InlineBox
  | RubyBox
  | InlineBlockBox
  | ImageBox
  | TextBox
  | BreakBox
  | SlotBox
  | FootnoteBox
  | StringMark

/** What stands in the PDF's outline: one entry for each box with a `bookmark-level`. */
export interface Bookmark {
  readonly level: number
  readonly label: string
  readonly lang: Language
  /** The node whose first line the bookmark leads to. */
  readonly node: number
}

export interface BoxTree {
  readonly root: BlockBox
  readonly bookmarks: readonly Bookmark[]
}

// ── tags ─────────────────────────────────────────────────────────────────────────────────────────

/** Standard structure types (ISO 32000-1, 14.8.4) that a dossier uses. */
export type Role =
  | 'Document'
  | 'Part'
  | 'Sect'
  | 'Div'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'H5'
  | 'H6'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Caption'
  | 'Figure'
  | 'Note'
  | 'Reference'
  | 'Link'
  | 'TOC'
  | 'TOCI'
  | 'Span'
  | 'Quote'
  | 'Ruby'
  | 'RB'
  | 'RT'
  | 'BlockQuote'
  | 'Code'

export interface TagElement {
  readonly type: 'element'
  readonly role: Role
  /** Id of the styled element; link annotations name it. */
  readonly node: number
  /** Written where it differs from the parent's. */
  readonly lang: Language
  /** Alternative text of a figure. */
  readonly alt?: string
  /** Scope of a header cell (`TH`). */
  readonly scope?: 'Row' | 'Column' | 'Both'
  readonly columnSpan?: number
  readonly rowSpan?: number
  /** `ListNumbering` of an `L`. */
  readonly listNumbering?:
    | 'None'
    | 'Disc'
    | 'Circle'
    | 'Square'
    | 'Decimal'
    | 'LowerAlpha'
    | 'UpperAlpha'
    | 'LowerRoman'
    | 'UpperRoman'
  /** `TextDecorationType` of words whose line says something: struck out. */
  readonly decoration?: 'LineThrough'
  readonly children: readonly TagNode[]
  readonly span: Span
}

/** The place of drawn content in the structure: page items with this node id belong here. */
export interface TagLeaf {
  readonly type: 'leaf'
  readonly node: number
}

export type TagNode = TagElement | TagLeaf
