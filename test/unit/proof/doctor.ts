/** A written PDF, opened and spoilt in one place: what a broken subsetter or writer would have made. */
import { inflateSync } from 'node:zlib'
import { PDFArray, PDFDict, PDFDocument, PDFName, type PDFObject, PDFRawStream, PDFRef } from 'pdf-lib'
import { createDeflate } from '../../../src/pdf/deflate.ts'
import { serialise } from '../../../src/pdf/serialise.ts'

export interface Patient {
  /** Put an object in the place of an entry of the dictionary at a path from the catalog: `Pages/Kids/0/Contents`. */
  readonly set: (path: string, value: number | Uint8Array) => void
  /** Change the data of the stream at a path. */
  readonly change: (path: string, change: (data: Uint8Array) => Uint8Array) => void
}

/** Write a PDF again with one thing changed. */
export async function doctor(bytes: Uint8Array, operate: (patient: Patient) => void): Promise<Uint8Array> {
  const { context } = await PDFDocument.load(bytes, { updateMetadata: false })
  const deflate = createDeflate()
  const streamOf = (data: Uint8Array) => context.stream(deflate(data), { Filter: 'FlateDecode' })

  const resolve = (object: PDFObject | undefined) => (object instanceof PDFRef ? context.lookup(object) : object)
  const entry = (path: string): { readonly parent: PDFDict | PDFArray; readonly key: string } => {
    const steps = path.split('/')
    const key = steps.pop()!
    const parent = steps.reduce<PDFObject | undefined>(
      (object, step) => resolve(child(object, step)),
      context.lookup(context.trailerInfo.Root),
    )
    if (!(parent instanceof PDFDict || parent instanceof PDFArray)) throw new Error(`${path} is not there`)
    return { parent, key }
  }
  operate({
    set(path, value) {
      const { parent, key } = entry(path)
      if (parent instanceof PDFDict)
        parent.set(PDFName.of(key), value instanceof Uint8Array ? context.register(streamOf(value)) : context.obj(value))
    },
    change(path, change) {
      const { parent, key } = entry(path)
      const ref = child(parent, key)
      const stream = resolve(ref)
      if (!(ref instanceof PDFRef && stream instanceof PDFRawStream)) throw new Error(`${path} is no stream`)
      context.assign(ref, streamOf(change(inflateSync(stream.getContents()))))
    },
  })
  const { Root, Info } = context.trailerInfo
  return serialise(context, { root: Root as PDFRef, info: Info as PDFRef }, deflate)
}

function child(object: PDFObject | undefined, step: string): PDFObject | undefined {
  if (object instanceof PDFArray) return object.get(Number(step))
  return object instanceof PDFDict ? object.get(PDFName.of(step)) : undefined
}

/** Where a table of a font begins. */
export function tableAt(font: Uint8Array, tag: string): number {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  for (let record = 12; record < 12 + 16 * view.getUint16(4); record += 16) {
    if (Buffer.from(font).toString('latin1', record, record + 4) === tag) return view.getUint32(record + 8)
  }
  throw new Error(`there is no table ${tag}`)
}

/** Where the description of a glyph begins, in a font with long offsets. */
export function glyphAt(font: Uint8Array, glyph: number): number {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  return tableAt(font, 'glyf') + view.getUint32(tableAt(font, 'loca') + 4 * glyph)
}

/** The bytes with one of them changed. */
export function withByte(bytes: Uint8Array, at: number, change: (byte: number) => number): Uint8Array {
  const copy = Uint8Array.from(bytes)
  copy[at] = change(copy[at]!) & 255
  return copy
}

/** Replace text in what is written in ASCII. */
export function replacing(old: string | RegExp, now: string): (data: Uint8Array) => Uint8Array {
  return (data) => {
    const text = Buffer.from(data).toString('latin1')
    const changed = text.replace(old, now)
    if (changed === text) throw new Error(`${old} is not there`)
    return Buffer.from(changed, 'latin1')
  }
}
