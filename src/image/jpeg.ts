/**
 * Bytes of a JPEG file → image: checked from marker to marker, its data passed through as it is, without what a
 * camera wrote beside it (where and when it was taken is nobody's business).
 *
 * ITU-T T.81, annex B; JFIF 1.02; Adobe Technical Note 5116; ICC.1:2010, B.4 for profiles.
 */
import { POINTS_PER } from '../geometry/length.ts'
import { CENTIMETRES_PER_INCH, type ExifFacts, readExif } from './exif.ts'
import { damaged, type ImageFault, isFault, unsupported } from './fault.ts'
import { tooManyPixels } from './limits.ts'
import type { ReadRaster } from './png.ts'
import { isUsableProfile } from './profile.ts'
import type { ColorSpace } from './types.ts'

export const JPEG_SIGNATURE: readonly number[] = [0xff, 0xd8, 0xff]

/** Read a file that begins with JPEG's signature. */
export function readJpeg(bytes: Uint8Array): ReadRaster | ImageFault {
  const file = readSegments(bytes)
  if (isFault(file)) return file
  const { frame, adobe, exif } = file
  const { columns, rows, components } = frame
  const profile = joinedProfile(file.profileParts)
  const isUsable = profile !== undefined && isUsableProfile(profile, components)
  if (components === 4 && !isUsable) return { type: 'fault', code: 'image/cmyk', parameters: {} }
  const colorSpace: ColorSpace = { components, ...(isUsable && { profile }) }
  const orientation = exif.orientation ?? 1
  const [across, down] = file.density ?? exif.density ?? [PIXELS_PER_INCH, PIXELS_PER_INCH]
  const [width, height] = [(columns / across) * POINTS_PER.in, (rows / down) * POINTS_PER.in]
  // From 5 on a picture lies on its side.
  const isTurned = orientation >= 5
  return {
    image: {
      type: 'raster',
      width: isTurned ? height : width,
      height: isTurned ? width : height,
      columns,
      rows,
      orientation,
      colorSpace,
      bits: 8,
      samples: {
        type: 'jpeg',
        bytes: without(bytes, file.dropped, file.end),
        // Adobe's programs write the light that ink leaves, not the ink.
        inverted: components === 4 && adobe !== undefined,
        isRgb: components === 3 && (adobe === 0 || (adobe === undefined && !file.isJfif && frame.ids === 'RGB')),
      },
    },
    hasBadProfile: profile !== undefined && !isUsable,
  }
}

/** CSS Images 3, §4.2: a pixel is a 96th of an inch where the file does not say. */
const PIXELS_PER_INCH = POINTS_PER.in / POINTS_PER.px

interface Frame {
  readonly columns: number
  readonly rows: number
  readonly components: 1 | 3 | 4
  /** What the components are called. */
  readonly ids: string
}

interface JpegFile {
  readonly frame: Frame
  readonly isJfif: boolean
  /** Adobe's marker: 0 no transform, 1 YCbCr, 2 YCCK. */
  readonly adobe?: number
  readonly exif: ExifFacts
  /** Pixels an inch, across and down. */
  readonly density?: readonly [number, number]
  readonly profileParts: readonly { readonly number: number; readonly of: number; readonly data: Uint8Array }[]
  /** Segments that say nothing about how the picture looks. */
  readonly dropped: readonly (readonly [from: number, to: number])[]
  /** After the end of the image. */
  readonly end: number
}

const END = 0xd9
const SCAN = 0xda
const COMMENT = 0xfe
const isRestart = (marker: number) => marker >= 0xd0 && marker <= 0xd7
const isApplication = (marker: number) => marker >= 0xe0 && marker <= 0xef
/** Frames: sequential and progressive with Huffman codes; the others are not for PDF. */
const FRAMES: ReadonlySet<number> = new Set([0xc0, 0xc1, 0xc2])
const OTHER_FRAMES: ReadonlySet<number> = new Set([0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf])

function readSegments(bytes: Uint8Array): JpegFile | ImageFault {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  let file: Omit<JpegFile, 'frame' | 'end'> = { isJfif: false, exif: {}, profileParts: [], dropped: [] }
  let frame: Frame | undefined
  let scans = 0
  let at = 2
  while (at + 2 <= bytes.length) {
    if (bytes[at] !== 0xff) return damaged('between-parts')
    const marker = bytes[at + 1]!
    if (marker === 0xff) at++
    else if (marker === END) return frame && scans > 0 ? { ...file, frame, end: at + 2 } : damaged('no-data')
    else {
      const length = at + 4 <= bytes.length ? view.getUint16(at + 2) : 0
      const end = at + 2 + length
      if (length < 2 || end > bytes.length) break
      const data = bytes.subarray(at + 4, end)
      if (OTHER_FRAMES.has(marker)) return unsupported('jpeg-coding', 'baseline-jpeg')
      if (FRAMES.has(marker)) {
        const read = readFrame(data)
        if (isFault(read)) return read
        frame = read
      } else if (isApplication(marker) || marker === COMMENT) file = withApplication(file, marker, data, [at, end])
      at = end
      if (marker === SCAN) {
        if (!frame) return damaged('data-before-size')
        scans++
        at = endOfScan(bytes, end)
      }
    }
  }
  return damaged('truncated')
}

