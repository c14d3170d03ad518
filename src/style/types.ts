/**
 * What the cascade produces: a tree in which every element carries all its computed values,
 * generated content included, and the page rules. Names follow CSS 2.2, CSS Text 4, CSS Fonts 4,
 * CSS Paged Media 3 and CSS Generated Content for Paged Media.
 */
import type { Span } from '../diagnostics/types.ts'
import type { Color } from '../geometry/color.ts'
import type { Image } from '../image/types.ts'
import type { Language } from '../language/types.ts'
import type { CounterStyleName } from './counterStyles.ts'
import type { MarginBoxName } from './marginBoxes.ts'

export type { Color }

/** A computed length: points, or a share of the containing block's inline size. */
export type Length = number | { readonly percent: number }
export type AutoLength = Length | 'auto'

export interface Border {
  /** Used width in pt: 0 where `border-style` is `none`. */
  readonly width: number
  readonly color: Color
}

/** A piece of a `content` value. */
export type ContentPart =
  | { readonly type: 'string'; readonly value: string }
  /** `content(text)`: the text of the element itself or of one of its pseudo-elements, in `string-set` and `bookmark-label` only. */
  | { readonly type: 'text'; readonly of?: 'before' | 'after' }
  /** `counter(name, style)`: in margin boxes `page` and `pages`; elsewhere the cascade has made strings of it. */
  | { readonly type: 'counter'; readonly name: string; readonly style: string }
  /** `target-counter(attr(href), page)`: a counter as another element has it; of `page` alone the cascade makes no string. */
  | { readonly type: 'target-counter'; readonly target: string; readonly name: string; readonly style: string }
  /** `target-text(attr(href))`: what another element says, which the cascade makes a string. */
  | { readonly type: 'target-text'; readonly target: string }
  /** `string(name, first|start|last)`. */
  | { readonly type: 'string-ref'; readonly name: string; readonly which: 'first' | 'start' | 'last' }
  /** `leader('. ')`. */
  | { readonly type: 'leader'; readonly pattern: string }

export interface CounterChange {
  readonly name: string
  readonly value: number
}

export interface ComputedStyle {
  readonly display:
    | 'block'
    | 'inline'
    | 'inline-block'
    | 'list-item'
    | 'none'
    | 'table'
    | 'table-caption'
    | 'table-header-group'
    | 'table-row-group'
    | 'table-row'
    | 'table-cell'
    | 'ruby'
    | 'ruby-text'
    /** Its element children are columns, one for each language, whose paragraphs keep in step. */
    | '-dossier-parallel'
  /** `footnote` (GCPM §3) and `bottom` (CSS Page Floats) leave the flow for the page's foot. */
  readonly float: 'none' | 'footnote' | 'bottom'
  /** Name of the page style to be used; `auto` takes the parent's. */
  readonly page: string
  readonly breakBefore: 'auto' | 'avoid' | 'page' | 'left' | 'right'
  readonly breakAfter: 'auto' | 'avoid' | 'page' | 'left' | 'right'
  readonly breakInside: 'auto' | 'avoid'
  readonly orphans: number
  readonly widows: number

  readonly marginTop: AutoLength
  readonly marginRight: AutoLength
  readonly marginBottom: AutoLength
  readonly marginLeft: AutoLength
  readonly paddingTop: Length
  readonly paddingRight: Length
  readonly paddingBottom: Length
  readonly paddingLeft: Length
  readonly borderTop: Border
  readonly borderRight: Border
  readonly borderBottom: Border
  readonly borderLeft: Border
  readonly width: AutoLength
  readonly height: AutoLength
  readonly minWidth: Length
  readonly maxWidth: Length | 'none'
  readonly minHeight: number
  /** Of pictures only. */
  readonly maxHeight: Length | 'none'
  /** `collapse`: of two borders that meet in a table only the wider is drawn. Cells touch in either case. */
  readonly borderCollapse: 'separate' | 'collapse'
  readonly backgroundColor: Color | 'transparent'
  /** How many columns the content is set in at most, and how narrow they are at least, in pt (CSS Multi-column Layout 1, §3). */
  readonly columnCount: number | 'auto'
  readonly columnWidth: number | 'auto'
  /** Between columns, in pt; `normal` is 1 em (CSS Multi-column Layout 1, §5.1). */
  readonly columnGap: number | 'normal'
  /** A line in the middle of the gap. */
  readonly columnRule: Border

