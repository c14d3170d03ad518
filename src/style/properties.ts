/**
 * The table of properties: name, initial value, whether it is inherited, the values it takes, and
 * the specification that defines it. Adding a property is adding a row; `templates/CSS.md` is
 * written from it.
 */
import type { BorderColor, Computed, Key } from './computed.ts'
import { ELEMENT_CONTENT, LABEL, STRING_SET } from './content.ts'
import type { Specification } from './specifications.ts'
import {
  BORDER_STYLE,
  BORDER_WIDTH,
  BREAK,
  counterChanges,
  EXTENT,
  FONT_FAMILY,
  FONT_SIZE,
  FONT_WEIGHT,
  LIMIT,
  LINE_HEIGHT,
  LIST_STYLE_TYPE,
  MARGIN,
  NORMAL_LINE_HEIGHT,
  PADDING,
  PAGE_NAME,
  QUOTES,
  SIZE,
  STRING_NAME,
  TRACKING,
} from './syntaxes.ts'
import {
  either,
  INK_COLOR,
  integer,
  keywords,
  keywordTable,
  length,
  lengthOrPercentage,
  type Syntax,
  TEXT_COLOR,
} from './values.ts'

export interface Property<T> {
  readonly syntax: Syntax<T>
  readonly initial: T
  readonly inherited: boolean
  /** Where the property is defined. */
  readonly specification: Specification
  /** The property's name, where it is not the key in kebab case. */
  readonly name?: string
}

const BLACK = { r: 0, g: 0, b: 0 }

