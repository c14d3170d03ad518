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
  /** Level of the heading that the author's own stand below. */
  readonly below: number
  readonly lang: Language
  readonly reference: Reference
}

export function arrangeContent(nodes: readonly Node[], arrangement: Arrangement): readonly Node[] {
  return arrange(nodes, headingLevels(nodes, arrangement.below), arrangement)
}

function arrange(nodes: readonly Node[], levels: ReadonlyMap<Node, number>, arrangement: Arrangement): readonly Node[] {
  return nodes.map((node, i) => {
    if (node.type === 'text') return node
    if (node.attributes['data-attachment'] !== undefined)
      return referenceTo(node, node.attributes['data-attachment'], arrangement)
    const children = arrange(node.children, levels, arrangement)
    const level = levels.get(node)
    if (node.tag === 'a' && ADDRESS.test(textContent(children)))
      return { ...node, attributes: { ...node.attributes, dir: 'ltr' }, children }
    if (level !== undefined) return { ...node, tag: `h${level}`, children }
    return leadsIn(node, nodes.slice(i + 1)) ? withClass({ ...node, children }, 'lead-in') : { ...node, children }
  })
}

/** The level that each heading is printed with: one below the heading it stands under, whatever signs the author skipped. */
function headingLevels(nodes: readonly Node[], below: number): ReadonlyMap<Node, number> {
  const levels = new Map<Node, number>()
  const typed: number[] = []
  const visit = (node: Node): void => {
    if (node.type === 'text') return
    const own = /^h([1-6])$/.exec(node.tag)?.[1]
    if (own !== undefined) {
      while (typed.length > 0 && typed.at(-1)! >= Number(own)) typed.pop()
      levels.set(node, Math.min(below + typed.push(Number(own)), LOWEST))
    }
    node.children.forEach(visit)
  }
  nodes.forEach(visit)
  return levels
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
