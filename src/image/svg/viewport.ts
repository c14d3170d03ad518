/** A viewport: how large a drawing is, and where its user space lies in it (SVG 2, §8). */
import { compose } from '../matrix.ts'
import type { Matrix } from '../types.ts'
import { readLength, readNumbers } from './values.ts'

export interface Viewport {
  /** In pixels. */
  readonly width: number
  readonly height: number
  /** What percentages in it are of: its view box. */
  readonly innerWidth: number
  readonly innerHeight: number
  /** From the user space within to the viewport. */
  readonly matrix: Matrix
}

type Attributes = Readonly<Record<string, string>>

/** The outermost viewport; without width and height it is as large as its view box, and without that it has no size. */
export function outerViewport(attributes: Attributes): Viewport | undefined {
  const box = viewBoxOf(attributes)
  const side = (name: 'width' | 'height') =>
    attributes[name]?.trim().endsWith('%') ? undefined : readLength(attributes[name], { whole: 0, fontSize: 16 })
  const [width, height] = [side('width'), side('height')]
  if (box) {
    const ratio = box[2] / box[3]
    const whole = {
      width: width ?? (height === undefined ? box[2] : height * ratio),
      height: height ?? (width === undefined ? box[3] : width / ratio),
    }
    return whole.width > 0 && whole.height > 0 ? fitted(whole, box, attributes.preserveAspectRatio) : undefined
  }
  if (!width || !height || width < 0 || height < 0) return undefined
  return { width, height, innerWidth: width, innerHeight: height, matrix: [1, 0, 0, 1, 0, 0] }
}

/** The viewport of a `symbol` or an inner `svg`, as large as it is used. */
export function innerViewport(attributes: Attributes, size: { readonly width: number; readonly height: number }): Viewport {
  const box = viewBoxOf(attributes)
  if (!box) return { ...size, innerWidth: size.width, innerHeight: size.height, matrix: [1, 0, 0, 1, 0, 0] }
  return fitted(size, box, attributes.preserveAspectRatio)
}

type ViewBox = readonly [x: number, y: number, width: number, height: number]

function viewBoxOf({ viewBox }: Attributes): ViewBox | undefined {
  const numbers = readNumbers(viewBox ?? '')
  const [x = 0, y = 0, width = 0, height = 0] = numbers
  return numbers.length === 4 && width > 0 && height > 0 ? [x, y, width, height] : undefined
}

const SHARES: Readonly<Record<string, number>> = { Min: 0, Mid: 0.5, Max: 1 }

/** §8.2, `preserveAspectRatio`: `xMidYMid meet` where nothing is said. */
function fitted(size: { readonly width: number; readonly height: number }, [x, y, width, height]: ViewBox, ratio = ''): Viewport {
  const inner = { innerWidth: width, innerHeight: height }
  const [across, down] = [size.width / width, size.height / height]
  const toOrigin: Matrix = [1, 0, 0, 1, -x, -y]
  if (/^\s*none/.test(ratio)) return { ...size, ...inner, matrix: compose([across, 0, 0, down, 0, 0], toOrigin) }
  const [, alongX = 'Mid', alongY = 'Mid'] = /x(Min|Mid|Max)Y(Min|Mid|Max)/.exec(ratio) ?? []
  const scale = /\bslice\b/.test(ratio) ? Math.max(across, down) : Math.min(across, down)
  const left = (size.width - width * scale) * SHARES[alongX]!
  const top = (size.height - height * scale) * SHARES[alongY]!
  return { ...size, ...inner, matrix: compose([scale, 0, 0, scale, left, top], toOrigin) }
}
