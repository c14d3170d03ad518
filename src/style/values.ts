/**
 * Terms → *recipes*: a specified value is kept as the function that computes it on an element, so
 * that units are read once and no unit string goes further (CSS Values 4, §6; CSS Color 4, §5).
 */
import { POINTS_PER } from '../geometry/length.ts'
import { calculate, type Quantity } from './calc.ts'
import { BASIC_COLORS } from './colors.ts'
import type { BorderColor, Computed } from './computed.ts'
import { isDelimiter, keywordOf, type Term, type Terms } from './terms.ts'
import type { Color, Length } from './types.ts'

/** What relative values are relative to. */
export interface ComputeContext {
  readonly parent: Computed
  /** The font size that `em` means, in pt: for `font-size` itself the parent's. */
  readonly fontSize: number
  /** What `rem` means, in pt. */
  readonly rootFontSize: number
}

/** Computes a specified value on an element. */
export type Recipe<T> = (context: ComputeContext) => T

/** The values that a property takes. */
export interface Syntax<T> {
  /** The alternatives in words, for messages. */
  readonly takes: string
  readonly parse: (terms: Terms) => Recipe<T> | undefined
}

// ── combinators ──────────────────────────────────────────────────────────────────────────────────

/** A syntax of a single term. */
export function single<T>(takes: string, parse: (term: Term) => Recipe<T> | undefined): Syntax<T> {
  return { takes, parse: (terms) => (terms.length === 1 ? parse(terms[0]!) : undefined) }
}

export function keywords<const T extends string>(...words: readonly T[]): Syntax<T> {
  return keywordTable(Object.fromEntries(words.map((word) => [word, word])) as Record<T, T>)
}

/** Keywords with other names for some of their values. */
export function keywordTable<T>(table: Readonly<Record<string, T>>): Syntax<T> {
  const recipes = new Map(Object.entries(table).map(([word, value]) => [word, () => value]))
  return single([...recipes.keys()].join(', '), (term) => recipes.get(keywordOf(term) ?? ''))
}

/** The first of the syntaxes that reads the terms. */
export function either<A, B>(first: Syntax<A>, second: Syntax<B>): Syntax<A | B> {
  return {
    takes: `${first.takes} or ${second.takes}`,
    parse: (terms) => first.parse(terms) ?? second.parse(terms),
  }
}

// ── numbers and lengths ──────────────────────────────────────────────────────────────────────────

/** A whole number from `least` on. */
export function integer(least: number): Syntax<number> {
  return single(`a whole number from ${least} on`, (term) => {
    if (term.type !== 'number' || !Number.isInteger(term.value) || term.value < least) return undefined
    const { value } = term
    return () => value
  })
}

/** A length without percentages. */
export function length(sign: 'any' | 'positive'): Syntax<number> {
  return single(sign === 'any' ? 'a length' : 'a length that is not negative', (term) => {
    const quantity = quantityOf(term, sign)
    if (quantity?.percent !== 0) return undefined
    return absolute(quantity, sign)
  })
}

/** A length or a percentage; a sum of both is not taken, because `Length` holds one of them. */
export function lengthOrPercentage(sign: 'any' | 'positive'): Syntax<Length> {
  return single<Length>(`${length(sign).takes}, a percentage`, (term) => {
    const quantity = quantityOf(term, sign)
    if (!quantity) return undefined
    if (quantity.percent === 0) return absolute(quantity, sign)
    if (quantity.pt !== 0 || quantity.em !== 0 || quantity.rem !== 0) return undefined
    const { percent } = quantity
    return () => ({ percent })
  })
}

/** A length in which a percentage is a share of the font size: `font-size`, `line-height`. */
export function lengthOfFont(): Syntax<number> {
  return single('a length, a percentage of the font size', (term) => {
    const quantity = quantityOf(term, 'positive')
    return quantity && absolute({ ...quantity, em: quantity.em + quantity.percent / 100 }, 'positive')
  })
}

/** A number that is not negative. */
export const FACTOR: Syntax<number> = single('a number', (term) => {
  const value = numberOf(term)
  return value === undefined || value < 0 ? undefined : () => value
})

