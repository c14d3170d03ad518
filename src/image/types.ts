/**
 * A picture as it will be printed: a raster whose samples stay as the file has them as far as PDF can take
 * them, shapes, or a page of an attached PDF. Coordinates of shapes are in pt, y downwards, from the top left of the natural size.
 */
import type { PageImage } from '../attachment/types.ts'
import type { Color } from '../geometry/color.ts'
import type { Language } from '../language/types.ts'

export type Image = RasterImage | VectorImage | PageImage

interface ImageBase {
  /** SHA-256 of the file: what is the same is written once. */
  readonly id: string
  /** Natural size in pt, the right way up. */
  readonly width: number
  readonly height: number
}

// ── rasters ──────────────────────────────────────────────────────────────────────────────────────

export interface RasterImage extends ImageBase {
  readonly type: 'raster'
  /** Samples across and down as they are stored, before they are turned. */
  readonly columns: number
  readonly rows: number
  readonly orientation: Orientation
  readonly colorSpace: ColorSpace
  readonly bits: 1 | 2 | 4 | 8 | 16
  readonly samples: Samples
  /** How much of each sample covers the paper, 8 bits each; absent where all of them do. */
  readonly alpha?: Samples
}

/**
 * Where the first row and the first column of the samples are seen (Exif 2.32, tag 274): 1 top left, 2 top right,
 * 3 bottom right, 4 bottom left, 5 left top, 6 right top, 7 right bottom, 8 left bottom.
 */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8

export interface ColorSpace {
  /** Gray, RGB or CMYK; without a profile gray and RGB are sRGB's. */
  readonly components: 1 | 3 | 4
  /** An ICC profile with as many components. */
  readonly profile?: Uint8Array
  /** Colours by number, `components` bytes each: a sample is then such a number. */
  readonly palette?: Uint8Array
}

/**
 * `jpeg`: a file without its metadata; `inverted` where 255 means no ink, `isRgb` where three components are not YCbCr.
 * `png`: rows, each with its filter before it (PNG 3, §9), still to be deflated or deflated by whoever wrote the file.
 */
export type Samples =
  | { readonly type: 'jpeg'; readonly bytes: Uint8Array; readonly inverted: boolean; readonly isRgb: boolean }
  | { readonly type: 'png'; readonly bytes: Uint8Array; readonly deflated: boolean }

// ── shapes ───────────────────────────────────────────────────────────────────────────────────────

export interface VectorImage extends ImageBase {
  readonly type: 'vector'
  /** Back to front. */
  readonly shapes: readonly Shape[]
}

export type Shape = PathShape | TextShape

export interface PathShape {
  readonly type: 'path'
  readonly path: Path
  readonly fill?: Fill
  readonly stroke?: Stroke
  /** What is drawn lies within all of them. */
  readonly clips: readonly Clip[]
}

/** One line of text from a point of its baseline on. */
export interface TextShape {
  readonly type: 'text'
  readonly runs: readonly TextRun[]
  readonly x: number
  readonly y: number
  /** Which part of the text stands at that point; `start` is its right end where it runs from right to left. */
  readonly anchor: 'start' | 'middle' | 'end'
  readonly direction: 'ltr' | 'rtl'
  /** Degrees by which it is turned about that point, clockwise. */
  readonly angle: number
  readonly opacity: number
  readonly clips: readonly Clip[]
}

/** A part of a text in one font and colour. */
export interface TextRun {
  readonly text: string
  readonly lang?: Language
  readonly families: readonly string[]
  /** In pt. */
  readonly size: number
  readonly weight: 400 | 700
  readonly style: 'normal' | 'italic'
  readonly color: Color
}

/** Absolute segments, curves cubic: all that PDF has (ISO 32000-1, 8.5.2). */
export type Path = readonly Segment[]
export type Segment =
  | { readonly type: 'move' | 'line'; readonly x: number; readonly y: number }
  | {
      readonly type: 'curve'
      readonly x1: number
      readonly y1: number
      readonly x2: number
      readonly y2: number
      readonly x: number
      readonly y: number
    }
  | { readonly type: 'close' }

export type FillRule = 'nonzero' | 'evenodd'

export interface Clip {
  readonly path: Path
  readonly rule: FillRule
}

export interface Fill {
  readonly paint: Paint
  readonly rule: FillRule
  readonly opacity: number
}

export interface Stroke {
  readonly color: Color
  readonly opacity: number
  readonly width: number
  readonly cap: 'butt' | 'round' | 'square'
  readonly join: 'miter' | 'round' | 'bevel'
  readonly miterLimit: number
  readonly dashes: readonly number[]
  readonly dashOffset: number
}

export type Paint = { readonly type: 'color'; readonly color: Color } | Gradient

/** Colours along the line from the first circle to the second; a linear one has circles of radius 0. */
export interface Gradient {
  readonly type: 'linear' | 'radial'
  readonly from: Circle
  readonly to: Circle
  /** From the gradient's own space to the image's. */
  readonly matrix: Matrix
  /** At least two, in rising order, the first at 0 and the last at 1. */
  readonly stops: readonly { readonly offset: number; readonly color: Color }[]
}

export interface Circle {
  readonly x: number
  readonly y: number
  readonly radius: number
}

/** `[a b c d e f]`: x′ = ax + cy + e, y′ = bx + dy + f (ISO 32000-1, 8.3.3). */
export type Matrix = readonly [number, number, number, number, number, number]
