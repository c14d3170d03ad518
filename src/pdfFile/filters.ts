/**
 * A stream's data → the data without its filters (ISO 32000-1, 7.4). Image filters (DCT, JPX, CCITT, JBIG2) are not
 * undone: what they hold is an image's affair.
 */

import { constants, inflateSync } from 'node:zlib'
import { DamagedPdf, isArray, isDict, isName, type PdfDict, type PdfFile, type PdfName, type PdfObject } from './types.ts'

/** A stream may not unpack to more: a small file can claim any size. */
const LARGEST = 256 << 20

/** One filter and its parameters. */
export interface Filter {
  readonly name: PdfName
  readonly parameters: PdfDict | undefined
}

/** The filters of a stream in the order in which they are to be undone. */
export function filtersOf(file: Pick<PdfFile, 'resolve'>, dict: PdfDict): readonly Filter[] {
  const list = (object: PdfObject) => (isArray(object) ? object.map(file.resolve) : object === null ? [] : [object])
  const names = list(file.resolve(dict.get('/Filter') ?? dict.get('/F'))).filter(isName)
  const parameters = list(file.resolve(dict.get('/DecodeParms') ?? dict.get('/DP')))
  return names.map((name, i) => ({ name, parameters: parametersOf(file, parameters[i]) }))
}

function parametersOf(file: Pick<PdfFile, 'resolve'>, object: PdfObject | undefined): PdfDict | undefined {
  return isDict(object) ? new Map([...object].map(([key, value]) => [key, file.resolve(value)])) : undefined
}

/** Undo one filter. */
export function decode(data: Uint8Array, { name, parameters }: Filter): Uint8Array {
  const decoder = DECODERS[LONG_NAMES[name] ?? name]
  if (!decoder) throw new DamagedPdf(`a stream has the filter ${name}`)
  return decoder(data, parameters)
}

/** Names that inline images may use (table 94). */
const LONG_NAMES: Readonly<Record<string, PdfName>> = {
  '/AHx': '/ASCIIHexDecode',
  '/A85': '/ASCII85Decode',
  '/LZW': '/LZWDecode',
  '/Fl': '/FlateDecode',
  '/RL': '/RunLengthDecode',
}

const DECODERS: Readonly<Record<string, (data: Uint8Array, parameters: PdfDict | undefined) => Uint8Array>> = {
  '/FlateDecode': (data, parameters) => unpredict(inflate(data), parameters),
  '/LZWDecode': (data, parameters) => unpredict(unpackLzw(data, integer(parameters, '/EarlyChange', 1)), parameters),
  '/ASCIIHexDecode': (data) => readHex(data),
  '/ASCII85Decode': (data) => readBase85(data),
  '/RunLengthDecode': (data) => unpackRuns(data),
}

function integer(parameters: PdfDict | undefined, key: PdfName, fallback: number): number {
  const value: PdfObject | undefined = parameters?.get(key)
  return typeof value === 'number' ? value : fallback
}

function inflate(data: Uint8Array): Uint8Array {
  try {
    // A stream that ends too soon gives what it has, as in every reader.
    return inflateSync(data, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: LARGEST })
  } catch {
    throw new DamagedPdf('a compressed stream is broken')
  }
}

// ── predictors (7.4.4.4) ─────────────────────────────────────────────────────────────────────────

function unpredict(data: Uint8Array, parameters: PdfDict | undefined): Uint8Array {
  const predictor = integer(parameters, '/Predictor', 1)
  if (predictor <= 1) return data
  const colors = integer(parameters, '/Colors', 1)
  const bits = integer(parameters, '/BitsPerComponent', 8)
  const row = Math.ceil((integer(parameters, '/Columns', 1) * colors * bits) / 8)
  const pixel = Math.max(1, (colors * bits) >> 3)
  if (row < 1) throw new DamagedPdf('a predictor has rows without length')
  return predictor === 2 ? undoTiff(data, row, pixel, bits) : undoPng(data, row, pixel)
}

function undoTiff(data: Uint8Array, row: number, pixel: number, bits: number): Uint8Array {
  if (bits !== 8) throw new DamagedPdf(`a TIFF predictor counts in ${bits} bits`)
  const out = data.slice()
  for (let i = 0; i < out.length; i++) if (i % row >= pixel) out[i] = out[i]! + out[i - pixel]!
  return out
}