export const PROPERTIES: { readonly [K in Key]: Property<Computed[K]> } = {
  // First what other values are relative to: they are computed in this order.
  direction: inherited(keywords('ltr', 'rtl'), 'ltr', 'writing'),
  fontSize: inherited(FONT_SIZE, 12, 'fonts'),
  color: inherited(TEXT_COLOR, BLACK, 'color'),

  display: own(
    keywords(
      'block',
      'inline',
      'inline-block',
      'list-item',
      'none',
      'table',
      'table-caption',
      'table-header-group',
      'table-row-group',
      'table-row',
      'table-cell',
      'ruby',
      'ruby-text',
      '-dossier-parallel',
    ),
    'inline',
    'display',
  ),
  float: own(keywords('none', 'footnote', 'bottom'), 'none', 'floats'),
  page: own(PAGE_NAME, 'auto', 'page'),
  breakBefore: own(BREAK, 'auto', 'break'),
  breakAfter: own(BREAK, 'auto', 'break'),
  breakInside: own(keywordTable({ auto: 'auto', avoid: 'avoid', 'avoid-page': 'avoid' } as const), 'auto', 'break'),
  orphans: inherited(integer(1), 2, 'break'),
  widows: inherited(integer(1), 2, 'break'),

  marginTop: own(MARGIN, 0, 'box'),
  marginRight: own(MARGIN, 0, 'box'),
  marginBottom: own(MARGIN, 0, 'box'),
  marginLeft: own(MARGIN, 0, 'box'),
  paddingTop: own(PADDING, 0, 'box'),
  paddingRight: own(PADDING, 0, 'box'),
  paddingBottom: own(PADDING, 0, 'box'),
  paddingLeft: own(PADDING, 0, 'box'),
  borderTopWidth: own(BORDER_WIDTH, 2.25, 'backgrounds'),
  borderRightWidth: own(BORDER_WIDTH, 2.25, 'backgrounds'),
  borderBottomWidth: own(BORDER_WIDTH, 2.25, 'backgrounds'),
  borderLeftWidth: own(BORDER_WIDTH, 2.25, 'backgrounds'),
  borderTopStyle: own(BORDER_STYLE, 'none', 'backgrounds'),
  borderRightStyle: own(BORDER_STYLE, 'none', 'backgrounds'),
  borderBottomStyle: own(BORDER_STYLE, 'none', 'backgrounds'),
  borderLeftStyle: own(BORDER_STYLE, 'none', 'backgrounds'),
  borderTopColor: own<BorderColor>(INK_COLOR, 'currentcolor', 'backgrounds'),
  borderRightColor: own<BorderColor>(INK_COLOR, 'currentcolor', 'backgrounds'),
  borderBottomColor: own<BorderColor>(INK_COLOR, 'currentcolor', 'backgrounds'),
  borderLeftColor: own<BorderColor>(INK_COLOR, 'currentcolor', 'backgrounds'),
  width: own(EXTENT, 'auto', 'sizing'),
  height: own(EXTENT, 'auto', 'sizing'),
  minWidth: own(either(keywordTable({ auto: 0 }), lengthOrPercentage('positive')), 0, 'sizing'),
  maxWidth: own(LIMIT, 'none', 'sizing'),
  maxHeight: own(LIMIT, 'none', 'sizing'),
  minHeight: own(either(keywordTable({ auto: 0 }), length('positive')), 0, 'sizing'),
  columnCount: own(either(keywords('auto'), integer(1)), 'auto', 'multicol'),
  columnWidth: own(either(keywords('auto'), length('positive')), 'auto', 'multicol'),
  columnGap: own(either(keywords('normal'), length('positive')), 'normal', 'multicol'),
  columnRuleWidth: own(BORDER_WIDTH, 2.25, 'multicol'),
  columnRuleStyle: own(BORDER_STYLE, 'none', 'multicol'),
  columnRuleColor: own<BorderColor>(INK_COLOR, 'currentcolor', 'multicol'),
  borderCollapse: inherited(keywords('separate', 'collapse'), 'separate', 'tables'),
  backgroundColor: own(either(keywords('transparent'), INK_COLOR), 'transparent', 'backgrounds'),

  fontFamily: inherited(FONT_FAMILY, ['serif'], 'fonts'),
  fontWeight: inherited(FONT_WEIGHT, 400, 'fonts'),
  fontStyle: inherited(keywordTable({ normal: 'normal', italic: 'italic', oblique: 'italic' } as const), 'normal', 'fonts'),
  fontVariantNumeric: inherited(keywords('normal', 'tabular-nums'), 'normal', 'fonts'),
  lineHeight: inherited(LINE_HEIGHT, NORMAL_LINE_HEIGHT, 'inline'),
  textAlign: inherited(keywords('start', 'end', 'left', 'right', 'center', 'justify'), 'start', 'text'),
  letterSpacing: inherited(TRACKING, 0, 'text'),
  wordSpacing: inherited(TRACKING, 0, 'text'),
  textIndent: inherited(lengthOrPercentage('any'), 0, 'text'),
  // CSS draws an element's decoration across its descendants. We inherit it instead: the same lines
  // under the same words, and `none` on a descendant can end them.
  textDecorationLine: inherited(keywords('none', 'underline', 'line-through'), 'none', 'decoration'),
  verticalAlign: own(
    either(keywords('baseline', 'super', 'sub', 'top', 'middle', 'bottom'), length('any')),
    'baseline',
    'inline',
  ),
  whiteSpace: inherited(keywords('normal', 'nowrap', 'pre', 'pre-wrap', 'pre-line'), 'normal', 'text'),
  lineBreak: inherited(keywords('auto', 'loose', 'normal', 'strict', 'anywhere'), 'auto', 'text'),
  wordBreak: inherited(keywords('normal', 'keep-all', 'break-all'), 'normal', 'text'),
  textWrap: inherited(keywords('wrap', 'pretty', 'balance'), 'wrap', 'text'),
  overflowWrap: inherited(keywords('normal', 'anywhere', 'break-word'), 'normal', 'text'),
  textJustify: inherited(keywords('auto', 'none', 'inter-word', 'inter-character'), 'auto', 'text'),
  textAutospace: inherited(keywords('normal', 'no-autospace', 'ideograph-alpha', 'ideograph-numeric'), 'normal', 'text'),
  textSpacingTrim: inherited(
    keywords('normal', 'space-all', 'space-first', 'trim-start', 'trim-both', 'trim-all'),
    'normal',
    'text',
  ),
  hangingPunctuation: inherited(keywords('none', 'allow-end', 'force-end'), 'none', 'text'),
  textEmphasisStyle: inherited(keywords('none', 'dot'), 'none', 'decoration'),
  hyphens: inherited(keywords('none', 'manual', 'auto'), 'manual', 'text'),
  rubyPosition: inherited(keywords('over', 'under'), 'over', 'ruby'),
  rubyAlign: inherited(keywords('space-around', 'center'), 'space-around', 'ruby'),

  listStyleType: inherited(LIST_STYLE_TYPE, 'disc', 'lists'),
  content: own(ELEMENT_CONTENT, 'normal', 'content'),
  quotes: inherited<Computed['quotes']>(QUOTES, 'auto', 'content'),
  counterReset: own(counterChanges(0), [], 'lists'),
  counterIncrement: own(counterChanges(1), [], 'lists'),
  counterSet: own(counterChanges(0), [], 'lists'),
  stringSet: own(STRING_SET, [], 'gcpm'),
  // A document may have to do without links: they are then words like any other.
  link: { ...inherited(keywords('auto', 'none'), 'auto', 'dossier'), name: '-dossier-link' },
  bookmarkLevel: own(either(keywords('none'), integer(1)), 'none', 'gcpm'),
  bookmarkLabel: own(LABEL, [{ type: 'text' }], 'gcpm'),

  size: own(SIZE, 'auto', 'page'),
  pageLabel: { ...own(keywords('decimal', 'lower-roman'), 'decimal', 'dossier'), name: '-dossier-page-label' },
  pagePrefix: { ...own(STRING_NAME, 'none', 'dossier'), name: '-dossier-page-prefix' },
}

export const KEYS = Object.keys(PROPERTIES) as readonly Key[]

export const INHERITED: readonly Key[] = KEYS.filter((key) => PROPERTIES[key].inherited)

/** Every property at its initial value: what the root element inherits. */
export const INITIAL: Computed = Object.fromEntries(
  KEYS.map((key) => [key, PROPERTIES[key].initial]),
  // The table has a row of the right type for each key.
) as unknown as Computed

/** The name of a property as style sheets write it. */
export function cssName(key: Key): string {
  return PROPERTIES[key].name ?? key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}

function own<T>(syntax: Syntax<T>, initial: T, specification: Specification): Property<T> {
  return { syntax, initial, inherited: false, specification }
}

function inherited<T>(syntax: Syntax<T>, initial: T, specification: Specification): Property<T> {
  return { syntax, initial, inherited: true, specification }
}