function absolute({ pt, em, rem }: Quantity, sign: 'any' | 'positive'): Recipe<number> {
  const least = sign === 'positive' ? 0 : Number.NEGATIVE_INFINITY
  if (em === 0 && rem === 0) {
    const value = Math.max(least, pt)
    return () => value
  }
  // What `calc()` brings out of range is set to the limit (CSS Values 4, §10.12).
  return ({ fontSize, rootFontSize }) => Math.max(least, pt + em * fontSize + rem * rootFontSize)
}

function numberOf(term: Term): number | undefined {
  if (term.type === 'number') return term.value
  const result = term.type === 'function' && term.name === 'calc' ? calculate(term.terms, leafQuantity) : undefined
  return typeof result === 'number' ? result : undefined
}

function quantityOf(term: Term, sign: 'any' | 'positive'): Quantity | undefined {
  if (term.type === 'function') {
    const result = term.name === 'calc' ? calculate(term.terms, leafQuantity) : undefined
    return typeof result === 'object' ? result : undefined
  }
  if (sign === 'positive' && 'value' in term && typeof term.value === 'number' && term.value < 0) return undefined
  const leaf = leafQuantity(term)
  // Zero needs no unit.
  if (leaf === 0) return { pt: 0, em: 0, rem: 0, percent: 0 }
  return typeof leaf === 'object' ? leaf : undefined
}

const POINTS_PER_UNIT: ReadonlyMap<string, number> = new Map(
  Object.entries(POINTS_PER).map(([unit, points]) => [unit.toLowerCase(), points]),
)

function leafQuantity(term: Term): Quantity | number | undefined {
  if (term.type === 'number') return term.value
  if (term.type === 'percentage') return { pt: 0, em: 0, rem: 0, percent: term.value }
  if (term.type !== 'dimension') return undefined
  if (term.unit === 'em') return { pt: 0, em: term.value, rem: 0, percent: 0 }
  if (term.unit === 'rem') return { pt: 0, em: 0, rem: term.value, percent: 0 }
  const points = POINTS_PER_UNIT.get(term.unit)
  return points === undefined ? undefined : { pt: term.value * points, em: 0, rem: 0, percent: 0 }
}

// ── colours ──────────────────────────────────────────────────────────────────────────────────────

const COLOR_WORDS = 'a colour (#1b1d21, rgb(27 29 33), a basic name)'

/** `color`: opaque, and `currentColor` is the parent's. */
export const TEXT_COLOR: Syntax<Color> = single(COLOR_WORDS, (term) => {
  if (keywordOf(term) === 'currentcolor') return ({ parent }) => parent.color
  const color = opaqueColor(term)
  return color && (() => color)
})

/** Colours of borders and grounds: `currentColor` stays until the element's colour is known. */
export const INK_COLOR: Syntax<BorderColor> = single<BorderColor>(`${COLOR_WORDS}, currentColor`, (term) => {
  if (keywordOf(term) === 'currentcolor') return () => 'currentcolor'
  const color = opaqueColor(term)
  return color && (() => color)
})

// Transparency is refused throughout: overlapping alpha is drawn differently by printers, and text
// that cannot be seen is a fault in a public document.
function opaqueColor(term: Term): Color | undefined {
  if (term.type === 'hash') return hexColor(term.value)
  if (term.type === 'ident') return hexColor(BASIC_COLORS[term.name.toLowerCase()] ?? '')
  if (term.type === 'function' && term.name === 'rgb') return rgbColor(term.terms)
  return undefined
}

function hexColor(digits: string): Color | undefined {
  if (!/^(?:[0-9a-f]{3}|[0-9a-f]{6})$/i.test(digits)) return undefined
  const size = digits.length / 3
  const channel = (index: number) => {
    const part = digits.slice(index * size, (index + 1) * size)
    return Number.parseInt(size === 1 ? part + part : part, 16) / 255
  }
  return { r: channel(0), g: channel(1), b: channel(2) }
}

function rgbColor(terms: Terms): Color | undefined {
  const channels = terms.filter((term) => !isDelimiter(term, ','))
  if (channels.length !== 3) return undefined
  const [r, g, b] = channels.map((term) => {
    if (term.type === 'number') return Math.min(1, Math.max(0, term.value / 255))
    if (term.type === 'percentage') return Math.min(1, Math.max(0, term.value / 100))
    return undefined
  })
  return r === undefined || g === undefined || b === undefined ? undefined : { r, g, b }
}
