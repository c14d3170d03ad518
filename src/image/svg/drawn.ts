/**
 * A drawing → how many elements are drawn when every `use` is followed. A short file whose uses lead to uses can ask for
 * more than any machine can hold, so they are counted, each element once, before anything is drawn.
 */
import type { SvgElement } from './types.ts'

/** @returns how many elements are drawn; a `use` that leads back to itself counts as one */
export function countDrawn(root: SvgElement, byId: ReadonlyMap<string, SvgElement>): number {
  const counts = new Map<SvgElement, number>()
  const count = (element: SvgElement): number => {
    const known = counts.get(element)
    if (known !== undefined) return known
    counts.set(element, 1)
    const { tag, attributes, children } = element
    const used = tag === 'use' ? byId.get(attributes.href?.slice(1) ?? '') : undefined
    const total = [...children, ...(used ? [used] : [])].reduce(
      (sum, node) => sum + (node.type === 'element' ? count(node) : 0),
      1,
    )
    counts.set(element, total)
    return total
  }
  return count(root)
}
