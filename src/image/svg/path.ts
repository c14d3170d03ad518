/**
 * Path data and basic shapes (SVG 2, §9 and §10) → segments that PDF has: svgpath reads the data, makes it absolute and
 * arcs into curves; quadratic curves become cubic here.
 */
import svgpath from 'svgpath'
import type { Path, Segment } from '../types.ts'
import { readNumbers } from './values.ts'

/** Read path data up to its first error, as SVG 2, §9.5.4 asks. */
export function readPath(data: string): Path {
  const segments: Segment[] = []
  svgpath(data)
    .abs()
    .unshort()
    .unarc()
    .iterate((segment, _, fromX, fromY) => {
      const numbers = segment.slice(1) as readonly number[]
      const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = numbers
      switch (segment[0]) {
        case 'M':
          segments.push({ type: 'move', x: a, y: b })
          break
        case 'L':
          segments.push({ type: 'line', x: a, y: b })
          break
        case 'H':
          segments.push({ type: 'line', x: a, y: fromY })
          break
        case 'V':
          segments.push({ type: 'line', x: fromX, y: a })
          break
        case 'C':
          segments.push({ type: 'curve', x1: a, y1: b, x2: c, y2: d, x: e, y: f })
          break
        case 'Q': {
          // A third of the way from the control point to either end.
          const toward = (end: number, control: number) => end + (2 / 3) * (control - end)
          segments.push({
            type: 'curve',
            x1: toward(fromX, a),
            y1: toward(fromY, b),
            x2: toward(c, a),
            y2: toward(d, b),
            x: c,
            y: d,
          })
          break
        }
        default:
          segments.push({ type: 'close' })
      }
    })
  return segments
}

/** A length attribute of a shape, in pixels. */
export type Measure = (name: string, of: 'width' | 'height' | 'diagonal') => number | undefined

/** The path of an element; nothing where it is no shape, an empty one where it is not drawn. */
export function shapePath(tag: string, attributes: Readonly<Record<string, string>>, measure: Measure): Path | undefined {
  const across = (name: string) => measure(name, 'width') ?? 0
  const down = (name: string) => measure(name, 'height') ?? 0
  switch (tag) {
    case 'path':
      return readPath(attributes.d ?? '')
    case 'rect': {
      const rx = measure('rx', 'width')
      const ry = measure('ry', 'height')
      const [width, height] = [across('width'), down('height')]
      const radii = [Math.min(rx ?? ry ?? 0, width / 2), Math.min(ry ?? rx ?? 0, height / 2)] as const
      return rectanglePath([across('x'), down('y'), width, height], radii)
    }
    case 'circle': {
      const radius = measure('r', 'diagonal') ?? 0
      return ellipsePath(across('cx'), down('cy'), radius, radius)
    }
    case 'ellipse':
      return ellipsePath(across('cx'), down('cy'), across('rx'), down('ry'))
    case 'line':
      return readPath(`M${across('x1')} ${down('y1')}L${across('x2')} ${down('y2')}`)
    case 'polyline':
    case 'polygon': {
      const points = readNumbers(attributes.points ?? '')
      const whole = points.slice(0, points.length - (points.length % 2))
      return whole.length < 4 ? [] : readPath(`M${whole.join(' ')}${tag === 'polygon' ? 'Z' : ''}`)
    }
    default:
      return undefined
  }
}

function rectanglePath(
  [x, y, width, height]: readonly [number, number, number, number],
  [rx, ry]: readonly [number, number],
): Path {
  if (width <= 0 || height <= 0) return []
  if (rx <= 0 || ry <= 0) return readPath(`M${x} ${y}h${width}v${height}h${-width}z`)
  const corner = (dx: number, dy: number) => `a${rx} ${ry} 0 0 1 ${dx} ${dy}`
  const [across, down] = [width - 2 * rx, height - 2 * ry]
  return readPath(
    `M${x + rx} ${y}h${across}${corner(rx, ry)}v${down}${corner(-rx, ry)}h${-across}${corner(-rx, -ry)}v${-down}${corner(rx, -ry)}z`,
  )
}

function ellipsePath(x: number, y: number, rx: number, ry: number): Path {
  if (rx <= 0 || ry <= 0) return []
  return readPath(`M${x - rx} ${y}a${rx} ${ry} 0 1 1 ${2 * rx} 0a${rx} ${ry} 0 1 1 ${-2 * rx} 0z`)
}
