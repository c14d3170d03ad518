/**
 * Bytes of a file → image: PNG, JPEG or SVG. A file that is cut, damaged, too large or of colours that the PDF cannot
 * state is an error here, and nothing that follows has to doubt it.
 */
import { createHash } from 'node:crypto'
import type { PhraseCode } from '../diagnostics/codes.ts'
import { diagnose, phrase } from '../diagnostics/diagnose.ts'
import type { Span, Staged } from '../diagnostics/types.ts'
import { type ImageFault, isFault } from './fault.ts'
import { JPEG_SIGNATURE, readJpeg } from './jpeg.ts'
import { type ReadRaster, readPng } from './png.ts'
import { PNG_SIGNATURE } from './pngFile.ts'
import { looksLikeSvg, type ReadVector, readSvg } from './svg/index.ts'
import type { Image } from './types.ts'

/** A file and who asked for it. */
export interface ImageSource {
  readonly bytes: Uint8Array
  /** As the reader of a message would name it. */
  readonly file: string
  /** Where it is referred to: what is wrong with it is said there. */
  readonly span: Span
}

/** Read a picture; no value where it cannot be printed. */
export function readImage({ bytes, file, span }: ImageSource): Staged<Image | undefined> {
  const read = readAny(bytes, besideOf(span.file, file))
  if (isFault(read)) return { value: undefined, diagnostics: [diagnose(read.code, span, { file, ...read.parameters })] }
  const value = { ...read.image, id: createHash('sha256').update(bytes).digest('hex') }
  if ('diagnostics' in read) return { value, diagnostics: read.diagnostics }
  return { value, diagnostics: read.hasBadProfile ? [diagnose('image/profile', span, { file })] : [] }
}

/** @param path where a drawing's own places are */
function readAny(bytes: Uint8Array, path: string): ReadRaster | ReadVector | ImageFault {
  const reader = readers.find(({ signature }) => beginsWith(bytes, signature))
  if (reader) return reader.read(bytes)
  return looksLikeSvg(bytes) ? readSvg(bytes, path) : unknownFormat(bytes)
}

/** A file beside another: paths of pictures count from the folder of the file that names them. */
function besideOf(file: string, path: string): string {
  return file.slice(0, file.lastIndexOf('/') + 1) + path
}

interface Reader {
  readonly signature: readonly number[]
  readonly read: (bytes: Uint8Array) => ReadRaster | ImageFault
}

const readers: readonly Reader[] = [
  { signature: PNG_SIGNATURE, read: readPng },
  { signature: JPEG_SIGNATURE, read: readJpeg },
]

function beginsWith(bytes: Uint8Array, signature: readonly (number | undefined)[]): boolean {
  return signature.every((byte, index) => byte === undefined || bytes[index] === byte)
}

const ascii = (text: string) => [...text].map((character) => (character === '?' ? undefined : character.charCodeAt(0)))

/** Kinds that people have, by what they begin with; `?` is any byte. */
const OTHER_KINDS: readonly (readonly [kind: PhraseCode, signature: readonly (number | undefined)[]])[] = [
  ['kind/gif', ascii('GIF8')],
  ['kind/webp', ascii('RIFF????WEBP')],
  ['kind/pdf', ascii('%PDF')],
  ['kind/tiff', [0x49, 0x49, 0x2a, 0]],
  ['kind/tiff', [0x4d, 0x4d, 0, 0x2a]],
  ['kind/bmp', ascii('BM')],
  ['kind/avif', ascii('????ftypavif')],
  ['kind/heic', ascii('????ftyphei')],
  ['kind/heic', ascii('????ftypmif1')],
  ['kind/jpeg-2000', [0, 0, 0, 12, 0x6a, 0x50]],
  ['kind/photoshop', ascii('8BPS')],
]

function unknownFormat(bytes: Uint8Array): ImageFault {
  const kind = OTHER_KINDS.find(([, signature]) => beginsWith(bytes, signature))?.[0]
  return { type: 'fault', code: 'image/format', parameters: kind === undefined ? {} : { kind: phrase(kind) } }
}
