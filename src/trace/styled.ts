/** Styled tree → text: each element with the declarations that make it differ from its parent; then the pages. */
import { MARGIN_BOX_NAMES } from '../style/marginBoxes.ts'
import type { PageStyle, StyledDocument, StyledElement, StyledNode } from '../style/types.ts'
import { contentText, declarations } from './declarations.ts'
import { attributesOf, type Branch, branch, nameOf, number, print, quoted, words } from './notation.ts'

/** Print a styled tree and the page styles it asks for. */
export function traceStyled({ root, pages }: StyledDocument): string {
  const names = [...new Set(['auto', ...pageNames(root)])]
  return print([
    traceNode(root),
    ...names.flatMap((name) => {
      const right = traceContents(pages.select(name, 'right'))
      const left = traceContents(pages.select(name, 'left'))
      const both = print([right]) === print([left])
      return both ? [titled(`@page ${name}`, right)] : [titled(`@page ${name} right`, right), titled(`@page ${name} left`, left)]
    }),
  ])
}

function traceNode(node: StyledNode, parent?: StyledElement): Branch {
  if (node.type === 'text') return branch(quoted(node.value))
  if (node.type === 'slot') return branch(contentText(node.part))
  const { tag, attributes, lang, style, children } = node
  return branch(
    words(
      nameOf(tag, attributes),
      attributesOf(attributes, ['lang', 'dir']),
      lang !== parent?.lang && `lang=${lang}`,
      braced(declarations(style, parent?.style)),
    ),
    (children.every(isApart) ? children.filter((child) => !isBlank(child)) : children).map((child) => traceNode(child, node)),
  )
}

/** Whether white space beside the node falls away: it stands between blocks. */
function isApart(node: StyledNode): boolean {
  return isBlank(node) || (node.type === 'element' && !node.style.display.startsWith('inline'))
}

function isBlank(node: StyledNode): boolean {
  return node.type === 'text' && /^[ \t\r\n]*$/.test(node.value)
}

function braced(declared: readonly string[]): string {
  return declared.length === 0 ? '' : `{ ${declared.join('; ')} }`
}

/** Names of page styles, in the order of their first use. */
function pageNames(node: StyledNode): readonly string[] {
  if (node.type !== 'element') return []
  return [node.style.page, ...node.children.flatMap(pageNames)]
}

function traceContents(page: PageStyle): Branch {
  const { width, height, marginTop, marginRight, marginBottom, marginLeft, pageLabel, pagePrefix, boxes } = page
  return branch(
    words(
      `${number(width)}x${number(height)}`,
      'margin',
      ...[marginTop, marginRight, marginBottom, marginLeft].map(number),
      words('label', pagePrefix !== 'none' && pagePrefix, pageLabel),
    ),
    MARGIN_BOX_NAMES.flatMap((name) => {
      const box = boxes[name]
      return box ? [branch(words(name, ...box.content.map(contentText)))] : []
    }),
  )
}

function titled(title: string, { line, children }: Branch): Branch {
  return branch(`${title} ${line}`, children)
}
