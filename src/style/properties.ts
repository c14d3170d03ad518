/**
 * The table of properties: name, initial value, whether it is inherited, and the values it takes.
 * Adding a property is adding a row. Definitions: CSS 2.2; Box 4, Fonts 4, Text 4, Lists 3,
 * Fragmentation 4, Paged Media 3, Generated Content for Paged Media.
 */
import type { BorderColor, Computed, Key } from './computed.ts'
import { ELEMENT_CONTENT, LABEL, STRING_SET } from './content.ts'
import { PAGE_SIZES } from './paper.ts'
import { keywordOf, splitTerms, type Terms } from './terms.ts'
import type { CounterChange } from './types.ts'
import {
  either,
  FACTOR,
  INK_COLOR,
  integer,
  keywords,
  keywordTable,
  length,
  lengthOfFont,
  lengthOrPercentage,
  type Recipe,
  type Syntax,
  single,
  TEXT_COLOR,
} from './values.ts'

export interface Property<T> {
  readonly syntax: Syntax<T>
  readonly initial: T
  readonly inherited: boolean
  /** The property's name, where it is not the key in kebab case. */
  readonly name?: string
}

// ── syntaxes used below ──────────────────────────────────────────────────────────────────────────

const MARGIN = either(keywords('auto'), lengthOrPercentage('any'))
const PADDING = lengthOrPercentage('positive')
const EXTENT = either(keywords('auto'), lengthOrPercentage('positive'))
const BORDER_WIDTH = either(keywordTable({ thin: 0.75, medium: 2.25, thick: 3.75 }), length('positive'))
const BORDER_STYLE = keywordTable({ none: 'none', hidden: 'none', solid: 'solid' } as const)

const BREAK = keywordTable({
  auto: 'auto',
  avoid: 'avoid',
  'avoid-page': 'avoid',
  page: 'page',
  always: 'page',
  left: 'left',
  right: 'right',
} as const)

/** The absolute sizes of CSS Fonts 4, §2.5, for a medium of 12 pt (16 px), and the relative ones. */
const FONT_SIZE_WORDS: Readonly<Record<string, Recipe<number>>> = {
  'xx-small': () => 7.2,
  'x-small': () => 9,
  small: () => 10.67,
  medium: () => 12,
  large: () => 14.4,
  'x-large': () => 18,
  'xx-large': () => 24,
  smaller: ({ fontSize }) => fontSize / 1.2,
  larger: ({ fontSize }) => fontSize * 1.2,
}

const FONT_SIZE = either(
  single(Object.keys(FONT_SIZE_WORDS).join(', '), (term) => new Map(Object.entries(FONT_SIZE_WORDS)).get(keywordOf(term) ?? '')),
  lengthOfFont(),
)

/** Two weights only: any other goes to the nearer. */
const FONT_WEIGHT = either(
  keywordTable({ normal: 400, bold: 700, lighter: 400, bolder: 700 } as const),
  single<400 | 700>('a weight from 1 to 1000', (term) => {
    if (term.type !== 'number' || term.value < 1 || term.value > 1000) return undefined
    const weight = term.value < 550 ? 400 : 700
    return () => weight
  }),
)

const FONT_FAMILY: Syntax<readonly string[]> = {
  takes: 'family names separated by commas',
  parse: (terms) => {
    const families: string[] = []
    for (const family of splitTerms(terms)) {
      if (family.length === 1 && family[0]?.type === 'string') families.push(family[0].value)
      else if (family.length > 0 && family.every((term) => term.type === 'ident')) {
        families.push(family.map((term) => term.name).join(' '))
      } else return undefined
    }
    return () => families
  },
}

/** `normal` leaves the choice to us (CSS Inline 3, §4.2). */
const NORMAL_LINE_HEIGHT = { factor: 1.2 }

const LINE_HEIGHT: Syntax<Computed['lineHeight']> = either(
  keywordTable({ normal: NORMAL_LINE_HEIGHT }),
  either({ takes: FACTOR.takes, parse: (terms) => mapRecipe(FACTOR.parse(terms), (factor) => ({ factor })) }, lengthOfFont()),
)

