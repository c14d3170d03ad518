/**
 * Terms → content lists: `content`, `string-set`, `bookmark-label`. Generated Content 3, §2–3;
 * Generated Content for Paged Media, §1; the property that is parsed says which pieces it takes.
 */
import type { ContentSource, QuoteSource, TargetReference } from './computed.ts'
import { isCounterStyle } from './counterStyles.ts'
import { keywordOf, splitTerms, type Term, type Terms } from './terms.ts'
import type { Syntax } from './values.ts'

/** Where a content list stands decides what can be known there. */
export type ContentPlace = 'element' | 'margin-box' | 'label'

export interface Piece {
  readonly takes: string
  readonly places: readonly ContentPlace[]
  /** The arguments, split at commas, to a content source. */
  readonly read: (args: readonly Terms[], place: ContentPlace) => ContentSource | undefined
}

/** Counters of the page: known in margin boxes, and nowhere else. */
const PAGE_COUNTERS = ['page', 'pages']

/** What content lists hold besides strings; adding a function is adding a row. */
export const PIECES: Readonly<Record<string, Piece>> = {
  attr: {
    takes: 'attr(name)',
    places: ['element', 'label'],
    read: ([name, ...more]) => {
      const attribute = onlyIdent(name)
      return attribute !== undefined && more.length === 0 ? { type: 'attribute', name: attribute } : undefined
    },
  },
  counter: {
    takes: 'counter(name, style)',
    places: ['element', 'margin-box', 'label'],
    read: ([name, style, ...more], place) => {
      const counter = onlyIdent(name)
      const written = counterStyle(style)
      if (counter === undefined || written === undefined || more.length > 0) return undefined
      if (PAGE_COUNTERS.includes(counter) !== (place === 'margin-box')) return undefined
      return { type: 'counter', name: counter, style: written }
    },
  },
  counters: {
    takes: 'counters(name, string, style)',
    places: ['element', 'label'],
    read: ([name, separator, style, ...more]) => {
      const counter = onlyIdent(name)
      const between = onlyString(separator)
      const written = counterStyle(style)
      if (counter === undefined || between === undefined || written === undefined || more.length > 0) return undefined
      return { type: 'counters', name: counter, separator: between, style: written }
    },
  },
  'target-counter': {
    takes: 'target-counter(attr(href), name, style)',
    places: ['element'],
    read: ([target, name, style, ...more]) => {
      const reference = targetReference(target)
      const written = counterStyle(style)
      const counter = onlyIdent(name)
      if (!reference || counter === undefined || counter === 'pages' || written === undefined || more.length > 0) return undefined
      return { type: 'target', reference, name: counter, style: written }
    },
  },
  'target-text': {
    takes: 'target-text(attr(href))',
    places: ['element'],
    read: ([target, what, ...more]) => {
      const reference = targetReference(target)
      const isText = what === undefined || onlyIdent(what)?.toLowerCase() === 'content'
      return reference && isText && more.length === 0 ? { type: 'target', reference, style: '' } : undefined
    },
  },
  string: {
    takes: 'string(name, first | start | last)',
    places: ['margin-box'],
    read: ([name, which, ...more]) => {
      const string = onlyIdent(name)
      const word = which ? onlyIdent(which)?.toLowerCase() : 'first'
      if (string === undefined || more.length > 0) return undefined
      return word === 'first' || word === 'start' || word === 'last'
        ? { type: 'string-ref', name: string, which: word }
        : undefined
    },
  },
  leader: {
    takes: 'leader(dotted | solid | space | ". ")',
    places: ['element'],
    read: ([pattern, ...more]) => {
      const text = onlyString(pattern) ?? LEADERS[onlyIdent(pattern)?.toLowerCase() ?? '']
      return text && more.length === 0 ? { type: 'leader', pattern: text } : undefined
    },
  },
  content: {
    takes: 'content(text | before | after)',
    places: ['label'],
    read: ([what, ...more]) => {
      const word = what && what.length > 0 ? onlyIdent(what)?.toLowerCase() : 'text'
      if (more.length > 0) return undefined
      if (word === 'before' || word === 'after') return { type: 'text', of: word }
      return word === 'text' ? { type: 'text' } : undefined
    },
  },
}

