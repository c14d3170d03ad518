/**
 * The words of one block → inline nodes: `em strong del code a br span.footnote` and text.
 *
 * CommonMark 0.31, chapter 6, with GFM's strikethrough and bare addresses, footnotes, references to
 * attachments (`[A1, p. 12]`) and without raw HTML: `<Innovative response>` is what an author typed.
 * Blocks are found by marked; its inline lexer is not used, because it knows no places, prints the
 * asterisks of `**重要：**请`, and takes quadratic time on runs of marks.
 */
import { diagnose } from '../diagnostics/diagnose.ts'
import type { Diagnostic, Span } from '../diagnostics/types.ts'
import { element, text, textContent } from '../tree/build.ts'
import type { Element, Node } from '../tree/types.ts'
import { readAttachmentReference } from './attachmentReference.ts'
import { appendNode, delimiterAt, emphasize, type Piece } from './emphasis.ts'
import { type BareLink, decodeReference, findBareLinks, plain, readTarget, safeHref, type Target } from './links.ts'
import { type Passage, slice, spanAt } from './passage.ts'
import { joinLines, LINE_BREAK } from './softBreaks.ts'

/** What the words of a block may refer to. */
export interface InlineContext {
  /** Ids of the entry's attachments. */
  readonly attachments: readonly string[]
  /** Where the reference definition of a label leads, if there is one; and note that it is used. */
  readonly definition: (label: string) => { readonly href: string; readonly title: string } | undefined
  /** The words of a footnote, if it may stand at this place. */
  readonly footnote: (label: string, span: Span) => readonly Node[] | undefined
  /** Note that an attachment is referred to. */
  readonly cite: (id: string) => void
  readonly report: (diagnostic: Diagnostic) => void
}

/** Read the words of a paragraph, heading or table cell. */
export function readInline(passage: Passage, context: InlineContext): readonly Node[] {
  const scan: Scan = {
    passage,
    source: passage.text,
    context,
    pieces: [],
    brackets: [],
    bareLinks: findBareLinks(passage.text),
    unclosedCode: new Set(),
    nextBareLink: 0,
    nextMark: -1,
    at: 0,
  }
  scan.at = blanksEnd(scan.source, 0)
  while (scan.at < scan.source.length) {
    if (readBareLink(scan) || readWords(scan)) continue
    const scanner = SCANNERS[scan.source.charAt(scan.at)]
    if (!scanner?.(scan)) addText(scan, 1)
  }
  return joinLines(emphasize(scan.pieces, passage))
}

/** Text as typed, nothing in it being a mark. */
export function readVerbatim(passage: Passage): readonly Node[] {
  const nodes: Node[] = []
  for (const line of passage.text.matchAll(/[^\n]+|\n/g))
    appendNode(nodes, text(line[0], spanAt(passage, line.index, line[0].length)))
  return joinLines(nodes)
}

interface Scan {
  readonly passage: Passage
  readonly source: string
  readonly context: InlineContext
  readonly pieces: Piece[]
  readonly brackets: Bracket[]
  readonly bareLinks: readonly BareLink[]
  /** Lengths of runs of backticks of which no other follows. */
  readonly unclosedCode: Set<number>
  nextBareLink: number
  /** Where the next mark stands, if that is not behind us. */
  nextMark: number
  at: number
}

/** A `[` or `![` that may begin a link. */
interface Bracket {
  readonly offset: number
  readonly image: boolean
  /** The piece that it is. */
  readonly index: number
  /** Whether a link may still begin here: links do not contain links. */
  active: boolean
}

/** Reads what its mark begins and says so; if it begins nothing, the mark is text. */
type Scanner = (scan: Scan) => boolean

const SCANNERS: Readonly<Record<string, Scanner>> = {
  '\\': readEscape,
  '`': readCode,
  '*': readDelimiter,
  _: readDelimiter,
  '~': readDelimiter,
  '!': (scan) => scan.source[scan.at + 1] === '[' && openBracket(scan, true),
  '[': (scan) => readFootnote(scan) || openBracket(scan, false),
  ']': closeBracket,
  '<': readAutolink,
  '&': readReference,
  '\n': readLineEnd,
  ' ': readLineEnd,
  '\t': readLineEnd,
}

function add(scan: Scan, node: Node, end: number): true {
  scan.pieces.push({ type: 'node', node })
  scan.at = end
  return true
}

function addText(scan: Scan, length: number, value = scan.source.slice(scan.at, scan.at + length)): true {
  return add(scan, text(value, spanAt(scan.passage, scan.at, length)), scan.at + length)
}

// ── words and lines ──────────────────────────────────────────────────────────────────────────────

