/** Trees and sheets for the tests of the style stage, and a styled tree as text. */

import type { Diagnostic, Span } from '../../../src/diagnostics/types.ts'
import type { Language } from '../../../src/language/types.ts'
import { baseSheet, parseSheet, styleTree } from '../../../src/style/index.ts'
import type { ComputedStyle, StyledDocument, StyledElement, StyledNode } from '../../../src/style/types.ts'
import { element, text } from '../../../src/tree/build.ts'
import type { Element, Node } from '../../../src/tree/types.ts'

export const SPAN: Span = { file: 'input/a.md', line: 3, column: 1 }

/**
 * Make an element from a name like `p#one.lead.wide` or `a[href=#x]`, and its children.
 */
export function el(name: string, ...children: readonly (Node | string)[]): Element {
  const attributes: Record<string, string> = {}
  const tag = name
    .replace(/\[([\w-]+)(?:=([^\]]*))?\]/g, (_, key: string, value: string | undefined) => {
      attributes[key] = value ?? ''
      return ''
    })
    .replace(/#([\w-]+)/, (_, id: string) => {
      attributes.id = id
      return ''
    })
    .replace(/\.([\w.-]+)/, (_, names: string) => {
      attributes.class = names.replaceAll('.', ' ')
      return ''
    })
  const nodes = children.map((child) => (typeof child === 'string' ? text(child, SPAN) : child))
  return element(tag, attributes, nodes, SPAN)
}

export interface Styled {
  readonly document: StyledDocument
  /** `file:line:column code message`, of parsing and of styling. */
  readonly messages: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Style a tree with the base sheet and one sheet called `a.css`. */
export function style(
  root: Element,
  css = '',
  options: { base?: boolean; language?: Language; paper?: 'A4' | 'Letter' } = {},
): Styled {
  const sheet = parseSheet('a.css', css)
  const sheets = options.base === false ? [sheet.value] : [baseSheet(), sheet.value]
  const { value, diagnostics } = styleTree(root, sheets, {
    paper: options.paper ?? 'A4',
    defaultLanguage: options.language ?? 'en',
  })
  const all = [...sheet.diagnostics, ...diagnostics]
  return {
    document: value,
    diagnostics: all,
    messages: all.map(({ span, code, message }) => `${span.file}:${span.line}:${span.column} ${code} ${message}`),
  }
}

/** The style of the first element with a tag or an id. */
export function styleOf({ document }: Styled, name: string): ComputedStyle {
  return find(document.root, name).style
}

export function find(root: StyledElement, name: string): StyledElement {
  const found = search(root, name)
  if (!found) throw new Error(`no element ${name}`)
  return found
}

function search(node: StyledNode, name: string): StyledElement | undefined {
  if (node.type !== 'element') return undefined
  if (node.tag === name || node.attributes.id === name) return node
  for (const child of node.children) {
    const found = search(child, name)
    if (found) return found
  }
  return undefined
}

/** A styled tree as text: a line for each node, with some of the properties of elements. */
export function show(node: StyledNode, properties: readonly (keyof ComputedStyle)[] = [], indent = ''): string {
  if (node.type === 'text') return `${indent}${node.id} ${JSON.stringify(node.value)}\n`
  if (node.type === 'slot') {
    const { part } = node
    return `${indent}${node.id} <${part.type} ${part.type === 'leader' ? JSON.stringify(part.pattern) : part.target}>\n`
  }
  const shown = properties.map((name) => ` ${name}=${JSON.stringify(node.style[name])}`).join('')
  const children = node.children.map((child) => show(child, properties, `${indent}  `)).join('')
  return `${indent}${node.id} ${node.tag}${shown}\n${children}`
}
