/**
 * An element with `display: ruby` → its pairs: what stands on the line, and the annotation over it (CSS Ruby 1, §2).
 * White space at the edges of a base is none of the text.
 *
 *   <ruby>東<rt>とう</rt>京<rt>きょう</rt></ruby>      東 ── とう, 京 ── きょう
 */
import type { StyledElement, StyledNode } from '../style/types.ts'

export interface RubyPair {
  readonly base: readonly StyledNode[]
  /** Absent where a base has none. */
  readonly annotation?: StyledElement
}

export function rubyPairs(ruby: StyledElement): readonly RubyPair[] {
  const pairs: RubyPair[] = []
  let base: StyledNode[] = []
  for (const child of ruby.children) {
    if (child.type === 'text' && child.value.trim() === '') continue
    if (child.type === 'element' && child.style.display === 'ruby-text') {
      pairs.push({ base: trimmed(base), annotation: child })
      base = []
    } else base.push(child)
  }
  return base.length > 0 ? [...pairs, { base: trimmed(base) }] : pairs
}

function trimmed(base: readonly StyledNode[]): readonly StyledNode[] {
  return base.map((node, i) => {
    if (node.type !== 'text') return node
    const value = i === 0 ? node.value.trimStart() : node.value
    return { ...node, value: i === base.length - 1 ? value.trimEnd() : value }
  })
}
