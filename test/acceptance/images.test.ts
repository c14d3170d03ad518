/**
 * What two other programs draw of a picture is what its file says: every kind of PNG, pixel for pixel, and all ways
 * in which a camera can be held.
 */
import { describe, expect, it } from 'vitest'
import { readImage } from '../../src/image/index.ts'
import type { RasterImage } from '../../src/image/types.ts'
import type { PageItem, RasterItem } from '../../src/page/types.ts'
import { writePdf } from '../../src/pdf/index.ts'
import { encodePng, type PngPlan } from '../support/png.ts'
import { type DrawnPage, drawPdf } from '../support/tools.ts'
import { document, METADATA, page, tag } from '../unit/pdf/build.ts'

const PROGRAMS = ['pdftoppm', 'mutool'] as const
const SIDE = 16
/** Dots for each pixel, of which the one in the middle is asked: at their edges programs round differently. */
const DOTS = 5

/** The kinds of §11.2.1, each as it is and in seven passes. */
const KINDS = [
  [0, 1],
  [0, 2],
  [0, 4],
  [0, 8],
  [0, 16],
  [2, 8],
  [2, 16],
  [3, 1],
  [3, 2],
  [3, 4],
  [3, 8],
  [4, 8],
  [4, 16],
  [6, 8],
  [6, 16],
] as const

const CASES = [false, true].flatMap((interlaced) =>
  KINDS.map(([colorType, depth]) => ({ colorType, depth, interlaced, transparent: false })),
)
const TRANSPARENT = (
  [
    [0, 4],
    [0, 16],
    [2, 8],
    [3, 2],
    [3, 8],
  ] as const
).flatMap(([colorType, depth]) => [false, true].map((interlaced) => ({ colorType, depth, interlaced, transparent: true })))

interface Case {
  readonly colorType: 0 | 2 | 3 | 4 | 6
  readonly depth: 1 | 2 | 4 | 8 | 16
  readonly interlaced: boolean
  /** Whether the first colour is not seen. */
  readonly transparent: boolean
}

/** A sweep in each channel, another in each direction. */
function sample(x: number, y: number, channel: number, depth: number): number {
  const way = [x, y, SIDE - 1 - x, (x + y) / 2][channel]!
  return Math.round((way / (SIDE - 1)) * (2 ** depth - 1))
}

function paletteColor(index: number, depth: number): readonly [number, number, number] {
  const share = index / (2 ** depth - 1)
  return [Math.round(255 * share), Math.round(255 * (1 - share)), (index * 40) % 256]
}

function planOf({ colorType, depth, interlaced, transparent }: Case): PngPlan {
  const channels = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }[colorType]
  const alphaAt = channels === 2 ? 1 : 3
  const colors = Math.min(2 ** depth, 256)
  const palette: PngPlan['chunks'] =
    colorType === 3 ? [['PLTE', Array.from({ length: colors }, (_, index) => paletteColor(index, depth)).flat()]] : []
  const unseen = colorType === 3 ? [0, 128] : [0, 0, 0, 0, 255, 255].slice(0, 2 * channels)
  const key = colorType === 2 ? [0, 0, 0, 0, 0, 255] : unseen
  return {
    columns: SIDE,
    rows: SIDE,
    colorType,
    depth,
    interlaced,
    pixel: (x, y) =>
      Array.from({ length: channels }, (_, channel) =>
        sample(x, y, (colorType === 4 || colorType === 6) && channel === alphaAt ? 3 : channel, depth),
      ),
    chunks: [...palette, ...(transparent ? ([['tRNS', key]] as const) : [])],
  }
}

/** What is to be seen of a pixel on white paper. */
function seen(kind: Case, x: number, y: number): readonly number[] {
  const { colorType, depth, transparent } = kind
  const top = 2 ** depth - 1
  const values = planOf(kind).pixel(x, y)
  const share = values.map((value) => value / top)
  const color =
    colorType === 3
      ? paletteColor(values[0]!, depth).map((value) => value / 255)
      : colorType === 0 || colorType === 4
        ? [share[0]!, share[0]!, share[0]!]
        : share.slice(0, 3)
  const alpha = colorType === 4 ? share[1]! : colorType === 6 ? share[3]! : transparent ? keyedAlpha(kind, values) : 1
  return color.map((value) => 255 * (value * alpha + 1 - alpha))
}

function keyedAlpha({ colorType, depth }: Case, values: readonly number[]): number {
  if (colorType === 3) return values[0] === 0 ? 0 : values[0] === 1 ? 128 / 255 : 1
  const key = colorType === 2 ? [0, 0, 255] : [0]
  return depth <= 16 && key.every((value, channel) => values[channel] === value) ? 0 : 1
}

function read(bytes: Uint8Array): RasterImage {
  const { value, diagnostics } = readImage({ bytes, file: 'picture', span: { file: 'by-hand.md', line: 1, column: 1 } })
  expect(diagnostics).toEqual([])
  expect(value?.type).toBe('raster')
  return value as RasterImage
}

/** Pictures beside one another, a point for each pixel. */
function pdfOf(images: readonly RasterImage[]): Uint8Array {
  const items = images.map((image, index): RasterItem => {
    const rect = { x: index * SIDE, y: 4, width: SIDE, height: SIDE }
    return { type: 'raster', rect, image, content: 1 }
  })
  const figure: PageItem = { type: 'figure', rect: { x: 0, y: 4, width: 640, height: SIDE }, content: 1 }
  const pages = [page([figure, ...items], 1, { width: 640, height: 24 })]
  return writePdf(document(pages, tag('Document', [tag('Figure', [1], { alt: 'Pictures' })])), METADATA)
}

function dotAt(drawn: DrawnPage, x: number, y: number): readonly number[] {
  return drawn.pixel(Math.floor((x + 0.5) * DOTS), Math.floor((y + 0.5) * DOTS))
}

describe.each(PROGRAMS)('%s draws', (program) => {
  it.each([
    ['every kind of pixel', CASES],
    ['colours that are not seen', TRANSPARENT],
  ] as const)('%s', (_, cases) => {
    const drawn = drawPdf(program, 72 * DOTS, pdfOf(cases.map((kind) => read(encodePng(planOf(kind))))))
    if (!drawn) return
    const wrong = cases.flatMap((kind, index) => {
      const differences = [...Array(SIDE * SIDE).keys()].flatMap((at) => {
        const [x, y] = [at % SIDE, Math.floor(at / SIDE)]
        const wanted = seen(kind, x, y)
        return dotAt(drawn, index * SIDE + x, 4 + y).map((value, channel) => Math.abs(value - wanted[channel]!))
      })
      // A step each for what is rounded to 8 bits: a colour, its alpha, and what becomes of the two.
      const worst = Math.max(...differences)
      return worst > 3 ? [`type ${kind.colorType}, depth ${kind.depth}, interlaced ${kind.interlaced}: off by ${worst}`] : []
    })
    expect(wrong).toEqual([])
  })
})