/** Everything up to the next mark, without the blanks before a line's end. */
function readWords(scan: Scan): boolean {
  if (scan.nextMark < scan.at) {
    const marks = /[\\`*_~![\]<&\n]|$/g
    marks.lastIndex = scan.at
    scan.nextMark = marks.exec(scan.source)!.index
  }
  let end = Math.min(scan.nextMark, nextBareLink(scan)?.from ?? scan.source.length)
  if (end === scan.source.length || scan.source[end] === '\n') while (end > scan.at && isBlank(scan.source, end - 1)) end--
  return end > scan.at && addText(scan, end - scan.at)
}

/** Blanks, a line end and the next line's indentation: a hard break after two spaces, else a soft one. */
function readLineEnd(scan: Scan): boolean {
  const blanks = blanksEnd(scan.source, scan.at)
  const { source } = scan
  if (blanks < source.length && source[blanks] !== '\n') return false
  const end = blanksEnd(source, blanks + 1)
  if (end >= source.length) {
    scan.at = source.length
    return true
  }
  const span = spanAt(scan.passage, scan.at)
  const hard = source.slice(scan.at, blanks).endsWith('  ')
  return add(scan, hard ? element('br', {}, [], span) : text(LINE_BREAK, span), end)
}

function readEscape(scan: Scan): boolean {
  const next = scan.source.charAt(scan.at + 1)
  if (next === '\n') return add(scan, element('br', {}, [], spanAt(scan.passage, scan.at)), blanksEnd(scan.source, scan.at + 2))
  return /[!-/:-@[-`{-~]/.test(next) && addText(scan, 2, next)
}

function readReference(scan: Scan): boolean {
  const reference = /^&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});/.exec(
    scan.source.slice(scan.at, scan.at + 36),
  )?.[0]
  if (reference === undefined) return false
  const decoded = decodeReference(reference)
  return decoded !== undefined && addText(scan, reference.length, decoded)
}

function readDelimiter(scan: Scan): boolean {
  const mark = scan.source[scan.at]
  let end = scan.at
  while (scan.source[end] === mark) end++
  if (mark === '~' && end - scan.at !== 2) return addText(scan, end - scan.at)
  scan.pieces.push(delimiterAt(scan.source, scan.at, end))
  scan.at = end
  return true
}

function readCode(scan: Scan): boolean {
  const { source, passage } = scan
  let start = scan.at
  while (source[start] === '`') start++
  const length = start - scan.at
  const end = closingBackticks(scan, start, length)
  if (end === undefined) return addText(scan, length)
  // One space at either end is there to keep backticks apart.
  const padded = /^[ \n][\s\S]*[^ \n][\s\S]*[ \n]$|^[ \n][^ \n][ \n]$/.test(source.slice(start, end))
  const words = padded ? slice(passage, start + 1, end - 1) : slice(passage, start, end)
  const children = [...words.text.matchAll(/[^\n]*\n|[^\n]+/g)].map(({ 0: line, index }) =>
    text(line.replace(/\n$/, ' ').replace(index > 0 ? /^[ \t]+(?=\S)/ : '', ''), spanAt(words, index, line.length)),
  )
  return add(scan, element('code', {}, children, spanAt(passage, scan.at)), end + length)
}

function closingBackticks(scan: Scan, start: number, length: number): number | undefined {
  if (scan.unclosedCode.has(length)) return undefined
  const runs = /`+/g
  runs.lastIndex = start
  for (let run = runs.exec(scan.source); run; run = runs.exec(scan.source)) if (run[0].length === length) return run.index
  scan.unclosedCode.add(length)
  return undefined
}

// ── links ────────────────────────────────────────────────────────────────────────────────────────

function nextBareLink(scan: Scan): BareLink | undefined {
  // Those inside code and links have been passed.
  while ((scan.bareLinks[scan.nextBareLink]?.from ?? scan.at) < scan.at) scan.nextBareLink++
  return scan.bareLinks[scan.nextBareLink]
}

function readBareLink(scan: Scan): boolean {
  const link = nextBareLink(scan)
  if (link?.from !== scan.at) return false
  const { from, to, href } = link
  return add(
    scan,
    linkTo(href, [text(plain(scan.source.slice(from, to)), spanAt(scan.passage, from, to - from))], scan, from),
    to,
  )
}

function readAutolink(scan: Scan): boolean {
  const pattern = /<(?:([A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*)|([\w.!#$%&'*+/=?^`{|}~-]+@[A-Za-z0-9.-]+))>/y
  pattern.lastIndex = scan.at
  const match = pattern.exec(scan.source)
  if (!match) return false
  const href = match[1] ?? `mailto:${match[2]}`
  // `<Goal: words>` and `<urn:…>` are no addresses that lead anywhere: they are what they say.
  if (safeHref(href) === undefined) return addText(scan, match[0].length)
  const words = match[0].slice(1, -1)
  return add(
    scan,
    linkTo(href, [text(words, spanAt(scan.passage, scan.at + 1, words.length))], scan, scan.at),
    scan.at + match[0].length,
  )
}

