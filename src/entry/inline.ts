/**
 * The words of one block → inline nodes: `em strong del code a br span.footnote` and text.
 *
 * CommonMark 0.31, chapter 6, with GFM's strikethrough and bare addresses, footnotes, references to
 * attachments (`[A1, p. 12]`) and without raw HTML: `<Innovative response>` is what an author typed.
 * Blocks are found by marked; its inline lexer is not used, because it knows no places, prints the
 * asterisks of `**重要：**请`, and takes quadratic time on runs of marks.
 */
import { element, text } from '../tree/build.ts'
import type { Node } from '../tree/types.ts'
import { appendNode, delimiterAt, emphasize } from './emphasis.ts'
import { closeBracket, nextBareLink, openBracket, readAutolink, readBareLink } from './inlineLinks.ts'
import { decodeReference, findBareLinks } from './links.ts'
import { type Passage, slice, spanAt } from './passage.ts'
import { add, addText, blanksEnd, type InlineContext, isBlank, type Scan } from './scan.ts'
import { joinLines, LINE_BREAK } from './softBreaks.ts'

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
