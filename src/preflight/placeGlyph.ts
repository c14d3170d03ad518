/** A code that is shown → a glyph at its place on the page (ISO 32000-1, 9.4.4). */
import { mapPoint } from '../image/matrix.ts'
import type { Matrix } from '../image/types.ts'
import type { PdfDict } from '../pdfFile/types.ts'
import { mapBox, overlaps } from './boxes.ts'
import type { Mark, ShownGlyph, TextState } from './drawing.ts'
import type { Code, OpenFont } from './fonts.ts'
import type { Box } from './types.ts'

export interface Surroundings {
  readonly font: PdfDict
  readonly text: TextState
  /** Text space → page. */
  readonly matrix: Matrix
  readonly clip: Box
  readonly mark: Mark
}

/** Text rendering modes that draw nothing: invisible, and only added to the clip (table 106). */
const UNDRAWN: ReadonlySet<number> = new Set([3, 7])

export function placeGlyph(code: Code, { isVertical }: OpenFont, { font, text, matrix, clip, mark }: Surroundings): ShownGlyph {
  const { size, rise, stretch } = text
  const advance = code.advance * size
  // Set downwards, a glyph stands with its middle on the line, and the pen at its top (9.7.4.3).
  const box = isVertical
    ? mapBox(matrix, [-size / 2, -advance, size / 2, 0])
    : mapBox(matrix, [0, code.heights.bottom * size + rise, advance * stretch, code.heights.top * size + rise])
  const [a, b, c, d] = matrix
  const forward = isVertical ? { x: -c, y: -d } : { x: a, y: b }
  const angle = turned(forward.x, forward.y)
  const [from, to] = isVertical
    ? [mapPoint(matrix, 0, 0), mapPoint(matrix, 0, -advance)]
    : [mapPoint(matrix, 0, rise), mapPoint(matrix, advance * stretch, rise)]
  const along = frame(angle)
  const [start, end] = [along(from), along(to)]
  const breadth = isVertical ? Math.hypot(c, d) : Math.hypot(a, b)
  return {
    font,
    text: code.text,
    isBlank: code.isBlank,
    isVisible: !UNDRAWN.has(text.mode) && !mark.isHidden && overlaps(box, clip),
    // At right angles to the baseline: slanted letters are no larger.
    size: breadth === 0 ? 0 : (Math.abs(a * d - b * c) / breadth) * Math.abs(size),
    angle,
    start: Math.min(start.u, end.u),
    end: Math.max(start.u, end.u),
    baseline: start.v,
    box,
    mark,
  }
}

function turned(x: number, y: number): number {
  return (Math.round((Math.atan2(y, x) * 180) / Math.PI) + 360) % 360
}

/** Coordinates along a baseline of this angle (u) and across it, downwards (v). */
function frame(angle: number): (point: { readonly x: number; readonly y: number }) => { readonly u: number; readonly v: number } {
  if (angle === 0) return ({ x, y }) => ({ u: x, v: y })
  const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)]
  return ({ x, y }) => ({ u: x * cos + y * sin, v: y * cos - x * sin })
}
