/**
 * The content of a page → every glyph shown, at its place on the page (ISO 32000-1, 8 and 9): graphics state, text
 * state, forms, clips, marked content, layers that are switched off.
 */
import { compose, IDENTITY, mapPoint } from '../image/matrix.ts'
import type { Matrix } from '../image/types.ts'
import { type Operation, readContent } from '../pdfFile/content.ts'
import {
  DamagedPdf,
  isArray,
  isDict,
  isName,
  isStream,
  isText,
  type PdfDict,
  type PdfFile,
  type PdfName,
  type PdfObject,
  type PdfStream,
} from '../pdfFile/types.ts'
import type { Code, OpenFont } from './fonts.ts'
import type { Box } from './types.ts'

export interface ShownGlyph {
  readonly font: PdfDict
  readonly text: string | undefined
  readonly isBlank: boolean
  /** Drawn in a colour, inside the page and the clip. */
  readonly isVisible: boolean
  /** Height of the em, in pt. */
  readonly size: number
  /** Clockwise from the page's upper edge, in degrees. */
  readonly angle: number
  /** Where it begins and ends along its baseline, and how far down that is, in the frame turned by the angle. */
  readonly start: number
  readonly end: number
  readonly baseline: number
  readonly box: Box
  readonly mark: Mark
}

/** The marked content that something stands in. */
export interface Mark {
  /** Dictionary of the page or form whose content has the number. */
  readonly owner: PdfDict | undefined
  readonly mcid: number | undefined
  readonly isArtifact: boolean
  readonly isHidden: boolean
}

/** What is shared by all pages of a file. */
export interface Reader {
  readonly file: PdfFile
  readonly openFont: (font: PdfDict) => OpenFont
  readonly isHiddenLayer: (object: PdfObject) => boolean
  /** Operations that may still be read: forms within forms can ask for any number. */
  readonly budget: { left: number }
}

export interface Drawing {
  readonly bytes: Uint8Array
  readonly resources: PdfDict
  /** The dictionary of the page or of the form. */
  readonly owner: PdfDict
  readonly matrix: Matrix
  readonly clip: Box
}

export interface Shown {
  readonly glyphs: ShownGlyph[]
  images: number
}

interface TextState {
  readonly font: PdfDict | undefined
  readonly size: number
  readonly characterSpace: number
  readonly wordSpace: number
  readonly stretch: number
  readonly leading: number
  readonly rise: number
  readonly mode: number
}

interface State {
  readonly ctm: Matrix
  readonly clip: Box
  readonly text: TextState
}

const NO_TEXT: TextState = {
  font: undefined,
  size: 0,
  characterSpace: 0,
  wordSpace: 0,
  stretch: 1,
  leading: 0,
  rise: 0,
  mode: 0,
}

const NO_MARK: Mark = { owner: undefined, mcid: undefined, isArtifact: false, isHidden: false }

const DEEPEST_FORM = 16