function readFootnote(scan: Scan): boolean {
  const pattern = /\[\^([^\]\s]+)\]/y
  pattern.lastIndex = scan.at
  const match = pattern.exec(scan.source)
  if (!match) return false
  const span = spanAt(scan.passage, scan.at, match[0].length)
  const words = scan.context.footnote(match[1]!, span)
  return words
    ? add(scan, element('span', { class: 'footnote' }, words, span), scan.at + match[0].length)
    : addText(scan, match[0].length)
}

function openBracket(scan: Scan, image: boolean): true {
  scan.brackets.push({ offset: scan.at, image, index: scan.pieces.length, active: true })
  return addText(scan, image ? 2 : 1)
}

function closeBracket(scan: Scan): boolean {
  const bracket = scan.brackets.pop()
  if (!bracket?.active) return false
  const inner = scan.source.slice(bracket.offset + (bracket.image ? 2 : 1), scan.at)
  const target = readTarget(scan.source, scan.at + 1) ?? readDefinition(scan, inner)
  const attachment =
    target || bracket.image
      ? undefined
      : readAttachmentReference(inner, scan.context, spanAt(scan.passage, bracket.offset, inner.length + 2))
  if (!target && !attachment) return false
  const children = (): Node[] => emphasize(scan.pieces.splice(bracket.index).slice(1), scan.passage)
  if (!target) {
    addText(scan, 1)
    const words = emphasize(scan.pieces.splice(bracket.index), scan.passage)
    add(scan, element('a', attachment!, withoutLinks(words), spanAt(scan.passage, bracket.offset)), scan.at)
  } else if (bracket.image) {
    addAll(scan, imageNodes(children(), target, scan, bracket.offset), target.end)
    return true
  } else {
    const words = withoutLinks(children())
    addAll(scan, [linkTo(target.href, words, scan, bracket.offset), ...titleWords(target, scan)], target.end)
  }
  for (const outer of scan.brackets.toReversed()) {
    if (outer.image) continue
    if (!outer.active) break
    outer.active = false
  }
  return true
}

function addAll(scan: Scan, nodes: readonly Node[], end: number): void {
  for (const node of nodes) add(scan, node, end)
  scan.at = end
}

/** `[words][label]`, `[label][]` or `[label]`. */
function readDefinition(scan: Scan, inner: string): Target | undefined {
  const pattern = /\[((?:[^[\]\\]|\\[\s\S]){0,999})\]/y
  pattern.lastIndex = scan.at + 1
  const second = pattern.exec(scan.source)
  const label = second?.[1]?.trim() || inner
  if (label.length > 999) return undefined
  const found = scan.context.definition(label)
  return found && { ...found, end: scan.at + 1 + (second?.[0].length ?? 0) }
}

/** An `a`, or its words and where they meant to lead, if nothing may lead there. */
function linkTo(typed: string, words: readonly Node[], scan: Scan, offset: number): Element {
  const span = spanAt(scan.passage, offset)
  const href = safeHref(typed)
  if (href !== undefined) return element('a', { href }, words, span)
  scan.context.report(diagnose('entry/link-unsupported', span, { href: typed }))
  const address = typed === '' ? [] : [text(` (${typed})`, span)]
  return element('span', {}, [...words, ...address], span)
}

/** Paper has no tooltips: the words of a title stand behind what it belongs to. */
export function titleBehind(title: string): string {
  return ` (${title})`
}

function titleWords({ title }: Target, scan: Scan): Node[] {
  return title === '' ? [] : [text(titleBehind(collapsed(title)), spanAt(scan.passage, scan.at))]
}

function collapsed(words: string): string {
  return words.replace(/\s+/g, ' ').trim()
}

/** A picture, its title behind it; one that nobody could be told about is none. */
function imageNodes(words: readonly Node[], target: Target, scan: Scan, offset: number): Node[] {
  const span = spanAt(scan.passage, offset)
  const alt = collapsed(textContent(words))
  if (alt === '') {
    scan.context.report(diagnose('entry/image-without-text', span, { file: target.href === '' ? 'image' : target.href }))
    return titleWords(target, scan)
  }
  const title: Readonly<Record<string, string>> = target.title === '' ? {} : { title: collapsed(target.title) }
  return [element('img', { src: `entry:${target.href}`, alt, ...title }, [], span), ...titleWords(target, scan)]
}

/** Links do not contain links: the words of inner ones remain. */
function withoutLinks(nodes: readonly Node[]): Node[] {
  const plainNodes: Node[] = []
  for (const node of nodes) {
    if (node.type === 'text') appendNode(plainNodes, node)
    else if (node.tag === 'a') for (const child of node.children) appendNode(plainNodes, child)
    else plainNodes.push({ ...node, children: withoutLinks(node.children) })
  }
  return plainNodes
}

function isBlank(source: string, at: number): boolean {
  return source[at] === ' ' || source[at] === '\t'
}

function blanksEnd(source: string, start: number): number {
  let at = start
  while (isBlank(source, at)) at++
  return at
}
