/**
 * Bytes of a finished file → its objects by number (ISO 32000-1, 7.5): a cross-reference stream, object
 * streams, streams that are deflated. Nothing is unpacked before it is asked for.
 */
import { inflateSync } from 'node:zlib'
import { ObjectReader, type PdfArray, type PdfDict, type PdfObject, type PdfRef } from './objects.ts'

export interface PdfFile {
  readonly root: PdfDict
  /** The object that a reference leads to; what is no reference is given back. */
  readonly resolve: (object: PdfObject | undefined) => PdfObject | undefined
  /** What a key of a dictionary leads to, which must be of the kind asked for. */
  readonly dict: (parent: PdfDict, key: string) => PdfDict
  readonly array: (parent: PdfDict, key: string) => PdfArray
  /** The unpacked data of a stream. */
  readonly data: (object: PdfObject | undefined) => Uint8Array
}

/** Where an object lies: at a place in the file, or in an object stream. */
type Entry = { readonly offset: number } | { readonly stream: number; readonly index: number }

/** An object stream, unpacked: where each of its objects begins. */
interface Members {
  readonly bytes: Uint8Array
  readonly starts: readonly number[]
}

/** Open a file. Throws where it is not of the form that this program writes. */
export function openFile(bytes: Uint8Array): PdfFile {
  const table = readStreamAt(bytes, startOfTable(bytes))
  const entryOf = readEntries(table.dict, unpack(table))
  const objects = new Map<number, PdfObject>()
  const streams = new Map<number, Members>()

  function membersOf(number: number): Members {
    let members = streams.get(number)
    if (!members) {
      const entry = entryOf(number)
      if (!entry || !('offset' in entry)) throw new Error(`the object stream ${number} is not there`)
      members = readMembers(readStreamAt(bytes, entry.offset))
      streams.set(number, members)
    }
    return members
  }

  function readObject(number: number): PdfObject {
    const entry = entryOf(number)
    if (!entry) throw new Error(`the object ${number} is not there`)
    if ('offset' in entry) return readObjectAt(bytes, entry.offset).read()
    const { bytes: members, starts } = membersOf(entry.stream)
    return new ObjectReader(members, starts[entry.index]).read()
  }

  function resolve(object: PdfObject | undefined): PdfObject | undefined {
    if (!isRef(object)) return object
    let found = objects.get(object.number)
    if (found === undefined) {
      found = readObject(object.number)
      objects.set(object.number, found)
    }
    return found
  }

  function dict(parent: PdfDict, key: string): PdfDict {
    const object = resolve(parent.get(key))
    if (object instanceof Map) return object
    throw new Error(`${key} is no dictionary`)
  }

  return {
    root: dict(table.dict, '/Root'),
    resolve,
    dict,
    array(parent, key) {
      const object = resolve(parent.get(key))
      if (Array.isArray(object)) return object
      throw new Error(`${key} is no array`)
    },
    data(object) {
      const entry = isRef(object) ? entryOf(object.number) : undefined
      if (!entry || !('offset' in entry)) throw new Error('a stream is not there')
      return unpack(readStreamAt(bytes, entry.offset))
    },
  }
}

export function isRef(object: PdfObject | undefined): object is PdfRef {
  return typeof object === 'object' && object !== null && 'type' in object && object.type === 'ref'
}

// ── streams ──────────────────────────────────────────────────────────────────────────────────────

interface Stream {
  readonly dict: PdfDict
  readonly packed: Uint8Array
}

function readObjectAt(bytes: Uint8Array, offset: number): ObjectReader {
  const reader = new ObjectReader(bytes, offset)
  reader.read()
  reader.read()
  if (!reader.take('obj')) throw new Error(`no object begins at byte ${offset}`)
  return reader
}

function readStreamAt(bytes: Uint8Array, offset: number): Stream {
  const reader = readObjectAt(bytes, offset)
  const dict = reader.read()
  if (!(dict instanceof Map) || !reader.take('stream')) throw new Error(`no stream begins at byte ${offset}`)
  const length = dict.get('/Length')
  if (typeof length !== 'number') throw new Error(`the stream at byte ${offset} does not say how long it is`)
  // The keyword ends with a line feed, or a carriage return and a line feed (7.3.8.1).
  const start = reader.at + (bytes[reader.at] === 13 ? 2 : 1)
  return { dict, packed: bytes.subarray(start, start + length) }
}

/** Dictionaries and content streams deflate to about a quarter: mostly one buffer, and never many. */
const USUAL_GROWTH = 5

function unpack({ dict, packed }: Stream): Uint8Array {
  const filter = dict.get('/Filter')
  if (filter === undefined) return packed
  if (filter !== '/FlateDecode' || dict.has('/DecodeParms')) throw new Error('a stream is packed in a way that is not known here')
  return inflateSync(packed, { chunkSize: Math.max(1024, USUAL_GROWTH * packed.length) })
}

function readMembers(stream: Stream): Members {
  const bytes = unpack(stream)
  const count = stream.dict.get('/N')
  const first = stream.dict.get('/First')
  if (typeof count !== 'number' || typeof first !== 'number') throw new Error('an object stream does not say what it holds')
  const starts: number[] = []
  // Pairs of numbers: an object's own and its offset.
  const pairs = asciiOf(bytes.subarray(0, first)).trim().split(/\s+/)
  for (let index = 0; index < count; index++) starts.push(first + Number(pairs[2 * index + 1]))
  return { bytes, starts }
}

// ── the cross-reference stream ───────────────────────────────────────────────────────────────────

function startOfTable(bytes: Uint8Array): number {
  const match = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(asciiOf(bytes.subarray(-64)))
  if (!match) throw new Error('it does not end as a PDF does')
  return Number(match[1])
}

/** ISO 32000-1, 7.5.8.3: types of entries. */
const AT_OFFSET = 1
const IN_STREAM = 2

function readEntries(dict: PdfDict, table: Uint8Array): (number: number) => Entry | undefined {
  const widths = dict.get('/W')
  if (dict.has('/Prev') || dict.has('/Index')) throw new Error('its cross-reference table is in parts')
  if (!Array.isArray(widths) || !widths.every((width) => typeof width === 'number'))
    throw new Error('its cross-reference table has no form')
  const [typeWidth = 0, placeWidth = 0, indexWidth = 0] = widths as readonly number[]
  const width = typeWidth + placeWidth + indexWidth
  const field = (at: number, length: number): number => {
    let value = 0
    for (let i = at; i < at + length; i++) value = value * 256 + table[i]!
    return value
  }
  return (number) => {
    const at = number * width
    if (at + width > table.length) return undefined
    const type = field(at, typeWidth)
    const place = field(at + typeWidth, placeWidth)
    if (type === AT_OFFSET) return { offset: place }
    return type === IN_STREAM ? { stream: place, index: field(at + typeWidth + placeWidth, indexWidth) } : undefined
  }
}

function asciiOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
}
