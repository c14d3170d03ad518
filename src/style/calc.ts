/**
 * The terms within `calc()` → one number or one quantity (CSS Values 4, §10): sums of products, with
 * parentheses. `em` and percentages stay apart until an element is known.
 */
import { isDelimiter, type Term, type Terms } from './terms.ts'

/** A sum of lengths whose bases differ. */
export interface Quantity {
  readonly pt: number
  readonly em: number
  readonly rem: number
  readonly percent: number
}

type Amount = number | Quantity

/** The value of a calculation; nothing where types do not fit (`1pt + 2`, `2mm * 3mm`, division by 0). */
export function calculate(terms: Terms, leaf: (term: Term) => Amount | undefined): Amount | undefined {
  let position = 0

  const sum = (): Amount | undefined => {
    let total = product()
    while (total !== undefined && (isDelimiter(terms[position], '+') || isDelimiter(terms[position], '-'))) {
      const sign = isDelimiter(terms[position], '+') ? 1 : -1
      position++
      total = add(total, product(), sign)
    }
    return total
  }

  const product = (): Amount | undefined => {
    let total = operand()
    while (total !== undefined && (isDelimiter(terms[position], '*') || isDelimiter(terms[position], '/'))) {
      const divide = isDelimiter(terms[position], '/')
      position++
      const factor = operand()
      total = divide ? quotient(total, factor) : times(total, factor)
    }
    return total
  }

  const operand = (): Amount | undefined => {
    const term = terms[position++]
    if (!term) return undefined
    if (term.type === 'parentheses' || (term.type === 'function' && term.name === 'calc')) return calculate(term.terms, leaf)
    return leaf(term)
  }

  const result = sum()
  return position === terms.length ? result : undefined
}

function add(a: Amount, b: Amount | undefined, sign: 1 | -1): Amount | undefined {
  if (b === undefined) return undefined
  if (typeof a === 'number' || typeof b === 'number') {
    return typeof a === 'number' && typeof b === 'number' ? a + sign * b : undefined
  }
  return { pt: a.pt + sign * b.pt, em: a.em + sign * b.em, rem: a.rem + sign * b.rem, percent: a.percent + sign * b.percent }
}

function times(a: Amount, b: Amount | undefined): Amount | undefined {
  if (b === undefined) return undefined
  if (typeof a === 'number') return typeof b === 'number' ? a * b : scale(b, a)
  return typeof b === 'number' ? scale(a, b) : undefined
}

function quotient(a: Amount, b: Amount | undefined): Amount | undefined {
  if (typeof b !== 'number' || b === 0) return undefined
  return typeof a === 'number' ? a / b : scale(a, 1 / b)
}

function scale({ pt, em, rem, percent }: Quantity, factor: number): Quantity {
  return { pt: pt * factor, em: em * factor, rem: rem * factor, percent: percent * factor }
}
