/**
 * Bytes → objects, one after the other (ISO 32000-1, 7.2 and 7.3), as they stand in a file's body, in object streams
 * and, as operands, in content streams. What is not well-formed throws; a reader of other people's files decides
 * higher up what can be done about it.
 */
import {
  DamagedPdf,
  isDict,
  type PdfArray,
  type PdfDict,
  type PdfName,
  type PdfObject,
  type PdfRef,
  type PdfText,
} from './types.ts'

/** Arrays and dictionaries in one another: deeper than any program writes, shallower than the stack. */
const DEEPEST = 100

export class SyntaxReader {
  readonly bytes: Uint8Array
  /** The byte to be read next. */
  at: number
  private depth = 0

  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes
    this.at = at
  }

  /** Read the object that begins here; with `references`, `12 0 R` is one. */
  read(references = true): PdfObject {
    this.skipSpace()
    switch (this.bytes[this.at]) {
      case SLASH:
        return this.readName()
      case LESS:
        return this.bytes[this.at + 1] === LESS ? this.nested(() => this.readDict(references)) : this.readHexText()
      case BRACKET:
        return this.nested(() => this.readArray(references))
      case PARENTHESIS:
        return this.readText()
    }
    const start = this.at
    const word = this.word()
    const constant = CONSTANTS.get(word)
    if (constant !== undefined) return constant
    const number = toNumber(word)
    if (number === undefined) {
      this.at = start
      throw new DamagedPdf(`there is no object at byte ${start}`)
    }
    return (references && this.readRef(word)) || number
  }

  /** Read regular characters up to the next white space or delimiter. */
  word(): string {
    let word = ''
    while (this.at < this.bytes.length && isRegular(this.bytes[this.at]!)) word += String.fromCharCode(this.bytes[this.at++]!)
    return word
  }

  /** Go past a keyword if it stands here. */
  take(keyword: string): boolean {
    this.skipSpace()
    for (let i = 0; i < keyword.length; i++) if (this.bytes[this.at + i] !== keyword.charCodeAt(i)) return false
    this.at += keyword.length
    return true
  }

  /** Go past white space and comments. */
  skipSpace(): void {
    for (; this.at < this.bytes.length; this.at++) {
      const byte = this.bytes[this.at]!
      if (byte === PERCENT) while (this.at < this.bytes.length && !isLineEnd(this.bytes[this.at]!)) this.at++
      else if (!isSpace(byte)) return
    }
  }

  get atEnd(): boolean {
    return this.at >= this.bytes.length
  }

  private nested<T>(read: () => T): T {
    if (++this.depth > DEEPEST) throw new DamagedPdf('objects stand too deep in one another')
    const value = read()
    this.depth--
    return value
  }

  /** `12 0 R`: a number is only known to begin a reference by what follows it. */
  private readRef(number: string): PdfRef | undefined {
    if (!/^\d+$/.test(number)) return undefined
    const after = this.at
    this.skipSpace()
    const generation = this.word()
    if (/^\d+$/.test(generation)) {
      this.skipSpace()
      if (this.word() === 'R') return { type: 'ref', number: Number(number), generation: Number(generation) }
    }
    this.at = after
    return undefined
  }

  private readName(): PdfName {
    this.at++
    return `/${this.word().replace(/#([\dA-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))}`
  }

  private readArray(references: boolean): PdfArray {
    const items: PdfObject[] = []
    this.at++
    while (!this.take(']')) items.push(this.read(references))
    return items
  }

  private readDict(references: boolean): PdfDict {
    const entries = new Map<PdfName, PdfObject>()
    this.at += 2
    while (!this.take('>>')) {
      if (this.bytes[this.at] !== SLASH) throw new DamagedPdf(`a dictionary has no name at byte ${this.at}`)
      const key = this.readName()
      entries.set(key, this.read(references))
    }
    return entries
  }

  private readHexText(): PdfText {
    const digits: number[] = []
    for (this.at++; ; this.at++) {
      const byte = this.bytes[this.at]
      if (byte === undefined) throw new DamagedPdf('a string does not end')
      if (byte === GREATER) break
      const digit = hexValue(byte)
      if (digit !== undefined) digits.push(digit)
    }
    this.at++
    // A last digit alone is followed by 0 (7.3.4.3).
    return {
      type: 'text',
      bytes: Uint8Array.from({ length: Math.ceil(digits.length / 2) }, (_, i) => digits[2 * i]! * 16 + (digits[2 * i + 1] ?? 0)),
    }
  }

  private readText(): PdfText {
    const bytes: number[] = []
    let depth = 1
    for (this.at++; ; this.at++) {
      const byte = this.bytes[this.at]
      if (byte === undefined) throw new DamagedPdf('a string does not end')
      if (byte === BACKSLASH) this.readEscape(bytes)
      else if (byte === CLOSE && --depth === 0) break
      else {
        if (byte === PARENTHESIS) depth++
        bytes.push(byte)
      }
    }
    this.at++
    return { type: 'text', bytes: Uint8Array.from(bytes) }
  }

  /** Leaves `at` on the last byte of the escape. */
  private readEscape(bytes: number[]): void {
    const byte = this.bytes[++this.at] ?? BACKSLASH
    if (byte >= 0x30 && byte <= 0x37) {
      let value = 0
      let digits = 0
      for (; digits < 3; digits++) {
        const digit = this.bytes[this.at + digits]
        if (digit === undefined || digit < 0x30 || digit > 0x37) break
        value = value * 8 + digit - 0x30
      }
      this.at += digits - 1
      bytes.push(value & 0xff)
    } else if (isLineEnd(byte)) {
      if (byte === 13 && this.bytes[this.at + 1] === 10) this.at++
    } else bytes.push(ESCAPES.get(byte) ?? byte)
  }
}

