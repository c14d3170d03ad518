/**
 * Markdown of one answer → element tree: `p h4–h6 ul ol li table blockquote pre hr` and their words.
 *
 * CommonMark 0.31 + GFM, read twice: blocks (`blocks.ts`), then words (`inline.ts`). What means
 * nothing to a page is printed as typed, and so is a definition that nothing refers to: no word may
 * vanish.
 */
import { diagnose } from '../diagnostics/diagnose.ts'
import type { Diagnostic, Span, Staged } from '../diagnostics/types.ts'
import { element, text, textContent } from '../tree/build.ts'
import type { Element, Node } from '../tree/types.ts'
import { type Block, type Item, normalizeLabel, readBlocks } from './blocks.ts'
import { tooDeepAt } from './depth.ts'
import { readInline, readVerbatim } from './inline.ts'
import { titleBehind } from './inlineLinks.ts'
import { plain } from './links.ts'
import { type Passage, spanAt, trimmed } from './passage.ts'
import type { InlineContext } from './scan.ts'
import { readTable } from './table.ts'

export interface Answer {
  readonly content: readonly Node[]
  /** Ids of the attachments that it refers to. */
  readonly cited: ReadonlySet<string>
}

/** Read an answer. `attachments` are the ids that it may refer to. */
export function readMarkdown(passage: Passage, attachments: readonly string[]): Staged<Answer> {
  const deep = tooDeepAt(passage.text)
  if (deep !== undefined) {
    const content = paragraphsAsTyped(passage)
    return { value: { content, cited: new Set() }, diagnostics: [diagnose('entry/too-deep', spanAt(passage, deep))] }
  }
  const blocks = readBlocks(passage)
  const notes = labelled(blocks)
  const reading: Reading = {
    attachments,
    definitions: byLabel(notes.filter((block) => block.type === 'definition')),
    footnotes: byLabel(notes.filter((block) => block.type === 'footnote')),
    used: new Set(),
    places: new Map(),
    asTyped: new Map(),
    cited: new Set(),
    diagnostics: [],
  }
  const nodes = toNodes(blocks, reading, false)
  return { value: { content: withoutUsed(nodes, reading), cited: reading.cited }, diagnostics: reading.diagnostics }
}

type Definition = Extract<Block, { type: 'definition' }>
type Footnote = Extract<Block, { type: 'footnote' }>

/** What is known of an answer while its words are read. */
interface Reading {
  readonly attachments: readonly string[]
  readonly definitions: ReadonlyMap<string, Definition>
  readonly footnotes: ReadonlyMap<string, Footnote>
  /** Definitions and footnotes that something refers to. */
  readonly used: Set<Block>
  /** Where each footnote stands. */
  readonly places: Map<Footnote, Span>
  /** The paragraphs that print a definition or footnote as typed, should nothing refer to it. */
  readonly asTyped: Map<Node, Definition | Footnote>
  readonly cited: Set<string>
  readonly diagnostics: Diagnostic[]
}

/** The definitions and footnotes among blocks and inside them. */
function labelled(blocks: readonly Block[]): readonly (Definition | Footnote)[] {
  return blocks.flatMap((block) => {
    if (block.type === 'definition') return block
    if (block.type === 'footnote') return [block, ...labelled(block.blocks)]
    if (block.type === 'quote') return labelled(block.blocks)
    return block.type === 'list' ? block.items.flatMap((item) => labelled(item.blocks)) : []
  })
}

/** By label; the first of a label counts. */
function byLabel<T extends Definition | Footnote>(blocks: readonly T[]): ReadonlyMap<string, T> {
  return new Map(blocks.toReversed().map((block) => [block.label, block]))
}

// ── blocks ───────────────────────────────────────────────────────────────────────────────────────

function toNodes(blocks: readonly Block[], reading: Reading, inNote: boolean): Node[] {
  return blocks.flatMap((block) => toNode(block, reading, inNote))
}

function toNode(block: Block, reading: Reading, inNote: boolean): readonly Node[] {
  const context = inlineContext(reading, inNote)
  switch (block.type) {
    case 'paragraph': {
      const words = readInline(block.words, context)
      if (block.tight || words.length === 0) return words
      return [figureOf(words) ?? element('p', {}, words, spanAt(block.words, 0))]
    }
    case 'heading': {
      if (block.underline)
        reading.diagnostics.push(diagnose('entry/heading-underlined', spanAt(block.underline, 0, block.underline.text.length)))
      // `#` to `###` are structure; inside a list or quote they are headings of the author's like others.
      const tag = `h${Math.max(4, block.level)}`
      const words = readInline(block.words, context)
      return words.length === 0 ? [] : [element(tag, {}, words, spanAt(block.words, 0))]
    }
    case 'list': {
      const items = block.items.map((item) => toListItem(item, reading, inNote))
      const start: Readonly<Record<string, string>> =
        block.start === undefined || block.start === 1 ? {} : { start: String(block.start) }
      return [element(block.start === undefined ? 'ul' : 'ol', start, items, spanAt(block.source, 0))]
    }
    case 'quote':
      return [element('blockquote', {}, toNodes(block.blocks, reading, inNote), spanAt(block.source, 0))]
    case 'code':
      return toCode(block)
    case 'table':
      return [readTable(block.source, block.columns, context)]
    case 'rule':
      return [element('hr', {}, [], spanAt(block.source, 0))]
    case 'definition':
    case 'footnote': {
      const typed = element('p', {}, readVerbatim(block.source), spanAt(block.source, 0))
      reading.asTyped.set(typed, block)
      return [typed]
    }
  }
}

