/**
 * The value of `content` and its kin → what stands there: attributes, counters and quotation marks looked up.
 * CSS Generated Content 3, §2; CSS Lists 3, §3–4.
 */
import type { Language } from '../language/types.ts'
import type { Element } from '../tree/types.ts'
import type { SharedStyle } from './cascade.ts'
import type { Computed, ContentSource, QuoteSource } from './computed.ts'
import { counterSuffix, formatCounter } from './counterStyles.ts'
import type { Counters } from './counters.ts'
import type { Subject } from './matching.ts'
import { INITIAL } from './properties.ts'
import type { ComputedStyle, ContentPart } from './types.ts'

export const FOOTNOTE_NUMBER: ContentSource = { type: 'counter', name: 'footnote', style: 'decimal' }

/** CSS Lists 3, §3.2, with the suffixes of Counter Styles 3, §6; `none` has no marker. */
export function markerContent(type: Computed['listStyleType']): readonly ContentSource[] | undefined {
  if (typeof type === 'object') return [{ type: 'string', value: type.string }]
  if (type === 'none') return undefined
  return [
    { type: 'counter', name: 'list-item', style: type },
    { type: 'string', value: counterSuffix(type) },
  ]
}

/** A quotation takes the marks of the language around it. */
export function languageOfQuotes({ element, lang, parent }: Subject): Language {
  return element.tag === 'q' && parent ? parent.lang : lang
}

/** What content is made of. */
interface Lookup {
  readonly element: Element
  readonly counters: Counters
  readonly quote: (source: QuoteSource) => string
}

/** Look up attributes, counters and quotation marks; neighbouring strings become one. */
export function resolveContent(sources: readonly ContentSource[], lookup: Lookup): readonly ContentPart[] {
  const parts: ContentPart[] = []
  for (const source of sources) {
    const part = resolvePart(source, lookup)
    const last = parts.at(-1)
    if (part.type === 'string' && last?.type === 'string') {
      parts[parts.length - 1] = { type: 'string', value: last.value + part.value }
    } else parts.push(part)
  }
  return parts
}

function resolvePart(source: ContentSource, { element, counters, quote }: Lookup): ContentPart {
  switch (source.type) {
    case 'attribute':
      return { type: 'string', value: element.attributes[source.name] ?? '' }
    case 'counter':
      return { type: 'string', value: formatCounter(counters.value(source.name), source.style) }
    case 'counters': {
      const values = counters.values(source.name)
      const texts = (values.length > 0 ? values : [0]).map((value) => formatCounter(value, source.style))
      return { type: 'string', value: texts.join(source.separator) }
    }
    case 'quote':
      return { type: 'string', value: quote(source) }
    case 'target': {
      const { reference, name, style } = source
      const target = 'url' in reference ? reference.url : (element.attributes[reference.attribute] ?? '')
      return name === undefined ? { type: 'target-text', target } : { type: 'target-counter', target, name, style }
    }
    default:
      return source
  }
}

/** Bullets of a list have one style: later stages know styles again by identity. */
export function createContentStyles(): (style: ComputedStyle, content: readonly ContentPart[]) => ComputedStyle {
  const known = new Map<ComputedStyle, Map<string, ComputedStyle>>()
  return (style, content) => {
    let byContent = known.get(style)
    if (!byContent) {
      byContent = new Map()
      known.set(style, byContent)
    }
    const key = JSON.stringify(content)
    const made = byContent.get(key) ?? { ...style, content }
    byContent.set(key, made)
    return made
  }
}

/** The style of an element with its named strings and bookmark label, in which only the text is open. */
export function withLabels({ computed, style }: SharedStyle, element: Element, counters: Counters): ComputedStyle {
  const { stringSet, bookmarkLabel } = computed
  if (stringSet.length === 0 && bookmarkLabel === INITIAL.bookmarkLabel) return style
  // No quotation begins in a label.
  const lookup = { element, counters, quote: () => '' }
  return {
    ...style,
    stringSet: stringSet.map(({ name, content }) => ({ name, content: resolveContent(content, lookup) })),
    bookmarkLabel: resolveContent(bookmarkLabel, lookup),
  }
}
