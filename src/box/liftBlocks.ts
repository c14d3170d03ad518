/**
 * Inline elements that hold blocks → the parts before, between and after, with the blocks among them
 * (CSS 2.2, §9.2.1.1). A link goes with its blocks, around what they say.
 *
 *     a ── "one" div "three"      a "one"   div ── a ── "two"   a "three"
 *             └── "two"
 */
import type { StyledElement, StyledNode } from '../style/types.ts'
import { isBlockLevel } from './display.ts'
import { hrefOf } from './link.ts'

/** Nodes of which no inline one holds a block. */
export function liftBlocks(nodes: readonly StyledNode[]): readonly StyledNode[] {
  return nodes.some(holdsBlock) ? nodes.flatMap((node) => (holdsBlock(node) ? parted(node) : [node])) : nodes
}

function holdsBlock(node: StyledNode): node is StyledElement {
  if (node.type !== 'element' || node.style.display !== 'inline' || node.style.float !== 'none') return false
  return node.children.some((child) => isBlockLevel(child) || holdsBlock(child))
}

function parted(inline: StyledElement): readonly StyledNode[] {
  const parts: StyledElement[] = []
  let run: StyledNode[] = []
  const flush = () => {
    if (run.length > 0) parts.push(withChildren(inline, run))
    run = []
  }
  for (const child of liftBlocks(inline.children)) {
    if (isBlockLevel(child)) {
      flush()
      parts.push(hrefOf(inline) === undefined ? child : linked(child, inline))
    } else run.push(child)
  }
  flush()
  // The element begins once.
  return parts.map((part, i) => (i > 0 && part.id === inline.id ? continued(part) : part))
}

/** A block within a link: all its words are the link's. */
function linked(block: StyledElement, link: StyledElement): StyledElement {
  const children = liftBlocks(block.children)
  if (!children.some(isBlockLevel)) return withChildren(block, [withChildren(continued(link), children)])
  return withChildren(
    block,
    children.map((child) => (isBlockLevel(child) ? linked(child, link) : withChildren(continued(link), [child]))),
  )
}

function continued(element: StyledElement): StyledElement {
  const { id: _, ...attributes } = element.attributes
  return { ...element, attributes, style: { ...element.style, stringSet: [] } }
}

function withChildren(element: StyledElement, children: readonly StyledNode[]): StyledElement {
  return { ...element, children }
}
