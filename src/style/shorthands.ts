/**
 * Property names as they are written → longhands: shorthands are taken apart, and logical names
 * (CSS Logical Properties 1) lead to the side that they mean in each direction.
 */
import type { Key } from './computed.ts'
import { cssName, KEYS, PROPERTIES } from './properties.ts'
import { isDelimiter, keywordOf, type Terms } from './terms.ts'

/** The property that a longhand name sets, in left-to-right and in right-to-left text. */
export interface Longhand {
  readonly ltr: Key
  readonly rtl: Key
}

export interface Shorthand {
  readonly takes: string
  readonly longhands: readonly string[]
  /** The terms of each longhand, by name; one that is not named goes to its initial value. */
  readonly split: (terms: Terms) => ReadonlyMap<string, Terms> | undefined
}

const SIDES = ['top', 'right', 'bottom', 'left']

// ── longhands ────────────────────────────────────────────────────────────────────────────────────

const PHYSICAL: readonly (readonly [string, Longhand])[] = KEYS.map((key) => [cssName(key), { ltr: key, rtl: key }])

/** Lines run from left to right or back, and blocks always downwards. */
const LOGICAL_SIDES: readonly (readonly [string, string, string])[] = [
  ['block-start', 'top', 'top'],
  ['block-end', 'bottom', 'bottom'],
  ['inline-start', 'left', 'right'],
  ['inline-end', 'right', 'left'],
]

/** Sizes along and across the lines. */
const LOGICAL_SIZES: readonly (readonly [string, string])[] = [
  ['inline-size', 'width'],
  ['min-inline-size', 'min-width'],
  ['max-inline-size', 'max-width'],
  ['block-size', 'height'],
  ['min-block-size', 'min-height'],
]

/** Every longhand by name, logical names included. */
export const LONGHANDS: ReadonlyMap<string, Longhand> = new Map([...PHYSICAL, ...logicalLonghands()])

function logicalLonghands(): readonly (readonly [string, Longhand])[] {
  const byName = new Map(PHYSICAL)
  const row = (name: string, ltr: string, rtl: string) =>
    [name, { ltr: byName.get(ltr)!.ltr, rtl: byName.get(rtl)!.rtl }] as const
  const sides = LOGICAL_SIDES.flatMap(([logical, ltr, rtl]) =>
    ['margin-#', 'padding-#', 'border-#-width', 'border-#-style', 'border-#-color'].map((pattern) =>
      row(pattern.replace('#', logical), pattern.replace('#', ltr), pattern.replace('#', rtl)),
    ),
  )
  return [...sides, ...LOGICAL_SIZES.map(([logical, name]) => row(logical, name, name))]
}

// ── shorthands ───────────────────────────────────────────────────────────────────────────────────

export const SHORTHANDS: ReadonlyMap<string, Shorthand> = new Map([
  ['margin', fourSides('margin-#')],
  ['padding', fourSides('padding-#')],
  ['border-width', fourSides('border-#-width')],
  ['border-style', fourSides('border-#-style')],
  ['border-color', fourSides('border-#-color')],
  ['margin-block', twoSides('margin-#', 'block')],
  ['margin-inline', twoSides('margin-#', 'inline')],
  ['padding-block', twoSides('padding-#', 'block')],
  ['padding-inline', twoSides('padding-#', 'inline')],
  ['border-block', border(['block-start', 'block-end'])],
  ['border-inline', border(['inline-start', 'inline-end'])],
  ['border', border(SIDES)],
  ...[...SIDES, ...LOGICAL_SIDES.map(([logical]) => logical)].map((side) => [`border-${side}`, border([side])] as const),
  ['columns', anyOrder([['column-width'], ['column-count']])],
  ['column-rule', anyOrder(['width', 'style', 'color'].map((part) => [`column-rule-${part}`]))],
  ['background', anyOrder([['background-color']])],
  ['text-decoration', anyOrder([['text-decoration-line']])],
  ['page-break-before', another('break-before')],
  ['page-break-after', another('break-after')],
  ['page-break-inside', another('break-inside')],
  ['word-wrap', another('overflow-wrap')],
  ['list-style', { ...anyOrder([['list-style-type']]), split: splitListStyle }],
  [
    'font',
    {
      takes: 'an optional style and weight, a size with an optional "/ line-height", and families',
      longhands: ['font-style', 'font-weight', 'font-variant-numeric', 'font-size', 'line-height', 'font-family'],
      split: splitFont,
    },
  ],
])

