/**
 * An answer's own content → the same, arranged for its place: headings below the template's own, so that
 * levels nest without a gap, references to annexes as the language writes them, and a class on what leads in to a list,
 * so that a style sheet can keep them together.
 */
import type { Language } from '../language/types.ts'
import { textContent } from '../tree/build.ts'
import type { Element, Node } from '../tree/types.ts'
import type { Reference } from './types.ts'

const LOWEST = 6
/** Text that is an address itself: it runs from left to right in any language. */
const ADDRESS = /^(?:[a-z]+:|www\.)\S+$|^\S+@\S+$/i

const LISTS = new Set(['ul', 'ol', 'table', 'blockquote'])

export interface Arrangement {
  /** How many levels the author's headings go down. */
  readonly by: number
  readonly lang: Language
  readonly reference: Reference
}

export function arrangeContent(nodes: readonly Node[], arrangement: Arrangement): readonly Node[] {
  const { by } = arrangement
  return nodes.map((node, i) => {
    if (node.type === 'text') return node
    if (node.attributes['data-attachment'] !== undefined)
      return referenceTo(node, node.attributes['data-attachment'], arrangement)
    const children = arrangeContent(node.children, arrangement)
    const level = /^h([1-6])$/.exec(node.tag)?.[1]
    if (node.tag === 'a' && ADDRESS.test(textContent(children)))
      return { ...node, attributes: { ...node.attributes, dir: 'ltr' }, children }
    if (level) return { ...node, tag: `h${Math.min(Number(level) + by, LOWEST)}`, children }
    return leadsIn(node, nodes.slice(i + 1)) ? withClass({ ...node, children }, 'lead-in') : { ...node, children }
  })
}

/** `[A1, p. 12]`, as typed → the same as the language writes it. Counts and pasted text keep what was typed. */
function referenceTo(node: Element, id: string, { lang, reference }: Arrangement): Element {
  const { text, href } = reference(lang, id, node.attributes['data-page'], node.attributes['data-locator'])
  return { ...node, attributes: { ...node.attributes, href }, children: [{ type: 'text', value: text, span: node.span }] }
}

/** A paragraph that ends in a colon before a list, table or quotation. */
function leadsIn(node: Element, rest: readonly Node[]): boolean {
  const next = rest.find((sibling) => sibling.type === 'element')
  return node.tag === 'p' && next?.type === 'element' && LISTS.has(next.tag) && /[:：]\s*$/.test(textContent([node]))
}

function withClass(element: Element, name: string): Element {
  const classes = [element.attributes.class, name].filter((word) => word !== undefined).join(' ')
  return { ...element, attributes: { ...element.attributes, class: classes } }
}
