/**
 * Element tree → styled tree: each element with its style, pseudo-elements and generated content put
 * in, counters evaluated in document order. CSS 2.2, §12; CSS Lists 3, §3–4; Generated Content for
 * Paged Media, §2 (footnotes).
 *
 *   p ── "A" span.footnote      p ── "A" ::footnote-call span ── ::footnote-marker "note"
 */
import type { Diagnostic } from '../diagnostics/types.ts'
import { languageRow, parseLanguage } from '../language/languages.ts'
import type { Language } from '../language/types.ts'
import type { Element } from '../tree/types.ts'
import type { Cascade, InlineStyle, SharedStyle } from './cascade.ts'
import type { Computed, ContentSource } from './computed.ts'
import { type Counters, startCounters } from './counters.ts'
import { elementFindings } from './elements.ts'
import type { Subject } from './matching.ts'
import { quoteMarks, startQuotes } from './quotes.ts'
import {
  createContentStyles,
  FOOTNOTE_NUMBER,
  languageOfQuotes,
  markerContent,
  resolveContent,
  withLabels,
} from './resolveContent.ts'
import type { Matcher, Matches } from './ruleSet.ts'
import { parseInlineStyle } from './sheet.ts'
import { type CounterValues, fillTargets, knownBeforePages, type TargetPart } from './targets.ts'
import type { ComputedStyle, CounterChange, PseudoTag, StyledElement, StyledNode, StyledSlot, StyledText } from './types.ts'

export interface GenerateContext {
  readonly cascade: Cascade
  readonly match: Matcher
  readonly defaultLanguage: Language
  readonly report: (diagnostic: Diagnostic) => void
}

/** Style a tree. Gives the root's shared style too, which the pages inherit from. */
export function generate(
  root: Element,
  context: GenerateContext,
): { readonly root: StyledElement; readonly rootStyle: SharedStyle } {
  const { cascade, match, report } = context
  const counters = startCounters()
  const quotes = startQuotes()
  const inlineStyles = new Map<string, InlineStyle>()
  const withContent = createContentStyles()
  const counted = new Map<string, CounterValues>()
  const open = new Map<number, TargetPart>()
  let lastId = 0
  const nextId = () => ++lastId

  const inlineStyle = (element: Element): InlineStyle | undefined => {
    const text = element.attributes.style
    if (text === undefined) return undefined
    const known = inlineStyles.get(text)
    if (known) return known
    const { value: declarations, diagnostics } = parseInlineStyle(text, element.span)
    for (const diagnostic of diagnostics) report(diagnostic)
    const made = { text, declarations }
    inlineStyles.set(text, made)
    return made
  }

  const styleOf = (subject: Subject, parent: SharedStyle, matched: Matches): SharedStyle =>
    cascade.derive(parent, {
      rules: matched.own,
      inline: inlineStyle(subject.element),
      direction: directionOf(subject, context.defaultLanguage),
    })

  /** An element, and before it the call of a footnote; nothing where it is not displayed. */
  const buildElement = (subject: Subject, parent: SharedStyle): readonly StyledElement[] => {
    const matched = match(subject)
    const shared = styleOf(subject, parent, matched)
    const { computed } = shared
    if (computed.display === 'none') return []
    for (const finding of elementFindings(subject.element)) report(finding)
    counters.enter()
    applyCounters(counters, counterChanges(subject, computed))
    const anchor = subject.element.attributes.id
    if (anchor !== undefined && !counted.has(anchor)) counted.set(anchor, counters.all())
    const isFootnote = computed.float === 'footnote'
    // The call stands in the flow of the text around the note, and looks like it.
    const call = isFootnote ? buildPseudo('::footnote-call', subject, parent, matched, [FOOTNOTE_NUMBER]) : []
    const id = nextId()
    const style = withLabels(shared, subject.element, counters)
    const pseudo = (tag: PseudoTag, standard?: readonly ContentSource[]) => buildPseudo(tag, subject, shared, matched, standard)
    const children = [
      ...(isFootnote ? pseudo('::footnote-marker', [FOOTNOTE_NUMBER, { type: 'string', value: '. ' }]) : []),
      ...(computed.display === 'list-item' ? pseudo('::marker', markerContent(computed.listStyleType)) : []),
      ...pseudo('::before'),
      ...buildChildren(subject, shared),
      ...pseudo('::after'),
    ]
    counters.leave()
    const { tag, attributes, span } = subject.element
    return [...call, { type: 'element', id, tag, attributes, lang: subject.lang, style, children, span }]
  }

  const buildChildren = (parent: Subject, shared: SharedStyle): readonly StyledNode[] => {
    const siblings: Subject[] = []
    for (const child of parent.element.children) {
      if (child.type === 'element') siblings.push(subjectOf(child, parent, siblings, parent.lang))
    }
    let index = 0
    return parent.element.children.flatMap((child): readonly StyledNode[] =>
      child.type === 'element'
        ? buildElement(siblings[index++]!, shared)
        : [{ type: 'text', id: nextId(), value: child.value, span: child.span }],
    )
  }

  const buildPseudo = (
    tag: PseudoTag,
    subject: Subject,
    parent: SharedStyle,
    matched: Matches,
    standard?: readonly ContentSource[],
  ): readonly StyledElement[] => {
    const rules = matched.pseudos.get(tag)
    if (!rules && !standard) return []
    const { computed, style } = cascade.derive(parent, { rules: rules ?? [] })
    const sources = computed.content === 'normal' ? standard : computed.content
    if (!sources || sources === 'none' || computed.display === 'none') return []
    counters.enter()
    applyCounters(counters, { reset: computed.counterReset, increment: computed.counterIncrement, set: computed.counterSet })
    const id = nextId()
    const { span } = subject.element
    const marks = quoteMarks(computed.quotes, languageOfQuotes(subject))
    const content = resolveContent(sources, { element: subject.element, counters, quote: (source) => quotes.mark(source, marks) })
    const children = content.flatMap((part): readonly (StyledText | StyledSlot)[] => {
      if (part.type === 'string') return part.value === '' ? [] : [{ type: 'text', id: nextId(), value: part.value, span }]
      const target = knownBeforePages(part)
      if (target) {
        const text = { type: 'text', id: nextId(), value: '', span } as const
        open.set(text.id, target)
        return [text]
      }
      return part.type === 'leader' || part.type === 'target-counter' ? [{ type: 'slot', id: nextId(), part, span }] : []
    })
    counters.leave()
    return [{ type: 'element', id, tag, attributes: {}, lang: subject.lang, style: withContent(style, content), children, span }]
  }

  const rootSubject = subjectOf(root, undefined, [], context.defaultLanguage)
  const rootStyle = styleOf(rootSubject, cascade.top, match(rootSubject))
  const [built] = buildElement(rootSubject, cascade.top)
  // A document that hides its root has no content, but is still one.
  const styled = fillTargets(built ?? { ...emptyElement(rootSubject, rootStyle.style), id: nextId() }, open, counted)
  return { root: { ...styled, style: blockLevel(styled.style) }, rootStyle }
}

