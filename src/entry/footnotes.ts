/**
 * Footnotes as blocks (GitHub's extension): `[^label]: words`, with the lines that belong to them.
 *
 * marked-footnote is not used: it keeps its findings in a variable that all documents share, and
 * leaves out a note's second line unless it is indented.
 */
import type { TokenizerThis } from 'marked'

export interface FootnoteToken {
  readonly type: 'footnote'
  readonly raw: string
  readonly label: string
}

export const FOOTNOTE_START = /^ {0,3}\[\^([^\]\s]+)\]:[ \t]*/

const INDENTED = /^(?: {4}|\t)/

/** Lines that begin something else, so that they do not run on a note's words. */
const BLOCK_START = /^ {0,3}(?:[-*+](?:[ \t]|$)|\d{1,9}[.)](?:[ \t]|$)|#{1,6}(?:[ \t]|$)|>|`{3}|~~~|\||\[\^[^\]\s]+\]:)/

/** The tokenizers that marked needs to find footnotes in a text. */
export function footnoteExtension(source: string) {
  return source.includes('[^') ? { block: [readFootnote], startBlock: [nextFootnote] } : {}
}

/** Where in this paragraph a note begins without an empty line before it. */
function nextFootnote(this: TokenizerThis, rest: string): number {
  const end = rest.search(/\n[ \t]*\n/)
  return (end === -1 ? rest : rest.slice(0, end)).search(/(?<=\n) {0,3}\[\^[^\]\s]+\]:/)
}

function readFootnote(this: TokenizerThis, source: string): FootnoteToken | undefined {
  const label = FOOTNOTE_START.exec(source)?.[1]
  if (label === undefined) return undefined
  let end = nextLine(source, 0)
  let at = end
  while (at < source.length) {
    const next = nextLine(source, at)
    const line = source.slice(at, next).trimEnd()
    const belongs = INDENTED.test(line) || (at === end && !BLOCK_START.test(line))
    if (line !== '' && !belongs) break
    if (line !== '') end = next
    at = next
  }
  return { type: 'footnote', raw: source.slice(0, end), label }
}

function nextLine(source: string, start: number): number {
  const end = source.indexOf('\n', start)
  return end === -1 ? source.length : end + 1
}
