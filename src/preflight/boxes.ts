/** Boxes on a page, and the numbers that a PDF gives them by. */
import { mapPoint } from '../image/matrix.ts'
import type { Matrix } from '../image/types.ts'
import type { PdfDict, PdfFile, PdfName } from '../pdfFile/types.ts'
import type { Box } from './types.ts'

export type Corners = readonly [number, number, number, number]

export function numbersOf(file: PdfFile, dict: PdfDict, key: PdfName): readonly number[] | undefined {
  const items = file.array(dict, key)?.map(file.resolve)
  return items?.every((item) => typeof item === 'number') ? (items as readonly number[]) : undefined
}

export function mapBox(matrix: Matrix, [x1, y1, x2, y2]: Corners): Box {
  const points = [mapPoint(matrix, x1, y1), mapPoint(matrix, x2, y1), mapPoint(matrix, x1, y2), mapPoint(matrix, x2, y2)]
  const xs = points.map(({ x }) => x)
  const ys = points.map(({ y }) => y)
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) }
}

export function intersect(a: Box, b: Box): Box {
  return {
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  }
}

export function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && a.right > b.left && a.top < b.bottom + 0.01 && a.bottom > b.top - 0.01
}
