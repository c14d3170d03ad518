/**
 * A content stream → the codes it shows, in order, each with the name of its font (ISO 32000-1, 9.4.3).
 * Codes have two bytes, as `Identity-H` reads them (9.7.5.2).
 */
import { isDelimiter, isSpace } from './objects.ts'

/** What one text-showing operator shows. */
export interface Shown {
  /** Its name in the page's resources, with the slash. */
  readonly font: string
  readonly codes: Uint16Array
}

/** Operators that show the strings before them. */
const SHOWING = new Set(['TJ', 'Tj', "'", '"'])

/** An operator that can make text invisible, and one that brings bytes which are no operators: this program writes neither. */
const UNEXPECTED = new Set(['Tr', 'BI'])

/** Read a content stream. */
export function readContent(bytes: Uint8Array): readonly Shown[] {
  const shown: Shown[] = []
  const saved: string[] = []
  let font = ''
  let name = ''
  // No string has more codes than half its bytes.
  const all = new Uint16Array(bytes.length >> 1)
  const codes: Codes = { all, start: 0, end: 0 }
  let at = 0

  while (at < bytes.length) {
    const byte = bytes[at]!
    if (isSpace(byte)) at++
    else if (byte === LESS) at = bytes[at + 1] === LESS ? at + 2 : readHex(bytes, at, codes)
    else if (byte === OPEN) at = readLiteral(bytes, at, codes)
    else if (byte === SLASH) {
      const end = endOfWord(bytes, at + 1)
      name = ascii(bytes, at, end)
      at = end
    } else if (byte === PERCENT) while (at < bytes.length && bytes[at] !== 10 && bytes[at] !== 13) at++
    else if (isDelimiter(byte)) at++
    else if (isNumeric(byte)) at = endOfWord(bytes, at)
    else {
      const end = endOfWord(bytes, at)
      perform(ascii(bytes, at, end))
      at = end
    }
  }
  return shown

  function perform(operator: string): void {
    if (operator === 'Tf') font = name
    else if (operator === 'q') saved.push(font)
    else if (operator === 'Q') font = saved.pop() ?? ''
    else if (SHOWING.has(operator)) {
      shown.push({ font, codes: all.subarray(codes.start, codes.end) })
      codes.start = codes.end
    } else if (UNEXPECTED.has(operator)) throw new Error(`a page uses the operator ${operator}`)
    codes.end = codes.start
  }
}

/** The codes of a page, of which those from `start` to `end` await their operator. */
interface Codes {
  readonly all: Uint16Array
  start: number
  end: number
}

const LESS = 0x3c
const GREATER = 0x3e
const OPEN = 0x28
const CLOSE = 0x29
const BACKSLASH = 0x5c
const LINE_FEED = 0x0a
const RETURN = 0x0d
const LOWER_R = 0x72
const SLASH = 0x2f
const PERCENT = 0x25

/** Whether a number begins here. */
function isNumeric(byte: number): boolean {
  return (byte >= 0x30 && byte <= 0x39) || byte === 0x2d || byte === 0x2e || byte === 0x2b
}

function endOfWord(bytes: Uint8Array, at: number): number {
  let end = at
  while (end < bytes.length && !isSpace(bytes[end]!) && !isDelimiter(bytes[end]!)) end++
  return end
}

function ascii(bytes: Uint8Array, start: number, end: number): string {
  let text = ''
  for (let at = start; at < end; at++) text += String.fromCharCode(bytes[at]!)
  return text
}

/** `<00010002>`: adds its codes, half ones left out, and gives the place after it. */
function readHex(bytes: Uint8Array, start: number, codes: Codes): number {
  let digits = 0
  let code = 0
  for (let at = start + 1; at < bytes.length; at++) {
    const byte = bytes[at]!
    if (byte === GREATER) return at + 1
    if (isSpace(byte)) continue
    code = (code << 4) | (byte <= 0x39 ? byte - 0x30 : (byte | 0x20) - 0x57)
    if (++digits % 4 === 0) {
      codes.all[codes.end++] = code
      code = 0
    }
  }
  throw new Error('a page ends within a string')
}

/** `(\0a\0b)`: adds its codes, half ones left out, and gives the place after it (7.3.4.2). */
function readLiteral(bytes: Uint8Array, start: number, codes: Codes): number {
  let depth = 0
  let high = -1
  for (let at = start; at < bytes.length; at++) {
    let byte = bytes[at]!
    if (byte === OPEN && depth++ === 0) continue
    if (byte === CLOSE && --depth === 0) return at + 1
    if (byte === BACKSLASH) byte = escaped(bytes[++at])
    else if (byte === RETURN) byte = LINE_FEED
    if (high < 0) high = byte
    else {
      codes.all[codes.end++] = (high << 8) | byte
      high = -1
    }
  }
  throw new Error('a page ends within a string')
}

/** What stands behind a backslash; this program writes no other of the sequences than these. */
function escaped(byte: number | undefined): number {
  if (byte === OPEN || byte === CLOSE || byte === BACKSLASH) return byte
  if (byte === LOWER_R) return RETURN
  throw new Error('a string has an unknown escape sequence')
}
