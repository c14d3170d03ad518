/**
 * The codes of a font → the characters they stand for (ISO 32000-1, 9.10): by `/ToUnicode`, else, in a simple font, by
 * the names of its encoding.
 */
import {
  DamagedPdf,
  isArray,
  isDict,
  isName,
  isText,
  type PdfDict,
  type PdfFile,
  type PdfName,
  type PdfObject,
} from '../pdfFile/types.ts'
import { codeOf, readCMapFile } from './cmapFile.ts'
import { encodingNamed } from './encodings.ts'
import { GLYPH_NAMES } from './glyphNames.ts'

export type Unicodes = ReadonlyMap<number, string>

/** Codes of a ToUnicode map: more than a font has. */
const MOST_CODES = 1 << 17

/** Read a ToUnicode CMap (9.10.3): `bfchar` pairs, `bfrange` triples. */
export function readToUnicode(bytes: Uint8Array): Unicodes {
  const unicodes = new Map<number, string>()
  for (const { operator, operands } of readCMapFile(bytes)) {
    if (operator === 'endbfchar') addCharacters(unicodes, operands)
    if (operator === 'endbfrange') addRanges(unicodes, operands)
    if (unicodes.size > MOST_CODES) throw new DamagedPdf('a character map is too large')
  }
  return unicodes
}

function addCharacters(unicodes: Map<number, string>, operands: readonly PdfObject[]): void {
  for (let i = 0; i + 1 < operands.length; i += 2) {
    const text = textOf(operands[i + 1])
    if (text !== undefined) unicodes.set(codeOf(operands[i]), text)
  }
}

function addRanges(unicodes: Map<number, string>, operands: readonly PdfObject[]): void {
  for (let i = 0; i + 2 < operands.length; i += 3) {
    const first = codeOf(operands[i])
    const last = Math.min(codeOf(operands[i + 1]), first + 0xffff)
    const target = operands[i + 2]
    for (let code = first; code <= last; code++) {
      const text = isArray(target) ? textOf(target[code - first]) : textOf(target, code - first)
      if (text !== undefined) unicodes.set(code, text)
    }
  }
}

/** UTF-16BE, its last unit counted on. */
function textOf(object: PdfObject | undefined, by = 0): string | undefined {
  if (!isText(object)) return undefined
  const units: number[] = []
  for (let i = 0; i < object.bytes.length; i += 2) units.push(object.bytes[i]! * 256 + (object.bytes[i + 1] ?? 0))
  if (units.length > 0) units[units.length - 1]! += by
  return String.fromCharCode(...units)
}

// ── by the names of an encoding ──────────────────────────────────────────────────────────────────

/** What a simple font's codes stand for; `usual` is the encoding of fonts that name none. */
export function simpleUnicodes(file: PdfFile, font: PdfDict, usual?: PdfName): Unicodes {
  const toUnicode = file.stream(font, '/ToUnicode')
  if (toUnicode) return readToUnicode(file.data(toUnicode))
  const encoding = file.resolve(font.get('/Encoding'))
  const base = (isDict(encoding) ? file.name(encoding, '/BaseEncoding') : isName(encoding) ? encoding : undefined) ?? usual
  const unicodes = new Map<number, string>()
  const characters = base === undefined ? undefined : encodingNamed(base)
  if (characters) for (let code = 32; code < 256; code++) unicodes.set(code, characters[code - 32] ?? '\ufffd')
  let code = 0
  for (const item of isDict(encoding) ? (file.array(encoding, '/Differences') ?? []).map(file.resolve) : []) {
    if (typeof item === 'number') code = item
    else if (isName(item)) {
      const text = characterNamed(item.slice(1))
      if (text === undefined) unicodes.delete(code)
      else unicodes.set(code, text)
      code++
    }
  }
  return unicodes
}

/** Names of the Adobe Glyph List that Latin fonts use, and `uni20AC`, `u1F600`. */
function characterNamed(name: string): string | undefined {
  const hex = /^(?:uni([\dA-F]{4})|u([\dA-F]{4,6}))$/.exec(name)
  if (hex) return String.fromCodePoint(Math.min(Number.parseInt((hex[1] ?? hex[2])!, 16), 0x10ffff))
  return /^[A-Za-z]$/.test(name) ? name : GLYPH_NAMES.get(name)
}