/** Read what a page draws into `shown`; of damaged content what stands before the damage. */
export function readDrawing(reader: Reader, drawing: Drawing, shown: Shown, outer: Mark = NO_MARK, depth = 0): void {
  const { file } = reader
  let state: State = { ctm: drawing.matrix, clip: drawing.clip, text: NO_TEXT }
  const saved: State[] = []
  const marks: Mark[] = [outer]
  let textMatrix = IDENTITY
  let lineMatrix = IDENTITY
  let path: Box | undefined
  let willClip = false

  const resource = (kind: PdfName, name: PdfObject | undefined): PdfObject =>
    isName(name) ? file.resolve(file.dict(drawing.resources, kind)?.get(name)) : null
  const setText = (change: Partial<TextState>) => {
    state = { ...state, text: { ...state.text, ...change } }
  }
  const moveLine = (x: number, y: number) => {
    lineMatrix = compose(lineMatrix, [1, 0, 0, 1, x, y])
    textMatrix = lineMatrix
  }
  const extend = (x: number, y: number) => {
    const at = mapPoint(state.ctm, x, y)
    path = path
      ? {
          left: Math.min(path.left, at.x),
          top: Math.min(path.top, at.y),
          right: Math.max(path.right, at.x),
          bottom: Math.max(path.bottom, at.y),
        }
      : { left: at.x, top: at.y, right: at.x, bottom: at.y }
  }
  const endPath = () => {
    // The box of the path: a clip of another shape shows less.
    if (willClip && path) state = { ...state, clip: intersect(state.clip, path) }
    path = undefined
    willClip = false
  }

  const show = (bytes: Uint8Array) => {
    const { font, size, characterSpace, wordSpace, stretch } = state.text
    if (!font) return
    const open = reader.openFont(font)
    for (const code of open.read(bytes)) {
      const around = compose(state.ctm, textMatrix)
      shown.glyphs.push(placeGlyph(code, open, { font, text: state.text, matrix: around, clip: state.clip, mark: marks.at(-1)! }))
      const space = characterSpace + (code.isWordSpace ? wordSpace : 0)
      textMatrix = compose(
        textMatrix,
        open.isVertical
          ? [1, 0, 0, 1, 0, -code.advance * size + space]
          : [1, 0, 0, 1, (code.advance * size + space) * stretch, 0],
      )
    }
  }
  const shift = (thousandths: number) => {
    const { font, size, stretch } = state.text
    const by = (-thousandths / 1000) * size
    const isVertical = font !== undefined && reader.openFont(font).isVertical
    textMatrix = compose(textMatrix, isVertical ? [1, 0, 0, 1, 0, by] : [1, 0, 0, 1, by * stretch, 0])
  }

  const drawForm = (stream: PdfStream) => {
    if (depth >= DEEPEST_FORM) throw new DamagedPdf('forms stand too deep in one another')
    const mark = marks.at(-1)!
    const isHidden = mark.isHidden || reader.isHiddenLayer(stream.dict.get('/OC') ?? null)
    const inner = formDrawing(file, stream, drawing.resources, state)
    readDrawing(reader, inner, shown, { ...mark, isHidden }, depth + 1)
  }

  const openMark = (tag: PdfObject | undefined, properties: PdfObject | undefined) => {
    const around = marks.at(-1)!
    const own = isName(properties) ? resource('/Properties', properties) : (properties ?? null)
    const mcid = isDict(own) ? file.number(own, '/MCID') : undefined
    marks.push({
      ...around,
      ...(mcid !== undefined && { owner: drawing.owner, mcid }),
      isArtifact: around.isArtifact || tag === '/Artifact',
      isHidden: around.isHidden || (tag === '/OC' && reader.isHiddenLayer(own)),
    })
  }

  const perform = ({ operator, operands }: Operation) => {
    const last = operands.at(-1) ?? null
    const n = (index: number) => {
      const value = operands[index]
      return typeof value === 'number' ? value : 0
    }
    const six = (): Matrix => [n(0), n(1), n(2), n(3), n(4), n(5)]
    switch (operator) {
      case 'q':
        saved.push(state)
        break
      case 'Q':
        state = saved.pop() ?? state
        break
      case 'cm':
        state = { ...state, ctm: compose(state.ctm, six()) }
        break
      case 're':
        extend(n(0), n(1))
        extend(n(0) + n(2), n(1))
        extend(n(0), n(1) + n(3))
        extend(n(0) + n(2), n(1) + n(3))
        break
      case 'm':
      case 'l':
      case 'v':
      case 'y':
      case 'c':
        for (let i = 0; i + 1 < operands.length; i += 2) extend(n(i), n(i + 1))
        break
      case 'W':
      case 'W*':
        willClip = true
        break
      case 'n':
      case 'S':
      case 's':
      case 'f':
      case 'F':
      case 'f*':
      case 'B':
      case 'B*':
      case 'b':
      case 'b*':
        endPath()
        break
      case 'BT':
        textMatrix = IDENTITY
        lineMatrix = IDENTITY
        break
      case 'Tf': {
        const font = resource('/Font', operands[0])
        setText({ font: isDict(font) ? font : undefined, size: n(1) })
        break
      }
      case 'gs': {
        const own = resource('/ExtGState', last)
        const [font, size] = (isDict(own) ? (file.array(own, '/Font') ?? []) : []).map(file.resolve)
        if (isDict(font)) setText({ font, size: typeof size === 'number' ? size : 0 })
        break
      }
      case 'Tc':
        setText({ characterSpace: n(0) })
        break
      case 'Tw':
        setText({ wordSpace: n(0) })
        break
      case 'Tz':
        setText({ stretch: n(0) / 100 })
        break
      case 'TL':
        setText({ leading: n(0) })
        break
      case 'Ts':
        setText({ rise: n(0) })
        break
      case 'Tr':
        setText({ mode: n(0) })
        break
      case 'Td':
        moveLine(n(0), n(1))
        break
      case 'TD':
        setText({ leading: -n(1) })
        moveLine(n(0), n(1))
        break
      case 'T*':
        moveLine(0, -state.text.leading)
        break
      case 'Tm':
        lineMatrix = six()
        textMatrix = lineMatrix
        break
      case 'Tj':
        if (isText(last)) show(last.bytes)
        break
      case '"':
        setText({ wordSpace: n(0), characterSpace: n(1) })
        moveLine(0, -state.text.leading)
        if (isText(last)) show(last.bytes)
        break
      case "'":
        moveLine(0, -state.text.leading)
        if (isText(last)) show(last.bytes)
        break
      case 'TJ':
        for (const part of isArray(last) ? last : []) {
          if (isText(part)) show(part.bytes)
          else if (typeof part === 'number') shift(part)
        }
        break
      case 'Do': {
        const object = resource('/XObject', last)
        if (!isStream(object)) break
        if (file.name(object.dict, '/Subtype') === '/Image') shown.images++
        else if (file.name(object.dict, '/Subtype') === '/Form') drawForm(object)
        break
      }
      case 'BI':
        shown.images++
        break
      case 'BMC':
      case 'BDC':
        openMark(operands[0], operands[1])
        break
      case 'EMC':
        if (marks.length > 1) marks.pop()
        break
    }
  }

  for (const operation of readContent(drawing.bytes)) {
    if (--reader.budget.left < 0) throw new DamagedPdf('it draws more than can be read')
    perform(operation)
  }
}