// ── attributes ───────────────────────────────────────────────────────────────────────────────────

function subjectOf(element: Element, parent: Subject | undefined, siblings: readonly Subject[], inherited: Language): Subject {
  return {
    element,
    classes: element.attributes.class?.split(/\s+/).filter((name) => name !== '') ?? [],
    lang: parseLanguage(element.attributes.lang ?? '') ?? inherited,
    parent,
    siblings: parent ? siblings : [],
    index: siblings.length,
  }
}

/** `dir`, else the direction of a language that is named here, else the parent's. */
function directionOf({ element, lang, parent }: Subject, defaultLanguage: Language): Computed['direction'] | undefined {
  const { dir, lang: named } = element.attributes
  if (dir === 'ltr' || dir === 'rtl') return dir
  if (named !== undefined && parseLanguage(named)) return languageRow(lang).direction
  return parent ? undefined : languageRow(defaultLanguage).direction
}

function blockLevel(style: ComputedStyle): ComputedStyle {
  return style.display === 'block' || style.display === 'table' ? style : { ...style, display: 'block' }
}

function emptyElement({ element, lang }: Subject, style: ComputedStyle): Omit<StyledElement, 'id'> {
  const { tag, attributes, span } = element
  return { type: 'element', tag, attributes, lang, style, children: [], span }
}

// ── counters ─────────────────────────────────────────────────────────────────────────────────────

interface CounterChanges {
  readonly reset: readonly CounterChange[]
  readonly increment: readonly CounterChange[]
  readonly set: readonly CounterChange[]
}

/** What style sheets say, and what lists and footnotes count by themselves unless they speak of it. */
function counterChanges({ element, parent }: Subject, computed: Computed): CounterChanges {
  const isList = element.tag === 'ol' || element.tag === 'ul'
  const isItem = computed.display === 'list-item'
  if (!isList && !isItem && parent && computed.float !== 'footnote')
    return { reset: computed.counterReset, increment: computed.counterIncrement, set: computed.counterSet }
  const start = wholeNumber(element.attributes.start) ?? 1
  const number = wholeNumber(element.attributes.value)
  return {
    reset: withImplied(computed.counterReset, [
      ...(isList ? [{ name: 'list-item', value: start - 1 }] : []),
      // Notes are counted through the whole document, wherever the first one stands.
      ...(parent ? [] : [{ name: 'footnote', value: 0 }]),
    ]),
    increment: withImplied(computed.counterIncrement, [
      ...(isItem ? [{ name: 'list-item', value: 1 }] : []),
      ...(computed.float === 'footnote' ? [{ name: 'footnote', value: 1 }] : []),
    ]),
    set: withImplied(computed.counterSet, isItem && number !== undefined ? [{ name: 'list-item', value: number }] : []),
  }
}

function wholeNumber(attribute: string | undefined): number | undefined {
  return /^-?\d{1,9}$/.test(attribute ?? '') ? Number(attribute) : undefined
}

function withImplied(said: readonly CounterChange[], implied: readonly CounterChange[]): readonly CounterChange[] {
  const missing = implied.filter(({ name }) => !said.some((change) => change.name === name))
  return missing.length > 0 ? [...said, ...missing] : said
}

function applyCounters(counters: Counters, { reset, increment, set }: CounterChanges): void {
  counters.reset(reset)
  counters.increment(increment)
  counters.set(set)
}
