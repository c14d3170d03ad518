/** A table of the operators that move, set or show something: each changes the state of a page that is being read. */
import { compose, IDENTITY, mapPoint } from '../image/matrix.ts'
import type { Matrix } from '../image/types.ts'
import { isArray, isDict, isName, isStream, isText, type PdfName, type PdfObject } from '../pdfFile/types.ts'
import { intersect } from './boxes.ts'
import type { Progress, TextState } from './drawing.ts'
import { placeGlyph } from './placeGlyph.ts'

type Operands = readonly PdfObject[]

export type Operator = (progress: Progress, operands: Operands) => void

/** ISO 32000-1, annex A; what is not here changes nothing that is measured. */
export const OPERATORS: Readonly<Record<string, Operator>> = {
  // graphics state (8.4.4)
  q: (progress) => void progress.saved.push(progress.state),
  Q(progress) {
    progress.state = progress.saved.pop() ?? progress.state
  },
  cm(progress, operands) {
    progress.state = { ...progress.state, ctm: compose(progress.state.ctm, matrixOf(operands)) }
  },
  gs(progress, operands) {
    const { file } = progress.reader
    const own = resource(progress, '/ExtGState', operands.at(-1))
    const [font, size] = (isDict(own) ? (file.array(own, '/Font') ?? []) : []).map(file.resolve)
    if (isDict(font)) setText(progress, { font, size: typeof size === 'number' ? size : 0 })
  },

  // paths (8.5)
  re(progress, operands) {
    const [x, y, width, height] = [0, 1, 2, 3].map((index) => number(operands, index)) as [number, number, number, number]
    for (const [right, up] of [
      [0, 0],
      [1, 0],
      [0, 1],
      [1, 1],
    ] as const)
      extend(progress, x + right * width, y + up * height)
  },
  ...rows(['m', 'l', 'v', 'y', 'c'], (progress, operands) => {
    for (let i = 0; i + 1 < operands.length; i += 2) extend(progress, number(operands, i), number(operands, i + 1))
  }),
  ...rows(['W', 'W*'], (progress) => {
    progress.willClip = true
  }),
  ...rows(['n', 'S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*'], endPath),

  // text state (9.3)
  Tf(progress, operands) {
    const font = resource(progress, '/Font', operands[0])
    setText(progress, { font: isDict(font) ? font : undefined, size: number(operands, 1) })
  },
  Tc: (progress, operands) => setText(progress, { characterSpace: number(operands, 0) }),
  Tw: (progress, operands) => setText(progress, { wordSpace: number(operands, 0) }),
  Tz: (progress, operands) => setText(progress, { stretch: number(operands, 0) / 100 }),
  TL: (progress, operands) => setText(progress, { leading: number(operands, 0) }),
  Ts: (progress, operands) => setText(progress, { rise: number(operands, 0) }),
  Tr: (progress, operands) => setText(progress, { mode: number(operands, 0) }),

  // text positions (9.4.2)
  BT(progress) {
    progress.lineMatrix = IDENTITY
    progress.textMatrix = IDENTITY
  },
  Td: (progress, operands) => moveLine(progress, number(operands, 0), number(operands, 1)),
  TD(progress, operands) {
    setText(progress, { leading: -number(operands, 1) })
    moveLine(progress, number(operands, 0), number(operands, 1))
  },
  'T*': nextLine,
  Tm(progress, operands) {
    progress.lineMatrix = matrixOf(operands)
    progress.textMatrix = progress.lineMatrix
  },

  // text (9.4.3)
  Tj: (progress, operands) => show(progress, operands.at(-1)),
  "'"(progress, operands) {
    nextLine(progress)
    show(progress, operands.at(-1))
  },
  '"'(progress, operands) {
    setText(progress, { wordSpace: number(operands, 0), characterSpace: number(operands, 1) })
    nextLine(progress)
    show(progress, operands.at(-1))
  },
  TJ(progress, operands) {
    const parts = operands.at(-1) ?? null
    for (const part of isArray(parts) ? parts : []) {
      if (typeof part === 'number') shift(progress, part)
      else show(progress, part)
    }
  },

  // forms and images (8.9, 8.10)
  Do(progress, operands) {
    const object = resource(progress, '/XObject', operands.at(-1))
    if (!isStream(object)) return
    const subtype = progress.reader.file.name(object.dict, '/Subtype')
    if (subtype === '/Image') progress.shown.images++
    else if (subtype === '/Form') progress.readForm(object)
  },
  BI(progress) {
    progress.shown.images++
  },

  // marked content (14.6)
  ...rows(['BMC', 'BDC'], openMark),
  EMC(progress) {
    if (progress.marks.length > 1) progress.marks.pop()
  },
}

