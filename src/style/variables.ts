/**
 * Custom properties and the declarations that use them → values without `var()`.
 * CSS Custom Properties 1, §2 (definition), §2.3 (cycles), §3 (`var()`).
 */
import { keywordOf, type Term, type Terms } from './terms.ts'

/** The custom properties in force on an element; one that is invalid is absent. */
export type Variables = ReadonlyMap<string, Terms>

export const NO_VARIABLES: Variables = new Map()

/** Replace each `var()`; nothing where a variable without fallback is missing, which is told to `missing`. */
export function substitute(terms: Terms, variables: Variables, missing: (name: string) => void): Terms | undefined {
  return replace(terms, (name) => variables.get(name), missing)
}

/** The variables of an element that declares some: its parent's and its own, which may use each other. */
export function defineVariables(
  parent: Variables,
  own: ReadonlyMap<string, Terms>,
  problem: (code: 'undefined' | 'circular', declared: string, name: string) => void,
): Variables {
  const done = new Map<string, Terms | undefined>()
  const open: string[] = []

  const lookUp = (name: string): Terms | undefined => {
    const terms = own.get(name)
    if (!terms) return parent.get(name)
    if (done.has(name)) return done.get(name)
    if (open.includes(name)) {
      // Every property on the way round is invalid, not only the one that closed the circle.
      for (const member of open.slice(open.indexOf(name))) {
        if (!done.has(member)) problem('circular', member, member)
        done.set(member, undefined)
      }
      return undefined
    }
    open.push(name)
    const value = ownValue(name, terms)
    open.pop()
    if (!done.has(name)) done.set(name, value)
    return done.get(name)
  }

  const ownValue = (name: string, terms: Terms): Terms | undefined => {
    const wide = terms.length === 1 ? keywordOf(terms[0]) : undefined
    if (wide === 'initial') return undefined
    if (wide === 'inherit' || wide === 'unset') return parent.get(name)
    return replace(terms, lookUp, (missing) => {
      if (!open.includes(missing) && !done.has(missing)) problem('undefined', name, missing)
    })
  }

  const variables = new Map(parent)
  for (const name of own.keys()) {
    const value = lookUp(name)
    if (value) variables.set(name, value)
    else variables.delete(name)
  }
  return variables
}

function replace(terms: Terms, lookUp: (name: string) => Terms | undefined, missing: (name: string) => void): Terms | undefined {
  const result: Term[] = []
  for (const term of terms) {
    if (!('terms' in term)) {
      result.push(term)
      continue
    }
    const replaced =
      term.type === 'function' && term.name === 'var'
        ? variable(term.terms, lookUp, missing)
        : within(term, replace(term.terms, lookUp, missing))
    if (!replaced) return undefined
    result.push(...replaced)
  }
  return result
}

function within(term: Extract<Term, { terms: Terms }>, terms: Terms | undefined): Terms | undefined {
  return terms && [{ ...term, terms }]
}

function variable(
  [name, comma, ...fallback]: Terms,
  lookUp: (name: string) => Terms | undefined,
  missing: (name: string) => void,
): Terms | undefined {
  if (name?.type !== 'ident') return undefined
  const value = lookUp(name.name)
  if (value) return value
  if (comma) return replace(fallback, lookUp, missing)
  missing(name.name)
  return undefined
}
