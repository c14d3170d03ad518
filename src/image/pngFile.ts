/**
 * Bytes of a PNG file → its chunks, each whole and in its place (PNG 3, §5 and §11).
 */
import { crc32, inflateSync } from 'node:zlib'
import { damaged, type ImageFault, isFault } from './fault.ts'
import { tooManyPixels } from './limits.ts'

/** What a file says before its samples. */
export interface PngHeader {
  readonly columns: number
  readonly rows: number
  readonly depth: 1 | 2 | 4 | 8 | 16
  /** 0 gray, 2 RGB, 3 palette, 4 gray with alpha, 6 RGB with alpha. */
  readonly colorType: 0 | 2 | 3 | 4 | 6
  readonly interlaced: boolean
}

export interface PngFile extends PngHeader {
  /** RGB triples. */
  readonly palette?: Uint8Array
  /** `tRNS`: alphas of the palette's first colours, or the one colour that is not seen. */
  readonly transparency?: Uint8Array
  /** `iCCP`, unpacked. */
  readonly profile?: Uint8Array
  /** `gAMA`: the power that samples were made with, 1/2.2 being usual; absent where `sRGB` or `iCCP` say more. */
  readonly gamma?: number
  /** `pHYs` in samples a metre, across and down. */
  readonly density?: readonly [number, number]
  /** The `IDAT` chunks as one. */
  readonly packed: Uint8Array
}

export const PNG_SIGNATURE: readonly number[] = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/** Samples of a pixel by colour type. */
export const CHANNELS = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 } as const

const DEPTHS: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
}

/** Profiles of more are not met with. */
const LARGEST_PROFILE = 16_000_000

interface Chunk {
  readonly name: string
  readonly data: Uint8Array
}

/** Read the chunks of a file that begins with the signature. */
export function readPngFile(bytes: Uint8Array): PngFile | ImageFault {
  const chunks = readChunks(bytes)
  if (isFault(chunks)) return chunks
  const header = readHeader(chunks[0]!)
  if (isFault(header)) return header
  const find = (name: string) => chunks.find((chunk) => chunk.name === name)?.data
  const unknown = chunks.find(({ name }) => isCritical(name) && !KNOWN.has(name))
  if (unknown) return damaged('unknown-part', { part: unknown.name })
  const data = chunks.flatMap(({ name }, index) => (name === 'IDAT' ? [index] : []))
  if (data.length === 0) return damaged('no-data')
  if (data.at(-1)! - data[0]! + 1 !== data.length) return damaged('scattered-data')
  const palette = find('PLTE')
  const fault = header.colorType === 3 ? paletteFault(palette, header.depth) : undefined
  if (fault) return fault
  const profile = unpackProfile(find('iCCP'))
  return {
    ...header,
    ...(header.colorType === 3 && { palette }),
    transparency: find('tRNS'),
    profile,
    gamma: profile || find('sRGB') ? undefined : readGamma(find('gAMA')),
    density: readDensity(find('pHYs')),
    packed: joined(data.map((index) => chunks[index]!.data)),
  }
}

const KNOWN: ReadonlySet<string> = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND'])

/** A capital at the beginning: not to be read over (§5.4). */
function isCritical(name: string): boolean {
  return name.charCodeAt(0) < 0x60
}

function readChunks(bytes: Uint8Array): readonly Chunk[] | ImageFault {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const chunks: Chunk[] = []
  for (let at = PNG_SIGNATURE.length; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at)
    const end = at + 8 + length
    if (end + 4 > bytes.length) break
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (crc32(bytes.subarray(at + 4, end)) !== view.getUint32(end)) return damaged('checksum', { part: name })
    if (chunks.length === 0 && name !== 'IHDR') return damaged('no-header')
    chunks.push({ name, data: bytes.subarray(at + 8, end) })
    if (name === 'IEND') return chunks
    at = end + 4
  }
  return damaged('truncated')
}

function readHeader({ data }: Chunk): PngHeader | ImageFault {
  if (data.length !== 13) return damaged('header-length')
  const view = new DataView(data.buffer, data.byteOffset, data.length)
  const [columns, rows] = [view.getUint32(0), view.getUint32(4)]
  const [depth, colorType, compression, filter, interlace] = data.subarray(8)
  if (columns === 0 || rows === 0) return damaged('no-pixels')
  if (!DEPTHS[colorType!]?.includes(depth!)) return damaged('pixel-kind')
  if (compression !== 0 || filter !== 0 || interlace! > 1) return damaged('method')
  const header = { columns, rows, depth, colorType, interlaced: interlace === 1 } as PngHeader
  return tooManyPixels(columns, rows, rows * bytesPerRow(header)) ?? header
}

/** Bytes of a row of samples, without the filter before it. */
export function bytesPerRow({ columns, depth, colorType }: Pick<PngHeader, 'columns' | 'depth' | 'colorType'>): number {
  return Math.ceil((columns * CHANNELS[colorType] * depth) / 8)
}

function paletteFault(palette: Uint8Array | undefined, depth: number): ImageFault | undefined {
  if (!palette) return damaged('no-palette')
  const isRight = palette.length > 0 && palette.length % 3 === 0 && palette.length / 3 <= 2 ** depth
  return isRight ? undefined : damaged('palette-length')
}

/** Name, 0, method 0, deflated profile (§11.3.2.3). One that cannot be unpacked is as good as empty: not valid. */
function unpackProfile(chunk: Uint8Array | undefined): Uint8Array | undefined {
  if (!chunk) return undefined
  try {
    return inflateSync(chunk.subarray(chunk.indexOf(0) + 2), { maxOutputLength: LARGEST_PROFILE })
  } catch {
    return new Uint8Array()
  }
}

function readGamma(chunk: Uint8Array | undefined): number | undefined {
  if (chunk?.length !== 4) return undefined
  const value = new DataView(chunk.buffer, chunk.byteOffset, 4).getUint32(0)
  return value === 0 ? undefined : value / 100_000
}

const METRE = 1

function readDensity(chunk: Uint8Array | undefined): readonly [number, number] | undefined {
  if (chunk?.length !== 9 || chunk[8] !== METRE) return undefined
  const view = new DataView(chunk.buffer, chunk.byteOffset, 9)
  const density = [view.getUint32(0), view.getUint32(4)] as const
  return density[0] > 0 && density[1] > 0 ? density : undefined
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
