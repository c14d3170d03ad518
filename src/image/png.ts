/**
 * Bytes of a PNG file → image. What PDF can take as it is (no interlacing, no alpha among the colours) is passed
 * through, deflated data and all; the rest is unpacked, and filtered again.
 *
 *     file ─ pngFile ─▶ chunks ─ inflate ─▶ rows ─┬─ as they are ───────────────▶ colours
 *                                                 └─ pngSamples ─▶ samples ─┬───▶ colours
 *                                                                           └───▶ alpha
 */
import { inflateSync } from 'node:zlib'
import { POINTS_PER } from '../geometry/length.ts'
import { damaged, type ImageFault, isFault } from './fault.ts'
import { CHANNELS, type PngFile, readPngFile } from './pngFile.ts'
import { dataLength, filterFault, filterRows, readSamples } from './pngSamples.ts'
import { isUsableProfile } from './profile.ts'
import type { ColorSpace, RasterImage, Samples } from './types.ts'

/** An image without its id; `hasBadProfile` where the colours had to be taken for sRGB. */
export interface ReadRaster {
  readonly image: Omit<RasterImage, 'id'>
  readonly hasBadProfile: boolean
}

/** Read a file that begins with PNG's signature. */
export function readPng(bytes: Uint8Array): ReadRaster | ImageFault {
  const file = readPngFile(bytes)
  if (isFault(file)) return file
  const data = inflate(file)
  if (isFault(data)) return data
  const fault = filterFault(data, file)
  if (fault) return fault

  const components = file.colorType === 0 || file.colorType === 4 ? 1 : 3
  const isUsable = file.profile !== undefined && isUsableProfile(file.profile, components)
  const toSrgb = file.gamma === undefined ? undefined : srgbCurve(file.gamma)
  const colorSpace: ColorSpace = {
    components,
    ...(isUsable && { profile: file.profile }),
    ...(file.palette && { palette: toSrgb ? file.palette.map((value) => toSrgb(value / 255) * 255 + 0.5) : file.palette }),
  }
  const passes = isPassed(file, toSrgb)
  const samples = passes && !file.transparency ? undefined : readSamples(data, file)
  const colors = passes || !samples ? asTheyAre(file) : colorsOf(file, samples, toSrgb)
  const alpha = samples && alphaOf(file, samples)
  const [across, down] = file.density ?? [PIXELS_PER_METRE, PIXELS_PER_METRE]
  return {
    image: {
      type: 'raster',
      width: (file.columns / across) * POINTS_PER_METRE,
      height: (file.rows / down) * POINTS_PER_METRE,
      columns: file.columns,
      rows: file.rows,
      orientation: 1,
      colorSpace,
      ...colors,
      ...(alpha && { alpha }),
    },
    hasBadProfile: file.profile !== undefined && !isUsable,
  }
}

const POINTS_PER_METRE = POINTS_PER.mm * 1000
/** CSS Images 3, §4.2: a pixel is a 96th of an inch where the file does not say. */
const PIXELS_PER_METRE = POINTS_PER_METRE / POINTS_PER.px

/** The data of a file, which has just as many bytes as the header promises. */
function inflate(file: PngFile): Uint8Array | ImageFault {
  const length = dataLength(file)
  try {
    // Not as a Buffer, whose `slice` would be the same bytes once more.
    const data = new Uint8Array(inflateSync(file.packed, { maxOutputLength: length }))
    return data.length === length ? data : damaged('rows-missing')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    return damaged(code === 'ERR_BUFFER_TOO_LARGE' ? 'surplus' : 'packing')
  }
}

// ── colours ──────────────────────────────────────────────────────────────────────────────────────

type Curve = (value: number) => number

/** Whether PDF takes the colours as they are in the file. */
function isPassed({ colorType, interlaced }: PngFile, toSrgb: Curve | undefined): boolean {
  return !interlaced && (colorType === 3 || (colorType < 4 && !toSrgb))
}

