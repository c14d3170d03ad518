/**
 * Markdown of one answer → its blocks, each with the passage of its words.
 *
 * Blocks are found by marked's lexer (CommonMark 0.31 + GFM), with raw HTML as text and footnotes as
 * blocks of their own. marked gives no places and takes quotes' and lists' marks away from the lines
 * inside; the lines remain one to one, so each is found again at the end of the line it came from.
 */
import { Lexer, type MarkedToken, type Token, Tokenizer } from 'marked'
import { FOOTNOTE_START, type FootnoteToken, footnoteExtension } from './footnotes.ts'
import { derive, type Passage, type Run, slice, trimmed } from './passage.ts'

export type Block =
  /** `tight`: the words of a list item without space around it. */
  | { readonly type: 'paragraph'; readonly tight: boolean; readonly words: Passage }
  /** `underline`: the line of `---` or `===` that made it a heading. */
  | { readonly type: 'heading'; readonly level: number; readonly words: Passage; readonly underline?: Passage }
  | { readonly type: 'list'; readonly start: number | undefined; readonly items: readonly Item[]; readonly source: Passage }
  | { readonly type: 'quote'; readonly blocks: readonly Block[]; readonly source: Passage }
  | { readonly type: 'code'; readonly info: string; readonly lines: Passage; readonly source: Passage }
  | { readonly type: 'table'; readonly columns: readonly Alignment[]; readonly source: Passage }
  | { readonly type: 'rule'; readonly source: Passage }
  | {
      readonly type: 'definition'
      readonly label: string
      readonly href: string
      readonly title: string
      readonly source: Passage
    }
  | { readonly type: 'footnote'; readonly label: string; readonly blocks: readonly Block[]; readonly source: Passage }

export type Alignment = 'left' | 'center' | 'right' | undefined

export interface Item {
  /** Of a task list's item: whether its box is ticked. */
  readonly checked: boolean | undefined
  readonly blocks: readonly Block[]
  readonly source: Passage
}

/** Find the blocks of a passage. */
export function readBlocks(passage: Passage): readonly Block[] {
  const extensions = { renderers: {}, childTokens: {}, ...footnoteExtension(passage.text) }
  const tokenizer = new AnswerTokenizer()
  const lexer = new Lexer({ gfm: true, tokenizer, extensions })
  // The lexer has just given its rules to the tokenizer. Tasks are read here, where their place is known.
  tokenizer.rules = { ...tokenizer.rules, other: { ...tokenizer.rules.other, htmlBeginRegex: () => NEVER, listIsTask: NEVER } }
  return lex(lexer, passage)
}

/** How labels of definitions and footnotes are compared: without case, any white space as one space. */
export function normalizeLabel(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase().toUpperCase().toLowerCase()
}

const NEVER = /(?!)/

class AnswerTokenizer extends Tokenizer {
  override html(): undefined {
    return undefined
  }
}

/** Only blocks: `lex()` would go on to read the words. */
function lex(lexer: Lexer, passage: Passage): readonly Block[] {
  return toBlocks(lexer, lexer.blockTokens(passage.text, []), passage)
}

function toBlocks(lexer: Lexer, tokens: readonly Token[], passage: Passage): readonly Block[] {
  let offset = 0
  return tokens.flatMap((token) => {
    const { from, to } = find(passage, token.raw, offset)
    offset = to
    // No extension is installed but the one for footnotes.
    return toBlock(lexer, token as MarkedToken | FootnoteToken, slice(passage, from, to)) ?? []
  })
}

