/**
 * A glyph → what it draws: simple descriptions at their places, composites resolved; and whether two draw the same.
 * OpenType 1.9, `glyf`: https://learn.microsoft.com/typography/opentype/spec/glyf
 *
 * A description that is copied whole draws the same points, so bytes are compared first. Where they differ
 * (hints left out, parts written another way) the points decide.
 */
import type { FontProgram } from './program.ts'

/** A simple description, placed. */
export interface Stroke {
  readonly program: FontProgram
  readonly start: number
  readonly end: number
  readonly dx: number
  readonly dy: number
  /** xx, xy, yx, yy of the glyph description's transform; none for most. */
  readonly matrix?: Matrix
}

type Matrix = readonly [number, number, number, number]

export type Outline = readonly Stroke[]

/** Flags of a component. */
const ARGS_ARE_WORDS = 0x0001
const ARGS_ARE_XY = 0x0002
const HAS_SCALE = 0x0008
const MORE_COMPONENTS = 0x0020
const HAS_XY_SCALE = 0x0040
const HAS_2X2 = 0x0080
const SCALED_OFFSET = 0x0800

const HEADER = 10

/** No font nests deeper than a few levels; one that does goes round in a circle. */
const DEEPEST = 16

/** Resolve a glyph that stands at an offset. */
export function outlineOf(program: FontProgram, glyph: number, dx = 0, dy = 0, depth = 0): Outline {
  if (glyph >= program.glyphCount) throw new Error(`a font has no glyph ${glyph}`)
  if (depth > DEEPEST) throw new Error(`the glyph ${glyph} of a font holds itself`)
  const start = program.startOf(glyph)
  const end = program.endOf(glyph)
  if (start === end) return []
  if (program.view.getInt16(start) > 0) return [{ program, start, end, dx, dy }]

  const strokes: Stroke[] = []
  for (const { glyph: part, dx: x, dy: y, flags, matrix } of componentsOf(program.view, start)) {
    const own = outlineOf(program, part, 0, 0, depth + 1)
    const [ox, oy] = flags & ARGS_ARE_XY ? offset(x, y, flags, matrix) : matched(strokes, own, x, y, matrix)
    for (const stroke of own) strokes.push(placed(stroke, ox, oy, matrix))
  }
  return dx === 0 && dy === 0 ? strokes : strokes.map((stroke) => placed(stroke, dx, dy))
}

/** Whether two outlines draw the same contours, point for point and in the same order. */
export function isSameOutline(a: Outline, b: Outline): boolean {
  if (a.length === b.length && a.every((stroke, index) => isSameStroke(stroke, b[index]!))) return true
  const [left, right] = [pointsOf(a), pointsOf(b)]
  return left.length === right.length && left.every((value, index) => Math.abs(value - right[index]!) < NEARLY)
}

/** Rounding of transforms, in font units. */
const NEARLY = 0.01

function isSameStroke(a: Stroke, b: Stroke): boolean {
  return a.dx === b.dx && a.dy === b.dy && isSameMatrix(a.matrix, b.matrix) && isSameDescription(a, b)
}

function isSameMatrix(a: Matrix | undefined, b: Matrix | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && a.every((value, index) => value === b[index]))
}

/** The second may be longer: descriptions are filled up to whole words, and say themselves where they end. */
function isSameDescription(a: Stroke, b: Stroke): boolean {
  const length = a.end - a.start
  if (length > b.end - b.start) return false
  return a.program.bytes.compare(b.program.bytes, b.start, b.start + length, a.start, a.end) === 0
}

// ── composites ───────────────────────────────────────────────────────────────────────────────────

interface Component {
  readonly glyph: number
  readonly flags: number
  readonly dx: number
  readonly dy: number
  readonly matrix?: Matrix
}

function componentsOf(view: DataView, start: number): readonly Component[] {
  const components: Component[] = []
  const fraction = (at: number): number => view.getInt16(at) / 16384
  for (let at = start + HEADER, flags = MORE_COMPONENTS; flags & MORE_COMPONENTS; ) {
    flags = view.getUint16(at)
    const glyph = view.getUint16(at + 2)
    at += 4
    const isWide = (flags & ARGS_ARE_WORDS) !== 0
    const isSigned = (flags & ARGS_ARE_XY) !== 0
    const argument = (place: number): number => {
      if (isWide) return isSigned ? view.getInt16(place) : view.getUint16(place)
      return isSigned ? view.getInt8(place) : view.getUint8(place)
    }
    const [dx, dy] = [argument(at), argument(at + (isWide ? 2 : 1))]
    at += isWide ? 4 : 2
    let matrix: Matrix | undefined
    if (flags & HAS_SCALE) {
      matrix = [fraction(at), 0, 0, fraction(at)]
      at += 2
    } else if (flags & HAS_XY_SCALE) {
      matrix = [fraction(at), 0, 0, fraction(at + 2)]
      at += 4
    } else if (flags & HAS_2X2) {
      matrix = [fraction(at), fraction(at + 2), fraction(at + 4), fraction(at + 6)]
      at += 8
    }
    components.push({ glyph, flags, dx, dy, matrix })
  }
  return components
}