function asTheyAre({ depth, packed }: PngFile): Pick<RasterImage, 'bits' | 'samples'> {
  return { bits: depth, samples: { type: 'png', bytes: packed, deflated: true } }
}

function colorsOf(
  { colorType, depth, columns }: PngFile,
  samples: Uint8Array,
  toSrgb: Curve | undefined,
): Pick<RasterImage, 'bits' | 'samples'> {
  const bits = depth === 16 ? 16 : 8
  const isPalette = colorType === 3
  const step = ((colorType === 2 || colorType === 6 ? 3 : 1) * bits) / 8
  const size = (CHANNELS[colorType] * bits) / 8
  const picked = size === step ? samples : pick(samples, size, 0, step)
  const scaled = isPalette || depth >= 8 ? picked : picked.map((value) => (value * 255) / (2 ** depth - 1))
  const colors = isPalette || !toSrgb ? scaled : bend(scaled, bits, toSrgb)
  return { bits, samples: { type: 'png', bytes: filterRows(colors, columns * step, step), deflated: false } }
}

/** Of every `size` bytes those from `from` up to `to`. */
function pick(samples: Uint8Array, size: number, from: number, to: number): Uint8Array {
  const length = to - from
  const result = new Uint8Array((samples.length / size) * length)
  for (let at = from, put = 0; at < samples.length; at += size)
    for (let byte = 0; byte < length; byte++) result[put++] = samples[at + byte]!
  return result
}

/** Every sample led through a curve. */
function bend(samples: Uint8Array, bits: 8 | 16, curve: Curve): Uint8Array {
  if (bits === 8) {
    const table = Uint8Array.from({ length: 256 }, (_, value) => curve(value / 255) * 255 + 0.5)
    return samples.map((value) => table[value]!)
  }
  const bent = samples.slice()
  const view = new DataView(bent.buffer)
  const table = Uint16Array.from({ length: 65536 }, (_, value) => curve(value / 65535) * 65535 + 0.5)
  for (let i = 0; i < bent.length; i += 2) view.setUint16(i, table[view.getUint16(i)]!)
  return bent
}

/** Powers nearer than this to 1/2.2 look as sRGB does. */
const SAME_GAMMA = 0.005

/** Samples made with a power of their own → those that sRGB has for the same light (PNG 3, §13.13; IEC 61966-2-1). */
function srgbCurve(gamma: number): Curve | undefined {
  if (Math.abs(gamma - 1 / 2.2) < SAME_GAMMA) return undefined
  return (value) => {
    const light = value ** (1 / gamma)
    return light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055
  }
}

// ── alpha ────────────────────────────────────────────────────────────────────────────────────────

function alphaOf(file: PngFile, samples: Uint8Array): Samples | undefined {
  const alpha = alphaSamples(file, samples)
  if (!alpha || alpha.every((value) => value === 255)) return undefined
  return { type: 'png', bytes: filterRows(alpha, file.columns, 1), deflated: false }
}

function alphaSamples({ colorType, depth, transparency }: PngFile, samples: Uint8Array): Uint8Array | undefined {
  const wide = depth === 16 ? 2 : 1
  const size = CHANNELS[colorType] * wide
  // Of two bytes the higher: more than 256 steps of transparency nobody sees.
  if (colorType >= 4) return pick(samples, size, size - wide, size - wide + 1)
  if (!transparency) return undefined
  if (colorType === 3) return samples.map((index) => transparency[index] ?? 255)
  const unseen = wide === 2 ? transparency : transparency.filter((_, i) => i % 2 === 1)
  if (unseen.length !== size) return undefined
  return Uint8Array.from({ length: samples.length / size }, (_, pixel) => {
    for (let byte = 0; byte < size; byte++) if (samples[pixel * size + byte] !== unseen[byte]) return 255
    return 0
  })
}
