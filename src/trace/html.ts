/**
 * What a template made, the author's content in its place → HTML that a browser shows as well.
 * Blocks of blocks are indented; an element with text stands on one line, since white space counts there.
 */
import type { Element, Node } from '../tree/types.ts'

/** Print a rendered template. */
export function traceHtml(root: Element): string {
  return block(root, '')
}

function block(node: Node, indent: string): string {
  if (node.type === 'text') return isBlank(node) ? '' : `${indent}${escaped(node.value.trim())}\n`
  if (node.children.some(isInline) || node.children.every(isBlank)) return `${indent}${inline(node)}\n`
  const children = node.children.map((child) => block(child, `${indent}  `)).join('')
  return `${indent}${startTag(node)}\n${children}${indent}</${node.tag}>\n`
}

function inline(node: Node): string {
  if (node.type === 'text') return escaped(node.value)
  if (VOID.includes(node.tag)) return startTag(node)
  return `${startTag(node)}${node.children.map(inline).join('')}</${node.tag}>`
}

function startTag({ tag, attributes }: Element): string {
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escaped(value).replaceAll('"', '&quot;')}"`)
  return `<${tag}${written.join('')}>`
}

/** HTML, §13.1.2: elements that have no end tag. */
const VOID = ['br', 'col', 'hr', 'img', 'input', 'meta', 'link', 'wbr']
const PHRASING = [
  'a',
  'abbr',
  'b',
  'bdi',
  'br',
  'cite',
  'code',
  'del',
  'em',
  'i',
  'input',
  'q',
  's',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
]

function isInline(node: Node): boolean {
  return node.type === 'text' ? !isBlank(node) : PHRASING.includes(node.tag)
}

function isBlank(node: Node): boolean {
  return node.type === 'text' && /^[ \t\r\n\f]*$/.test(node.value)
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
