/** Affine maps of the plane, `[a b c d e f]` as PDF and SVG write them. */
import type { Matrix, Path } from './types.ts'

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]

/** First the inner map, then the outer one. */
export function compose([a, b, c, d, e, f]: Matrix, [a2, b2, c2, d2, e2, f2]: Matrix): Matrix {
  return [a * a2 + c * b2, b * a2 + d * b2, a * c2 + c * d2, b * c2 + d * d2, a * e2 + c * f2 + e, b * e2 + d * f2 + f]
}

export function mapPoint([a, b, c, d, e, f]: Matrix, x: number, y: number): { readonly x: number; readonly y: number } {
  return { x: a * x + c * y + e, y: b * x + d * y + f }
}

export function mapPath(matrix: Matrix, path: Path): Path {
  return path.map((segment): Path[number] => {
    if (segment.type === 'close') return segment
    const end = mapPoint(matrix, segment.x, segment.y)
    if (segment.type !== 'curve') return { type: segment.type, ...end }
    const first = mapPoint(matrix, segment.x1, segment.y1)
    const second = mapPoint(matrix, segment.x2, segment.y2)
    return { type: 'curve', x1: first.x, y1: first.y, x2: second.x, y2: second.y, ...end }
  })
}

/** How much longer lengths become; where that depends on their direction, the mean. */
export function scaleOf([a, b, c, d]: Matrix): number {
  return Math.sqrt(Math.abs(a * d - b * c))
}

/** Left, top, right and bottom of all points and control points: curves lie between them. */
export function boundsOf(path: Path): readonly [number, number, number, number] | undefined {
  const points = path.flatMap((segment) => {
    if (segment.type === 'close') return []
    const end = { x: segment.x, y: segment.y }
    return segment.type === 'curve' ? [{ x: segment.x1, y: segment.y1 }, { x: segment.x2, y: segment.y2 }, end] : [end]
  })
  if (points.length === 0) return undefined
  let [left, top, right, bottom] = [points[0]!.x, points[0]!.y, points[0]!.x, points[0]!.y]
  for (const { x, y } of points) {
    left = Math.min(left, x)
    top = Math.min(top, y)
    right = Math.max(right, x)
    bottom = Math.max(bottom, y)
  }
  return [left, top, right, bottom]
}
