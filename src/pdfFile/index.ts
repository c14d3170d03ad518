/**
 * The bytes of any PDF → its objects (ISO 32000-1, 7.5): cross-reference tables and streams, hybrids, updates, object
 * streams. Where the table does not lead to the pages, the file is searched for its objects, as readers do.
 *
 * Files come from anywhere: whatever is wrong with one ends in `DamagedPdf`, never in an endless loop, and what it
 * unpacks to is bounded.
 */
import { decode, filtersOf } from './filters.ts'
import { isSpace, readDictionary, SyntaxReader } from './syntax.ts'
import { readTable, type Table } from './table.ts'
import {
  DamagedPdf,
  isArray,
  isDict,
  isName,
  isRef,
  isStream,
  type PdfDict,
  type PdfFile,
  type PdfName,
  type PdfObject,
  type PdfStream,
} from './types.ts'

/** Open a file. Throws `DamagedPdf` where no page tree can be found in it. */
export function openPdf(bytes: Uint8Array): PdfFile {
  const attempts = [() => readTable(bytes, (offset) => readIndirect(bytes, offset).object), () => searchObjects(bytes)]
  for (const attempt of attempts) {
    try {
      const file = openWith(bytes, attempt())
      if (file.dict(file.catalog, '/Pages')) return file
    } catch (error) {
      if (!(error instanceof DamagedPdf)) throw error
    }
  }
  throw new DamagedPdf('no pages can be found in it')
}

/** References that lead to references. */
const MOST_HOPS = 8

/** An object stream, unpacked: its objects by number. */
type Members = ReadonlyMap<number, () => PdfObject>

function openWith(bytes: Uint8Array, { entries, trailer }: Table): PdfFile {
  const objects = new Map<number, PdfObject>()
  const reading = new Set<number>()
  const packs = new Map<number, Members>()

  function membersOf(number: number): Members {
    let members = packs.get(number)
    if (!members) {
      const pack = resolve({ type: 'ref', number, generation: 0 })
      if (!isStream(pack)) throw new DamagedPdf(`the object stream ${number} is not there`)
      members = readMembers(file, pack)
      packs.set(number, members)
    }
    return members
  }

  function readObject(number: number): PdfObject {
    const entry = entries.get(number)
    if (!entry) return null
    if ('stream' in entry) return membersOf(entry.stream).get(number)?.() ?? null
    const found = readIndirect(bytes, entry.offset, (length) => number !== length.number && file.resolve(length))
    if (found.number !== number) throw new DamagedPdf(`the object ${number} is not where the table says`)
    return found.object
  }

  function resolve(object: PdfObject | undefined): PdfObject {
    for (let hops = 0; isRef(object); hops++) {
      const { number } = object
      if (hops > MOST_HOPS) throw new DamagedPdf(`the object ${number} leads to itself`)
      let found = objects.get(number)
      if (found === undefined) {
        if (reading.has(number)) throw new DamagedPdf(`the object ${number} leads to itself`)
        reading.add(number)
        found = readObject(number)
        reading.delete(number)
        objects.set(number, found)
      }
      object = found
    }
    return object ?? null
  }

  const at =
    <T extends PdfObject>(is: (object: PdfObject) => object is T) =>
    (parent: PdfDict, key: PdfName): T | undefined => {
      const object = resolve(parent.get(key))
      return is(object) ? object : undefined
    }
  const dict = at(isDict)
  const file: PdfFile = {
    trailer,
    get catalog() {
      const root = dict(trailer, '/Root')
      if (!root) throw new DamagedPdf('it has no catalog')
      return root
    },
    resolve,
    dict,
    array: at(isArray),
    name: at(isName),
    number: at((object): object is number => typeof object === 'number'),
    stream: at(isStream),
    data: (stream) => filtersOf(file, stream.dict).reduce(decode, stream.packed),
  }
  return file
}

/** 7.5.7: pairs of number and offset, then the objects. */
function readMembers(file: PdfFile, pack: PdfStream): Members {
  const data = file.data(pack)
  const count = file.number(pack.dict, '/N') ?? 0
  const first = file.number(pack.dict, '/First') ?? 0
  const header = new SyntaxReader(data)
  const members = new Map<number, () => PdfObject>()
  for (let i = 0; i < count; i++) {
    const number = header.read(false)
    const offset = header.read(false)
    if (typeof number !== 'number' || typeof offset !== 'number') throw new DamagedPdf('an object stream has no index')
    members.set(number, () => new SyntaxReader(data, first + offset).read())
  }
  return members
}

interface Indirect {
  readonly number: number
  readonly object: PdfObject
  /** The byte after it. */
  readonly end: number
}

