/** What single properties take, where it is more than a keyword, a length or a colour. */
import type { Computed } from './computed.ts'
import { COUNTER_STYLE_NAMES } from './counterStyles.ts'
import { PAGE_SIZES } from './paper.ts'
import { keywordOf, splitTerms, type Terms } from './terms.ts'
import type { CounterChange } from './types.ts'
import {
  either,
  FACTOR,
  keywords,
  keywordTable,
  length,
  lengthOfFont,
  lengthOrPercentage,
  type Recipe,
  type Syntax,
  single,
} from './values.ts'

export const MARGIN = either(keywords('auto'), lengthOrPercentage('any'))
export const PADDING = lengthOrPercentage('positive')
export const LIMIT = either(keywords('none'), lengthOrPercentage('positive'))
export const EXTENT = either(keywords('auto'), lengthOrPercentage('positive'))
export const BORDER_WIDTH = either(keywordTable({ thin: 0.75, medium: 2.25, thick: 3.75 }), length('positive'))
export const BORDER_STYLE = keywordTable({ none: 'none', hidden: 'none', solid: 'solid' } as const)

/** Space between letters or words. */
export const TRACKING = either(keywordTable({ normal: 0 }), length('any'))

export const BREAK = keywordTable({
  auto: 'auto',
  avoid: 'avoid',
  'avoid-page': 'avoid',
  page: 'page',
  always: 'page',
  left: 'left',
  right: 'right',
  // The first page is a right one, in documents that run from right to left too, whose sheets turn the other way.
  recto: 'right',
  verso: 'left',
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

export const FONT_SIZE = either(
  single(Object.keys(FONT_SIZE_WORDS).join(', '), (term) => new Map(Object.entries(FONT_SIZE_WORDS)).get(keywordOf(term) ?? '')),
  lengthOfFont(),
)

/** Two weights only: any other goes to the nearer. */
export const FONT_WEIGHT = either(
  keywordTable({ normal: 400, bold: 700, lighter: 400, bolder: 700 } as const),
  single<400 | 700>('a weight from 1 to 1000', (term) => {
    if (term.type !== 'number' || term.value < 1 || term.value > 1000) return undefined
    const weight = term.value < 550 ? 400 : 700
    return () => weight
  }),
)

export const FONT_FAMILY: Syntax<readonly string[]> = {
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
export const NORMAL_LINE_HEIGHT = { factor: 1.2 }

export const LINE_HEIGHT: Syntax<Computed['lineHeight']> = either(
  keywordTable({ normal: NORMAL_LINE_HEIGHT }),
  either({ takes: FACTOR.takes, parse: (terms) => mapRecipe(FACTOR.parse(terms), (factor) => ({ factor })) }, lengthOfFont()),
)

export const LIST_STYLE_TYPE = either(
  keywords(...COUNTER_STYLE_NAMES),
  single('a "string"', (term) => {
    if (term.type !== 'string') return undefined
    const marker = { string: term.value }
    return () => marker
  }),
)

export const PAGE_NAME: Syntax<string> = single('auto, the name of a page', (term) => {
  if (term.type !== 'ident') return undefined
  const { name } = term
  return () => name
})

export const STRING_NAME: Syntax<string> = single('none, the name of a string', (term) => {
  if (term.type !== 'ident') return undefined
  const { name } = term
  return () => name
})

export const SIZE: Syntax<Computed['size']> = {
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

/** `none`, or names each with a whole number or `standard`. */
export function counterChanges(standard: number): Syntax<readonly CounterChange[]> {
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

/** `auto`, `none`, or pairs of marks from the outer quotation inwards. */
export const QUOTES: Syntax<Computed['quotes']> = {
  takes: 'auto, none, pairs of "strings"',
  parse: (terms) => {
    const keyword = terms.length === 1 ? keywordOf(terms[0]) : undefined
    if (keyword === 'auto' || keyword === 'none') return () => keyword
    const marks = terms.flatMap((term) => (term.type === 'string' ? [term.value] : []))
    if (marks.length === 0 || marks.length < terms.length || marks.length % 2 === 1) return undefined
    const pairs = marks.flatMap((mark, i) => (i % 2 === 0 ? [[mark, marks[i + 1]] as const] : []))
    return () => pairs
  },
}
