/**
 * A block of css-tree declarations → declarations that the cascade can apply, with a diagnostic for
 * each one that cannot be used. Values with `var()` wait until the variables of an element are known.
 */
import type { CssLocation, CssNode, Declaration as DeclarationNode } from 'css-tree'
import { diagnose } from '../diagnostics/diagnose.ts'
import { nearest } from '../diagnostics/nearest.ts'
import type { Diagnostic, Parameters, Span } from '../diagnostics/types.ts'
import type { Key } from './computed.ts'
import { MARGIN_BOX_CONTENT } from './content.ts'
import { declinedAdvice } from './declined.ts'
import { PROPERTIES } from './properties.ts'
import { LONGHANDS, type Longhand, SHORTHANDS } from './shorthands.ts'
import { keywordOf, type Terms, termsOf, usesVariables } from './terms.ts'
import type { Recipe } from './values.ts'

/** A value as specified: one of the words that every property takes, or a recipe of the row it is for. */
export type Specified = 'inherit' | 'initial' | 'unset' | Recipe<unknown>

/** One longhand set to a value. */
export interface Assignment {
  readonly longhand: Longhand
  readonly specified: Specified
}

interface DeclarationBase {
  readonly important: boolean
  readonly span: Span
}

export type Declaration = DeclarationBase &
  (
    | { readonly type: 'assignments'; readonly assignments: readonly Assignment[] }
    /** The value holds `var()`. */
    | {
        readonly type: 'pending'
        readonly property: string
        readonly terms: Terms
        readonly text: string
        readonly place: Place
      }
    /** A custom property. */
    | { readonly type: 'custom'; readonly name: string; readonly terms: Terms }
  )

/** Where a declaration stands: properties mean something in some places only. */
export type Place = 'element' | 'page' | 'margin-box'

/** What css-tree nodes are read with: their file, its text, and where findings go. */
export interface SheetSource {
  readonly text: string
  readonly span: (location: CssLocation | null | undefined, length?: number) => Span
  readonly report: (diagnostic: Diagnostic) => void
}

/** Read the declarations among the nodes; what else stands there is given to `other`. */
export function readDeclarations(
  nodes: Iterable<CssNode>,
  place: Place,
  source: SheetSource,
  other: (node: CssNode) => void,
): readonly Declaration[] {
  const declarations: Declaration[] = []
  for (const node of nodes) {
    if (node.type !== 'Declaration') other(node)
    // A raw value could not be parsed, which the parser has reported.
    else if (node.value.type !== 'Raw' || node.property.startsWith('--')) {
      const declaration = readDeclaration(node, place, source)
      if (declaration) declarations.push(declaration)
    }
  }
  return declarations
}

function readDeclaration(node: DeclarationNode, place: Place, source: SheetSource): Declaration | undefined {
  const terms = termsOf(node.value)
  const span = source.span(node.loc, node.property.length)
  const important = node.important === true
  if (node.property.startsWith('--')) {
    if (place === 'element') return { type: 'custom', name: node.property, terms, important, span }
    source.report(misplaced(node.property, place, span))
    return undefined
  }
  const property = node.property.toLowerCase()
  const text = sourceText(node.value, source)
  if (typeof node.important === 'string') {
    source.report(diagnose('style/broken-sheet', span, { problem: `"!${node.important}" after the value of "${property}"` }))
    return undefined
  }
  if (usesVariables(terms) && isKnown(property)) return { type: 'pending', property, terms, text, place, important, span }
  const written = { text, name: span, value: source.span(node.value.loc, text.length) }
  const { assignments, problem } = readAssignments(property, terms, place, written)
  if (problem) source.report(problem)
  return assignments && { type: 'assignments', assignments, important, span }
}

/** The assignments that a property's value stands for, or what is wrong with it. */
export function readAssignments(
  property: string,
  terms: Terms,
  place: Place,
  written: { readonly text: string; readonly name: Span; readonly value: Span },
): { readonly assignments?: readonly Assignment[]; readonly problem?: Diagnostic } {
  const shorthand = SHORTHANDS.get(property)
  const names = shorthand?.longhands ?? [property]
  const longhands = names.flatMap((name) => LONGHANDS.get(name) ?? [])
  const [first] = longhands
  if (!first) {
    return { problem: diagnose('style/unknown-property', written.name, { property, ...adviceFor(property) }) }
  }
  if (!longhands.some(({ ltr }) => hasMeaning(ltr, place))) {
    return { problem: misplaced(property, place, written.name) }
  }

  const wide = terms.length === 1 ? wideKeyword(keywordOf(terms[0])) : undefined
  if (wide) return { assignments: longhands.map((longhand) => ({ longhand, specified: wide })) }

  const values = shorthand ? shorthand.split(terms) : new Map([[property, terms]])
  const assignments = names.map((name, index): Assignment | undefined => {
    const longhand = longhands[index]!
    const value = values?.get(name)
    if (!value) return values && { longhand, specified: 'initial' }
    const specified = syntaxOf(longhand.ltr, place).parse(value)
    return specified && { longhand, specified }
  })
  if (assignments.every((assignment) => assignment !== undefined)) return { assignments }
  const takes = shorthand?.takes ?? syntaxOf(first.ltr, place).takes
  return { problem: diagnose('style/invalid-value', written.value, { property, value: written.text, takes }) }
}

/** What to write instead: what we have for it, or the name that may have been meant. */
function adviceFor(property: string): Parameters {
  const advice = declinedAdvice(property)
  if (advice) return { advice }
  const suggestion = nearest(property, [...LONGHANDS.keys(), ...SHORTHANDS.keys()])
  return suggestion ? { nearest: suggestion } : {}
}

function isKnown(property: string): boolean {
  return LONGHANDS.has(property) || SHORTHANDS.has(property)
}

function syntaxOf(key: Key, place: Place) {
  return key === 'content' && place === 'margin-box' ? MARGIN_BOX_CONTENT : PROPERTIES[key].syntax
}

const PAGE_MARGINS: readonly Key[] = ['marginTop', 'marginRight', 'marginBottom', 'marginLeft']
const PAGE_DESCRIPTORS: readonly Key[] = ['size', 'pageLabel', 'pagePrefix']

/** A page has a size and margins, and hands inherited properties down to its margin boxes. */
function hasMeaning(key: Key, place: Place): boolean {
  if (place === 'page') return PAGE_DESCRIPTORS.includes(key) || PAGE_MARGINS.includes(key) || PROPERTIES[key].inherited
  return !PAGE_DESCRIPTORS.includes(key)
}

const PLACE_WORDS: Readonly<Record<Place, string>> = {
  element: 'outside "@page"',
  page: 'in "@page"',
  'margin-box': 'in the margin of a page',
}

function misplaced(property: string, place: Place, span: Span): Diagnostic {
  return diagnose('style/misplaced-property', span, { property, place: PLACE_WORDS[place] })
}

function wideKeyword(keyword: string | undefined): 'inherit' | 'initial' | 'unset' | undefined {
  return keyword === 'inherit' || keyword === 'initial' || keyword === 'unset' ? keyword : undefined
}

function sourceText(node: CssNode, source: SheetSource): string {
  return node.loc ? source.text.slice(node.loc.start.offset, node.loc.end.offset).trim() : ''
}