/** The edges of a quotation (Generated Content 3, §3.3), in the content of an element. */
const QUOTES: Readonly<Record<string, QuoteSource>> = {
  'open-quote': { type: 'quote', edge: 'open', silent: false },
  'close-quote': { type: 'quote', edge: 'close', silent: false },
  'no-open-quote': { type: 'quote', edge: 'open', silent: true },
  'no-close-quote': { type: 'quote', edge: 'close', silent: true },
}

/** Generated Content for Paged Media, §5.1. */
const LEADERS: Readonly<Record<string, string>> = { dotted: '. ', solid: '_', space: ' ' }

/** `content` of an element's pseudo-element. */
export const ELEMENT_CONTENT = contentProperty('element')

/** `content` of a margin box. */
export const MARGIN_BOX_CONTENT = contentProperty('margin-box')

/** `bookmark-label`. */
export const LABEL: Syntax<readonly ContentSource[]> = {
  takes: takes('label'),
  parse: (terms) => {
    const sources = contentList(terms, 'label')
    return sources && (() => sources)
  },
}

/** `string-set`: `none`, or names with their content, separated by commas. */
export const STRING_SET: Syntax<readonly { readonly name: string; readonly content: readonly ContentSource[] }[]> = {
  takes: `none, or a name and ${takes('label')}`,
  parse: (terms) => {
    if (terms.length === 1 && keywordOf(terms[0]) === 'none') return () => []
    const strings: { name: string; content: readonly ContentSource[] }[] = []
    for (const [name, ...rest] of splitTerms(terms)) {
      const content = contentList(rest, 'label')
      if (name?.type !== 'ident' || !content) return undefined
      strings.push({ name: name.name, content })
    }
    return () => strings
  },
}

function contentProperty(place: ContentPlace): Syntax<'normal' | 'none' | readonly ContentSource[]> {
  return {
    takes: `normal, none, ${takes(place)}`,
    parse: (terms) => {
      const keyword = terms.length === 1 ? keywordOf(terms[0]) : undefined
      if (keyword === 'normal' || keyword === 'none') return () => keyword
      const sources = contentList(terms, place)
      return sources && (() => sources)
    },
  }
}

function takes(place: ContentPlace): string {
  const pieces = Object.values(PIECES).filter((piece) => piece.places.includes(place))
  const quotes = place === 'element' ? Object.keys(QUOTES) : []
  return ['"strings"', ...pieces.map((piece) => piece.takes), ...quotes].join(', ')
}

function contentList(terms: Terms, place: ContentPlace): readonly ContentSource[] | undefined {
  const sources: ContentSource[] = []
  for (const term of terms) {
    const source = contentSource(term, place)
    if (!source) return undefined
    sources.push(source)
  }
  return sources.length > 0 ? sources : undefined
}

function contentSource(term: Term, place: ContentPlace): ContentSource | undefined {
  if (term.type === 'string') return term
  if (term.type === 'ident' && place === 'element') return QUOTES[keywordOf(term) ?? '']
  if (term.type !== 'function' || !Object.hasOwn(PIECES, term.name)) return undefined
  const piece = PIECES[term.name]!
  return piece.places.includes(place) ? piece.read(splitTerms(term.terms), place) : undefined
}

/** `attr(href)`, `attr(href url)`, `url(#id)` or `"#id"`. */
function targetReference(terms: Terms | undefined): TargetReference | undefined {
  const [term, ...more] = terms ?? []
  if (!term || more.length > 0) return undefined
  if (term.type === 'string' || term.type === 'url') return { url: term.value }
  if (term.type !== 'function' || term.name !== 'attr') return undefined
  const [name, type, ...rest] = term.terms
  if (name?.type !== 'ident' || rest.length > 0 || (type && keywordOf(type) !== 'url')) return undefined
  return { attribute: name.name }
}

function counterStyle(terms: Terms | undefined): string | undefined {
  if (!terms) return 'decimal'
  const style = onlyIdent(terms)?.toLowerCase()
  return style !== undefined && isCounterStyle(style) ? style : undefined
}

function onlyIdent(terms: Terms | undefined): string | undefined {
  const [term, ...more] = terms ?? []
  return term?.type === 'ident' && more.length === 0 ? term.name : undefined
}

function onlyString(terms: Terms | undefined): string | undefined {
  const [term, ...more] = terms ?? []
  return term?.type === 'string' && more.length === 0 ? term.value : undefined
}