/** Some old fonts give offsets before scaling; they say so. */
function offset(x: number, y: number, flags: number, matrix: Matrix | undefined): readonly [number, number] {
  if (!(flags & SCALED_OFFSET) || !matrix) return [x, y]
  return [x * Math.hypot(matrix[0], matrix[1]), y * Math.hypot(matrix[2], matrix[3])]
}

/** Arguments that are numbers of points: the second point is laid upon the first. */
function matched(
  before: Outline,
  own: Outline,
  parent: number,
  child: number,
  matrix: Matrix | undefined,
): readonly [number, number] {
  const coordinates = pointsOf(
    own.map((stroke) => placed(stroke, 0, 0, matrix)),
    coordinatesOnly,
  )
  const fixed = pointsOf(before, coordinatesOnly)
  return [fixed[2 * parent]! - coordinates[2 * child]!, fixed[2 * parent + 1]! - coordinates[2 * child + 1]!]
}

function placed(stroke: Stroke, dx: number, dy: number, matrix?: Matrix): Stroke {
  if (!matrix) return { ...stroke, dx: stroke.dx + dx, dy: stroke.dy + dy }
  const [x, y] = transform(matrix, stroke.dx, stroke.dy)
  return { ...stroke, dx: x + dx, dy: y + dy, matrix: stroke.matrix ? multiply(stroke.matrix, matrix) : matrix }
}

function transform([xx, xy, yx, yy]: Matrix, x: number, y: number): readonly [number, number] {
  return [x * xx + y * yx, x * xy + y * yy]
}

/** First a, then b. */
function multiply(a: Matrix, b: Matrix): Matrix {
  return [...transform(b, a[0], a[1]), ...transform(b, a[2], a[3])]
}

// ── points ───────────────────────────────────────────────────────────────────────────────────────

const ON_CURVE = 0x01
const SHORT_X = 0x02
const SHORT_Y = 0x04
const REPEAT = 0x08
const SAME_X = 0x10
const SAME_Y = 0x20

type AddPoint = (points: number[], x: number, y: number, kind: number) => void

const coordinatesOnly: AddPoint = (points, x, y) => points.push(x, y)
/** With each point, whether it lies on the curve and whether it ends a contour. */
const withKind: AddPoint = (points, x, y, kind) => points.push(x, y, kind)

function pointsOf(outline: Outline, add: AddPoint = withKind): readonly number[] {
  const points: number[] = []
  for (const stroke of outline) addPoints(points, stroke, add)
  return points
}

function addPoints(points: number[], { program: { view }, start, dx, dy, matrix }: Stroke, add: AddPoint): void {
  const contours = view.getInt16(start)
  const ends = new Set<number>()
  for (let i = 0; i < contours; i++) ends.add(view.getUint16(start + HEADER + 2 * i))
  const count = view.getUint16(start + HEADER + 2 * (contours - 1)) + 1
  let at = start + HEADER + 2 * contours
  at += 2 + view.getUint16(at)

  const flags: number[] = []
  while (flags.length < count) {
    const flag = view.getUint8(at++)
    const times = flag & REPEAT ? view.getUint8(at++) : 0
    for (let i = 0; i <= times; i++) flags.push(flag)
  }
  const readAxis = (short: number, same: number): readonly number[] => {
    let value = 0
    return flags.map((flag) => {
      if (flag & short) value += flag & same ? view.getUint8(at++) : -view.getUint8(at++)
      else if (!(flag & same)) {
        value += view.getInt16(at)
        at += 2
      }
      return value
    })
  }
  const xs = readAxis(SHORT_X, SAME_X)
  const ys = readAxis(SHORT_Y, SAME_Y)
  for (let i = 0; i < count; i++) {
    const [x, y] = matrix ? transform(matrix, xs[i]!, ys[i]!) : [xs[i]!, ys[i]!]
    add(points, x + dx, y + dy, (flags[i]! & ON_CURVE) + (ends.has(i) ? 2 : 0))
  }
}
