/** What `display` and `float` say of a node's place among its siblings (CSS 2.2, §9.2). */
import type { ComputedStyle, StyledElement, StyledNode } from '../style/types.ts'

export function isBlockLevel(node: StyledNode): node is StyledElement {
  if (node.type !== 'element' || node.style.float === 'footnote') return false
  return !INLINE.has(node.style.display) && node.tag !== 'br'
}

/** Values of `display` that stand in a line. */
export const INLINE: ReadonlySet<ComputedStyle['display']> = new Set(['inline', 'inline-block', 'ruby', 'ruby-text'])
