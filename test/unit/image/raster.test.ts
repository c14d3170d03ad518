/** Rasters: what is read of a file, and what is refused before anything is unpacked. */
import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { readImage } from '../../../src/image/index.ts'
import type { RasterImage } from '../../../src/image/types.ts'
import { chunk, encodePng, type PngPlan, u32 } from '../../support/png.ts'

const SPAN = { file: 'water/nomination.md', line: 7, column: 3 }

function read(bytes: Uint8Array | readonly number[]) {
  const { value, diagnostics } = readImage({ bytes: Uint8Array.from(bytes), file: 'a.png', span: SPAN })
  return { image: value as RasterImage | undefined, messages: diagnostics.map(({ code, message }) => `${code}: ${message}`) }
}

const GRAY: PngPlan = { columns: 4, rows: 3, colorType: 0, depth: 8, pixel: (x, y) => [40 * x + y] }
const SIGNATURE = [...encodePng(GRAY).subarray(0, 8)]

describe('a PNG', () => {
  it('that PDF can take as it is keeps its own data', () => {
    const bytes = encodePng(GRAY)
    const { image, messages } = read(bytes)
    expect(messages).toEqual([])
    expect(image).toMatchObject({ columns: 4, rows: 3, bits: 8, colorSpace: { components: 1 }, samples: { deflated: true } })
    const { bytes: samples } = image!.samples
    expect(Buffer.from(bytes).includes(Buffer.from(samples))).toBe(true)
  })

  it('is as large as it says, and else has 96 pixels an inch', () => {
    expect(read(encodePng(GRAY)).image).toMatchObject({ width: 3, height: 2.25 })
    const dense = encodePng({ ...GRAY, chunks: [['pHYs', [...u32(7874), ...u32(3937), 1]]] })
    const { width, height } = read(dense).image!
    expect([width, height].map((value) => value.toFixed(2))).toEqual(['1.44', '2.16'])
  })

  it('in which every pixel is opaque has no mask', () => {
    const plan: PngPlan = { ...GRAY, colorType: 4, pixel: (x) => [x, 255] }
    expect(read(encodePng(plan)).image?.alpha).toBeUndefined()
    expect(read(encodePng({ ...plan, pixel: (x) => [x, 254] })).image?.alpha).toBeDefined()
  })

  it('made for another gamma is led to that of sRGB', () => {
    const linear = encodePng({
      ...GRAY,
      colorType: 3,
      pixel: () => [0],
      chunks: [
        ['gAMA', u32(100_000)],
        ['PLTE', [0, 55, 255]],
      ],
    })
    // Light of 55/255 has the value 128 in sRGB.
    expect([...read(linear).image!.colorSpace.palette!]).toEqual([0, 128, 255])
  })

  it('with a profile that is none is taken for sRGB, and says so', () => {
    const profile = [...'x'].map(() => 120).concat([0, 0], [...deflateSync(Uint8Array.of(1, 2, 3))])
    const { image, messages } = read(encodePng({ ...GRAY, chunks: [['iCCP', profile]] }))
    expect(image?.colorSpace.profile).toBeUndefined()
    expect(messages).toEqual([
      'image/profile: the colour profile of the image "a.png" is not valid, so its colours are taken for sRGB',
    ])
  })

  const whole = [...encodePng(GRAY)]
  const header = (columns: number, rows: number, rest = [8, 0, 0, 0, 0]) =>
    chunk('IHDR', [...u32(columns), ...u32(rows), ...rest])
  it.each([
    ['cut in the middle', whole.slice(0, whole.length / 2), 'it ends too early'],
    ['without its last part', whole.slice(0, -12), 'it ends too early'],
    ['with a changed byte', whole.map((byte, at) => (at === 45 ? byte ^ 1 : byte)), 'the checksum of its part "IDAT" is wrong'],
    [
      'of a kind that there is not',
      [...SIGNATURE, ...header(4, 3, [3, 0, 0, 0, 0]), ...chunk('IEND', [])],
      'its header names a kind of pixel that there is none of',
    ],
    [
      'without a palette',
      [...SIGNATURE, ...header(4, 3, [8, 3, 0, 0, 0]), ...chunk('IDAT', [0]), ...chunk('IEND', [])],
      'it has no palette',
    ],
    [
      'with too few rows',
      [...SIGNATURE, ...header(4, 30), ...chunk('IDAT', [...deflateSync(Buffer.alloc(15))]), ...chunk('IEND', [])],
      'it has fewer rows than it should have',
    ],
    [
      'with more than it says',
      [...SIGNATURE, ...header(4, 3), ...chunk('IDAT', [...deflateSync(Buffer.alloc(5_000_000))]), ...chunk('IEND', [])],
      'it has more data than pixels',
    ],
    [
      'with a part unknown to all',
      [...SIGNATURE, ...header(4, 3), ...chunk('ABCD', []), ...chunk('IEND', [])],
      'it has a part "ABCD" that no reader knows',
    ],
  ])('%s is damaged', (_, bytes, problem) => {
    expect(read(bytes)).toEqual({ image: undefined, messages: [`image/damaged: the image "a.png" is damaged: ${problem}`] })
  })

  it('of more than 50 megapixels is refused by its header', () => {
    expect(read([...SIGNATURE, ...header(10_000, 5001), ...chunk('IEND', [])]).messages).toEqual([
      'image/too-many-pixels: the image "a.png" has 10000 × 5001 pixels, more than 50 megapixels',
    ])
  })
})

