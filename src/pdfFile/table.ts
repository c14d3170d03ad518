/**
 * The cross-reference of a file → where each object lies (ISO 32000-1, 7.5.4 and 7.5.8): tables, streams, both in one
 * file, one update after the other.
 */
import { decode, filtersOf } from './filters.ts'
import { readDictionary, SyntaxReader } from './syntax.ts'
import { DamagedPdf, isArray, isStream, type PdfDict, type PdfObject, type PdfStream } from './types.ts'

/** An object lies at a place in the file, or in an object stream. */
export type Entry = { readonly offset: number } | { readonly stream: number }

export interface Table {
  readonly entries: ReadonlyMap<number, Entry>
  readonly trailer: PdfDict
}

/** No file has been updated so often. */
const MOST_UPDATES = 1000

/** Read the tables, the newest first: an older one says only what no newer one says. */
export function readTable(bytes: Uint8Array, readAt: (offset: number) => PdfObject): Table {
  const entries = new Map<number, Entry | 'free'>()
  const add = (number: number, entry: Entry | 'free') => {
    if (!entries.has(number)) entries.set(number, entry)
  }
  let trailer: PdfDict | undefined
  const todo: (number | undefined)[] = [startOfTable(bytes)]
  const seen = new Set<number>()
  while (todo.length > 0) {
    const offset = todo.shift()
    if (offset === undefined || seen.has(offset)) continue
    seen.add(offset)
    if (seen.size > MOST_UPDATES) throw new DamagedPdf('it has too many updates')
    const section = readSection(bytes, offset, readAt, add)
    trailer ??= section
    // What a hybrid hides from old readers comes before what an older table says.
    todo.unshift(integer(section.get('/XRefStm')), integer(section.get('/Prev')))
  }
  const used = [...entries].filter((pair): pair is [number, Entry] => pair[1] !== 'free')
  return { entries: new Map(used), trailer: trailer! }
}

function integer(object: PdfObject | undefined): number | undefined {
  return typeof object === 'number' && Number.isInteger(object) && object >= 0 ? object : undefined
}

function startOfTable(bytes: Uint8Array): number {
  const tail = String.fromCharCode(...bytes.subarray(Math.max(0, bytes.length - 2048)))
  const start = /startxref\s+(\d+)(?![\s\S]*startxref)/.exec(tail)?.[1]
  if (start === undefined) throw new DamagedPdf('it does not say where its table is')
  return Number(start)
}

type Add = (number: number, entry: Entry | 'free') => void

function readSection(bytes: Uint8Array, offset: number, readAt: (offset: number) => PdfObject, add: Add): PdfDict {
  const reader = new SyntaxReader(bytes, offset)
  if (reader.take('xref')) return readLines(reader, add)
  const stream = readAt(offset)
  if (!isStream(stream)) throw new DamagedPdf(`no table begins at byte ${offset}`)
  readFields(stream, add)
  return stream.dict
}

function readLines(reader: SyntaxReader, add: Add): PdfDict {
  while (!reader.take('trailer')) {
    const first = reader.read(false)
    const count = reader.read(false)
    if (typeof first !== 'number' || typeof count !== 'number') throw new DamagedPdf('a table has no range')
    for (let i = 0; i < count; i++) {
      const offset = reader.read(false)
      reader.read(false)
      reader.skipSpace()
      const kind = reader.word()
      if (typeof offset !== 'number' || (kind !== 'n' && kind !== 'f')) throw new DamagedPdf('a table has a broken line')
      add(first + i, kind === 'n' ? { offset } : 'free')
    }
  }
  return readDictionary(reader)
}

/** 7.5.8.3: fields of the widths `/W`, for the ranges of `/Index`. */
function readFields(stream: PdfStream, add: Add): void {
  const { dict } = stream
  const numbers = (object: PdfObject | undefined) => (isArray(object) ? object.filter((item) => typeof item === 'number') : [])
  const [kindWidth = 0, placeWidth = 0, indexWidth = 0] = numbers(dict.get('/W'))
  const data = filtersOf({ resolve: (object) => object ?? null }, dict).reduce(decode, stream.packed)
  const index = numbers(dict.get('/Index'))
  const ranges = index.length > 0 ? index : [0, integer(dict.get('/Size')) ?? 0]
  const width = kindWidth + placeWidth + indexWidth
  if (width === 0) throw new DamagedPdf('a table has no fields')
  let at = 0
  const field = (bytes: number, fallback: number) => {
    if (bytes === 0) return fallback
    let value = 0
    for (let i = 0; i < bytes; i++) value = value * 256 + data[at++]!
    return value
  }
  for (let range = 0; range + 1 < ranges.length; range += 2) {
    for (let i = 0; i < ranges[range + 1]! && at + width <= data.length; i++) {
      const kind = field(kindWidth, 1)
      const place = field(placeWidth, 0)
      field(indexWidth, 0)
      add(ranges[range]! + i, kind === 1 ? { offset: place } : kind === 2 ? { stream: place } : 'free')
    }
  }
}