const LIST_STYLE_TYPE = either(
  keywords('none', 'disc', 'circle', 'square', 'decimal', 'lower-alpha', 'lower-roman'),
  single('a "string"', (term) => {
    if (term.type !== 'string') return undefined
    const marker = { string: term.value }
    return () => marker
  }),
)

const PAGE_NAME: Syntax<string> = single('auto, the name of a page', (term) => {
  if (term.type !== 'ident') return undefined
  const { name } = term
  return () => name
})

const SIZE: Syntax<Computed['size']> = {
  takes: `auto, ${[...PAGE_SIZES.keys()].join(', ')} (with portrait or landscape), a width and a height`,
  parse: (terms) => {
    const words = terms.map((term) => keywordOf(term) ?? '')
    if (terms.length === 1 && words[0] === 'auto') return () => 'auto'
    const paper = words.map((word) => PAGE_SIZES.get(word)).find((size) => size !== undefined)
    const other = words.filter((word) => !PAGE_SIZES.has(word))
    if (paper && terms.length === 1 + other.length && other.length <= 1) {
      if (other.length === 0 || other[0] === 'portrait') return () => paper
      return other[0] === 'landscape' ? () => [paper[1], paper[0]] : undefined
    }
    const sides = terms.map((term) => length('positive').parse([term]))
    const [width, height = width] = sides
    if (terms.length > 2 || sides.includes(undefined) || !width || !height) return undefined
    return (context) => [width(context), height(context)]
  },
}

// ── the table ────────────────────────────────────────────────────────────────────────────────────

const BLACK = { r: 0, g: 0, b: 0 }

export const PROPERTIES: { readonly [K in Key]: Property<Computed[K]> } = {
  // First what other values are relative to: they are computed in this order.
  direction: inherited(keywords('ltr', 'rtl'), 'ltr'),
  fontSize: inherited(FONT_SIZE, 12),
  color: inherited(TEXT_COLOR, BLACK),

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
    ),
    'inline',
  ),
  float: own(keywords('none', 'footnote', 'bottom'), 'none'),
  page: own(PAGE_NAME, 'auto'),
  breakBefore: own(BREAK, 'auto'),
  breakAfter: own(BREAK, 'auto'),
  breakInside: own(keywordTable({ auto: 'auto', avoid: 'avoid', 'avoid-page': 'avoid' } as const), 'auto'),
  orphans: inherited(integer(1), 2),
  widows: inherited(integer(1), 2),

  marginTop: own(MARGIN, 0),
  marginRight: own(MARGIN, 0),
  marginBottom: own(MARGIN, 0),
  marginLeft: own(MARGIN, 0),
  paddingTop: own(PADDING, 0),
  paddingRight: own(PADDING, 0),
  paddingBottom: own(PADDING, 0),
  paddingLeft: own(PADDING, 0),
  borderTopWidth: own(BORDER_WIDTH, 2.25),
  borderRightWidth: own(BORDER_WIDTH, 2.25),
  borderBottomWidth: own(BORDER_WIDTH, 2.25),
  borderLeftWidth: own(BORDER_WIDTH, 2.25),
  borderTopStyle: own(BORDER_STYLE, 'none'),
  borderRightStyle: own(BORDER_STYLE, 'none'),
  borderBottomStyle: own(BORDER_STYLE, 'none'),
  borderLeftStyle: own(BORDER_STYLE, 'none'),
  borderTopColor: own<BorderColor>(INK_COLOR, 'currentcolor'),
  borderRightColor: own<BorderColor>(INK_COLOR, 'currentcolor'),
  borderBottomColor: own<BorderColor>(INK_COLOR, 'currentcolor'),
  borderLeftColor: own<BorderColor>(INK_COLOR, 'currentcolor'),
  width: own(EXTENT, 'auto'),
  height: own(EXTENT, 'auto'),
  minHeight: own(either(keywordTable({ auto: 0 }), length('positive')), 0),
  backgroundColor: own(either(keywords('transparent'), INK_COLOR), 'transparent'),

  fontFamily: inherited(FONT_FAMILY, ['serif']),
  fontWeight: inherited(FONT_WEIGHT, 400),
  fontStyle: inherited(keywordTable({ normal: 'normal', italic: 'italic', oblique: 'italic' } as const), 'normal'),
  fontVariantNumeric: inherited(keywords('normal', 'tabular-nums'), 'normal'),
  lineHeight: inherited(LINE_HEIGHT, NORMAL_LINE_HEIGHT),
  textAlign: inherited(keywords('start', 'end', 'left', 'right', 'center', 'justify'), 'start'),
  textIndent: inherited(lengthOrPercentage('any'), 0),
  // CSS draws an element's decoration across its descendants. We inherit it instead: the same lines
  // under the same words, and `none` on a descendant can end them.
  textDecorationLine: inherited(keywords('none', 'underline', 'line-through'), 'none'),
  verticalAlign: own(either(keywords('baseline', 'super', 'sub', 'top', 'middle', 'bottom'), length('any')), 'baseline'),
  whiteSpace: inherited(keywords('normal', 'nowrap', 'pre', 'pre-wrap'), 'normal'),
  lineBreak: inherited(keywords('auto', 'loose', 'normal', 'strict', 'anywhere'), 'auto'),
  wordBreak: inherited(keywords('normal', 'keep-all', 'break-all'), 'normal'),
  textWrap: inherited(keywords('wrap', 'pretty', 'balance'), 'wrap'),
  overflowWrap: inherited(keywords('normal', 'anywhere', 'break-word'), 'normal'),
  textJustify: inherited(keywords('auto', 'none', 'inter-word', 'inter-character'), 'auto'),
  textAutospace: inherited(keywords('normal', 'no-autospace', 'ideograph-alpha', 'ideograph-numeric'), 'normal'),
  textSpacingTrim: inherited(keywords('normal', 'space-all', 'space-first', 'trim-start', 'trim-both', 'trim-all'), 'normal'),
  hangingPunctuation: inherited(keywords('none', 'allow-end'), 'none'),
  textEmphasisStyle: inherited(keywords('none', 'dot'), 'none'),
  hyphens: inherited(keywords('none', 'manual', 'auto'), 'manual'),

  listStyleType: inherited(LIST_STYLE_TYPE, 'disc'),
  content: own(ELEMENT_CONTENT, 'normal'),
  counterReset: own(counterChanges(0), []),
  counterIncrement: own(counterChanges(1), []),
  counterSet: own(counterChanges(0), []),
  stringSet: own(STRING_SET, []),
  bookmarkLevel: own(either(keywords('none'), integer(1)), 'none'),
  bookmarkLabel: own(LABEL, [{ type: 'text' }]),

  size: own(SIZE, 'auto'),
  pageLabel: { ...own(keywords('decimal', 'lower-roman'), 'decimal'), name: '-dossier-page-label' },
}

