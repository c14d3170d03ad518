/** Author's headings put below the template's own, so that levels nest without a gap. */
import type { Node } from '../tree/types.ts'

const LOWEST = 6

export function shiftHeadings(nodes: readonly Node[], by: number): readonly Node[] {
  return nodes.map((node) => {
    if (node.type === 'text') return node
    const level = /^h([1-6])$/.exec(node.tag)?.[1]
    const children = shiftHeadings(node.children, by)
    return level ? { ...node, tag: `h${Math.min(Number(level) + by, LOWEST)}`, children } : { ...node, children }
  })
}
