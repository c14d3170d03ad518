/**
 * Where links lead: the part of a link after its words (CommonMark 0.31, 6.3), addresses that stand
 * bare in the text (GFM, 6.9), and what of it all may become a link in a document.
 */
import { decodeHTMLStrict } from 'entities'

export interface Target {
  readonly href: string
  readonly title: string
  /** Where the text goes on. */
  readonly end: number
}

/** An address in the text that needs no brackets. */
export interface BareLink {
  readonly from: number
  readonly to: number
  readonly href: string
}

const ESCAPE_OR_REFERENCE = /\\([!-/:-@[-`{-~])|&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});/g

/** Read `(destination "title")`. */
export function readTarget(source: string, start: number): Target | undefined {
  if (source[start] !== '(') return undefined
  let at = blanksEnd(source, start + 1)
  const destination = readDestination(source, at)
  if (!destination) return undefined
  at = destination.end
  const gap = blanksEnd(source, at)
  const title = gap > at ? readTitle(source, gap) : undefined
  at = blanksEnd(source, title?.end ?? at)
  if (source[at] !== ')') return undefined
  return { href: plain(destination.text), title: plain(title?.text ?? ''), end: at + 1 }
}

interface Found {
  readonly text: string
  readonly end: number
}

function readDestination(source: string, start: number): Found | undefined {
  if (source[start] === '<') {
    const angled = sticky(/<((?:\\.|[^\\<>\n])*)>/y, source, start)
    return angled && { text: angled[1]!, end: start + angled[0].length }
  }
  let depth = 0
  let at = start
  for (; at < source.length; at++) {
    const character = source.charAt(at)
    if (character === '\\' && at + 1 < source.length && source[at + 1] !== '\n') at++
    else if (/\s/.test(character)) break
    else if (character === '(') depth++
    else if (character === ')' && depth-- === 0) break
    if (depth > 32) return undefined
  }
  return { text: source.slice(start, at), end: at }
}

function readTitle(source: string, start: number): Found | undefined {
  const title = sticky(/"((?:\\[\s\S]|[^"\\])*)"|'((?:\\[\s\S]|[^'\\])*)'|\(((?:\\[\s\S]|[^()\\])*)\)/y, source, start)
  return title && { text: title[1] ?? title[2] ?? title[3] ?? '', end: start + title[0].length }
}

/** Resolve backslash escapes and character references. */
export function plain(typed: string): string {
  return typed.replace(ESCAPE_OR_REFERENCE, (mark, escaped?: string) => escaped ?? decodeReference(mark) ?? mark)
}

/** The character that `&…;` means; nothing where it means none, or one that no page can show. */
export function decodeReference(reference: string): string | undefined {
  const number = /^&#(?:(\d+)|[xX]([0-9a-fA-F]+));$/.exec(reference)
  if (!number) {
    const decoded = decodeHTMLStrict(reference)
    return decoded === reference || decoded < ' ' ? undefined : decoded
  }
  const code = number[1] ? Number.parseInt(number[1], 10) : Number.parseInt(number[2]!, 16)
  if (code < 0x20 || (code >= 0x7f && code < 0xa0)) return undefined
  return code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? '\ufffd' : String.fromCodePoint(code)
}

// An address ends where Chinese, Japanese or Korean text goes on without a space.
const BARE =
  /(?<![A-Za-z0-9])(?:https?:\/\/|www\.)(?:\\[!-/:-@[-`{-~]|[^\s<>[\]"`\\\u2018-\u201f\u2e80-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffee])+|(?<![A-Za-z0-9._+-])[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/gi

/** All bare addresses of a text, in order. */
export function findBareLinks(source: string): BareLink[] {
  if (!/:\/\/|www\.|@/i.test(source)) return []
  return [...source.matchAll(BARE)].flatMap(({ 0: match, index }) => {
    const typed = withoutClosing(match)
    const address = plain(typed)
    if (!/[A-Za-z0-9\u0080-\uffff]/.test(address.replace(/^(?:https?:\/\/|www\.)/i, ''))) return []
    const scheme = /^https?:/i.test(address) ? '' : /^www\./i.test(address) ? 'http://' : 'mailto:'
    return [{ from: index, to: index + typed.length, href: scheme + address }]
  })
}

/** Without the punctuation that belongs to the sentence, not to the address. */
function withoutClosing(match: string): string {
  let surplus = count(match, ')') - count(match, '(')
  let end = match.length
  for (; end > 0; end--) {
    const last = match.charAt(end - 1)
    if (last === ')' && surplus > 0) surplus--
    else if (!"?!.,:;*_~'".includes(last)) break
    if (match[end - 2] === '\\') end--
  }
  return match.slice(0, end)
}

function count(typed: string, character: string): number {
  return typed.split(character).length - 1
}

/** The address as a URI of ASCII, if a document may link there: the web and mail. */
export function safeHref(href: string): string | undefined {
  const address = href.trim()
  if (!/^(?:https?:\/\/|mailto:)[^\s]/i.test(address)) return undefined
  return address.replace(/[^!#$%&'()*+,\-./0-9:;=?@A-Z[\]_a-z~]/gu, (character) => encodeURIComponent(character))
}

function blanksEnd(source: string, start: number): number {
  let at = start
  while (source[at] === ' ' || source[at] === '\t' || source[at] === '\n') at++
  return at
}

function sticky(pattern: RegExp, source: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at
  return pattern.exec(source) ?? undefined
}