function toBlock(lexer: Lexer, token: MarkedToken | FootnoteToken, source: Passage): Block | undefined {
  switch (token.type) {
    case 'paragraph':
    case 'text':
      return { type: 'paragraph', tight: token.type === 'text', words: trimmed(source) }
    case 'heading':
      return toHeading(token.depth, trimmed(source))
    case 'blockquote':
      return { type: 'quote', blocks: toBlocks(lexer, token.tokens, inside(source, token.text)), source: trimmed(source) }
    case 'list': {
      let offset = 0
      const items = token.items.map((item) => {
        const { from, to } = find(source, item.raw, offset)
        offset = to
        const own = slice(source, from, to)
        return toItem(toBlocks(lexer, item.tokens, inside(own, item.text)), trimmed(own))
      })
      return { type: 'list', start: token.ordered ? Number(token.start) : undefined, items, source: trimmed(source) }
    }
    case 'code': {
      const fenced = token.codeBlockStyle !== 'indented'
      const words = fenced ? slice(source, Math.min(source.text.indexOf('\n') + 1 || source.text.length)) : source
      return {
        type: 'code',
        info: token.lang ?? '',
        lines: inside(words, token.text.replace(/\n$/, '')),
        source: trimmed(source),
      }
    }
    case 'table':
      return { type: 'table', columns: token.align.map((side) => side ?? undefined), source: trimmed(source) }
    case 'hr':
      return { type: 'rule', source: trimmed(source) }
    case 'def':
      return { type: 'definition', label: token.tag, href: token.href, title: token.title ?? '', source: trimmed(source) }
    case 'footnote':
      return {
        type: 'footnote',
        label: normalizeLabel(token.label),
        blocks: lex(lexer, footnoteWords(source)),
        source: trimmed(source),
      }
    default:
      return undefined
  }
}

function toHeading(level: number, source: Passage): Block {
  const marks = /^#{1,6}(?=\s|$)/.exec(source.text)
  if (!marks) {
    const underline = source.text.lastIndexOf('\n')
    return { type: 'heading', level, words: trimmed(source, 0, underline), underline: slice(source, underline + 1) }
  }
  return { type: 'heading', level, words: trimmed(source, marks[0].length, closingMarks(source.text, marks[0].length)) }
}

/** Where the words of a heading end that may close with `##`, too. */
function closingMarks(line: string, start: number): number {
  let end = line.length
  while (end > start && line[end - 1] === '#') end--
  return end === start || ' \t'.includes(line.charAt(end - 1)) ? end : line.length
}

function toItem(blocks: readonly Block[], source: Passage): Item {
  const [first, ...rest] = blocks
  const box = first?.type === 'paragraph' ? /^\[([ xX])\][ \t]+(?=\S)/.exec(first.words.text) : null
  if (first?.type !== 'paragraph' || !box) return { checked: undefined, blocks, source }
  return { checked: box[1] !== ' ', blocks: [{ ...first, words: slice(first.words, box[0].length) }, ...rest], source }
}

/** Without the label, and without the indentation of the lines after it. */
function footnoteWords(source: Passage): Passage {
  const label = FOOTNOTE_START.exec(source.text)![0]
  return inside(source, source.text.slice(label.length).replace(/\n(?: {4}|\t)/g, '\n'))
}

// ── places ───────────────────────────────────────────────────────────────────────────────────────

/** Where a token stands: right here, except where marked has rewritten its text. */
function find(passage: Passage, raw: string, offset: number): { readonly from: number; readonly to: number } {
  const found = passage.text.indexOf(raw, offset)
  const from = found === -1 ? offset : found
  return { from, to: Math.min(from + raw.length, passage.text.length) }
}

/** The text inside a container, whose lines are ends of the container's lines, up to their indentation. */
function inside(container: Passage, inner: string): Passage {
  const runs: Run[] = []
  let outerStart = 0
  let innerStart = 0
  for (const line of inner.split('\n')) {
    const outerEnd = container.text.indexOf('\n', outerStart)
    const outer = container.text.slice(outerStart, outerEnd === -1 ? undefined : outerEnd)
    let lead = line.length - line.trimStart().length
    let from = Math.max(0, outer.lastIndexOf(line.slice(lead)))
    while (lead > 0 && from > 0 && line[lead - 1] === outer[from - 1]) {
      lead--
      from--
    }
    runs.push({ at: innerStart + lead, from: outerStart + from, length: line.length - lead })
    innerStart += line.length + 1
    outerStart = outerEnd === -1 ? container.text.length : outerEnd + 1
  }
  if (runs[0] && runs[0].at > 0) runs.unshift({ ...runs[0], at: 0, length: 0 })
  return derive(container, inner, runs)
}
