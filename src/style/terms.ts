/**
 * css-tree's value nodes → *terms*, the small alphabet that the syntaxes of properties are written
 * against. Names follow CSS Values 4, §2 ("component values").
 */
import type { CssNode } from 'css-tree'

export type Term =
  /** As written; keywords are compared in lower case, names are not. */
  | { readonly type: 'ident'; readonly name: string }
  | { readonly type: 'number'; readonly value: number }
  | { readonly type: 'dimension'; readonly value: number; readonly unit: string }
  | { readonly type: 'percentage'; readonly value: number }
  | { readonly type: 'string'; readonly value: string }
  | { readonly type: 'hash'; readonly value: string }
  | { readonly type: 'url'; readonly value: string }
  | { readonly type: 'delimiter'; readonly value: string }
  /** The name is in lower case. */
  | { readonly type: 'function'; readonly name: string; readonly terms: readonly Term[] }
  | { readonly type: 'parentheses'; readonly terms: readonly Term[] }
  /** Something that no property takes. */
  | { readonly type: 'other' }

export type Terms = readonly Term[]

/** The terms of a parsed value; a value that css-tree could not read gives `other`. */
export function termsOf(value: CssNode): Terms {
  if (value.type === 'Value') return [...value.children].flatMap(term)
  return [{ type: 'other' }]
}

function term(node: CssNode): Terms {
  switch (node.type) {
    case 'Identifier':
      return [{ type: 'ident', name: node.name }]
    case 'Number':
      return [{ type: 'number', value: Number(node.value) }]
    case 'Dimension':
      return [{ type: 'dimension', value: Number(node.value), unit: node.unit.toLowerCase() }]
    case 'Percentage':
      return [{ type: 'percentage', value: Number(node.value) }]
    case 'String':
      return [{ type: 'string', value: node.value }]
    case 'Hash':
      return [{ type: 'hash', value: node.value }]
    case 'Url':
      return [{ type: 'url', value: node.value }]
    case 'Operator':
      return [{ type: 'delimiter', value: node.value.trim() }]
    case 'Function':
      return [{ type: 'function', name: node.name.toLowerCase(), terms: [...node.children].flatMap(term) }]
    case 'Parentheses':
      return [{ type: 'parentheses', terms: [...node.children].flatMap(term) }]
    // The fallback of `var()` arrives as a value within the function.
    case 'Value':
      return termsOf(node)
    case 'WhiteSpace':
      return []
    default:
      return [{ type: 'other' }]
  }
}

/** The keyword that a term is, in lower case. */
export function keywordOf(term: Term | undefined): string | undefined {
  return term?.type === 'ident' ? term.name.toLowerCase() : undefined
}

export function isDelimiter(term: Term | undefined, value: string): boolean {
  return term?.type === 'delimiter' && term.value === value
}

/** The terms between commas (or another delimiter); no terms give one empty list. */
export function splitTerms(terms: Terms, delimiter = ','): readonly Terms[] {
  const lists: Term[][] = [[]]
  for (const term of terms) {
    if (isDelimiter(term, delimiter)) lists.push([])
    else lists.at(-1)!.push(term)
  }
  return lists
}

/** Whether `var()` stands anywhere in the terms. */
export function usesVariables(terms: Terms): boolean {
  return terms.some((term) => 'terms' in term && ((term.type === 'function' && term.name === 'var') || usesVariables(term.terms)))
}
