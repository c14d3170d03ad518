/**
 * All objects of a context → the bytes of a file (ISO 32000-1, 7.5): streams as they are, all other
 * objects in object streams, a cross-reference stream that also is the trailer.
 *
 * pdf-lib's own writer is asynchronous and compresses with a library of its own; this one is
 * neither, so that the file is a function of the document and all its streams come from `deflate`.
 */
import { type PDFContext, PDFHeader, PDFHexString, PDFName, PDFNumber, type PDFObject, PDFRawStream, type PDFRef } from 'pdf-lib'
import type { Deflate } from './deflate.ts'
import { UNSEALED } from './identity.ts'

export interface Trailer {
  readonly root: PDFRef
  readonly info: PDFRef
}

/** Larger streams deflate better; a reader must unpack a whole one to read any object of it. */
const OBJECTS_PER_STREAM = 500

/** Write the file, its `/ID` still blank. */
export function serialise(context: PDFContext, trailer: Trailer, deflate: Deflate): Uint8Array {
  const streams: [PDFRef, PDFRawStream][] = []
  const others: [PDFRef, PDFObject][] = []
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (object instanceof PDFRawStream) streams.push([ref, object])
    else others.push([ref, object])
  }
  const file = new FileParts(PDFHeader.forVersion(1, 7))
  const entries = new CrossReferences()

  for (const [ref, stream] of streams) entries.atOffset(ref, file.addStream(ref, stream))
  for (let first = 0; first < others.length; first += OBJECTS_PER_STREAM) {
    const members = others.slice(first, first + OBJECTS_PER_STREAM)
    const ref = context.nextRef()
    members.forEach(([member], index) => {
      entries.inStream(member, ref, index)
    })
    entries.atOffset(ref, file.addStream(ref, objectStream(context, members, deflate)))
  }

  const self = context.nextRef()
  const start = file.length
  entries.atOffset(self, start)
  const dictionary = {
    Type: 'XRef',
    Size: self.objectNumber + 1,
    W: [...ENTRY_WIDTHS],
    Root: trailer.root,
    Info: trailer.info,
    ID: [PDFHexString.of(UNSEALED), PDFHexString.of(UNSEALED)],
    Filter: 'FlateDecode',
  }
  file.addStream(self, context.stream(deflate(entries.bytes(self.objectNumber + 1)), dictionary))
  file.addText(`startxref\n${start}\n%%EOF\n`)
  return file.bytes()
}

/**
 * Objects as one stream (7.5.7). Written by way of strings: an object that is asked for its size first is gone
 * through twice, and most of a dossier's objects are small.
 */
function objectStream(context: PDFContext, members: readonly (readonly [PDFRef, PDFObject])[], deflate: Deflate): PDFRawStream {
  let places = ''
  let objects = ''
  for (const [{ objectNumber }, object] of members) {
    places += `${objectNumber} ${objects.length} `
    objects += `${object}\n`
  }
  const dictionary = { Type: 'ObjStm', N: members.length, First: places.length, Filter: 'FlateDecode' }
  return context.stream(deflate(Buffer.from(places + objects, 'latin1')), dictionary)
}

class FileParts {
  length = 0
  private readonly parts: Uint8Array[] = []

  constructor(header: PDFHeader) {
    const bytes = new Uint8Array(header.sizeInBytes())
    header.copyBytesInto(bytes, 0)
    this.add(bytes)
    this.addText('\n')
  }

  /** Write a stream as an indirect object and say at what offset. */
  addStream(ref: PDFRef, { dict, contents }: PDFRawStream): number {
    const offset = this.length
    dict.set(PDFName.Length, PDFNumber.of(contents.length))
    this.addText(`${ref.objectNumber} ${ref.generationNumber} obj\n${dict}\nstream\n`)
    this.add(contents)
    this.addText('\nendstream\nendobj\n')
    return offset
  }

  addText(text: string): void {
    this.add(Buffer.from(text, 'latin1'))
  }

  bytes(): Uint8Array {
    const whole = new Uint8Array(this.length)
    let offset = 0
    for (const part of this.parts) {
      whole.set(part, offset)
      offset += part.length
    }
    return whole
  }

  private add(bytes: Uint8Array): void {
    this.parts.push(bytes)
    this.length += bytes.length
  }
}

/** Field widths of an entry (7.5.8.3): its type; an offset or a stream's number; an index. */
const ENTRY_WIDTHS = [1, 4, 2] as const
const ENTRY_BYTES = 7
const FREE = [0, 0, 65535] as const

class CrossReferences {
  private readonly entries: (readonly [type: number, place: number, index: number])[] = []

  atOffset(ref: PDFRef, offset: number): void {
    this.entries[ref.objectNumber] = [1, offset, 0]
  }

  inStream(ref: PDFRef, stream: PDFRef, index: number): void {
    this.entries[ref.objectNumber] = [2, stream.objectNumber, index]
  }

  bytes(size: number): Uint8Array {
    const bytes = new Uint8Array(size * ENTRY_BYTES)
    const view = new DataView(bytes.buffer)
    for (let number = 0; number < size; number++) {
      const [type, place, index] = this.entries[number] ?? FREE
      view.setUint8(number * ENTRY_BYTES, type)
      view.setUint32(number * ENTRY_BYTES + 1, place)
      view.setUint16(number * ENTRY_BYTES + 5, index)
    }
    return bytes
  }
}
