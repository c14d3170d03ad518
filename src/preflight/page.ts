/** A page → its glyphs and pictures, at their places on the page as it is shown. */
import { compose } from '../image/matrix.ts'
import type { Matrix } from '../image/types.ts'
import { contentOf } from '../pdfFile/pages.ts'
import { DamagedPdf, isDict, isStream, type PdfDict, type PdfPage, type PdfStream } from '../pdfFile/types.ts'
import { mapBox, numbersOf } from './boxes.ts'
import { formDrawing, readDrawing } from './content.ts'
import type { Reader, Shown } from './drawing.ts'

export interface ReadPage extends Shown {
  readonly width: number
  readonly height: number
  /** Why it could not be read to its end. */
  readonly damage: readonly string[]
}

/** Read a page: its content, then the appearances of its annotations. */
export function readPage(reader: Reader, page: PdfPage): ReadPage {
  const { file } = reader
  const matrix = displayMatrix(page)
  const { width, height } = displaySize(page)
  const clip = { left: 0, top: 0, right: width, bottom: height }
  const shown: Shown = { glyphs: [], images: 0 }
  const damage: string[] = []
  const attempt = (read: () => void) => {
    try {
      read()
    } catch (error) {
      // What calls itself too deep, or names a length that no memory has, is damage as well.
      if (!(error instanceof DamagedPdf || error instanceof RangeError)) throw error
      damage.push(error.message)
    }
  }
  attempt(() =>
    readDrawing(reader, { bytes: contentOf(file, page), resources: page.resources, owner: page.dict, matrix, clip }, shown),
  )
  const annotations = (file.array(page.dict, '/Annots') ?? []).map(file.resolve).filter(isDict)
  for (const annotation of annotations)
    attempt(() => {
      const stream = appearanceOf(reader, annotation)
      const rect = numbersOf(file, annotation, '/Rect')
      if (!stream || rect?.length !== 4) return
      const outer = compose(matrix, intoRect(reader, stream, rect))
      readDrawing(reader, formDrawing(file, stream, new Map(), { ctm: outer, clip }), shown)
    })
  return { ...shown, width, height, damage }
}

/** Default user space → the page as it is shown, in pt from its top left corner. */
export function displayMatrix({ cropBox: [left, bottom, right, top], rotation, unit }: PdfPage): Matrix {
  switch (rotation) {
    case 0:
      return [unit, 0, 0, -unit, -left * unit, top * unit]
    case 90:
      return [0, unit, unit, 0, -bottom * unit, -left * unit]
    case 180:
      return [-unit, 0, 0, unit, right * unit, -bottom * unit]
    case 270:
      return [0, -unit, -unit, 0, top * unit, right * unit]
  }
}

function displaySize({ cropBox: [left, bottom, right, top], rotation, unit }: PdfPage) {
  const [across, up] = [(right - left) * unit, (top - bottom) * unit]
  return rotation % 180 === 0 ? { width: across, height: up } : { width: up, height: across }
}

/** Flags of an annotation that is not shown (ISO 32000-1, table 165). */
const HIDDEN = 1 << 1
const NO_VIEW = 1 << 5

/** The normal appearance (12.5.5), of several that of the state it is in. */
function appearanceOf({ file }: Reader, annotation: PdfDict): PdfStream | undefined {
  const subtype = file.name(annotation, '/Subtype')
  if (subtype === '/Link' || subtype === '/Popup') return undefined
  if ((file.number(annotation, '/F') ?? 0) & (HIDDEN | NO_VIEW)) return undefined
  const normal = file.resolve(file.dict(annotation, '/AP')?.get('/N'))
  if (isStream(normal)) return normal
  const state = file.name(annotation, '/AS')
  return isDict(normal) && state !== undefined ? file.stream(normal, state) : undefined
}

/** 12.5.5, algorithm: the appearance's box, its own matrix applied, is fitted into the annotation's rectangle. */
function intoRect({ file }: Reader, { dict }: PdfStream, rect: readonly number[]): Matrix {
  const box = numbersOf(file, dict, '/BBox')
  if (box?.length !== 4) return [1, 0, 0, 1, 0, 0]
  const own = numbersOf(file, dict, '/Matrix')
  const inner = mapBox((own?.length === 6 ? own : [1, 0, 0, 1, 0, 0]) as unknown as Matrix, box as never)
  const [x1, y1, x2, y2] = rect as readonly [number, number, number, number]
  const scale = (length: number, room: number) => (length === 0 ? 1 : room / length)
  const sx = scale(inner.right - inner.left, Math.abs(x2 - x1))
  const sy = scale(inner.bottom - inner.top, Math.abs(y2 - y1))
  return [sx, 0, 0, sy, Math.min(x1, x2) - inner.left * sx, Math.min(y1, y2) - inner.top * sy]
}
