/** What `content(text)` says of an element: its text without generated content and annotations, white space collapsed. */
import type { StyledNode } from '../style/types.ts'

export function textOf(node: StyledNode): string {
  return rawText(node).replace(/\s+/g, ' ').trim()
}

function rawText(node: StyledNode): string {
  if (node.type === 'text') return node.value
  if (node.type === 'slot' || node.tag.startsWith('::') || node.style.float === 'footnote') return ''
  if (node.style.display === 'ruby-text') return ''
  const text = node.children.map(rawText).join('')
  return node.style.display === 'inline' || node.style.display === 'ruby' ? text : ` ${text} `
}
