/**
 * An answer of a portal's page → Markdown with the headings and lists that its author could only hint at:
 * `<Heading>` becomes `#### Heading`, ` - Item - Item` and ` 1. Item 2. Item` become lists. Only offered, never done unasked:
 * a guess about another's text. It must be reversible: flattened again, the text is the same up to spaces just inside `< >`.
 */
import { readMarkdown } from '../entry/markdown.ts'
import { flatten } from '../form/flatten.ts'
import { escapeText } from './escape.ts'

export interface Tidied {
  /** The answer as Markdown. */
  readonly markdown: string
  /** What goes into a box again, which is counted. */
  readonly text: string
}

/** Tidy an answer; nothing where there is nothing to be tidied, `irreversible` where it could not be undone. */
export function tidy(text: string): Tidied | 'irreversible' | undefined {
  const blocks = text.split('\n\n').flatMap(readParagraph)
  if (blocks.every(({ type }) => type === 'paragraph')) return undefined
  const markdown = blocks.map(write).join('\n\n')
  const again = flattened(markdown)
  return sameText(again, text) ? { markdown, text: again } : 'irreversible'
}

/** Whether two texts are the same up to spaces just inside `< >`. */
export function sameText(a: string, b: string): boolean {
  return withoutInnerSpaces(a) === withoutInnerSpaces(b)
}

function withoutInnerSpaces(text: string): string {
  return text.replace(/<[ \u00a0]*([^<>\n]*?)[ \u00a0]*>/g, '<$1>')
}

function flattened(markdown: string): string {
  const segments = markdown.split('\n').map((_, index, lines) => ({
    ...{ line: index + 1, column: 1 },
    offset: lines.slice(0, index).reduce((sum, line) => sum + line.length + 1, 0),
  }))
  return flatten(readMarkdown({ file: '', text: markdown, segments }, []).value.content)
}

// ── blocks ───────────────────────────────────────────────────────────────────────────────────────

type Block =
  | { readonly type: 'heading' | 'paragraph'; readonly text: string }
  | { readonly type: 'list'; readonly numbered: boolean; readonly items: readonly string[] }

/** As long as a heading may be. */
const LONGEST_HEADING = 200
/** `3 < 5` begins none. */
const HEADING = /(?<=^|\s)<(?!\s+\d)([^<>\n]+)>(?=\s|$)/g

/** A line's headings, with the texts and lists between them. */
function readParagraph(paragraph: string): readonly Block[] {
  const blocks: Block[] = []
  let from = 0
  for (const match of paragraph.matchAll(HEADING)) {
    const text = match[1]!.trim()
    if (!isHeading(text)) continue
    blocks.push(...readText(paragraph.slice(from, match.index)), { type: 'heading', text })
    from = match.index + match[0].length
  }
  return [...blocks, ...readText(paragraph.slice(from))]
}

/** Words with a capital or in a script without any; `<b>`, `<https://…>` and `<a@b.org>` are something else. */
function isHeading(text: string): boolean {
  return text.length <= LONGEST_HEADING && /^["“‘'(]*[^a-z\s!/?.,;:)-]/.test(text) && !/^\S*[@/]\S*$/.test(text)
}

/** What comes before a list is a whole sentence, or announces it. */
const LEAD_IN = /[.:。：;；!?！？)]["”’]?\s*$/

function readText(text: string): readonly Block[] {
  const trimmed = text.trim()
  if (trimmed === '') return []
  const lists = [readItems(trimmed), readNumbers(trimmed)].filter((list) => list !== undefined)
  const [list] = lists.toSorted((a, b) => a.at - b.at)
  if (!list) return [{ type: 'paragraph', text: trimmed }]
  const lead = trimmed.slice(0, list.at).trim()
  const { items, numbered } = list
  return [...(lead === '' ? [] : [{ type: 'paragraph' as const, text: lead }]), { type: 'list', numbered, items }]
}

interface List {
  /** Where it begins in the text. */
  readonly at: number
  readonly numbered: boolean
  readonly items: readonly string[]
}

/** ` - Item`: one that begins with a capital, a figure, or a letter of a script without capitals. */
const ITEM = /(?:^|(?<=\S) )- (?=["“‘'(]*[^a-z\s!?.,;:)-])/g

function readItems(text: string): List | undefined {
  const marks = [...text.matchAll(ITEM)]
  const [first] = marks
  if (!first || !leads(text, first.index) || marks.length < 2) return undefined
  return { at: first.index, numbered: false, items: between(text, marks) }
}

/** `1. … 2. …`: numbers that rise from one. */
function readNumbers(text: string): List | undefined {
  const marks: RegExpMatchArray[] = []
  for (const match of text.matchAll(/(?:^|(?<=\S) )(\d{1,2})\.(?= \S)/g)) {
    if (Number(match[1]) === marks.length + 1 && (marks.length > 0 || leads(text, match.index))) marks.push(match)
  }
  return marks.length < 2 ? undefined : { at: marks[0]!.index!, numbered: true, items: between(text, marks) }
}

function leads(text: string, at: number): boolean {
  return at === 0 || LEAD_IN.test(text.slice(0, at))
}

function between(text: string, marks: readonly RegExpMatchArray[]): readonly string[] {
  return marks.map((mark, index) => text.slice(mark.index! + mark[0].length, marks[index + 1]?.index).trim())
}

// ── Markdown ─────────────────────────────────────────────────────────────────────────────────────

function write(block: Block): string {
  if (block.type === 'heading') return `#### ${escapeText(block.text)}`
  if (block.type !== 'list') return escapeText(block.text)
  return block.items.map((item, index) => `${block.numbered ? `${index + 1}.` : '-'} ${escapeText(item)}`).join('\n')
}
