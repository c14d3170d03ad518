/** An SVG file as a tree, and what is known while it is drawn. */
import type { Diagnostic, Span } from '../../diagnostics/types.ts'

export interface SvgElement {
  readonly type: 'element'
  /** Without a prefix: `svg:rect` is `rect`. */
  readonly tag: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly SvgNode[]
  readonly span: Span
}

export interface SvgText {
  readonly type: 'text'
  readonly value: string
}

export type SvgNode = SvgElement | SvgText

export interface SvgDocument {
  readonly root: SvgElement
  readonly byId: ReadonlyMap<string, SvgElement>
  /** Declarations of the file's style sheets for an element, its ancestors given from the nearest on. */
  readonly styleOf: (element: SvgElement, ancestors: readonly SvgElement[]) => Properties
  readonly report: (diagnostic: Diagnostic) => void
}

/** Presentation properties by name, as written. */
export type Properties = Readonly<Record<string, string>>
