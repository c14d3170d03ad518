/**
 * The element tree: what Markdown and templates become, and what style and tags are computed from.
 * Names follow the DOM; every node knows its place in the author's file or in the template.
 */
import type { Span } from '../diagnostics/types.ts'

export interface Text {
  readonly type: 'text'
  readonly value: string
  readonly span: Span
}

export interface Element {
  readonly type: 'element'
  /** Lower-case HTML name: `p`, `h4`, `li`, `td`, `span`, `a`, `section`… */
  readonly tag: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly Node[]
  readonly span: Span
}

export type Node = Element | Text