/** A paragraph that holds a picture only is a figure; the picture's title is its caption. */
function figureOf(words: readonly Node[]): Element | undefined {
  const [picture, ...rest] = words
  if (picture?.type !== 'element' || picture.tag !== 'img') return undefined
  const { title } = picture.attributes
  if (textContent(rest) !== (title === undefined ? '' : titleBehind(title))) return undefined
  const caption = rest.map(({ span }) => element('figcaption', {}, [text(title!, span)], span))
  return element('figure', {}, [picture, ...caption], picture.span)
}

function toListItem(item: Item, reading: Reading, inNote: boolean): Element {
  const attributes: Readonly<Record<string, string>> =
    item.checked === undefined ? {} : { class: 'task', 'data-checked': String(item.checked) }
  return element('li', attributes, toNodes(item.blocks, reading, inNote), spanAt(item.source, 0))
}

function toCode({ info, lines, source }: Extract<Block, { type: 'code' }>): readonly Node[] {
  const children = [...lines.text.matchAll(/[^\n]*\n|[^\n]+/g)].map(({ 0: line, index }) =>
    text(line, spanAt(lines, index, line.length)),
  )
  const language = /^[\w+#.-]+/.exec(info)?.[0]
  const attributes: Readonly<Record<string, string>> = language === undefined ? {} : { class: `language-${language}` }
  const span = spanAt(source, 0)
  return children.length === 0 ? [] : [element('pre', {}, [element('code', attributes, children, span)], span)]
}

function paragraphsAsTyped(passage: Passage): Node[] {
  return [...passage.text.matchAll(/[^\n]*\S[^\n]*(?:\n[^\n]*\S[^\n]*)*/g)].map(({ 0: lines, index }) => {
    const words = trimmed(passage, index, index + lines.length)
    return element('p', {}, readVerbatim(words), spanAt(words, 0))
  })
}

// ── what words refer to ──────────────────────────────────────────────────────────────────────────

function inlineContext(reading: Reading, inNote: boolean): InlineContext {
  return {
    attachments: reading.attachments,
    definition: (label) => {
      const definition = reading.definitions.get(normalizeLabel(label))
      if (definition) reading.used.add(definition)
      return definition && { href: plain(definition.href), title: definition.title }
    },
    footnote: (label, span) => placeFootnote(label, span, reading, inNote),
    cite: (id) => reading.cited.add(id),
    report: (diagnostic) => reading.diagnostics.push(diagnostic),
  }
}

/** The words of a footnote, where they can stand: once, and not in another footnote. */
function placeFootnote(label: string, span: Span, reading: Reading, inNote: boolean): readonly Node[] | undefined {
  const report = (code: 'entry/footnote-unknown' | 'entry/footnote-nested' | 'entry/footnote-twice', line = 0): undefined => {
    reading.diagnostics.push(diagnose(code, span, { label, line }))
  }
  const footnote = reading.footnotes.get(normalizeLabel(label))
  if (!footnote) return report('entry/footnote-unknown')
  if (inNote) return report('entry/footnote-nested')
  const place = reading.places.get(footnote)
  if (place) return report('entry/footnote-twice', place.line)
  reading.places.set(footnote, span)
  reading.used.add(footnote)
  return asOneLine(toNodes(footnote.blocks, reading, true))
}

/** Blocks as one run of words, with a line break between blocks: a note stands inside a line. */
function asOneLine(nodes: readonly Node[]): Node[] {
  const words: Node[] = []
  let previous: Node | undefined
  for (const node of nodes) {
    const isBlock = node.type === 'element' && BLOCK_TAGS.has(node.tag)
    const wasBlock = previous?.type === 'element' && BLOCK_TAGS.has(previous.tag)
    if (previous && (isBlock || wasBlock) && !isItemMarker(previous)) words.push(element('br', {}, [], node.span))
    if (isBlock) for (const word of asOneLine(withMarkers(node))) words.push(word)
    else words.push(node)
    previous = node
  }
  return words
}

function isItemMarker(node: Node): boolean {
  return node.type === 'element' && node.attributes.class === 'item'
}

/** What an element holds; before the words of a list's items an element for the style sheet to print their bullet or number in. */
function withMarkers({ tag, attributes, children }: Element): readonly Node[] {
  if (tag !== 'ul' && tag !== 'ol') return children
  let number = Number(attributes.start ?? 1)
  return children.map((item) => {
    if (item.type !== 'element') return item
    const sign: Readonly<Record<string, string>> = tag === 'ul' ? {} : { 'data-number': String(number++) }
    return { ...item, children: [element('span', { class: 'item', ...sign }, [], item.span), ...item.children] }
  })
}

const BLOCK_TAGS: ReadonlySet<string> = new Set(
  'p h4 h5 h6 ul ol li blockquote pre hr figure figcaption table thead tbody tr th td'.split(' '),
)

/** Leave out the definitions and footnotes that something refers to, and report the others. */
function withoutUsed(nodes: readonly Node[], reading: Reading): readonly Node[] {
  if (reading.asTyped.size === 0) return nodes
  return nodes.flatMap((node) => {
    if (node.type === 'text') return node
    const block = reading.asTyped.get(node)
    if (!block) return { ...node, children: withoutUsed(node.children, reading) }
    if (reading.used.has(block)) return []
    const code = block.type === 'footnote' ? 'entry/footnote-unused' : 'entry/definition-unused'
    reading.diagnostics.push(diagnose(code, node.span, { label: block.label }))
    return node
  })
}
