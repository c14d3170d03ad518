/**
 * A PDF that was just made, held against a profile: each finding at the line of the entry, the form or the template
 * that the type, the link or the picture at its place came from.
 */
import type { Diagnostic, Span } from '../diagnostics/types.ts'
import type { PagedDocument, PageItem } from '../page/types.ts'
import type { StyledNode } from '../style/types.ts'
import { damageDiagnostics, findingDiagnostic } from './findings.ts'
import { examinePdf } from './index.ts'
import { holdAgainst, type Profile } from './profile.ts'
import type { Fault } from './rules/kind.ts'
import type { Box } from './types.ts'

export interface BuiltPdf {
  readonly bytes: Uint8Array
  /** The file's name, without folders. */
  readonly name: string
  readonly pages: PagedDocument
  /** What the pages were made from. */
  readonly root: StyledNode
  /** For what has no place of its own. */
  readonly start: Span
}

/** Find where a PDF breaks the rules of a profile. */
export function holdBuilt({ bytes, name, pages, root, start }: BuiltPdf, profile: Profile): readonly Diagnostic[] {
  const { value: facts, diagnostics } = examinePdf(bytes, name)
  if (!facts) return diagnostics.map((diagnostic) => ({ ...diagnostic, span: start }))
  const findings = holdAgainst(facts, profile)
  if (findings.length === 0) return damageDiagnostics(facts, start)
  const spans = spansOf(root)
  const spanOf = (fault: Fault) => {
    const node = fault.page === undefined || !fault.box ? undefined : nodeAt(pages, fault.page, fault.box)
    return (node === undefined ? undefined : spans.get(node)) ?? start
  }
  return [
    ...damageDiagnostics(facts, start),
    ...findings.map((finding) => findingDiagnostic(finding, spanOf(finding.fault), profile, name)),
  ]
}

function spansOf(root: StyledNode): ReadonlyMap<number, Span> {
  const spans = new Map<number, Span>()
  const todo: StyledNode[] = [root]
  for (let node = todo.pop(); node; node = todo.pop()) {
    spans.set(node.id, node.span)
    if (node.type === 'element') todo.push(...node.children)
  }
  return spans
}

/** How far rounding may move things, in pt. */
const NEAR = 1

/** The node whose content stands at a place, where that is no decoration: what begins there comes first. */
function nodeAt({ pages }: PagedDocument, page: number, box: Box): number | undefined {
  const { items } = pages[page - 1]!
  const candidates = items.flatMap((item) => {
    const node = nodeOf(item)
    return node !== undefined && stands(item, box) ? [{ node, x: startOf(item) }] : []
  })
  return candidates.toSorted((a, b) => Math.abs(a.x - box.left) - Math.abs(b.x - box.left))[0]?.node
}

function nodeOf(item: PageItem): number | undefined {
  if (item.type === 'link') return item.node
  return item.content === 'artifact' ? undefined : item.content
}

function startOf(item: PageItem): number {
  return 'rect' in item ? item.rect.x : item.x
}

function stands(item: PageItem, { left, top, right, bottom }: Box): boolean {
  if (item.type === 'glyphs') {
    const isOnLine = item.baseline > top && item.baseline < bottom + NEAR
    return isOnLine && item.x > left - NEAR && item.x < right
  }
  if (item.type === 'path' || item.type === 'fill') return false
  const { x, y, width, height } = item.rect
  return x < right && x + width > left && y < bottom && y + height > top
}
