/**
 * The shapes of a drawing → what is drawn of them at their used size; its words are set in the faces of the document,
 * shaped as all other text is, so that they can be searched and copied.
 */
import type { ImageBox, InlineBox } from '../box/types.ts'
import type { Rect } from '../geometry/rect.ts'
import { compose, mapPath, scaleOf } from '../image/matrix.ts'
import type { Clip, Fill, Matrix, Stroke, TextRun, TextShape, VectorImage } from '../image/types.ts'
import type { InPicture, LineItem, SetText } from './types.ts'

/** Draw all shapes within a rectangle, whatever its proportions. */
export function drawShapes(setText: SetText, box: ImageBox, image: VectorImage, at: Rect): readonly LineItem[] {
  const scale: Matrix = [at.width / image.width, 0, 0, at.height / image.height, 0, 0]
  return image.shapes.flatMap((shape): readonly LineItem[] => {
    if (shape.type === 'text') return drawText(setText, box, shape, { scale, at })
    const { path, fill, stroke, clips } = shape
    return [
      {
        type: 'path',
        x: at.x,
        y: at.y,
        path: mapPath(scale, path),
        ...(fill && { fill: scaledFill(fill, scale) }),
        ...(stroke && { stroke: scaledStroke(stroke, scaleOf(scale)) }),
        clips: clips.map((clip) => mapClip(scale, clip)),
        content: box.node,
      },
    ]
  })
}

function mapClip(matrix: Matrix, { path, rule }: Clip): Clip {
  return { path: mapPath(matrix, path), rule }
}

function scaledFill(fill: Fill, scale: Matrix): Fill {
  const { paint } = fill
  return paint.type === 'color' ? fill : { ...fill, paint: { ...paint, matrix: compose(scale, paint.matrix) } }
}

function scaledStroke(stroke: Stroke, scale: number): Stroke {
  return {
    ...stroke,
    width: stroke.width * scale,
    dashes: stroke.dashes.map((dash) => dash * scale),
    dashOffset: stroke.dashOffset * scale,
  }
}

// ── words ────────────────────────────────────────────────────────────────────────────────────────

const START_SHARES = { start: 0, middle: 0.5, end: 1 } as const

interface Placing {
  readonly scale: Matrix
  readonly at: Rect
}

function drawText(setText: SetText, box: ImageBox, shape: TextShape, { scale, at }: Placing): readonly LineItem[] {
  const size = scaleOf(scale)
  const base = styleOf(box, shape.runs[0]!, size, shape.direction)
  const line = setText({
    children: shape.runs.map((run) => inlineOf(box, run, size, shape.direction)),
    style: base,
    lang: shape.runs[0]!.lang ?? box.lang,
    node: box.node,
    span: box.span,
  })
  const share = START_SHARES[shape.anchor]
  const before = line.width * (shape.direction === 'rtl' ? 1 - share : share)
  const [x, y] = [at.x + shape.x * scale[0], at.y + shape.y * scale[3]]
  const radians = (shape.angle * Math.PI) / 180
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)]
  return line.items.flatMap((item): readonly LineItem[] => {
    if (item.type !== 'glyphs') return []
    const along = item.x - before
    const placed = { ...item, x: x + along * cos - item.y * sin, y: y + along * sin + item.y * cos, content: box.node }
    const own = inPicture(shape, placed, { scale, at })
    return [own ? { ...placed, inPicture: own } : placed]
  })
}

/** What only text of drawings has, where it has it. */
function inPicture(
  { angle, opacity, clips }: TextShape,
  { x, y }: { readonly x: number; readonly y: number },
  { scale, at }: Placing,
): InPicture | undefined {
  if (Math.abs(angle) < LEVEL && opacity >= 1 && clips.length === 0) return undefined
  const toStart = compose([1, 0, 0, 1, at.x - x, at.y - y], scale)
  return { angle, opacity, clips: clips.map((clip) => mapClip(toStart, clip)) }
}

/** Degrees that nobody sees. */
const LEVEL = 0.01

function inlineOf(box: ImageBox, run: TextRun, size: number, direction: 'ltr' | 'rtl'): InlineBox {
  const { node, span, lang } = box
  const style = styleOf(box, run, size, direction)
  const children = [{ type: 'text' as const, node, text: run.text, span }]
  return { type: 'inline', node, span, lang: run.lang ?? lang, style, children }
}

/** The style of the text around the picture, but for what the drawing says. */
function styleOf(
  box: ImageBox,
  { families, size, weight, style, color }: TextRun,
  scale: number,
  direction: 'ltr' | 'rtl',
): ImageBox['style'] {
  return {
    ...box.style,
    fontFamily: families.length > 0 ? [...families, ...box.style.fontFamily] : box.style.fontFamily,
    fontSize: size * scale,
    lineHeight: size * scale,
    fontWeight: weight,
    fontStyle: style,
    color,
    direction,
    textAlign: 'left',
    textDecorationLine: 'none',
    whiteSpace: 'pre',
    hyphens: 'none',
    baselineShift: 0,
  }
}