// ── JPEG ─────────────────────────────────────────────────────────────────────────────────────────

const START = [0xff, 0xd8]
const END = [0xff, 0xd9]
const JFIF = segment(0xe0, [...ascii('JFIF\0'), 1, 2, 1, 0, 72, 0, 144, 0, 0])

function segment(marker: number, data: readonly number[]): number[] {
  return [0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 255, ...data]
}

function ascii(text: string): number[] {
  return [...text].map((letter) => letter.charCodeAt(0))
}

function frame(marker: number, components: number, precision = 8): number[] {
  const each = Array.from({ length: components }, (_, index) => [index + 1, 0x11, 0]).flat()
  return segment(marker, [precision, 0, 20, 0, 30, components, ...each])
}

/** A scan with a stuffed byte and a restart marker in its data. */
const SCAN = [...segment(0xda, [1, 1, 0, 0, 63, 0]), 1, 0xff, 0, 2, 0xff, 0xd0, 3]

/** An Exif block: byte order, one directory, its entries of tag, type, count and value. */
function exif(orientation: number): number[] {
  return segment(0xe1, [
    ...ascii('Exif\0\0'),
    ...ascii('II'),
    42,
    0,
    8,
    0,
    0,
    0,
    1,
    0,
    18,
    1,
    3,
    0,
    1,
    0,
    0,
    0,
    orientation,
    0,
    0,
    0,
  ])
}

describe('a JPEG', () => {
  it('is passed through, without what is written beside the picture', () => {
    const place = exif(1)
    const { image, messages } = read([
      ...START,
      ...JFIF,
      ...place,
      ...segment(0xfe, ascii('made at home')),
      ...frame(0xc0, 3),
      ...SCAN,
      ...END,
      1,
      2,
      3,
    ])
    expect(messages).toEqual([])
    expect(image).toMatchObject({ columns: 30, rows: 20, width: 30, height: 10, colorSpace: { components: 3 } })
    expect([...image!.samples.bytes]).toEqual([...START, ...JFIF, ...frame(0xc0, 3), ...SCAN, ...END])
  })

  it('that was held upright is as high as it is seen', () => {
    expect(read([...START, ...exif(6), ...frame(0xc2, 1), ...SCAN, ...END]).image).toMatchObject({
      orientation: 6,
      width: 15,
      height: 22.5,
      colorSpace: { components: 1 },
    })
  })

  it.each([
    ['that is cut', [...START, ...frame(0xc0, 3), ...SCAN], 'image/damaged: the image "a.png" is damaged: it ends too early'],
    [
      'without a picture',
      [...START, ...frame(0xc0, 3), ...END],
      'image/damaged: the image "a.png" is damaged: it has no picture data',
    ],
    [
      'of printing ink',
      [...START, ...frame(0xc0, 4), ...SCAN, ...END],
      'image/cmyk: the image "a.png" has the colours of printing ink (CMYK), and does not say of which',
    ],
    [
      'without loss',
      [...START, ...frame(0xc3, 3), ...SCAN, ...END],
      'image/unsupported: the image "a.png" is coded in a way that few programs read, which cannot be printed',
    ],
    [
      'of 12 bits',
      [...START, ...frame(0xc1, 3, 12), ...SCAN, ...END],
      'image/unsupported: the image "a.png" has 12 bits for each colour, which cannot be printed',
    ],
  ])('%s is refused', (_, bytes, message) => {
    expect(read(bytes)).toEqual({ image: undefined, messages: [message] })
  })
})

it.each([
  ['GIF89a', 'it is a GIF'],
  ['RIFF1234WEBPVP8 ', 'it is a WebP'],
  ['\0\0\0\u0018ftypheic', 'it is a HEIC photograph'],
])('another kind is named: %j', (start, hint) => {
  const { diagnostics } = readImage({ bytes: Uint8Array.from(ascii(start)), file: 'a.gif', span: SPAN })
  expect(diagnostics).toMatchObject([{ code: 'image/format', span: SPAN, hints: [hint, 'save it as PNG, JPEG or SVG'] }])
})
