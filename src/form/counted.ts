/** An answer's elements → what of it counts: its text without what the form leaves out, and its list items. */
import type { Element, Node } from '../tree/types.ts'
import { flatten } from './flatten.ts'
import type { Countable, FormDefinition } from './types.ts'

const TAGS: Readonly<Record<string, Countable>> = {
  h1: 'headings',
  h2: 'headings',
  h3: 'headings',
  h4: 'headings',
  h5: 'headings',
  h6: 'headings',
  table: 'tables',
  figcaption: 'captions',
  blockquote: 'quotations',
}

/** The text that counts. */
export function countedText(content: readonly Node[], { counts, paste }: FormDefinition): string {
  return flatten(Object.values(counts).every((counted) => counted) ? content : without(content, counts), paste)
}

function without(nodes: readonly Node[], counts: FormDefinition['counts']): readonly Node[] {
  return nodes.flatMap((node): readonly Node[] => {
    if (node.type === 'text') return [node]
    const what = node.attributes.class === 'footnote' ? 'footnotes' : TAGS[node.tag]
    return what !== undefined && !counts[what] ? [] : [{ ...node, children: without(node.children, counts) }]
  })
}

/** How many items the lists at an answer's top level have. */
export function itemsIn(content: readonly Node[]): number {
  return elements(content)
    .filter(({ tag }) => tag === 'ul' || tag === 'ol')
    .reduce((sum, list) => sum + elements(list.children).filter(({ tag }) => tag === 'li').length, 0)
}

function elements(nodes: readonly Node[]): readonly Element[] {
  return nodes.filter((node): node is Element => node.type === 'element')
}
