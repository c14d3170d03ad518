/**
 * Bytes → the objects of ISO 32000-1, 7.3, one at a time from a given place.
 *
 * A reader of the proof's own: it shares no line with what writes the file, so that one mistake cannot
 * hide the other. pdf-lib's parser is asynchronous and reads every object; the proof wants a few.
 */

export type PdfObject = number | boolean | null | PdfName | PdfText | PdfRef | PdfArray | PdfDict

/** A name with its slash: `/Type`. */
export type PdfName = string
/** A string; what it says is never asked here. */
export interface PdfText {
  readonly type: 'text'
}
export interface PdfRef {
  readonly type: 'ref'
  readonly number: number
}
export type PdfArray = readonly PdfObject[]
export type PdfDict = ReadonlyMap<PdfName, PdfObject>

/** Reads one object after the other. */
export class ObjectReader {
  private readonly bytes: Uint8Array
  at: number

  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes
    this.at = at
  }

  /** Read the object that begins here. */
  read(): PdfObject {
    this.skipSpace()
    const byte = this.bytes[this.at]
    if (byte === SLASH) return this.readName()
    if (byte === LESS) return this.bytes[this.at + 1] === LESS ? this.readDict() : this.readHexText()
    if (byte === BRACKET) return this.readArray()
    if (byte === PARENTHESIS) return this.readText()
    const word = this.readWord()
    const constant = CONSTANTS.get(word)
    if (constant !== undefined) return constant
    const number = Number(word)
    if (word === '' || Number.isNaN(number)) throw new Error(`there is no object at byte ${this.at}`)
    return this.readRef(word) ?? number
  }

  /** Go past a keyword if it stands here. */
  take(keyword: string): boolean {
    this.skipSpace()
    for (let i = 0; i < keyword.length; i++) if (this.bytes[this.at + i] !== keyword.charCodeAt(i)) return false
    this.at += keyword.length
    return true
  }

  private readWord(): string {
    let word = ''
    while (this.at < this.bytes.length && !isSpace(this.bytes[this.at]!) && !isDelimiter(this.bytes[this.at]!))
      word += String.fromCharCode(this.bytes[this.at++]!)
    return word
  }

  /** `12 0 R`: a number is only known to begin a reference by what follows it. */
  private readRef(number: string): PdfRef | undefined {
    if (!isInteger(number)) return undefined
    const after = this.at
    this.skipSpace()
    if (isInteger(this.readWord())) {
      this.skipSpace()
      if (this.readWord() === 'R') return { type: 'ref', number: Number(number) }
    }
    this.at = after
    return undefined
  }

  private readName(): PdfName {
    this.at++
    return `/${this.readWord().replace(/#([\dA-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))}`
  }

  private readArray(): PdfArray {
    const items: PdfObject[] = []
    this.at++
    while (!this.take(']')) items.push(this.read())
    return items
  }

  private readDict(): PdfDict {
    const entries = new Map<PdfName, PdfObject>()
    this.at += 2
    while (!this.take('>>')) {
      if (this.bytes[this.at] !== SLASH) throw new Error(`a dictionary has no name at byte ${this.at}`)
      const key = this.readName()
      entries.set(key, this.read())
    }
    return entries
  }

  private readHexText(): PdfText {
    const end = this.bytes.indexOf(GREATER, this.at)
    if (end < 0) throw new Error('a string does not end')
    this.at = end + 1
    return TEXT
  }

  private readText(): PdfText {
    for (let depth = 0; this.at < this.bytes.length; this.at++) {
      const byte = this.bytes[this.at]
      if (byte === BACKSLASH) this.at++
      else if (byte === PARENTHESIS) depth++
      else if (byte === PARENTHESIS + 1 && --depth === 0) {
        this.at++
        return TEXT
      }
    }
    throw new Error('a string does not end')
  }

  private skipSpace(): void {
    for (; this.at < this.bytes.length; this.at++) {
      const byte = this.bytes[this.at]!
      if (byte === PERCENT)
        while (this.at < this.bytes.length && this.bytes[this.at] !== 10 && this.bytes[this.at] !== 13) this.at++
      else if (!isSpace(byte)) return
    }
  }
}

const SLASH = 0x2f
const LESS = 0x3c
const GREATER = 0x3e
const BRACKET = 0x5b
const BACKSLASH = 0x5c
const PARENTHESIS = 0x28
const PERCENT = 0x25

const TEXT: PdfText = { type: 'text' }
const CONSTANTS: ReadonlyMap<string, PdfObject> = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
])

function isInteger(word: string): boolean {
  return /^\d+$/.test(word)
}

/** ISO 32000-1, table 1. */
export function isSpace(byte: number): boolean {
  return byte === 32 || byte === 10 || byte === 13 || byte === 9 || byte === 12 || byte === 0
}

/** ISO 32000-1, table 2: `( ) < > [ ] { } / %`. */
export function isDelimiter(byte: number): boolean {
  return (
    byte === 0x28 ||
    byte === 0x29 ||
    byte === 0x3c ||
    byte === 0x3e ||
    byte === 0x5b ||
    byte === 0x5d ||
    byte === 0x7b ||
    byte === 0x7d ||
    byte === 0x2f ||
    byte === 0x25
  )
}