const SLASH = 0x2f
const LESS = 0x3c
const GREATER = 0x3e
const BRACKET = 0x5b
const BACKSLASH = 0x5c
const PARENTHESIS = 0x28
const CLOSE = 0x29
const PERCENT = 0x25

export const CONSTANTS: ReadonlyMap<string, boolean | null> = new Map<string, boolean | null>([
  ['true', true],
  ['false', false],
  ['null', null],
])

/** `\n \r \t \b \f` (7.3.4.2, table 3). */
const ESCAPES: ReadonlyMap<number, number> = new Map([
  [0x6e, 10],
  [0x72, 13],
  [0x74, 9],
  [0x62, 8],
  [0x66, 12],
])

/** `-.5`, `4.`, `+17`; some programs write `--3`, which readers take for `-3`. */
function toNumber(word: string): number | undefined {
  if (!/^[+-]*(?:\d+\.?\d*|\.\d+)(?:-\d*)?$/.test(word)) return undefined
  const value = Number.parseFloat(word.replace(/^[+-]*/, ''))
  return word.startsWith('-') ? -value : value
}

function hexValue(byte: number): number | undefined {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30
  const letter = byte | 0x20
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : undefined
}

function isLineEnd(byte: number): boolean {
  return byte === 10 || byte === 13
}

/** ISO 32000-1, table 1. */
export function isSpace(byte: number): boolean {
  return byte === 32 || byte === 10 || byte === 13 || byte === 9 || byte === 12 || byte === 0
}

/** Neither white space nor one of `( ) < > [ ] { } / %` (table 2). */
function isRegular(byte: number): boolean {
  return !isSpace(byte) && !DELIMITERS.has(byte)
}

const DELIMITERS: ReadonlySet<number> = new Set([...'()<>[]{}/%'].map((character) => character.charCodeAt(0)))

/** A dictionary that must stand here. */
export function readDictionary(reader: SyntaxReader): PdfDict {
  const object = reader.read()
  if (!isDict(object)) throw new DamagedPdf(`there is no dictionary before byte ${reader.at}`)
  return object
}
