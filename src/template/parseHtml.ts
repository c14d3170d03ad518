/** HTML that a template made → element tree, contents put in by reference. */
import { Parser } from 'htmlparser2'
import type { Span } from '../diagnostics/types.ts'
import { detached } from '../tree/detached.ts'
import type { Element, Node } from '../tree/types.ts'
import { PLACE_ATTRIBUTE, readPlace } from './places.ts'
import type { Contents } from './types.ts'

interface Open {
  readonly tag: string
  readonly attributes: Record<string, string>
  readonly span: Span
  readonly children: Node[]
}

export function parseHtml(html: string, contents: Contents, origin: Span): Element {
  const root: Open = { tag: 'html', attributes: {}, span: origin, children: [] }
  const stack: Open[] = [root]
  const top = () => stack[stack.length - 1]
  const close = () => {
    const { tag, attributes, span, children } = stack.pop()!
    top().children.push({ type: 'element', tag, attributes, children, span })
  }
  // A few files, named by every element.
  const files = new Map<string, string>()
  const placed = (at: Span | undefined): Span | undefined => {
    if (!at) return undefined
    const file = files.get(at.file) ?? detached(at.file)
    files.set(file, file)
    return { ...at, file }
  }
  const parser = new Parser(
    {
      onopentag(tag, { [PLACE_ATTRIBUTE]: place, ...attributes }) {
        for (const name of Object.keys(attributes)) attributes[name] = detached(attributes[name]!)
        const span = placed(readPlace(place)) ?? top().span
        stack.push({
          tag,
          attributes,
          span,
          children: [...(tag === 'dossier-content' ? (contents.get(attributes.ref) ?? []) : [])],
        })
      },
      ontext(value) {
        const { children, span } = top()
        const last = children.at(-1)
        if (last?.type === 'text') children[children.length - 1] = { ...last, value: last.value + value }
        else children.push({ type: 'text', value: detached(value), span })
      },
      onclosetag(tag) {
        // The contents stand where their reference stood, and remember it: their height may be limited.
        if (tag === 'dossier-content') {
          const { children, attributes } = stack.pop()!
          top().children.push(...children.map((child) => marked(child, attributes.ref ?? '')))
        } else close()
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  )
  parser.write(html)
  parser.end()
  const only = root.children.find((child): child is Element => child.type === 'element')
  return only?.tag === 'html' ? only : { type: 'element', tag: 'html', attributes: {}, children: root.children, span: origin }
}

/** What says which answer an element belongs to: `3a/en`. */
export const ANSWER_ATTRIBUTE = 'data-answer'

function marked(node: Node, ref: string): Node {
  return node.type === 'text' ? node : { ...node, attributes: { ...node.attributes, [ANSWER_ATTRIBUTE]: ref } }
}