/**
 * `12 0 obj … endobj` (7.3.10). A stream's length is believed where `endstream` follows; where it does not, the
 * stream ends before the next one.
 */
function readIndirect(
  bytes: Uint8Array,
  offset: number,
  resolve?: (ref: { number: number; type: 'ref'; generation: number }) => PdfObject,
): Indirect {
  const reader = new SyntaxReader(bytes, offset)
  const number = reader.read(false)
  const generation = reader.read(false)
  if (typeof number !== 'number' || typeof generation !== 'number' || !reader.take('obj'))
    throw new DamagedPdf(`no object begins at byte ${offset}`)
  const object = reader.read()
  const end = reader.at
  if (!isDict(object) || !reader.take('stream')) return { number, object, end }
  // The keyword ends with a line feed, or a carriage return and a line feed (7.3.8.1).
  const start = reader.at + (bytes[reader.at] === 13 ? (bytes[reader.at + 1] === 10 ? 2 : 1) : bytes[reader.at] === 10 ? 1 : 0)
  const stated = object.get('/Length')
  const length = isRef(stated) ? resolve?.(stated) : stated
  const stop = typeof length === 'number' && endsAt(bytes, start + length) ? start + length : findEnd(bytes, start)
  return { number, object: { type: 'stream', dict: object, packed: bytes.subarray(start, stop) }, end: stop }
}

function endsAt(bytes: Uint8Array, at: number): boolean {
  const reader = new SyntaxReader(bytes, at)
  while (at < bytes.length && isSpace(bytes[at]!)) at++
  reader.at = at
  return reader.word() === 'endstream'
}

function findEnd(bytes: Uint8Array, start: number): number {
  const end = find(bytes, 'endstream', start)
  if (end < 0) throw new DamagedPdf(`the stream at byte ${start} does not end`)
  // The end-of-line marker before the keyword is none of the data.
  if (bytes[end - 1] === 10) return bytes[end - 2] === 13 ? end - 2 : end - 1
  return bytes[end - 1] === 13 ? end - 1 : end
}

// ── files whose table leads nowhere ──────────────────────────────────────────────────────────────

/** Every `12 0 obj` in the file, the last of each number; the last dictionary with a `/Root` is the trailer. */
function searchObjects(bytes: Uint8Array): Table {
  const entries = new Map<number, Table['entries'] extends ReadonlyMap<number, infer Entry> ? Entry : never>()
  let trailer: PdfDict | undefined
  const packs: PdfStream[] = []
  for (let at = find(bytes, 'obj', 0); at >= 0; at = find(bytes, 'obj', at + 3)) {
    const offset = startOfHeader(bytes, at)
    if (offset === undefined) continue
    try {
      const { number, object, end } = readIndirect(bytes, offset)
      entries.set(number, { offset })
      if (isStream(object) && object.dict.get('/Type') === '/ObjStm') {
        packs.push(object)
        for (const member of readMembers(openWith(bytes, { entries, trailer: new Map() }), object).keys())
          entries.set(member, { stream: number })
      }
      if (isStream(object) && object.dict.has('/Root')) trailer = object.dict
      if (isDict(object) && object.get('/Type') === '/Catalog' && !trailer)
        trailer = new Map<PdfName, PdfObject>([['/Root', { type: 'ref', number, generation: 0 }]])
      at = Math.max(at, end - 3)
    } catch (error) {
      if (!(error instanceof DamagedPdf)) throw error
    }
  }
  for (let at = find(bytes, 'trailer', 0); at >= 0; at = find(bytes, 'trailer', at + 7)) {
    try {
      const dict = readDictionary(new SyntaxReader(bytes, at + 'trailer'.length))
      if (dict.has('/Root')) trailer = dict
    } catch (error) {
      if (!(error instanceof DamagedPdf)) throw error
    }
  }
  if (!trailer) throw new DamagedPdf('it has no trailer')
  return { entries, trailer }
}

/** Where the two numbers before an `obj` begin. */
function startOfHeader(bytes: Uint8Array, at: number): number | undefined {
  const from = Math.max(0, at - 24)
  const before = String.fromCharCode(...bytes.subarray(from, at))
  const match = /(?:^|[\s>])(\d{1,10}\s+\d{1,5}\s+)$/.exec(before)
  return match ? at - match[1]!.length : undefined
}

/** Where a keyword stands next; -1 where it does not. */
export function find(bytes: Uint8Array, keyword: string, from: number): number {
  const codes = [...keyword].map((character) => character.charCodeAt(0))
  for (let at = bytes.indexOf(codes[0]!, from); at >= 0; at = bytes.indexOf(codes[0]!, at + 1))
    if (codes.every((code, i) => bytes[at + i] === code)) return at
  return -1
}