  readonly color: Color
  readonly fontFamily: readonly string[]
  /** In pt. */
  readonly fontSize: number
  readonly fontWeight: 400 | 700
  readonly fontStyle: 'normal' | 'italic'
  readonly fontVariantNumeric: 'normal' | 'tabular-nums'
  /** In pt; a number in the source was multiplied by the font size of the element itself. */
  readonly lineHeight: number
  readonly textAlign: 'start' | 'end' | 'left' | 'right' | 'center' | 'justify'
  /** Space after each letter, in pt; between letters that join there is none. */
  readonly letterSpacing: number
  /** Space added to each space between words, in pt. */
  readonly wordSpacing: number
  readonly textIndent: Length
  readonly textDecorationLine: 'none' | 'underline' | 'line-through'
  /** A number raises the inline box by so many pt. */
  readonly verticalAlign: 'baseline' | 'super' | 'sub' | 'top' | 'middle' | 'bottom' | number
  /** How far an inline box stands above the baseline of its line, in pt: with all inline boxes that hold it. */
  readonly baselineShift: number
  readonly whiteSpace: 'normal' | 'nowrap' | 'pre' | 'pre-wrap' | 'pre-line'
  readonly direction: 'ltr' | 'rtl'
  readonly lineBreak: 'auto' | 'loose' | 'normal' | 'strict' | 'anywhere'
  readonly wordBreak: 'normal' | 'keep-all' | 'break-all'
  /** `pretty` leaves no short last line, `balance` makes lines equally long (CSS Text 4, §6.4). */
  readonly textWrap: 'wrap' | 'pretty' | 'balance'
  readonly overflowWrap: 'normal' | 'anywhere' | 'break-word'
  readonly textJustify: 'auto' | 'none' | 'inter-word' | 'inter-character'
  readonly textAutospace: 'normal' | 'no-autospace' | 'ideograph-alpha' | 'ideograph-numeric'
  readonly textSpacingTrim: 'normal' | 'space-all' | 'space-first' | 'trim-start' | 'trim-both' | 'trim-all'
  /** A stop at a line's end stands beyond it where there is no room for it, or always. */
  readonly hangingPunctuation: 'none' | 'allow-end' | 'force-end'
  /** Dots under or over Han, kana and Hangul. */
  readonly textEmphasisStyle: 'none' | 'dot'
  readonly hyphens: 'none' | 'manual' | 'auto'
  /** On which side of its base an annotation stands, and how it fills a base that is wider. */
  readonly rubyPosition: 'over' | 'under'
  readonly rubyAlign: 'space-around' | 'center'

  readonly listStyleType: CounterStyleName | { readonly string: string }
  readonly content: 'normal' | 'none' | readonly ContentPart[]
  readonly counterReset: readonly CounterChange[]
  readonly counterIncrement: readonly CounterChange[]
  readonly stringSet: readonly { readonly name: string; readonly content: readonly ContentPart[] }[]
  /** `none`: a link is plain text. */
  readonly link: 'auto' | 'none'
  readonly bookmarkLevel: number | 'none'
  readonly bookmarkLabel: readonly ContentPart[]
}

/** The pseudo-elements that the cascade makes into elements of the styled tree. */
export type PseudoTag = '::before' | '::after' | '::marker' | '::footnote-call' | '::footnote-marker'

export interface StyledText {
  readonly type: 'text'
  /** Unique in the document, in document order; what drawn items and tags refer to. */
  readonly id: number
  readonly value: string
  readonly span: Span
}

/** Generated content that is not known before pagination: a leader or a page number. */
export interface StyledSlot {
  readonly type: 'slot'
  readonly id: number
  readonly part: Extract<ContentPart, { type: 'leader' | 'target-counter' }>
  readonly span: Span
}

export interface StyledElement {
  readonly type: 'element'
  /** Unique in the document, in document order. */
  readonly id: number
  /** An HTML tag or a `PseudoTag`. */
  readonly tag: string
  readonly attributes: Readonly<Record<string, string>>
  /** The language in force here (nearest `lang`). */
  readonly lang: Language
  readonly style: ComputedStyle
  /** Of an `img`: what its file holds, if that can be printed. */
  readonly image?: Image
  /** Elements whose `display` is `none` are not here. */
  readonly children: readonly StyledNode[]
  readonly span: Span
}

export type StyledNode = StyledElement | StyledText | StyledSlot

export interface MarginBox {
  readonly style: ComputedStyle
  readonly content: readonly ContentPart[]
}

/** The declarations of `@page` rules that apply to one kind of page, cascaded. */
export interface PageStyle {
  /** `auto` for the unnamed page. */
  readonly name: string
  readonly width: number
  readonly height: number
  readonly marginTop: number
  readonly marginRight: number
  readonly marginBottom: number
  readonly marginLeft: number
  /**
   * `-dossier-page-label`: how the page's number is written in PDF page labels and by
   * `target-counter`. Pages of one kind of label are numbered on from 1, so that a body in decimals
   * begins at 1 after front matter in roman numbers; `counter(pages)` is the last number of the kind.
   */
  readonly pageLabel: 'decimal' | 'lower-roman'
  /**
   * `-dossier-page-prefix`: the named string that stands before the number (`A1-3`), or `none`. Pages with one prefix
   * are numbered from 1.
   */
  readonly pagePrefix: string
  readonly boxes: Readonly<Partial<Record<MarginBoxName, MarginBox>>>
}

/** Page styles by name; `left` and `right` differ when the style sheet mirrors them. */
export interface PageStyles {
  /**
   * The style of a page: the same arguments give the same object. `which` says that the page is the
   * document's first (`:first`) or was left empty by a forced break (`:blank`).
   */
  readonly select: (name: string, side: 'left' | 'right', which?: 'first' | 'blank') => PageStyle
}

export interface StyledDocument {
  readonly root: StyledElement
  readonly pages: PageStyles
}
