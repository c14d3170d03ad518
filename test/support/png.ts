/** PNG files made in a test: every kind that the standard has, of any size (PNG 3, §5, §8 and §9). */
import { crc32, deflateSync } from 'node:zlib'

export interface PngPlan {
  readonly columns: number
  readonly rows: number
  readonly colorType: 0 | 2 | 3 | 4 | 6
  readonly depth: 1 | 2 | 4 | 8 | 16
  readonly interlaced?: boolean
  /** The samples of a pixel, each below 2 to the power of the depth. */
  readonly pixel: (x: number, y: number) => readonly number[]
  /** Chunks between the header and the picture: `PLTE`, `tRNS`, `gAMA`… */
  readonly chunks?: readonly (readonly [name: string, data: Iterable<number>])[]
  /** The filter of each row; 0 to 4 in turn where nothing is said. */
  readonly filter?: (row: number) => number
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/** Each pass of an interlaced file: where it begins, and how far its pixels lie apart. */
const PASSES = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const

export function encodePng(plan: PngPlan): Uint8Array {
  const { columns, rows, colorType, depth, interlaced = false, chunks = [] } = plan
  const passes = interlaced ? PASSES : [[0, 0, 1, 1] as const]
  const data = passes.flatMap(([x0, y0, dx, dy]) => encodePass(plan, steps(x0, columns, dx), steps(y0, rows, dy)))
  const header = [...u32(columns), ...u32(rows), depth, colorType, 0, 0, interlaced ? 1 : 0]
  return Uint8Array.from([
    ...SIGNATURE,
    ...chunk('IHDR', header),
    ...chunks.flatMap(([name, bytes]) => chunk(name, [...bytes])),
    ...chunk('IDAT', [...deflateSync(Uint8Array.from(data))]),
    ...chunk('IEND', []),
  ])
}

/** Length, name, data, checksum. */
export function chunk(name: string, data: readonly number[]): number[] {
  const body = [...name].map((letter) => letter.charCodeAt(0)).concat(data)
  return [...u32(data.length), ...body, ...u32(crc32(Uint8Array.from(body)))]
}

export function u32(value: number): number[] {
  return [24, 16, 8, 0].map((shift) => (value >>> shift) & 255)
}

function steps(from: number, to: number, by: number): number[] {
  return Array.from({ length: Math.max(0, Math.ceil((to - from) / by)) }, (_, index) => from + index * by)
}

function encodePass({ depth, pixel, filter }: PngPlan, xs: readonly number[], ys: readonly number[]): number[] {
  if (xs.length === 0) return []
  let above: readonly number[] = []
  return ys.flatMap((y, row) => {
    const samples = xs.flatMap((x) => pixel(x, y))
    const line = pack(samples, depth)
    const step = Math.max(1, Math.floor(((samples.length / xs.length) * depth) / 8))
    const kind = filter ? filter(y) : row % 5
    const filtered = line.map((value, i) => {
      const [left, up, corner] = [line[i - step] ?? 0, above[i] ?? 0, i < step ? 0 : (above[i - step] ?? 0)]
      return (value - [0, left, up, (left + up) >> 1, paeth(left, up, corner)][kind]!) & 255
    })
    above = line
    return [kind, ...filtered]
  })
}

function pack(samples: readonly number[], depth: number): number[] {
  if (depth === 16) return samples.flatMap((value) => [value >> 8, value & 255])
  const perByte = 8 / depth
  return Array.from({ length: Math.ceil(samples.length / perByte) }, (_, at) =>
    Array.from({ length: perByte }, (_, i) => (samples[at * perByte + i] ?? 0) << (8 - depth * (i + 1))).reduce((a, b) => a | b),
  )
}

function paeth(left: number, up: number, corner: number): number {
  const all = [left, up, corner].map((value) => [Math.abs(left + up - corner - value), value] as const)
  return all.reduce((best, other) => (other[0] < best[0] ? other : best))[1]
}
