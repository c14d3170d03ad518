/**
 * The unpacked data of a PNG file → its samples, a byte (or two) each, row by row: filters undone (PNG 3, §9),
 * the seven passes of an interlaced file put together (§8). And back: rows with the filters that deflate best.
 */
import { paeth } from '../pdfFile/filters.ts'
import { damaged, type ImageFault } from './fault.ts'
import { bytesPerRow, CHANNELS, type PngHeader } from './pngFile.ts'

/** Where a pass begins in each square of 8 × 8, and how far its pixels lie apart. */
const PASSES = [
  { x: 0, y: 0, dx: 8, dy: 8 },
  { x: 4, y: 0, dx: 8, dy: 8 },
  { x: 0, y: 4, dx: 4, dy: 8 },
  { x: 2, y: 0, dx: 4, dy: 4 },
  { x: 0, y: 2, dx: 2, dy: 4 },
  { x: 1, y: 0, dx: 2, dy: 2 },
  { x: 0, y: 1, dx: 1, dy: 2 },
] as const
const WHOLE = [{ x: 0, y: 0, dx: 1, dy: 1 }] as const

interface Pass {
  readonly header: PngHeader
  readonly x: number
  readonly y: number
  readonly dx: number
  readonly dy: number
}

/** The passes that have pixels at all. */
function passesOf(header: PngHeader): readonly Pass[] {
  return (header.interlaced ? PASSES : WHOLE).flatMap((pass) => {
    const columns = Math.ceil((header.columns - pass.x) / pass.dx)
    const rows = Math.ceil((header.rows - pass.y) / pass.dy)
    return columns > 0 && rows > 0 ? [{ ...pass, header: { ...header, columns, rows } }] : []
  })
}

/** How many bytes the data of such a file has. */
export function dataLength(header: PngHeader): number {
  return passesOf(header).reduce((sum, pass) => sum + pass.header.rows * (1 + bytesPerRow(pass.header)), 0)
}

/** A fault where a row has a filter that there is none of. */
export function filterFault(data: Uint8Array, header: PngHeader): ImageFault | undefined {
  let at = 0
  for (const pass of passesOf(header)) {
    for (let row = 0; row < pass.header.rows; row++, at += 1 + bytesPerRow(pass.header))
      if (data[at]! > 4) return damaged('row-filter')
  }
  return undefined
}

/** All samples in one row after the other: two bytes each at depth 16, else one, unscaled. */
export function readSamples(data: Uint8Array, header: PngHeader): Uint8Array {
  const channels = CHANNELS[header.colorType]
  const size = channels * (header.depth === 16 ? 2 : 1)
  const samples = new Uint8Array(header.columns * header.rows * size)
  let at = 0
  for (const pass of passesOf(header)) {
    const width = bytesPerRow(pass.header)
    let above = new Uint8Array(width)
    for (let row = 0; row < pass.header.rows; row++) {
      const line = data.slice(at + 1, at + 1 + width)
      unfilter(line, above, data[at]!, Math.max(1, (channels * header.depth) >> 3))
      at += 1 + width
      above = line
      const unpacked = header.depth < 8 ? unpack(line, header.depth, pass.header.columns) : line
      const start = (pass.y + row * pass.dy) * header.columns + pass.x
      if (pass.dx === 1) samples.set(unpacked, start * size)
      else
        for (let column = 0; column < pass.header.columns; column++)
          for (let byte = 0; byte < size; byte++)
            samples[(start + column * pass.dx) * size + byte] = unpacked[column * size + byte]!
    }
  }
  return samples
}

/** @param step bytes from a sample to the same one of the pixel before */
function unfilter(line: Uint8Array, above: Uint8Array, filter: number, step: number): void {
  if (filter === 0) return
  for (let i = 0; i < line.length; i++) {
    const left = i < step ? 0 : line[i - step]!
    const corner = i < step ? 0 : above[i - step]!
    line[i] = line[i]! + PREDICTORS[filter]!(left, above[i]!, corner)
  }
}

/** None, Sub, Up, Average, Paeth (§9.2). */
const PREDICTORS: readonly ((left: number, up: number, corner: number) => number)[] = [
  () => 0,
  (left) => left,
  (_, up) => up,
  (left, up) => (left + up) >> 1,
  paeth,
]

/** Samples of 1, 2 or 4 bits → a byte each. */
function unpack(line: Uint8Array, depth: 1 | 2 | 4 | 8 | 16, count: number): Uint8Array {
  const perByte = 8 / depth
  const mask = 2 ** depth - 1
  return Uint8Array.from(
    { length: count },
    (_, i) => (line[Math.floor(i / perByte)]! >> (8 - depth * ((i % perByte) + 1))) & mask,
  )
}

/**
 * Rows with a filter each: the one that leaves the least (§12.7, minimum sum of absolute differences).
 * @param width bytes of a row
 * @param step bytes of a pixel
 */
export function filterRows(samples: Uint8Array, width: number, step: number): Uint8Array {
  const rows = samples.length / width
  const filtered = new Uint8Array(rows * (1 + width))
  const tries = PREDICTORS.map(() => new Uint8Array(width))
  const blank = new Uint8Array(width)
  for (let row = 0; row < rows; row++) {
    const line = samples.subarray(row * width, (row + 1) * width)
    const above = row === 0 ? blank : samples.subarray((row - 1) * width, row * width)
    let best = 0
    let least = Number.POSITIVE_INFINITY
    PREDICTORS.forEach((predict, filter) => {
      const tried = tries[filter]!
      let sum = 0
      for (let i = 0; i < width && sum < least; i++) {
        const left = i < step ? 0 : line[i - step]!
        const corner = i < step ? 0 : above[i - step]!
        const rest = (line[i]! - predict(left, above[i]!, corner)) & 255
        tried[i] = rest
        sum += rest < 128 ? rest : 256 - rest
      }
      if (sum < least) {
        least = sum
        best = filter
      }
    })
    filtered[row * (1 + width)] = best
    filtered.set(tries[best]!, row * (1 + width) + 1)
  }
  return filtered
}
