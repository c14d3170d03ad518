/**
 * The objects of a PDF file as plain values (ISO 32000-1, 7.3). Nothing here is decoded further than its
 * syntax asks for: a text string is its bytes, a stream is what stands in the file.
 */

/** `/Name`, its `#xx` escapes resolved to bytes. */
export type PdfName = `/${string}`

/** A string, its escapes resolved. */
export interface PdfText {
  readonly type: 'text'
  readonly bytes: Uint8Array
}

/** `12 0 R`. */
export interface PdfRef {
  readonly type: 'ref'
  readonly number: number
  readonly generation: number
}

/** A stream as it stands in the file, its filters not applied. */
export interface PdfStream {
  readonly type: 'stream'
  readonly dict: PdfDict
  readonly packed: Uint8Array
}

export type PdfArray = readonly PdfObject[]
export type PdfDict = ReadonlyMap<PdfName, PdfObject>

export type PdfObject = null | boolean | number | PdfName | PdfText | PdfRef | PdfArray | PdfDict | PdfStream

/** An opened file: objects are read when they are asked for. */
export interface PdfFile {
  readonly trailer: PdfDict
  readonly catalog: PdfDict
  /** The object that a reference leads to, `null` where there is none; what is no reference is given back. */
  readonly resolve: (object: PdfObject | undefined) => PdfObject
  /** What a key leads to, or nothing where it is of another kind. */
  readonly dict: (parent: PdfDict, key: PdfName) => PdfDict | undefined
  readonly array: (parent: PdfDict, key: PdfName) => PdfArray | undefined
  readonly name: (parent: PdfDict, key: PdfName) => PdfName | undefined
  readonly number: (parent: PdfDict, key: PdfName) => number | undefined
  readonly stream: (parent: PdfDict, key: PdfName) => PdfStream | undefined
  /** The data of a stream, all filters applied. Throws `DamagedPdf` where one is unknown or its data are broken. */
  readonly data: (stream: PdfStream) => Uint8Array
}

/** One page with what it inherits (7.7.3.4). */
export interface PdfPage {
  readonly dict: PdfDict
  readonly resources: PdfDict
  /** The visible part in default user space, its corners in order: `[left, bottom, right, top]`. */
  readonly cropBox: PdfBox
  /** Clockwise, in quarter turns. */
  readonly rotation: 0 | 90 | 180 | 270
  /** Length of a unit of user space in pt. */
  readonly unit: number
}

export type PdfBox = readonly [left: number, bottom: number, right: number, top: number]

/** A file, or a part of it, that is not what ISO 32000-1 asks for. */
export class DamagedPdf extends Error {}

export function isRef(object: PdfObject | undefined): object is PdfRef {
  return typeof object === 'object' && object !== null && 'type' in object && object.type === 'ref'
}

export function isStream(object: PdfObject | undefined): object is PdfStream {
  return typeof object === 'object' && object !== null && 'type' in object && object.type === 'stream'
}

export function isText(object: PdfObject | undefined): object is PdfText {
  return typeof object === 'object' && object !== null && 'type' in object && object.type === 'text'
}

export function isDict(object: PdfObject | undefined): object is PdfDict {
  return object instanceof Map
}

export function isArray(object: PdfObject | undefined): object is PdfArray {
  return Array.isArray(object)
}

export function isName(object: PdfObject | undefined): object is PdfName {
  return typeof object === 'string'
}
