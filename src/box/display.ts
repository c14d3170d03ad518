/** What `display` and `float` say of a node's place among its siblings (CSS 2.2, §9.2). */
import type { StyledElement, StyledNode } from '../style/types.ts'

export function isBlockLevel(node: StyledNode): node is StyledElement {
  if (node.type !== 'element' || node.style.float === 'footnote') return false
  const { display } = node.style
  return display !== 'inline' && display !== 'inline-block' && node.tag !== 'br'
}
