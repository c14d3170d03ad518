/**
 * The tag tree → where in the author's files each drawn content comes from.
 */
import type { TagElement } from '../box/types.ts'
import type { Span } from '../diagnostics/types.ts'
import type { ContentId } from '../text/types.ts'

/** Finds the place of the nearest element around a content; decoration has the document's. */
export function placeFinder(tags: TagElement): (content: ContentId) => Span {
  // The tree is walked when the first place is asked for: mostly none is.
  let spans: ReadonlyMap<number, Span> | undefined
  return (content) => {
    if (content === 'artifact') return tags.span
    spans ??= new Map(spansBelow(tags))
    return spans.get(content) ?? tags.span
  }
}

function spansBelow({ children, span }: TagElement): readonly (readonly [number, Span])[] {
  return children.flatMap((child) => (child.type === 'leaf' ? [[child.node, span] as const] : spansBelow(child)))
}
