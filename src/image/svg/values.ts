/** Words of SVG and CSS → numbers, colours, matrices (SVG 2, §4 and §8.5; CSS Color 4). */
import names from 'color-name'
import type { Color } from '../../geometry/color.ts'
import { POINTS_PER } from '../../geometry/length.ts'
import { compose, IDENTITY } from '../matrix.ts'
import type { Matrix } from '../types.ts'

/** All coordinates of a drawing are in pixels until its size on paper is known. */
const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  ...Object.fromEntries(Object.entries(POINTS_PER).map(([unit, points]) => [unit, points / POINTS_PER.px])),
}

export interface LengthContext {
  /** What percentages are of. */
  readonly whole: number
  readonly fontSize: number
}

/** A length in pixels; nothing where it is none. */
export function readLength(text: string | undefined, { whole, fontSize }: LengthContext): number | undefined {
  const match = /^\s*([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)\s*([a-z%]*)\s*$/i.exec(text ?? '')
  if (!match) return undefined
  const value = Number(match[1])
  const unit = match[2]!
  if (unit === '%') return (value / 100) * whole
  if (unit === 'em' || unit === 'rem') return value * fontSize
  if (unit === 'ex') return (value * fontSize) / 2
  const factor = UNITS[unit] ?? UNITS[unit.toLowerCase()]
  return factor === undefined ? undefined : value * factor
}

export function readNumber(text: string | undefined): number | undefined {
  const value = Number.parseFloat(text ?? '')
  if (Number.isNaN(value)) return undefined
  return text!.trim().endsWith('%') ? value / 100 : value
}

/** Numbers parted by spaces or commas. */
export function readNumbers(text: string): readonly number[] {
  return (text.match(/[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi) ?? []).map(Number)
}

export interface ColorAlpha {
  readonly color: Color
  readonly alpha: number
}

/** A colour; nothing where it is none that is known. */
export function readColor(text: string): ColorAlpha | undefined {
  const word = text.trim().toLowerCase()
  if (word.startsWith('#')) return readHex(word.slice(1))
  if (word === 'transparent') return { color: { r: 0, g: 0, b: 0 }, alpha: 0 }
  const named = Object.hasOwn(names, word) ? names[word as keyof typeof names] : undefined
  if (named) return { color: { r: named[0] / 255, g: named[1] / 255, b: named[2] / 255 }, alpha: 1 }
  const call = /^(rgb|hsl)a?\(([^)]*)\)$/.exec(word)
  return call ? readFunction(call[1]!, call[2]!) : undefined
}

function readHex(digits: string): ColorAlpha | undefined {
  if (!/^(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/.test(digits)) return undefined
  const full = digits.length < 6 ? [...digits].map((digit) => digit + digit).join('') : digits
  const [r, g, b, a = 255] = (full.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16))
  return { color: { r: r! / 255, g: g! / 255, b: b! / 255 }, alpha: a / 255 }
}

function readFunction(name: string, text: string): ColorAlpha | undefined {
  const parts = text.split(/[\s,/]+/).filter((part) => part !== '')
  if (parts.length < 3) return undefined
  const alpha = clamp(readNumber(parts[3]) ?? 1)
  if (name === 'rgb') {
    const [r, g, b] = parts.map((part) => clamp(part.endsWith('%') ? readNumber(part)! : Number(part) / 255))
    return [r, g, b].some((value) => Number.isNaN(value)) ? undefined : { color: { r: r!, g: g!, b: b! }, alpha }
  }
  const hue = Number.parseFloat(parts[0]!)
  const [saturation, lightness] = [readNumber(parts[1]), readNumber(parts[2])]
  if (Number.isNaN(hue) || saturation === undefined || lightness === undefined) return undefined
  return { color: fromHsl(hue, clamp(saturation), clamp(lightness)), alpha }
}

/** CSS Color 4, §7.1. */
function fromHsl(hue: number, saturation: number, lightness: number): Color {
  const part = (n: number) => {
    const k = (((n + hue / 30) % 12) + 12) % 12
    return lightness - saturation * Math.min(lightness, 1 - lightness) * Math.max(-1, Math.min(k - 3, 9 - k, 1))
  }
  return { r: part(0), g: part(8), b: part(4) }
}

export function clamp(value: number): number {
  return Math.min(1, Math.max(0, value))
}

/** A list of transforms, the first outermost; nothing where one is not understood. */
export function readTransform(text: string | undefined): Matrix | undefined {
  if (text === undefined || text.trim() === '' || text.trim() === 'none') return IDENTITY
  let matrix = IDENTITY
  const rest = text.replace(/([a-zA-Z]+)\s*\(([^)]*)\)\s*,?/g, (_, name: string, list: string) => {
    const next = TRANSFORMS[name]?.(readNumbers(list))
    if (!next) return name
    matrix = compose(matrix, next)
    return ''
  })
  return rest.trim() === '' ? matrix : undefined
}

const radians = (degrees: number) => (degrees * Math.PI) / 180

const TRANSFORMS: Readonly<Record<string, (numbers: readonly number[]) => Matrix | undefined>> = {
  matrix: (all) => (all.length === 6 ? (all as unknown as Matrix) : undefined),
  translate: ([x = 0, y = 0]) => [1, 0, 0, 1, x, y],
  scale: ([x = 1, y = x]) => [x, 0, 0, y, 0, 0],
  rotate: ([angle = 0, x = 0, y = 0]) => {
    const [sin, cos] = [Math.sin(radians(angle)), Math.cos(radians(angle))]
    return compose([1, 0, 0, 1, x, y], compose([cos, sin, -sin, cos, 0, 0], [1, 0, 0, 1, -x, -y]))
  },
  skewX: ([angle = 0]) => [1, 0, Math.tan(radians(angle)), 1, 0, 0],
  skewY: ([angle = 0]) => [1, Math.tan(radians(angle)), 0, 1, 0, 0],
}
