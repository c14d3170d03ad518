/**
 * Styled tree → tag tree: the meaning of the document, from the tree and not from drawing order.
 * After ISO 32000-1, 14.7–14.8, and the Tagged PDF Best Practice Guide of the PDF Association.
 */
import type { StyledElement, StyledNode } from '../style/types.ts'
import { alignColumns } from './align.ts'
import { INLINE, isBlockLevel } from './display.ts'
import { roleAttributes, roleOf } from './roles.ts'
import { rubyPairs } from './ruby.ts'
import type { Role, TagElement, TagNode } from './types.ts'

/** How columns are read: what stands side by side together, or one column after the other. */
export type ReadingOrder = 'pairs' | 'languages'

/** Build the tag tree of a document; content with the id of no leaf of it is decoration. */
export function tagTree(root: StyledElement, order: ReadingOrder = 'languages'): TagElement {
  const [tree] = tagsOf(order === 'pairs' ? inPairs(root) : root, false)
  if (tree?.type === 'element' && tree.role === 'Document') return tree
  return tagged(root, 'Document', tree ? [tree] : [])
}

/**
 * A tree in which the blocks of columns stand in the order of their rows: a paragraph, then its
 * translation. Lists and tables stay whole, each in its language.
 */
function inPairs(node: StyledElement): StyledElement {
  const children = node.children.map((child) => (child.type === 'element' ? inPairs(child) : child))
  if (node.style.display !== '-dossier-parallel') return { ...node, children }
  const columns = children.filter((child) => child.type === 'element')
  // Words that are in no block have no row: such columns are read as they stand.
  if (!columns.every((column) => column.children.every((child) => isBlockLevel(child) || isBlank(child))))
    return { ...node, children }
  return { ...node, children: alignColumns(columns).flatMap(({ parts }) => parts.flat()) }
}

/** @param inText within a paragraph or heading, where a block of text is no paragraph of its own */
function tagsOf(node: StyledNode, inText: boolean): readonly TagNode[] {
  if (node.type !== 'element') return [{ type: 'leaf', node: node.id }]
  const role = roleOf(node)
  if (role === 'artifact') return []
  // What is drawn of a picture has the picture's own id.
  if (node.tag === 'img' && role !== undefined) return [tagged(node, role, [{ type: 'leaf', node: node.id }])]
  if (role === 'LI') return [tagged(node, role, listItem(node))]
  if (node.style.display === 'ruby') return rubyTags(node)
  if (role === 'L' && node.tag === 'dl') return [tagged(node, role, definitions(node))]
  const inner = inText || (role !== undefined && HOLDS_TEXT.has(role))
  const children = () => node.children.flatMap((child) => tagsOf(child, inner))
  if (role !== undefined) return [tagged(node, role, HOLDS_BLOCKS.has(role) ? blockChildren(node) : children())]
  if (!isInline(node) && !inText) return blockChildren(node)
  // A change of language needs an element of its own to carry it.
  return node.attributes.lang === undefined ? children() : [tagged(node, 'Span', children())]
}

/** Roles whose running text needs a paragraph around it. */
const HOLDS_BLOCKS = new Set<Role>(['Document', 'Part', 'Sect', 'Div', 'BlockQuote', 'LBody', 'Note'])

/** Roles of running text itself. */
const HOLDS_TEXT = new Set<Role>(['P', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6'])

/** Children of a block, runs of inline content wrapped in `P`. */
function blockChildren(element: StyledElement): readonly TagNode[] {
  const result: TagNode[] = []
  let run: StyledNode[] = []
  const flush = () => {
    // White space between blocks is not drawn.
    if (!run.every(isBlank))
      result.push(
        tagged(
          element,
          'P',
          run.flatMap((node) => tagsOf(node, true)),
        ),
      )
    run = []
  }
  for (const child of element.children) {
    if (isInline(child)) run.push(child)
    else {
      flush()
      result.push(...tagsOf(child, false))
    }
  }
  flush()
  return result
}

/** Each pair is a `Ruby` of its own, since that holds one base and one annotation (ISO 32000-1, 14.8.4.4.2). */
function rubyTags(ruby: StyledElement): readonly TagNode[] {
  return rubyPairs(ruby).flatMap(({ base, annotation }): readonly TagNode[] => {
    const children = base.flatMap((node) => tagsOf(node, true))
    if (!annotation) return children
    const text = annotation.children.flatMap((node) => tagsOf(node, true))
    return [tagged(ruby, 'Ruby', [tagged(ruby, 'RB', children), tagged(annotation, 'RT', text)])]
  })
}

function isBlank(node: StyledNode): boolean {
  return node.type === 'text' && node.value.trim() === ''
}

function isInline(node: StyledNode): boolean {
  // A footnote stands in the line where it is called, whatever it holds.
  if (node.type !== 'element' || node.style.float === 'footnote') return true
  return INLINE.has(node.style.display)
}

/** `LI` holds a label and a body; a nested list stands in the body. */
function listItem(element: StyledElement): readonly TagNode[] {
  const isMarker = (child: StyledNode) => child.type === 'element' && child.tag === '::marker'
  const labels = element.children.filter(isMarker).flatMap((marker) => tagsOf(marker, true))
  const body = { ...element, children: element.children.filter((child) => !isMarker(child)) }
  return [...labels, tagged(element, 'LBody', blockChildren(body))]
}

/** A term, or several, and what is said of it are one item, whether or not a `div` holds them together. */
function definitions(list: StyledElement): readonly TagNode[] {
  const items: StyledElement[][] = []
  for (const child of list.children.flatMap((node) => (node.type === 'element' && node.tag === 'div' ? node.children : [node]))) {
    if (child.type !== 'element') continue
    const last = items.at(-1)
    const begins = child.tag === 'dt' && last?.at(-1)?.tag !== 'dt'
    if (last && !begins) last.push(child)
    else items.push([child])
  }
  return items.map((parts) =>
    tagged(
      parts[0]!,
      'LI',
      parts.flatMap((part) => tagsOf(part, false)),
    ),
  )
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