/** Each row begins with the number of its filter (RFC 2083, 6). */
function undoPng(data: Uint8Array, row: number, pixel: number): Uint8Array {
  const rows = Math.ceil(data.length / (row + 1))
  const out = new Uint8Array(rows * row)
  for (let r = 0; r < rows; r++) {
    const filter = data[r * (row + 1)]
    const to = r * row
    for (let i = 0; i < row; i++) {
      const raw = data[r * (row + 1) + 1 + i] ?? 0
      const left = i >= pixel ? out[to + i - pixel]! : 0
      const up = r > 0 ? out[to + i - row]! : 0
      const corner = i >= pixel && r > 0 ? out[to + i - row - pixel]! : 0
      out[to + i] =
        raw +
        (filter === 1 ? left : filter === 2 ? up : filter === 3 ? (left + up) >> 1 : filter === 4 ? paeth(left, up, corner) : 0)
    }
  }
  return out
}

/** PNG, 9.4: whichever of the three neighbours is nearest to left + up − corner. */
export function paeth(left: number, up: number, corner: number): number {
  const fromLeft = Math.abs(up - corner)
  const fromUp = Math.abs(left - corner)
  const fromCorner = Math.abs(left + up - 2 * corner)
  if (fromLeft <= fromUp && fromLeft <= fromCorner) return left
  return fromUp <= fromCorner ? up : corner
}

// ── the older filters ────────────────────────────────────────────────────────────────────────────

const CLEAR = 256
const END = 257

/** 7.4.4.2: codes of 9 to 12 bits, high bit first. */
function unpackLzw(data: Uint8Array, early: number): Uint8Array {
  const out: number[] = []
  let table: (readonly number[])[] = []
  let width = 9
  let previous: readonly number[] | undefined
  let buffer = 0
  let held = 0
  const entry = (code: number) => (code < CLEAR ? [code] : table[code - END - 1])
  for (const byte of data) {
    buffer = ((buffer << 8) | byte) & 0xffffff
    held += 8
    if (held < width) continue
    held -= width
    const code = (buffer >> held) & ((1 << width) - 1)
    if (code === END) break
    if (code === CLEAR) {
      table = []
      width = 9
      previous = undefined
      continue
    }
    const known = entry(code)
    const sequence = known ?? (previous && [...previous, previous[0]!])
    if (!sequence || out.length > LARGEST) throw new DamagedPdf('a compressed stream is broken')
    for (const value of sequence) out.push(value)
    if (previous && table.length < 4096 - END - 1) table.push([...previous, sequence[0]!])
    previous = sequence
    width = Math.min(12, Math.max(9, Math.ceil(Math.log2(table.length + END + 1 + early + 1))))
  }
  return Uint8Array.from(out)
}

function readHex(data: Uint8Array): Uint8Array {
  const text = ascii(data)
    .split('>')[0]!
    .replace(/[^\dA-Fa-f]/g, '')
  return Uint8Array.from({ length: Math.ceil(text.length / 2) }, (_, i) =>
    Number.parseInt(text.slice(2 * i, 2 * i + 2).padEnd(2, '0'), 16),
  )
}

function readBase85(data: Uint8Array): Uint8Array {
  const out: number[] = []
  const text = ascii(data).replace(/^<~/, '').split('~')[0]!.replace(/\s/g, '')
  let group: number[] = []
  const flush = (count: number) => {
    const value = group.reduce((sum, digit) => sum * 85 + digit, 0)
    for (let i = 0; i < count; i++) out.push(Math.floor(value / 256 ** (3 - i)) & 0xff)
    group = []
  }
  for (const character of text) {
    if (character === 'z' && group.length === 0) out.push(0, 0, 0, 0)
    else {
      group.push(character.charCodeAt(0) - 33)
      if (group.length === 5) flush(4)
    }
  }
  const rest = group.length
  if (rest > 1) {
    group = [...group, ...Array<number>(5 - rest).fill(84)]
    flush(rest - 1)
  }
  return Uint8Array.from(out)
}

function unpackRuns(data: Uint8Array): Uint8Array {
  const out: number[] = []
  for (let at = 0; at < data.length; ) {
    const length = data[at++]!
    if (length === 128) break
    if (length < 128) {
      for (let i = 0; i <= length && at < data.length; i++) out.push(data[at++]!)
    } else {
      const value = data[at++] ?? 0
      for (let i = 0; i < 257 - length; i++) out.push(value)
    }
    if (out.length > LARGEST) throw new DamagedPdf('a compressed stream is too large')
  }
  return Uint8Array.from(out)
}

function ascii(data: Uint8Array): string {
  let text = ''
  for (const byte of data) text += String.fromCharCode(byte)
  return text
}
