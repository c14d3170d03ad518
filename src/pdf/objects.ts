/**
 * Values of this program → objects of ISO 32000-1, 7.3. pdf-lib's `context.obj` makes the rest:
 * strings become names there, numbers, arrays and dictionaries become themselves.
 */
import { type PDFContext, PDFHexString, type PDFRef, PDFString } from 'pdf-lib'
import type { Deflate } from './deflate.ts'

/** Make a text string (7.9.2.2): plain where all is printable ASCII, else UTF-16BE. */
export function textString(text: string): PDFString | PDFHexString {
  return /^[ -~]*$/.test(text) ? asciiString(text) : PDFHexString.fromText(text)
}

/** Make a literal string of ASCII characters; pdf-lib writes what it is given, so escape here. */
export function asciiString(text: string): PDFString {
  return PDFString.of(text.replace(/[\\()]/g, '\\$&'))
}

/** A length in pt with at most two decimals: a 7,000th of a millimetre is enough. */
export function points(value: number): number {
  return Math.round(value * 100) / 100
}

type Entries = NonNullable<Parameters<PDFContext['stream']>[1]>

/** Register a deflated stream. */
export function addStream(context: PDFContext, bytes: Uint8Array, deflate: Deflate, entries: Entries = {}): PDFRef {
  return addBytes(context, deflate(bytes), { ...entries, Filter: 'FlateDecode' })
}

/** Register a stream of these very bytes. */
export function addBytes(context: PDFContext, bytes: Uint8Array, entries: Entries): PDFRef {
  return context.register(context.stream(bytes, entries))
}
