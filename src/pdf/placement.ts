/**
 * Where pictures stand on a page → coordinates that point upwards, as PDF's do.
 */
import type { Rect } from '../geometry/rect.ts'
import type { Clip, Matrix, Orientation, Path } from '../image/types.ts'

/** A path whose coordinates count from (x, y) on a page, y downwards → on the page, y upwards. */
export function onPage({ path, rule }: Clip, x: number, y: number, pageHeight: number): Clip {
  const right = (value: number) => x + value
  const up = (value: number) => pageHeight - y - value
  const moved = path.map((segment): Path[number] => {
    switch (segment.type) {
      case 'close':
        return segment
      case 'curve':
        return {
          type: 'curve',
          x1: right(segment.x1),
          y1: up(segment.y1),
          x2: right(segment.x2),
          y2: up(segment.y2),
          x: right(segment.x),
          y: up(segment.y),
        }
      default:
        return { type: segment.type, x: right(segment.x), y: up(segment.y) }
    }
  })
  return { path: moved, rule }
}

/**
 * Where the corners of a stored picture come to stand in the unit square of the one that is seen: its origin (bottom
 * left), then the ways along its rows and up its columns. Rows of the table are the orientations of Exif.
 */
const TURNS: Readonly<Record<Orientation, Matrix>> = {
  1: [1, 0, 0, 1, 0, 0],
  2: [-1, 0, 0, 1, 1, 0],
  3: [-1, 0, 0, -1, 1, 1],
  4: [1, 0, 0, -1, 0, 1],
  5: [0, -1, -1, 0, 1, 1],
  6: [0, -1, 1, 0, 0, 1],
  7: [0, 1, 1, 0, 0, 0],
  8: [0, 1, -1, 0, 1, 0],
}

/** The matrix that brings the unit square of an image XObject to a rectangle of the page, the right way up. */
export function rasterMatrix({ x, y, width, height }: Rect, orientation: Orientation, pageHeight: number): Matrix {
  const [a, b, c, d, e, f] = TURNS[orientation]
  return [a * width, b * height, c * width, d * height, x + e * width, pageHeight - y - height + f * height]
}
