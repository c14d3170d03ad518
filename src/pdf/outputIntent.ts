/**
 * The sRGB colour space → an ICC profile (ICC.1:2001-04, version 2.4) and the output intent that
 * PDF/A wants (ISO 19005-3, 6.2.3). The profile is computed from the numbers of IEC 61966-2-1, so
 * no file of anyone else's is embedded.
 */
import type { PDFContext, PDFDict } from 'pdf-lib'
import type { Deflate } from './deflate.ts'
import { addStream, asciiString } from './objects.ts'

const NAME = 'sRGB IEC61966-2.1'

/** Make the output intent with its profile. */
export function outputIntent(context: PDFContext, deflate: Deflate): PDFDict {
  return context.obj({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: asciiString(NAME),
    Info: asciiString(NAME),
    RegistryName: asciiString('http://www.color.org'),
    DestOutputProfile: addStream(context, srgbProfile(), deflate, { N: 3 }),
  })
}

// ── colorimetry ──────────────────────────────────────────────────────────────────────────────────

type Triple = readonly [number, number, number]
type Matrix = readonly [Triple, Triple, Triple]

/** Chromaticities (x, y) of the primaries and of D65, IEC 61966-2-1, 4.1. */
const RED = fromChromaticity(0.64, 0.33)
const GREEN = fromChromaticity(0.3, 0.6)
const BLUE = fromChromaticity(0.15, 0.06)
const D65 = fromChromaticity(0.3127, 0.329)
/** The profile connection space's white, ICC.1:2001-04, 6.1.3. */
const D50: Triple = [0.9642, 1, 0.8249]

/** Bradford's cone responses: how a colour looks the same under another white. */
const BRADFORD: Matrix = [
  [0.8951, 0.2664, -0.1614],
  [-0.7502, 1.7135, 0.0367],
  [0.0389, -0.0685, 1.0296],
]

function fromChromaticity(x: number, y: number): Triple {
  return [x / y, 1, (1 - x - y) / y]
}

/** XYZ of the three primaries at full strength, seen under D50. */
function adaptedPrimaries(): readonly Triple[] {
  const primaries = [RED, GREEN, BLUE] as const
  // Strengths with which the primaries together make D65.
  const strengths = apply(invert(transpose(primaries)), D65)
  const from = apply(BRADFORD, D65)
  const to = apply(BRADFORD, D50)
  const back = invert(BRADFORD)
  return primaries.map((primary, index) => {
    const cones = apply(BRADFORD, scale(primary, strengths[index]!))
    return apply(back, [(cones[0] * to[0]) / from[0], (cones[1] * to[1]) / from[1], (cones[2] * to[2]) / from[2]])
  })
}

/** The transfer function of IEC 61966-2-1, 4.2: straight near black, then a power of 2.4. */
function linearLight(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
}

function apply([a, b, c]: Matrix, v: Triple): Triple {
  return [dot(a, v), dot(b, v), dot(c, v)]
}

function dot(a: Triple, b: Triple): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
}

function scale(v: Triple, factor: number): Triple {
  return [v[0] * factor, v[1] * factor, v[2] * factor]
}

function cross(a: Triple, b: Triple): Triple {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]]
}

function transpose([a, b, c]: Matrix): Matrix {
  return [
    [a[0], b[0], c[0]],
    [a[1], b[1], c[1]],
    [a[2], b[2], c[2]],
  ]
}

function invert([a, b, c]: Matrix): Matrix {
  const factor = 1 / dot(a, cross(b, c))
  return transpose([scale(cross(b, c), factor), scale(cross(c, a), factor), scale(cross(a, b), factor)])
}

// ── profile ──────────────────────────────────────────────────────────────────────────────────────

const HEADER_BYTES = 128
/** Entries of the tone curve; between them a reader interpolates. */
const CURVE_ENTRIES = 1024

/** Make the profile: header, tag table, tags, each on a multiple of four bytes. */
export function srgbProfile(): Uint8Array {
  const [red, green, blue] = adaptedPrimaries()
  const curve = curveType(Array.from({ length: CURVE_ENTRIES }, (_, index) => linearLight(index / (CURVE_ENTRIES - 1))))
  const tags: readonly (readonly [signature: string, data: Uint8Array])[] = [
    ['desc', descriptionType(NAME)],
    ['cprt', textType('No rights reserved')],
    ['wtpt', xyzType(D50)],
    ['rXYZ', xyzType(red!)],
    ['gXYZ', xyzType(green!)],
    ['bXYZ', xyzType(blue!)],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ]

  let end = HEADER_BYTES + 4 + 12 * tags.length
  const offsets = new Map<Uint8Array, number>()
  for (const [, data] of tags) {
    if (offsets.has(data)) continue
    offsets.set(data, end)
    end += Math.ceil(data.length / 4) * 4
  }

  const profile = new Uint8Array(end)
  writeHeader(profile)
  const view = new DataView(profile.buffer)
  view.setUint32(HEADER_BYTES, tags.length)
  tags.forEach(([signature, data], index) => {
    const row = HEADER_BYTES + 4 + 12 * index
    writeAscii(profile, row, signature)
    view.setUint32(row + 4, offsets.get(data)!)
    view.setUint32(row + 8, data.length)
    profile.set(data, offsets.get(data)!)
  })
  return profile
}

/** ICC.1:2001-04, 6.1. Fields that are not written are 0: no preferred CMM, platform, device or creator. */
function writeHeader(profile: Uint8Array): void {
  const view = new DataView(profile.buffer)
  view.setUint32(0, profile.length)
  view.setUint32(8, 0x02400000) // version 2.4.0
  writeAscii(profile, 12, 'mntr')
  writeAscii(profile, 16, 'RGB ')
  writeAscii(profile, 20, 'XYZ ')
  // The date is that of the standard which it describes.
  for (const [index, value] of [1999, 10, 18, 0, 0, 0].entries()) view.setUint16(24 + 2 * index, value)
  writeAscii(profile, 36, 'acsp')
  writeFixed(view, 68, D50)
}

function xyzType(value: Triple): Uint8Array {
  const data = typed('XYZ ', 20)
  writeFixed(new DataView(data.buffer), 8, value)
  return data
}

function curveType(values: readonly number[]): Uint8Array {
  const data = typed('curv', 12 + 2 * values.length)
  const view = new DataView(data.buffer)
  view.setUint32(8, values.length)
  for (const [index, value] of values.entries()) view.setUint16(12 + 2 * index, Math.round(value * 65535))
  return data
}

function textType(text: string): Uint8Array {
  const data = typed('text', 8 + text.length + 1)
  writeAscii(data, 8, text)
  return data
}

/** ASCII only: the Unicode and Macintosh parts that follow it are empty, but keep their places. */
function descriptionType(text: string): Uint8Array {
  const data = typed('desc', 12 + text.length + 1 + 8 + 70)
  new DataView(data.buffer).setUint32(8, text.length + 1)
  writeAscii(data, 12, text)
  return data
}

function typed(signature: string, length: number): Uint8Array<ArrayBuffer> {
  const data = new Uint8Array(length)
  writeAscii(data, 0, signature)
  return data
}

/** s15Fixed16Number. */
function writeFixed(view: DataView, offset: number, values: Triple): void {
  for (const [index, value] of values.entries()) view.setInt32(offset + 4 * index, Math.round(value * 65536))
}

function writeAscii(bytes: Uint8Array, offset: number, text: string): void {
  for (let index = 0; index < text.length; index++) bytes[offset + index] = text.charCodeAt(index)
}
