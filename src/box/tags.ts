/**
 * Styled tree → tag tree: the meaning of the document, from the tree and not from drawing order.
 * After ISO 32000-1, 14.7–14.8, and the Tagged PDF Best Practice Guide of the PDF Association.
 */
import type { Language } from '../language/types.ts'
import type { StyledElement, StyledNode } from '../style/types.ts'
import { alignColumns } from './align.ts'
import { INLINE, isBlockLevel } from './display.ts'
import { withoutEmptyRows } from './emptyRows.ts'
import { roleAttributes, roleOf } from './roles.ts'
import { rubyPairs } from './ruby.ts'
import type { Role, TagElement, TagNode } from './types.ts'

/** How columns are read: what stands side by side together, or one column after the other. */
export type ReadingOrder = 'pairs' | 'languages'

/** Build the tag tree of a document; content with the id of no leaf of it is decoration. */
export function tagTree(root: StyledElement, order: ReadingOrder = 'languages'): TagElement {
  const [tree] = tagsOf(order === 'pairs' ? inPairs(root) : root, { inText: false, lang: root.lang })
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

/** What a node stands in. */
interface Around {
  /** Within a paragraph or heading, where a block of text is no paragraph of its own. */
  readonly inText: boolean
  /** The language of the element around it. */
  readonly lang: Language
}

function tagsOf(node: StyledNode, around: Around): readonly TagNode[] {
  if (node.type !== 'element') return [{ type: 'leaf', node: node.id }]
  const role = roleOf(node)
  if (role === 'artifact') return []
  // What is drawn of a picture has the picture's own id.
  if (node.tag === 'img' && role !== undefined) return [tagged(node, role, [{ type: 'leaf', node: node.id }])]
  if (role === 'LI' || role === 'Note') return [tagged(node, role, labelled(node, role))]
  if (node.style.display === 'ruby') return rubyTags(node, around)
  if (role === 'L' && node.tag === 'dl') return [tagged(node, role, definitions(node))]
  const inText = around.inText || (role !== undefined && HOLDS_TEXT.has(role))
  const children = () => node.children.flatMap((child) => tagsOf(child, { inText, lang: node.lang }))
  if (role !== undefined && HOLDS_ROWS.has(role)) return [tagged(node, role, withoutEmptyRows(children()))]
  if (role !== undefined) return [tagged(node, role, holdsBlocks(node, role) ? blockChildren(node, WRAPPERS[role]) : children())]
  if (!isInline(node) && !inText) return blockChildren(node)
  // A change of language needs an element of its own to carry it.
  return node.lang === around.lang ? children() : [tagged(node, 'Span', children())]
}

/** Roles whose running text needs a paragraph around it. */
const HOLDS_BLOCKS = new Set<Role>(['Document', 'Part', 'Sect', 'Div', 'BlockQuote', 'LBody', 'TOCI'])

const HOLDS_ROWS = new Set<Role>(['Table', 'THead', 'TBody'])

/** Roles whose running text is no paragraph where it stands alone. */
const HOLDS_EITHER = new Set<Role>(['TH', 'TD', 'Caption'])

/** What running text is wrapped in, where it is no paragraph: an entry of the contents refers (ISO 32000-1, table 333). */
const WRAPPERS: Readonly<Partial<Record<Role, Role>>> = { TOCI: 'Reference' }

function holdsBlocks(element: StyledElement, role: Role): boolean {
  return HOLDS_BLOCKS.has(role) || (HOLDS_EITHER.has(role) && !element.children.every(isInline))
}

/** Roles of running text itself. */
const HOLDS_TEXT = new Set<Role>(['P', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6'])

/** Children of a block, runs of inline content wrapped in a paragraph. */
function blockChildren(element: StyledElement, wrapper: Role = 'P'): readonly TagNode[] {
  const result: TagNode[] = []
  let run: StyledNode[] = []
  const flush = () => {
    // White space between blocks is not drawn.
    if (!run.every(isBlank))
      result.push(
        tagged(
          element,
          wrapper,
          run.flatMap((node) => tagsOf(node, { inText: true, lang: element.lang })),
        ),
      )
    run = []
  }
  for (const child of element.children) {
    if (isInline(child)) run.push(child)
    else {
      flush()
      result.push(...tagsOf(child, { inText: false, lang: element.lang }))
    }
  }
  flush()
  return result
}

/** Each pair is a `Ruby` of its own, since that holds one base and one annotation (ISO 32000-1, 14.8.4.4.2). */
function rubyTags(ruby: StyledElement, around: Around): readonly TagNode[] {
  const textOf = (nodes: readonly StyledNode[], lang: Language) => nodes.flatMap((node) => tagsOf(node, { inText: true, lang }))
  return rubyPairs(ruby).flatMap(({ base, annotation }): readonly TagNode[] => {
    if (!annotation) return textOf(base, around.lang)
    const children = textOf(base, ruby.lang)
    const text = textOf(annotation.children, annotation.lang)
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

/** An item or a note: its label, and what it labels. An item holds that in a body, with the lists nested in it. */
function labelled(element: StyledElement, role: 'LI' | 'Note'): readonly TagNode[] {
  const isLabel = (child: StyledNode) => child.type === 'element' && roleOf(child) === 'Lbl'
  const labels = element.children.filter(isLabel).flatMap((label) => tagsOf(label, { inText: true, lang: element.lang }))
  const body = blockChildren({ ...element, children: element.children.filter((child) => !isLabel(child)) })
  return [...labels, ...(role === 'LI' ? [tagged(element, 'LBody', body)] : body)]
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
      parts.flatMap((part) => tagsOf(part, { inText: false, lang: parts[0]!.lang })),
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
