/** What `content(text)` says of an element: its text without generated content and annotations, white space collapsed. */
import type { StyledElement, StyledNode } from './types.ts'

/** @param of a pseudo-element whose text is meant, instead of the element's own */
export function textOf(element: StyledElement, of?: 'before' | 'after'): string {
  // The space at the end of `"1. "` parts it from what follows.
  if (of) return collapsed(element.children.flatMap((child) => (isPseudo(child, of) ? child.children : [])))
  return collapsed(element.children).trim()
}

function collapsed(nodes: readonly StyledNode[]): string {
  return nodes.map(rawText).join('').replace(/\s+/g, ' ')
}

function isPseudo(node: StyledNode, name: string): node is StyledElement {
  return node.type === 'element' && node.tag === `::${name}`
}

function rawText(node: StyledNode): string {
  if (node.type === 'text') return node.value
  if (node.type === 'slot' || node.tag.startsWith('::') || node.style.float === 'footnote') return ''
  if (node.style.display === 'ruby-text') return ''
  const text = node.children.map(rawText).join('')
  return node.style.display === 'inline' || node.style.display === 'ruby' ? text : ` ${text} `
}
