/**
 * The cascade's own record of an element: one field for each longhand property, as it is inherited
 * (CSS Cascade 4, §4.4, "computed values") → the `ComputedStyle` that later stages see.
 */
import type { Border, Color, ComputedStyle, ContentPart } from './types.ts'

/** A piece of a content list whose attributes and counters are not looked up yet. */
export type ContentSource =
  | Exclude<ContentPart, { type: 'target-counter' | 'target-text' }>
  | { readonly type: 'attribute'; readonly name: string }
  | { readonly type: 'counters'; readonly name: string; readonly separator: string; readonly style: string }
  | QuoteSource
  /** Without a counter's name the text of the target. */
  | { readonly type: 'target'; readonly reference: TargetReference; readonly name?: string; readonly style: string }

/** `open-quote`, `close-quote`; `silent` ones (`no-open-quote`) only count. */
export interface QuoteSource {
  readonly type: 'quote'
  readonly edge: 'open' | 'close'
  readonly silent: boolean
}

export type TargetReference = { readonly attribute: string } | { readonly url: string }

export type BorderColor = Color | 'currentcolor'

interface Longhands {
  readonly borderTopWidth: number
  readonly borderRightWidth: number
  readonly borderBottomWidth: number
  readonly borderLeftWidth: number
  readonly borderTopStyle: 'none' | 'solid'
  readonly borderRightStyle: 'none' | 'solid'
  readonly borderBottomStyle: 'none' | 'solid'
  readonly borderLeftStyle: 'none' | 'solid'
  readonly borderTopColor: BorderColor
  readonly borderRightColor: BorderColor
  readonly borderBottomColor: BorderColor
  readonly borderLeftColor: BorderColor
  readonly columnRuleWidth: number
  readonly columnRuleStyle: 'none' | 'solid'
  readonly columnRuleColor: BorderColor
  readonly backgroundColor: BorderColor | 'transparent'
  /** A number in the source is inherited as a factor, all else as points. */
  readonly lineHeight: number | { readonly factor: number }
  readonly quotes: 'auto' | 'none' | readonly (readonly [open: string, close: string])[]
  readonly counterSet: ComputedStyle['counterReset']
  readonly content: 'normal' | 'none' | readonly ContentSource[]
  readonly stringSet: readonly { readonly name: string; readonly content: readonly ContentSource[] }[]
  readonly bookmarkLabel: readonly ContentSource[]
  /** Of pages: width and height in pt. */
  readonly size: 'auto' | readonly [number, number]
  readonly pageLabel: 'decimal' | 'lower-roman'
  readonly pagePrefix: string
}

type Shorthand = 'borderTop' | 'borderRight' | 'borderBottom' | 'borderLeft' | 'columnRule'

/** What no property says by itself. */
type Derived = 'baselineShift'

export type Computed = Omit<ComputedStyle, Shorthand | Derived | keyof Longhands> & Longhands

/** A longhand property, in the camel case of `ComputedStyle`. */
export type Key = keyof Computed

/**
 * The style that later stages see. Content lists are still empty here, since attributes and
 * counters belong to one element and a style may be shared by many: see `generate.ts`.
 * @param parent absent above the root element, and for pages
 */
export function publicStyle(computed: Computed, parent?: ComputedStyle): ComputedStyle {
  const { color, fontSize, lineHeight, backgroundColor } = computed
  const border = (width: number, style: 'none' | 'solid', borderColor: BorderColor): Border => ({
    width: style === 'none' ? 0 : width,
    color: borderColor === 'currentcolor' ? color : borderColor,
  })
  return {
    display: computed.display,
    float: computed.float,
    page: computed.page,
    breakBefore: computed.breakBefore,
    breakAfter: computed.breakAfter,
    breakInside: computed.breakInside,
    orphans: computed.orphans,
    widows: computed.widows,
    marginTop: computed.marginTop,
    marginRight: computed.marginRight,
    marginBottom: computed.marginBottom,
    marginLeft: computed.marginLeft,
    paddingTop: computed.paddingTop,
    paddingRight: computed.paddingRight,
    paddingBottom: computed.paddingBottom,
    paddingLeft: computed.paddingLeft,
    borderTop: border(computed.borderTopWidth, computed.borderTopStyle, computed.borderTopColor),
    borderRight: border(computed.borderRightWidth, computed.borderRightStyle, computed.borderRightColor),
    borderBottom: border(computed.borderBottomWidth, computed.borderBottomStyle, computed.borderBottomColor),
    borderLeft: border(computed.borderLeftWidth, computed.borderLeftStyle, computed.borderLeftColor),
    width: computed.width,
    height: computed.height,
    minWidth: computed.minWidth,
    maxWidth: computed.maxWidth,
    minHeight: computed.minHeight,
    maxHeight: computed.maxHeight,
    borderCollapse: computed.borderCollapse,
    backgroundColor: backgroundColor === 'currentcolor' ? color : backgroundColor,
    columnCount: computed.columnCount,
    columnWidth: computed.columnWidth,
    columnGap: computed.columnGap,
    columnRule: border(computed.columnRuleWidth, computed.columnRuleStyle, computed.columnRuleColor),
    color,
    fontFamily: computed.fontFamily,
    fontSize,
    fontWeight: computed.fontWeight,
    fontStyle: computed.fontStyle,
    fontVariantNumeric: computed.fontVariantNumeric,
    lineHeight: typeof lineHeight === 'number' ? lineHeight : lineHeight.factor * fontSize,
    textAlign: computed.textAlign,
    letterSpacing: computed.letterSpacing,
    wordSpacing: computed.wordSpacing,
    textIndent: computed.textIndent,
    textDecorationLine: computed.textDecorationLine,
    verticalAlign: computed.verticalAlign,
    baselineShift: parent ? baselineShift(computed, parent) : 0,
    whiteSpace: computed.whiteSpace,
    direction: computed.direction,
    lineBreak: computed.lineBreak,
    wordBreak: computed.wordBreak,
    textWrap: computed.textWrap,
    overflowWrap: computed.overflowWrap,
    textJustify: computed.textJustify,
    textAutospace: computed.textAutospace,
    textSpacingTrim: computed.textSpacingTrim,
    hangingPunctuation: computed.hangingPunctuation,
    textEmphasisStyle: computed.textEmphasisStyle,
    hyphens: computed.hyphens,
    rubyPosition: computed.rubyPosition,
    rubyAlign: computed.rubyAlign,
    listStyleType: computed.listStyleType,
    content: computed.content === 'none' ? 'none' : 'normal',
    counterReset: computed.counterReset,
    counterIncrement: computed.counterIncrement,
    stringSet: [],
    link: computed.link,
    bookmarkLevel: computed.bookmarkLevel,
    bookmarkLabel: TEXT_LABEL,
  }
}

/** Shares of the parent's font size (CSS Inline 3, §3.3, as browsers have it). */
const SHIFTS: Readonly<Record<string, number>> = { super: 1 / 3, sub: -1 / 5 }

/** Shifts add up from an inline box to those in it; a block, or an inline-block, begins a line of its own. */
function baselineShift({ display, verticalAlign }: Computed, parent: ComputedStyle): number {
  if (display !== 'inline' && display !== 'inline-block' && display !== 'ruby') return 0
  const own = typeof verticalAlign === 'number' ? verticalAlign : (SHIFTS[verticalAlign] ?? 0) * parent.fontSize
  return parent.display === 'inline' || parent.display === 'ruby' ? parent.baselineShift + own : own
}

const TEXT_LABEL: readonly ContentPart[] = [{ type: 'text' }]
