/** Small constructors and walks for element trees. */
import type { Span } from '../diagnostics/types.ts'
import type { Element, Node, Text } from './types.ts'

export function text(value: string, span: Span): Text {
  return { type: 'text', value, span }
}

export function element(
  tag: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly Node[],
  span: Span,
): Element {
  return { type: 'element', tag, attributes, children, span }
}

/** All text below the nodes, in order, with nothing between. */
export function textContent(nodes: readonly Node[]): string {
  let result = ''
  for (const node of nodes) result += node.type === 'text' ? node.value : textContent(node.children)
  return result
}