function rows(names: readonly string[], operator: Operator): Readonly<Record<string, Operator>> {
  return Object.fromEntries(names.map((name) => [name, operator]))
}

function number(operands: Operands, index: number): number {
  const value = operands[index]
  return typeof value === 'number' ? value : 0
}

function matrixOf(operands: Operands): Matrix {
  return [0, 1, 2, 3, 4, 5].map((index) => number(operands, index)) as unknown as Matrix
}

function resource({ reader: { file }, drawing }: Progress, kind: PdfName, name: PdfObject | undefined): PdfObject {
  return isName(name) ? file.resolve(file.dict(drawing.resources, kind)?.get(name)) : null
}

function setText(progress: Progress, change: Partial<TextState>): void {
  progress.state = { ...progress.state, text: { ...progress.state.text, ...change } }
}

function moveLine(progress: Progress, x: number, y: number): void {
  progress.lineMatrix = compose(progress.lineMatrix, [1, 0, 0, 1, x, y])
  progress.textMatrix = progress.lineMatrix
}

function nextLine(progress: Progress): void {
  moveLine(progress, 0, -progress.state.text.leading)
}

function extend(progress: Progress, x: number, y: number): void {
  const at = mapPoint(progress.state.ctm, x, y)
  const { left, top, right, bottom } = progress.path ?? { left: at.x, top: at.y, right: at.x, bottom: at.y }
  progress.path = {
    left: Math.min(left, at.x),
    top: Math.min(top, at.y),
    right: Math.max(right, at.x),
    bottom: Math.max(bottom, at.y),
  }
}

function endPath(progress: Progress): void {
  const { state, path } = progress
  // The box of the path: a clip of another shape shows less.
  if (progress.willClip && path) progress.state = { ...state, clip: intersect(state.clip, path) }
  progress.path = undefined
  progress.willClip = false
}

function show(progress: Progress, string: PdfObject | undefined): void {
  const { state, reader, shown, marks } = progress
  const { font, size, characterSpace, wordSpace, stretch } = state.text
  if (!isText(string) || !font) return
  const open = reader.openFont(font)
  for (const code of open.read(string.bytes)) {
    const matrix = compose(state.ctm, progress.textMatrix)
    shown.glyphs.push(placeGlyph(code, open, { font, text: state.text, matrix, clip: state.clip, mark: marks.at(-1)! }))
    const space = characterSpace + (code.isWordSpace ? wordSpace : 0)
    const [x, y] = open.isVertical ? [0, -code.advance * size + space] : [(code.advance * size + space) * stretch, 0]
    progress.textMatrix = compose(progress.textMatrix, [1, 0, 0, 1, x, y])
  }
}

function shift(progress: Progress, thousandths: number): void {
  const { font, size, stretch } = progress.state.text
  const by = (-thousandths / 1000) * size
  const isVertical = font !== undefined && progress.reader.openFont(font).isVertical
  progress.textMatrix = compose(progress.textMatrix, isVertical ? [1, 0, 0, 1, 0, by] : [1, 0, 0, 1, by * stretch, 0])
}

function openMark(progress: Progress, [tag, properties]: Operands): void {
  const { reader, marks, drawing } = progress
  const around = marks.at(-1)!
  const own = isName(properties) ? resource(progress, '/Properties', properties) : (properties ?? null)
  const mcid = isDict(own) ? reader.file.number(own, '/MCID') : undefined
  marks.push({
    ...around,
    ...(mcid !== undefined && { owner: drawing.owner, mcid }),
    isArtifact: around.isArtifact || tag === '/Artifact',
    isHidden: around.isHidden || (tag === '/OC' && reader.isHiddenLayer(own)),
  })
}
