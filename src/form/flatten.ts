/**
 * An answer's elements → its paste text: what goes into a portal's box, and what is counted. The shape is the
 * one that applicants use where a portal takes plain text: `<Heading> text - item - item`.
 */
import type { Element, Node } from '../tree/types.ts'

/** Flatten an answer to plain text: headings in `<…>`, list items after ` - `, paragraphs a blank line apart. */
export function flatten(content: readonly Node[]): string {
  let result = ''
  let previous: Block | undefined
  for (const block of blocksOf(content)) {
    result += (previous ? joint(previous, block) : '') + block.text
    previous = block
  }
  return result
}

interface Block {
  readonly type: 'paragraph' | 'run-in' | 'lines'
  readonly text: string
}

const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'])
const BLOCKS = new Set([
  ...HEADINGS,
  ...['p', 'ul', 'ol', 'li', 'table', 'blockquote', 'pre', 'hr', 'div', 'section', 'aside', 'figure', 'figcaption'],
])

/** Two paragraphs stay apart; tables keep their rows; headings and items run on, as in a portal's one line. */
function joint(before: Block, after: Block): string {
  if (before.type === 'lines' || after.type === 'lines') return '\n'
  return before.type === 'paragraph' && after.type === 'paragraph' ? '\n\n' : ' '
}

/** The blocks of a container; loose text between them is a paragraph of its own (a tight list's items). */
function blocksOf(nodes: readonly Node[]): readonly Block[] {
  const blocks: Block[] = []
  let loose: Node[] = []
  const closeLoose = () => {
    const text = inlineText(loose)
    if (text.trim() !== '') blocks.push({ type: 'paragraph', text })
    loose = []
  }
  for (const node of nodes) {
    if (node.type === 'element' && BLOCKS.has(node.tag)) {
      closeLoose()
      blocks.push(...blocksOfElement(node))
    } else {
      loose.push(node)
    }
  }
  closeLoose()
  return blocks.filter((block) => block.text !== '')
}

function blocksOfElement(node: Element): readonly Block[] {
  if (HEADINGS.has(node.tag)) return [{ type: 'run-in', text: `<${inlineText(node.children)}>` }]
  switch (node.tag) {
    case 'p':
      return [{ type: 'paragraph', text: inlineText(node.children) }]
    case 'pre':
      return [{ type: 'lines', text: inlineText(node.children).replace(/\n$/, '') }]
    case 'table':
      return [{ type: 'lines', text: rowsOf(node).join('\n') }]
    case 'ul':
    case 'ol':
      return [{ type: 'run-in', text: itemsOf(node).join(' ') }]
    case 'hr':
      return []
    default:
      return blocksOf(node.children)
  }
}

function itemsOf(list: Element): readonly string[] {
  const start = Number(list.attributes.start ?? 1)
  return list.children
    .filter((node): node is Element => node.type === 'element' && node.tag === 'li')
    .map((item, index) => {
      const text = flatten(item.children)
      return list.tag === 'ol' ? `${start + index}. ${text}` : `- ${text}`
    })
}

function rowsOf(node: Element): readonly string[] {
  return node.children.flatMap((child) => {
    if (child.type === 'text') return []
    return child.tag === 'tr' ? [cellsOf(child).join(' ')] : rowsOf(child)
  })
}

function cellsOf(row: Element): readonly string[] {
  return row.children.flatMap((cell) => (cell.type === 'element' ? [flatten(cell.children)] : []))
}

/** Words only: of a link its text, of a footnote its words in brackets where its mark stands. */
function inlineText(nodes: readonly Node[]): string {
  let result = ''
  for (const node of nodes) {
    if (node.type === 'text') result += node.value
    else if (node.tag === 'br') result += '\n'
    else if (node.tag === 'input') result += 'checked' in node.attributes ? '☑ ' : '☐ '
    else if (node.attributes.class === 'footnote') result += ` (${inlineText(node.children)})`
    else result += inlineText(node.children)
  }
  return result
}
