/** `linearGradient` and `radialGradient` elements → gradients of a shape (SVG 2, §14.2). */
import { boundsOf, compose } from '../matrix.ts'
import type { Fill, Gradient, Matrix, Path } from '../types.ts'
import { propertiesOf } from './properties.ts'
import type { SvgDocument, SvgElement } from './types.ts'
import { clamp, readColor, readLength, readNumber, readTransform } from './values.ts'

type Attributes = Readonly<Record<string, string>>
type Stops = readonly { readonly offset: number; readonly color: Gradient['stops'][number]['color']; readonly alpha: number }[]

/** Gradients may take what they do not say from others, so many deep. */
const DEEPEST = 8

/**
 * The paint of a gradient over a path in user space, with the mean of what its stops let through.
 * @param matrix from user space to the image's
 */
export function gradientFill(
  element: SvgElement,
  {
    path,
    matrix,
    viewport,
  }: { readonly path: Path; readonly matrix: Matrix; readonly viewport: { readonly width: number; readonly height: number } },
  document: SvgDocument,
): Omit<Fill, 'rule'> | undefined {
  const { attributes, stops } = inherited(element, document, DEEPEST)
  if (stops.length === 0) return undefined
  const opacity = stops.reduce((sum, { alpha }) => sum + alpha, 0) / stops.length
  const bounds = boundsOf(path)
  const isOfBox = attributes.gradientUnits !== 'userSpaceOnUse'
  if (stops.length === 1 || (isOfBox && (!bounds || bounds[0] === bounds[2] || bounds[1] === bounds[3])))
    return { paint: { type: 'color', color: stops.at(-1)!.color }, opacity }
  const toUser: Matrix =
    isOfBox && bounds ? [bounds[2] - bounds[0], 0, 0, bounds[3] - bounds[1], bounds[0], bounds[1]] : [1, 0, 0, 1, 0, 0]
  const own = readTransform(attributes.gradientTransform) ?? [1, 0, 0, 1, 0, 0]
  const [width, height] = isOfBox ? [1, 1] : [viewport.width, viewport.height]
  const at = (name: string, whole: number, otherwise: number) =>
    readLength(attributes[name], { whole, fontSize: 16 }) ?? otherwise * whole
  const common = { matrix: compose(matrix, compose(toUser, own)), stops: spread(stops) }
  if (element.tag === 'linearGradient') {
    const from = { x: at('x1', width, 0), y: at('y1', height, 0), radius: 0 }
    const to = { x: at('x2', width, 1), y: at('y2', height, 0), radius: 0 }
    return { paint: { type: 'linear', from, to, ...common }, opacity }
  }
  const diagonal = isOfBox ? 1 : Math.hypot(width, height) / Math.SQRT2
  const to = { x: at('cx', width, 0.5), y: at('cy', height, 0.5), radius: at('r', diagonal, 0.5) }
  const from = {
    x: attributes.fx === undefined ? to.x : at('fx', width, 0.5),
    y: attributes.fy === undefined ? to.y : at('fy', height, 0.5),
    radius: attributes.fr === undefined ? 0 : at('fr', diagonal, 0),
  }
  return { paint: { type: 'radial', from, to, ...common }, opacity }
}

/** A gradient's own attributes and stops, or those of the one that it refers to. */
function inherited(
  element: SvgElement,
  document: SvgDocument,
  deep: number,
): { readonly attributes: Attributes; readonly stops: Stops } {
  const own = stopsOf(element, document)
  const href = element.attributes.href
  const other = href?.startsWith('#') && deep > 0 ? document.byId.get(href.slice(1)) : undefined
  if (!other) return { attributes: element.attributes, stops: own }
  const base = inherited(other, document, deep - 1)
  return { attributes: { ...base.attributes, ...element.attributes }, stops: own.length > 0 ? own : base.stops }
}

function stopsOf(element: SvgElement, document: SvgDocument): Stops {
  let last = 0
  return element.children.flatMap((child) => {
    if (child.type !== 'element' || child.tag !== 'stop') return []
    const properties = propertiesOf(child, [element], document)
    last = Math.max(last, clamp(readNumber(child.attributes.offset) ?? 0))
    const { color, alpha } = readColor(properties['stop-color'] ?? 'black') ?? { color: { r: 0, g: 0, b: 0 }, alpha: 1 }
    return [{ offset: last, color, alpha: alpha * clamp(readNumber(properties['stop-opacity']) ?? 1) }]
  })
}

/** Offsets that meet are drawn a hair apart: PDF's functions have no steps. */
const HAIR = 0.0005

/** Stops from 0 to 1, each beyond the one before. */
function spread(stops: Stops): Gradient['stops'] {
  const first = stops[0]!
  const last = stops.at(-1)!
  const all = [
    ...(first.offset > 0 ? [{ offset: 0, color: first.color }] : []),
    ...stops.map(({ offset, color }) => ({ offset, color })),
    ...(last.offset < 1 ? [{ offset: 1, color: last.color }] : []),
  ]
  const rising = all.map(({ offset, color }, index) => ({ offset: offset + index * HAIR, color }))
  const whole = rising.at(-1)!.offset
  return rising.map(({ offset, color }, index) => ({ offset: index === 0 ? 0 : offset / whole, color }))
}
