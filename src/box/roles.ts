/**
 * The table of roles: which structure type of ISO 32000-1, 14.8.4 an element has in the tag tree.
 * An element may say so itself with `data-tag`; one that is not here is transparent.
 */
import type { StyledElement } from '../style/types.ts'
import { hrefOf } from './link.ts'
import type { Role, TagElement } from './types.ts'

export const ROLES: Readonly<Record<string, Role>> = {
  html: 'Document',
  article: 'Part',
  section: 'Sect',
  nav: 'TOC',
  p: 'P',
  pre: 'P',
  h1: 'H1',
  h2: 'H2',
  h3: 'H3',
  h4: 'H4',
  h5: 'H5',
  h6: 'H6',
  ul: 'L',
  ol: 'L',
  li: 'LI',
  dl: 'L',
  dt: 'Lbl',
  dd: 'LBody',
  table: 'Table',
  caption: 'Caption',
  thead: 'THead',
  tbody: 'TBody',
  tr: 'TR',
  th: 'TH',
  td: 'TD',
  img: 'Figure',
  figcaption: 'Caption',
  blockquote: 'BlockQuote',
  q: 'Quote',
  code: 'Code',
  del: 'Span',
  s: 'Span',
  '::marker': 'Lbl',
  '::footnote-call': 'Reference',
  '::footnote-marker': 'Lbl',
}

const KNOWN = new Set<string>([...Object.values(ROLES), 'Div', 'Note', 'Link', 'TOCI', 'Span', 'LBody'])

/** The role of an element, `'artifact'` for decoration, or nothing where it is transparent. */
export function roleOf(element: StyledElement): Role | 'artifact' | undefined {
  const own = element.attributes['data-tag']
  if (own === 'artifact') return own
  if (own !== undefined && KNOWN.has(own)) return own as Role
  if (element.style.float === 'footnote') return 'Note'
  // Decoration has an empty text; and a `figure` is one illustration only if it has a text as a whole.
  if (element.tag === 'img' && element.attributes.alt === '') return 'artifact'
  if (element.tag === 'figure') return alternativeOf(element) === undefined ? 'Div' : 'Figure'
  if (element.tag === 'a') return hrefOf(element) === undefined ? undefined : 'Link'
  return ROLES[element.tag]
}

function alternativeOf({ attributes }: StyledElement): string | undefined {
  return attributes['aria-label'] ?? attributes.alt
}

/** What ISO 32000-1, table 347, has a name for; all other numbers are said to be decimal. */
const NUMBERINGS: Readonly<Record<string, TagElement['listNumbering']>> = {
  disc: 'Disc',
  circle: 'Circle',
  square: 'Square',
  decimal: 'Decimal',
  'lower-alpha': 'LowerAlpha',
  'lower-roman': 'LowerRoman',
  'upper-roman': 'UpperRoman',
  'upper-alpha': 'UpperAlpha',
  'lower-latin': 'LowerAlpha',
  'upper-latin': 'UpperAlpha',
  none: 'None',
}

/** What the role's own attributes say: scope of a header cell, spans, numbering of a list, words struck out. */
export function roleAttributes(element: StyledElement, role: Role): Partial<TagElement> {
  const { attributes, style } = element
  switch (role) {
    case 'TH':
      return { scope: attributes.scope === 'row' ? 'Row' : 'Column', ...spans(attributes) }
    case 'TD':
      return spans(attributes)
    case 'L': {
      const item = element.children.find((child): child is StyledElement => child.type === 'element' && child.tag === 'li')
      // Terms, and labels that a template writes, stand for themselves and are not counted.
      if (!item) return { listNumbering: 'None' }
      const type = item.style.listStyleType
      return { listNumbering: typeof type === 'string' ? (NUMBERINGS[type] ?? 'Decimal') : 'Disc' }
    }
    case 'Figure':
      return { alt: alternativeOf(element) }
    case 'Span':
      return style.textDecorationLine === 'line-through' ? { decoration: 'LineThrough' } : {}
    default:
      return {}
  }
}

function spans(attributes: Readonly<Record<string, string>>): Partial<TagElement> {
  const columnSpan = Number(attributes.colspan) || 1
  const rowSpan = Number(attributes.rowspan) || 1
  return { ...(columnSpan > 1 && { columnSpan }), ...(rowSpan > 1 && { rowSpan }) }
}
