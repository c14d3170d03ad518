/**
 * An Exif block (a TIFF directory) → which way up the picture is, and how many pixels go into an inch
 * (Exif 2.32, §4.6.4; TIFF 6.0, §2). A block that makes no sense says nothing.
 */
import type { Orientation } from './types.ts'

export interface ExifFacts {
  readonly orientation?: Orientation
  /** Pixels an inch, across and down. */
  readonly density?: readonly [number, number]
}

const ORIENTATION = 274
const X_RESOLUTION = 282
const Y_RESOLUTION = 283
const RESOLUTION_UNIT = 296

const INCH = 2
const CENTIMETRE = 3
export const CENTIMETRES_PER_INCH = 2.54
const ENTRY_BYTES = 12

/** Read a block, from its byte order on. */
export function readExif(bytes: Uint8Array): ExifFacts {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  if (bytes.length < 8) return {}
  const little = bytes[0] === 0x49
  const directory = view.getUint32(4, little)
  if (directory + 2 > bytes.length) return {}
  const entries = new Map<number, number>()
  for (let i = 0; i < view.getUint16(directory, little); i++) {
    const at = directory + 2 + i * ENTRY_BYTES
    if (at + ENTRY_BYTES > bytes.length) break
    entries.set(view.getUint16(at, little), at + 8)
  }

  const short = (tag: number) => {
    const at = entries.get(tag)
    return at === undefined ? undefined : view.getUint16(at, little)
  }
  const ratio = (tag: number) => {
    const at = entries.get(tag)
    const place = at === undefined ? bytes.length : view.getUint32(at, little)
    if (place + 8 > bytes.length) return 0
    const divisor = view.getUint32(place + 4, little)
    return divisor === 0 ? 0 : view.getUint32(place, little) / divisor
  }

  const orientation = short(ORIENTATION)
  const unit = short(RESOLUTION_UNIT) ?? INCH
  const factor = unit === CENTIMETRE ? CENTIMETRES_PER_INCH : 1
  const [across, down] = [ratio(X_RESOLUTION) * factor, ratio(Y_RESOLUTION) * factor]
  return {
    ...(orientation !== undefined && orientation >= 1 && orientation <= 8 && { orientation: orientation as Orientation }),
    ...((unit === INCH || unit === CENTIMETRE) && across > 0 && down > 0 && { density: [across, down] as const }),
  }
}