/** Entropy-coded data runs to the next marker that is neither a restart nor a stuffed byte (B.1.1.5). */
function endOfScan(bytes: Uint8Array, start: number): number {
  let at = start
  for (;;) {
    at = bytes.indexOf(0xff, at)
    if (at < 0 || at + 1 >= bytes.length) return bytes.length
    const next = bytes[at + 1]!
    if (next !== 0 && !isRestart(next)) return at
    at += 2
  }
}

function readFrame(data: Uint8Array): Frame | ImageFault {
  const [precision, high, low, wide, narrow, components] = data
  if (components === undefined || data.length < 6 + 3 * components) return damaged('header-short')
  if (precision !== 8) return unsupported('jpeg-bits', 'jpeg-8-bit', { bits: precision! })
  if (components !== 1 && components !== 3 && components !== 4) return damaged('colors', { count: components })
  const rows = high! * 256 + low!
  const columns = wide! * 256 + narrow!
  if (columns === 0 || rows === 0) return damaged('no-size')
  const ids = Array.from({ length: components }, (_, index) => String.fromCharCode(data[6 + 3 * index]!)).join('')
  return tooManyPixels(columns, rows) ?? { columns, rows, components, ids }
}

// ── what programs and cameras write beside the picture ───────────────────────────────────────────

const APP0 = 0xe0
const APP1 = 0xe1
const APP2 = 0xe2
const APP14 = 0xee

type Facts = Omit<JpegFile, 'frame' | 'end'>

/** Only JFIF's and Adobe's segments stay: they say what the colours mean. */
function withApplication(file: Facts, marker: number, data: Uint8Array, place: readonly [number, number]): Facts {
  if (marker === APP0 && begins(data, 'JFIF\0')) return { ...file, isJfif: true, density: file.density ?? jfifDensity(data) }
  if (marker === APP14 && begins(data, 'Adobe') && data.length >= 12) return { ...file, adobe: data[11]! }
  const dropped = [...file.dropped, place]
  if (marker === APP1 && begins(data, 'Exif\0\0')) return { ...file, exif: readExif(data.subarray(6)), dropped }
  if (marker === APP2 && begins(data, 'ICC_PROFILE\0') && data.length > 14) {
    const part = { number: data[12]!, of: data[13]!, data: data.subarray(14) }
    return { ...file, profileParts: [...file.profileParts, part], dropped }
  }
  return { ...file, dropped }
}

function begins(data: Uint8Array, text: string): boolean {
  return [...text].every((character, index) => data[index] === character.charCodeAt(0))
}

function jfifDensity(data: Uint8Array): readonly [number, number] | undefined {
  if (data.length < 12) return undefined
  const unit = data[7]
  const [across, down] = [data[8]! * 256 + data[9]!, data[10]! * 256 + data[11]!]
  if ((unit !== 1 && unit !== 2) || across === 0 || down === 0) return undefined
  const factor = unit === 2 ? CENTIMETRES_PER_INCH : 1
  return [across * factor, down * factor]
}

/** A profile in parts of at most 64 KB, numbered from 1; empty, and so not valid, where one is missing. */
function joinedProfile(parts: JpegFile['profileParts']): Uint8Array | undefined {
  if (parts.length === 0) return undefined
  const sorted = parts.toSorted((a, b) => a.number - b.number)
  const isWhole = sorted.every(({ number, of }, index) => number === index + 1 && of === sorted.length)
  return isWhole ? Uint8Array.from(sorted.flatMap(({ data }) => [...data])) : new Uint8Array()
}

/** The file up to its end, some places left out. */
function without(bytes: Uint8Array, dropped: JpegFile['dropped'], end: number): Uint8Array {
  const result = new Uint8Array(end - dropped.reduce((sum, [from, to]) => sum + to - from, 0))
  let at = 0
  let put = 0
  for (const [from, to] of [...dropped, [end, end]]) {
    result.set(bytes.subarray(at, from), put)
    put += from! - at
    at = to!
  }
  return result
}