/** An older name (CSS Fragmentation 3, §3.4; CSS Text 3, §5.2). */
function another(name: string): Shorthand {
  return { takes: takesOf(name), longhands: [name], split: (terms) => new Map([[name, terms]]) }
}

/** One to four values: top, right, bottom, left (CSS 2.2, §8.3). */
function fourSides(pattern: string): Shorthand {
  const longhands = SIDES.map((side) => pattern.replace('#', side))
  return {
    takes: `one to four times ${takesOf(longhands[0]!)}`,
    longhands,
    split: (terms) => {
      const [top, right = top, bottom = top, left = right] = terms
      if (!top || !right || !bottom || !left || terms.length > 4) return undefined
      return new Map([top, right, bottom, left].map((term, index) => [longhands[index]!, [term]]))
    },
  }
}

/** One or two values: start and end. */
function twoSides(pattern: string, axis: 'block' | 'inline'): Shorthand {
  const longhands = ['start', 'end'].map((end) => pattern.replace('#', `${axis}-${end}`))
  return {
    takes: `once or twice ${takesOf(longhands[0]!)}`,
    longhands,
    split: (terms) => {
      const [start, end = start] = terms
      if (!start || !end || terms.length > 2) return undefined
      return new Map([start, end].map((term, index) => [longhands[index]!, [term]]))
    },
  }
}

function border(sides: readonly string[]): Shorthand {
  return anyOrder(['width', 'style', 'color'].map((part) => sides.map((side) => `border-${side}-${part}`)))
}

/** Values in any order, each for a group of longhands that are set alike. */
function anyOrder(groups: readonly (readonly string[])[]): Shorthand {
  return {
    takes: groups.map((group) => takesOf(group[0]!)).join('; '),
    longhands: groups.flat(),
    split: (terms) => {
      const result = new Map<string, Terms>()
      for (const term of terms) {
        const group = groups.find((names) => !result.has(names[0]!) && reads(names[0]!, [term]))
        if (!group) return undefined
        for (const name of group) result.set(name, [term])
      }
      return terms.length > 0 ? result : undefined
    },
  }
}

/** Markers always hang outside, so `outside` says nothing and `inside` is refused. */
function splitListStyle(terms: Terms): ReadonlyMap<string, Terms> | undefined {
  const [type, ...more] = terms.filter((term) => keywordOf(term) !== 'outside')
  if (more.length > 0 || terms.length === 0) return undefined
  return new Map(type ? [['list-style-type', [type]]] : [])
}

/** CSS Fonts 4, §2.7: what stands before the size is in any order. */
function splitFont(terms: Terms): ReadonlyMap<string, Terms> | undefined {
  const result = new Map<string, Terms>()
  const sizeAt = terms.findIndex((term) => !reads('font-style', [term]) && !reads('font-weight', [term]))
  const size = terms[sizeAt]
  if (!size) return undefined
  for (const term of terms.slice(0, sizeAt)) {
    if (keywordOf(term) === 'normal') continue
    const name = ['font-style', 'font-weight'].find((candidate) => !result.has(candidate) && reads(candidate, [term]))
    if (!name) return undefined
    result.set(name, [term])
  }
  result.set('font-size', [size])
  const lineHeight = isDelimiter(terms[sizeAt + 1], '/') ? terms[sizeAt + 2] : undefined
  if (lineHeight) result.set('line-height', [lineHeight])
  return result.set('font-family', terms.slice(sizeAt + (lineHeight ? 3 : 1)))
}

function reads(name: string, terms: Terms): boolean {
  return PROPERTIES[LONGHANDS.get(name)!.ltr].syntax.parse(terms) !== undefined
}

function takesOf(name: string): string {
  return PROPERTIES[LONGHANDS.get(name)!.ltr].syntax.takes
}
