/** The properties of a shape → how it is filled and stroked (SVG 2, §13). */
import { diagnose, phrase } from '../../diagnostics/diagnose.ts'
import type { Span } from '../../diagnostics/types.ts'
import { scaleOf } from '../matrix.ts'
import type { Fill, Matrix, Path, Stroke } from '../types.ts'
import { gradientFill } from './gradient.ts'
import { fontSizeOf } from './text.ts'
import type { Properties, SvgDocument } from './types.ts'
import { clamp, readColor, readLength, readNumber } from './values.ts'

export interface Painted {
  readonly document: SvgDocument
  readonly properties: Properties
  /** In user space. */
  readonly path: Path
  readonly matrix: Matrix
  readonly opacity: number
  readonly viewport: { readonly width: number; readonly height: number }
  readonly span: Span
}

type Paint = Pick<Fill, 'paint' | 'opacity'>

export function fillOf(painted: Painted): Fill | undefined {
  const { properties, opacity } = painted
  const paint = paintOf(properties.fill ?? 'black', painted, 'fill')
  if (!paint) return undefined
  const own = clamp(readNumber(properties['fill-opacity']) ?? 1)
  const fill = { ...paint, opacity: rounded(paint.opacity * own * opacity) }
  return fill.opacity === 0 ? undefined : { ...fill, rule: properties['fill-rule'] === 'evenodd' ? 'evenodd' : 'nonzero' }
}

export function strokeOf(painted: Painted): Stroke | undefined {
  const { properties, opacity, matrix, viewport, document, span } = painted
  const paint = paintOf(properties.stroke ?? 'none', painted, 'stroke')
  if (!paint) return undefined
  const scale = scaleOf(matrix)
  const diagonal = Math.hypot(viewport.width, viewport.height) / Math.SQRT2
  const length = (text: string | undefined) => readLength(text, { whole: diagonal, fontSize: fontSizeOf(properties) })
  const width = (length(properties['stroke-width']) ?? 1) * scale
  const own = clamp(readNumber(properties['stroke-opacity']) ?? 1)
  const whole = rounded(paint.opacity * own * opacity)
  if (width <= 0 || whole === 0) return undefined
  const isGradient = paint.paint.type !== 'color'
  if (isGradient) document.report(diagnose('image/svg-effect', span, { what: phrase('effect/stroke-gradient') }))
  return {
    color: paint.paint.type === 'color' ? paint.paint.color : paint.paint.stops[0]!.color,
    opacity: whole,
    width,
    cap: oneOf(properties['stroke-linecap'], ['butt', 'round', 'square']),
    join: oneOf(properties['stroke-linejoin'], ['miter', 'round', 'bevel']),
    miterLimit: Math.max(1, readNumber(properties['stroke-miterlimit']) ?? 4),
    dashes: dashesOf(properties['stroke-dasharray'], (text) => (length(text) ?? 0) * scale),
    dashOffset: (length(properties['stroke-dashoffset']) ?? 0) * scale,
  }
}

/** Degrees of transparency that differ by less nobody sees, and each is an object of the file. */
function rounded(opacity: number): number {
  return Math.round(opacity * 1000) / 1000
}

function oneOf<const T extends string>(value: string | undefined, words: readonly [T, ...T[]]): T {
  return words.find((word) => word === value) ?? words[0]
}

/** All nought, or one below it: no dashes. An odd number of them is gone through twice (SVG 2, §13.5.6). */
function dashesOf(text: string | undefined, measure: (text: string) => number): readonly number[] {
  if (text === undefined || text === 'none') return []
  const dashes = text
    .split(/[\s,]+/)
    .filter((part) => part !== '')
    .map(measure)
  if (dashes.some((dash) => dash < 0) || dashes.every((dash) => dash === 0)) return []
  return dashes.length % 2 === 1 ? [...dashes, ...dashes] : dashes
}

function paintOf(value: string, painted: Painted, name: 'fill' | 'stroke'): Paint | undefined {
  const { properties, document, span } = painted
  const word = value.trim()
  if (word === 'none') return undefined
  if (/^currentcolor$/i.test(word)) return solid(properties.color ?? 'black')
  const reference = /^url\(\s*['"]?([^'")]+)['"]?\s*\)\s*(.*)$/.exec(word)
  if (!reference) {
    const paint = solid(word)
    if (!paint) document.report(diagnose('image/svg-value', span, { name, value }))
    return paint ?? solid('black')
  }
  const [, href = '', fallback = ''] = reference
  const element = href.startsWith('#') ? document.byId.get(href.slice(1)) : undefined
  if (element?.tag === 'linearGradient' || element?.tag === 'radialGradient') return gradientFill(element, painted, document)
  if (element) document.report(diagnose('image/svg-effect', span, { what: element.tag }))
  else document.report(diagnose('image/svg-reference', span, { href }))
  return fallback === '' || fallback === 'none' ? undefined : solid(fallback)
}

function solid(text: string): Paint | undefined {
  const read = readColor(text)
  return read && { paint: { type: 'color', color: read.color }, opacity: read.alpha }
}
