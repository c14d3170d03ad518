/**
 * An answer's elements → its paste text: what goes into a portal's box, and what is counted. The form says how
 * headings and lists are told from text where there is only text.
 */
import type { Element, Node } from '../tree/types.ts'
import { isSquare } from './characters.ts'
import type { PasteStyle } from './types.ts'

/** The shape that applicants use where a portal takes plain text: `<Heading> text - item - item`. */
export const APPLICANTS_STYLE: PasteStyle = { heading: '<…>', bullets: '-', lineBreaks: true }

/** Flatten an answer to plain text: headings and items run on in their line, paragraphs stand a blank line apart. */
export function flatten(content: readonly Node[], style: PasteStyle = APPLICANTS_STYLE): string {
  let result = ''
  let previous: Block | undefined
  for (const block of blocksOf(content, style)) {
    result += (previous ? joint(previous, block, style) : '') + block.text
    previous = block
  }
  return style.lineBreaks ? result : withoutLineBreaks(result)
}

interface Block {
  readonly type: 'paragraph' | 'heading' | 'list' | 'lines'
  readonly text: string
}

const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'])
const BLOCKS = new Set([
  ...HEADINGS,
  ...['p', 'ul', 'ol', 'li', 'table', 'blockquote', 'pre', 'hr', 'div', 'section', 'aside', 'figure', 'figcaption'],
])

/** Two paragraphs stay apart; tables keep their rows; headings and items run on, as in a portal's one line. */
function joint(before: Block, after: Block, { bullets }: PasteStyle): string {
  if (before.type === 'lines' || after.type === 'lines') return '\n'
  // a dash begins the next item or none; a list of semicolons would swallow the paragraph after it
  const ends = before.type === 'paragraph' || (before.type === 'list' && bullets === ';')
  return ends && after.type === 'paragraph' ? '\n\n' : ' '
}

/** In one line; nothing stands where a line ended between two Han characters. */
function withoutLineBreaks(text: string): string {
  return text.replace(/ *\n[\n ]*/g, (gap, at: number) =>
    endsSquare(text.slice(0, at)) && isSquare(text.codePointAt(at + gap.length) ?? 0) ? '' : ' ',
  )
}

function endsSquare(text: string): boolean {
  return isSquare(Array.from(text.slice(-2)).at(-1)?.codePointAt(0) ?? 0)
}

/** The blocks of a container; loose text between them is a paragraph of its own (a tight list's items). */
function blocksOf(nodes: readonly Node[], style: PasteStyle): readonly Block[] {
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
      blocks.push(...blocksOfElement(node, style))
    } else {
      loose.push(node)
    }
  }
  closeLoose()
  return blocks.filter((block) => block.text !== '')
}

function blocksOfElement(node: Element, style: PasteStyle): readonly Block[] {
  if (HEADINGS.has(node.tag)) return [{ type: 'heading', text: headingIn(style, inlineText(node.children)) }]
  switch (node.tag) {
    case 'p':
      return [{ type: 'paragraph', text: inlineText(node.children) }]
    case 'pre':
      return [{ type: 'lines', text: inlineText(node.children).replace(/\n$/, '') }]
    case 'table':
      return [{ type: 'lines', text: rowsOf(node, style).join('\n') }]
    case 'ul':
    case 'ol':
      return [{ type: 'list', text: listIn(style, itemsOf(node, style)) }]
    case 'hr':
      return []
    default:
      return blocksOf(node.children, style)
  }
}

/** What ends a sentence, or a part of one, needs no other sign after it. */
const SIGN_AT_END = /[.,:;!?…。，、：；！？،؛؟]$/

function headingIn({ heading }: PasteStyle, text: string): string {
  if (heading !== '…:') return heading.replace('…', () => text)
  return SIGN_AT_END.test(text) ? text : text + (endsSquare(text) ? '：' : ':')
}

function listIn({ bullets }: PasteStyle, items: readonly string[]): string {
  if (bullets === '-') return items.join(' ')
  const apart = (item: string) => (SIGN_AT_END.test(item) ? `${item} ` : endsSquare(item) ? `${item}；` : `${item}; `)
  return items.map((item, index) => (index < items.length - 1 ? apart(item) : item)).join('')
}

function itemsOf(list: Element, style: PasteStyle): readonly string[] {
  const start = Number(list.attributes.start ?? 1)
  return list.children
    .filter((node): node is Element => node.type === 'element' && node.tag === 'li')
    .map((item, index) => {
      const text = flatten(item.children, style)
      if (list.tag === 'ol') return `${start + index}. ${text}`
      return style.bullets === '-' ? `- ${text}` : text
    })
}

function rowsOf(node: Element, style: PasteStyle): readonly string[] {
  return node.children.flatMap((child) => {
    if (child.type === 'text') return []
    return child.tag === 'tr' ? [cellsOf(child, style).join(' ')] : rowsOf(child, style)
  })
}

function cellsOf(row: Element, style: PasteStyle): readonly string[] {
  return row.children.flatMap((cell) => (cell.type === 'element' ? [flatten(cell.children, style)] : []))
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
