/**
 * Inline nodes in which line breaks are texts of their own → nodes in which each break is a space or
 * nothing: CSS Text 3, 4.1.3, "segment break transformation". Chinese and Japanese have no spaces
 * between words, so there a break in the source is none of the text's.
 */
import { text } from '../tree/build.ts'
import type { Node, Text } from '../tree/types.ts'
import { codeBefore, joinsLines, mayJoinLines } from './characters.ts'

/** The value of a text that stands for the end of a line in the source. */
export const LINE_BREAK = '\n'

/** Decide what each line break prints, and join the space it may print to the words before it. */
export function joinLines(nodes: readonly Node[]): readonly Node[] {
  const leaves: Text[] = []
  collectLeaves(nodes, leaves)
  if (!leaves.some((leaf) => leaf.value === LINE_BREAK)) return nodes
  const silent = new Set(leaves.filter((leaf, index) => leaf.value === LINE_BREAK && printsNothing(leaves, index)))
  return resolve(nodes, silent)
}

/** The texts of a line in reading order; a footnote's words stand elsewhere. */
function collectLeaves(nodes: readonly Node[], leaves: Text[]): void {
  for (const node of nodes) {
    if (node.type === 'text') leaves.push(node)
    else if (node.attributes.class !== 'footnote') collectLeaves(node.children, leaves)
  }
}

function printsNothing(leaves: readonly Text[], index: number): boolean {
  const words = leaves[index - 1]?.value ?? ''
  const before = codeBefore(words, words.length)
  const after = leaves[index + 1]?.value.codePointAt(0)
  if (before === undefined || after === undefined) return false
  return (joinsLines(before) && mayJoinLines(after)) || (mayJoinLines(before) && joinsLines(after))
}

function resolve(nodes: readonly Node[], silent: ReadonlySet<Text>): Node[] {
  const resolved: Node[] = []
  for (const node of nodes) {
    const last = resolved.at(-1)
    if (node.type === 'element') resolved.push({ ...node, children: resolve(node.children, silent) })
    else if (node.value !== LINE_BREAK) resolved.push(node)
    else if (silent.has(node)) continue
    else if (last?.type === 'text') resolved[resolved.length - 1] = text(`${last.value} `, last.span)
    else resolved.push(text(' ', node.span))
  }
  return resolved
}
