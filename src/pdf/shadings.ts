/** Gradients → axial and radial shadings (ISO 32000-1, 8.7.4.5.3 and 4), colours between stops interpolated. */
import type { PDFContext, PDFDict, PDFRef } from 'pdf-lib'
import type { Color } from '../geometry/color.ts'
import type { Gradient } from '../image/types.ts'

const AXIAL = 2
const RADIAL = 3

/** Register a gradient, in its own space. */
export function addShading(context: PDFContext, { type, from, to, stops }: Gradient): PDFRef {
  const isLinear = type === 'linear'
  return context.register(
    context.obj({
      ShadingType: isLinear ? AXIAL : RADIAL,
      ColorSpace: 'DeviceRGB',
      Coords: isLinear ? [from.x, from.y, to.x, to.y] : [from.x, from.y, from.radius, to.x, to.y, to.radius],
      Function: colorFunction(context, stops),
      Extend: [true, true],
    }),
  )
}

const EXPONENTIAL = 2
const STITCHING = 3

/** One function from each stop to the next, stitched together (7.10.3 and 4). */
function colorFunction(context: PDFContext, stops: Gradient['stops']): PDFDict {
  const parts = stops.slice(1).map(({ color }, index) =>
    context.obj({
      FunctionType: EXPONENTIAL,
      Domain: [0, 1],
      C0: components(stops[index]!.color),
      C1: components(color),
      N: 1,
    }),
  )
  if (parts.length === 1) return parts[0]!
  return context.obj({
    FunctionType: STITCHING,
    Domain: [0, 1],
    Functions: parts,
    Bounds: stops.slice(1, -1).map(({ offset }) => offset),
    Encode: parts.flatMap(() => [0, 1]),
  })
}

function components({ r, g, b }: Color): number[] {
  return [r, g, b]
}