export const KEYS = Object.keys(PROPERTIES) as readonly Key[]

/** Every property at its initial value: what the root element inherits. */
export const INITIAL: Computed = Object.fromEntries(
  KEYS.map((key) => [key, PROPERTIES[key].initial]),
  // The table has a row of the right type for each key.
) as unknown as Computed

/** The name of a property as style sheets write it. */
export function cssName(key: Key): string {
  return PROPERTIES[key].name ?? key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}

function own<T>(syntax: Syntax<T>, initial: T): Property<T> {
  return { syntax, initial, inherited: false }
}

function inherited<T>(syntax: Syntax<T>, initial: T): Property<T> {
  return { syntax, initial, inherited: true }
}

/** `none`, or names each with a whole number or `standard`. */
function counterChanges(standard: number): Syntax<readonly CounterChange[]> {
  return {
    takes: 'none, or names of counters with whole numbers',
    parse: (terms: Terms) => {
      if (terms.length === 1 && keywordOf(terms[0]) === 'none') return () => []
      const changes: CounterChange[] = []
      for (const [index, term] of terms.entries()) {
        const next = terms[index + 1]
        if (term.type === 'ident') {
          changes.push({ name: term.name, value: next?.type === 'number' ? next.value : standard })
        } else if (term.type !== 'number' || !Number.isInteger(term.value) || terms[index - 1]?.type !== 'ident') {
          return undefined
        }
      }
      return changes.length > 0 ? () => changes : undefined
    },
  }
}

function mapRecipe<A, B>(recipe: Recipe<A> | undefined, map: (value: A) => B): Recipe<B> | undefined {
  return recipe && ((context) => map(recipe(context)))
}
