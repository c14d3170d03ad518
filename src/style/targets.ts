/**
 * What one element says of another (Generated Content 3, §2.6): known when the whole tree is there,
 * since the other may come later. Page numbers alone wait for the pages.
 */
import { formatCounter } from './counterStyles.ts'
import { textOf } from './textOf.ts'
import type { ContentPart, StyledElement, StyledNode } from './types.ts'

export type TargetPart = Extract<ContentPart, { type: 'target-counter' | 'target-text' }>

/** The innermost values of all counters where an element begins. */
export type CounterValues = ReadonlyMap<string, number>

/** A part about another element that does not wait for the pages. */
export function knownBeforePages(part: ContentPart): TargetPart | undefined {
  if (part.type === 'target-text') return part
  return part.type === 'target-counter' && part.name !== 'page' ? part : undefined
}

/**
 * @param open ids of texts that are still empty, with what they are to say
 * @param counted counters by the `id` of the element
 */
export function fillTargets(
  root: StyledElement,
  open: ReadonlyMap<number, TargetPart>,
  counted: ReadonlyMap<string, CounterValues>,
): StyledElement {
  if (open.size === 0) return root
  const elements = elementsById(root)
  const textFor = (part: TargetPart): string => {
    const id = part.target.replace(/^#/, '')
    const element = elements.get(id)
    if (!element) return ''
    if (part.type === 'target-text') return textOf(element)
    return formatCounter(counted.get(id)?.get(part.name) ?? 0, part.style)
  }
  const fill = (node: StyledNode): StyledNode => {
    if (node.type === 'element') return { ...node, children: node.children.map(fill) }
    const part = node.type === 'text' ? open.get(node.id) : undefined
    return part && node.type === 'text' ? { ...node, value: textFor(part) } : node
  }
  return { ...root, children: root.children.map(fill) }
}

function elementsById(root: StyledElement): ReadonlyMap<string, StyledElement> {
  const found = new Map<string, StyledElement>()
  const visit = (element: StyledElement): void => {
    const { id } = element.attributes
    // The first one counts, as it does for links.
    if (id !== undefined && !found.has(id)) found.set(id, element)
    for (const child of element.children) if (child.type === 'element') visit(child)
  }
  visit(root)
  return found
}
