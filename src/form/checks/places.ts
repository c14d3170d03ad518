/** An answer's elements and something in its words → where the author wrote it. */
import type { Span } from '../../diagnostics/types.ts'
import type { Node } from '../../tree/types.ts'

/** The place of the first text in which something is found, moved to where in that text it is. */
export function placeOf(
  nodes: readonly Node[],
  find: (text: string) => { readonly index: number } | undefined,
): Span | undefined {
  for (const node of nodes) {
    if (node.type === 'element') {
      const place = placeOf(node.children, find)
      if (place) return place
      continue
    }
    const found = find(node.value)
    if (found) return { file: node.span.file, line: node.span.line, column: node.span.column + found.index }
  }
  return undefined
}