/** A form as a drawing (8.10): its own coordinates, its own resources, its box a clip. */
export function formDrawing(
  file: PdfFile,
  { dict, ...stream }: PdfStream,
  outer: PdfDict,
  { ctm, clip }: Pick<State, 'ctm' | 'clip'>,
): Drawing {
  const own = numbersOf(file, dict, '/Matrix')
  const matrix = own?.length === 6 ? compose(ctm, own as unknown as Matrix) : ctm
  const box = numbersOf(file, dict, '/BBox')
  return {
    bytes: file.data({ dict, ...stream }),
    resources: file.dict(dict, '/Resources') ?? outer,
    owner: dict,
    matrix,
    clip: box?.length === 4 ? intersect(clip, mapBox(matrix, box as unknown as Corners)) : clip,
  }
}

type Corners = readonly [number, number, number, number]

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

function intersect(a: Box, b: Box): Box {
  return {
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  }
}

// ── one glyph ────────────────────────────────────────────────────────────────────────────────────

interface Surroundings {
  readonly font: PdfDict
  readonly text: TextState
  /** Text space → page. */
  readonly matrix: Matrix
  readonly clip: Box
  readonly mark: Mark
}

/** Text rendering modes that draw nothing: invisible, and only added to the clip (table 106). */
const UNDRAWN: ReadonlySet<number> = new Set([3, 7])

function placeGlyph(code: Code, { isVertical }: OpenFont, { font, text, matrix, clip, mark }: Surroundings): ShownGlyph {
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

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && a.right > b.left && a.top < b.bottom + 0.01 && a.bottom > b.top - 0.01
}
