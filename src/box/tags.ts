/**
 * Styled tree → tag tree: the meaning of the document, from the tree and not from drawing order.
 * After ISO 32000-1, 14.7–14.8, and the Tagged PDF Best Practice Guide of the PDF Association.
 */
import type { StyledElement, StyledNode } from '../style/types.ts'
import { roleAttributes, roleOf } from './roles.ts'
import type { Role, TagElement, TagNode } from './types.ts'

/** Build the tag tree of a document; content with the id of no leaf of it is decoration. */
export function tagTree(root: StyledElement): TagElement {
  const [tree] = tagsOf(root)
  if (tree?.type === 'element' && tree.role === 'Document') return tree
  return tagged(root, 'Document', tree ? [tree] : [])
}

function tagsOf(node: StyledNode): readonly TagNode[] {
  if (node.type !== 'element')
    return node.type === 'text' && node.value.trim() === '' && /[\n]/.test(node.value) ? [] : [{ type: 'leaf', node: node.id }]
  const role = roleOf(node)
  if (role === 'artifact') return []
  if (role === 'LI') return [tagged(node, role, listItem(node))]
  if (role !== undefined)
    return [tagged(node, role, HOLDS_BLOCKS.has(role) ? blockChildren(node) : node.children.flatMap(tagsOf))]
  if (!isInline(node)) return blockChildren(node)
  const children = node.children.flatMap(tagsOf)
  // A change of language needs an element of its own to carry it.
  return node.attributes.lang === undefined ? children : [tagged(node, 'Span', children)]
}

/** Roles whose running text needs a paragraph around it. */
const HOLDS_BLOCKS = new Set<Role>(['Document', 'Part', 'Sect', 'Div', 'BlockQuote', 'LBody', 'Note'])

/** Children of a block, runs of inline content wrapped in `P`. */
function blockChildren(element: StyledElement): readonly TagNode[] {
  const result: TagNode[] = []
  let run: TagNode[] = []
  const flush = () => {
    if (run.length > 0) result.push(tagged(element, 'P', run))
    run = []
  }
  for (const child of element.children) {
    if (isInline(child)) run.push(...tagsOf(child))
    else {
      flush()
      result.push(...tagsOf(child))
    }
  }
  flush()
  return result
}

function isInline(node: StyledNode): boolean {
  // A footnote stands in the line where it is called, whatever it holds.
  if (node.type !== 'element' || node.style.float === 'footnote') return true
  return node.style.display === 'inline' || node.style.display === 'inline-block'
}

/** `LI` holds a label and a body; a nested list stands in the body. */
function listItem(element: StyledElement): readonly TagNode[] {
  const isMarker = (child: StyledNode) => child.type === 'element' && child.tag === '::marker'
  const labels = element.children.filter(isMarker).flatMap(tagsOf)
  const body = { ...element, children: element.children.filter((child) => !isMarker(child)) }
  return [...labels, tagged(element, 'LBody', blockChildren(body))]
}

function tagged(element: StyledElement, role: Role, children: readonly TagNode[]): TagElement {
  return {
    type: 'element',
    role,
    node: element.id,
    lang: element.lang,
    ...roleAttributes(element, role),
    children,
    span: element.span,
  }
}
