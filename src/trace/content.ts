/** Content as Markdown became it → one branch for each element and text. */
import type { Node } from '../tree/types.ts'
import { attributesOf, type Branch, branch, nameOf, quoted, words } from './notation.ts'

export function traceContent(nodes: readonly Node[]): readonly Branch[] {
  return nodes.map((node) =>
    node.type === 'text'
      ? branch(quoted(node.value))
      : branch(words(nameOf(node.tag, node.attributes), attributesOf(node.attributes)), traceContent(node.children)),
  )
}
