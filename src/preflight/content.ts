/**
 * The content of a page → every glyph shown, at its place on the page (ISO 32000-1, 8 and 9): graphics state, text
 * state, forms, clips, marked content, layers that are switched off.
 */
import { compose, IDENTITY } from '../image/matrix.ts'
import type { Matrix } from '../image/types.ts'
import { readContent } from '../pdfFile/content.ts'
import { DamagedPdf, type PdfDict, type PdfFile, type PdfStream } from '../pdfFile/types.ts'
import { type Corners, intersect, mapBox, numbersOf } from './boxes.ts'
import type { Drawing, Mark, Progress, Reader, Shown, State, TextState } from './drawing.ts'
import { OPERATORS } from './operators.ts'

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
  const progress: Progress = {
    reader,
    drawing,
    shown,
    readForm(form) {
      if (depth >= DEEPEST_FORM) throw new DamagedPdf('forms stand too deep in one another')
      const mark = progress.marks.at(-1)!
      const isHidden = mark.isHidden || reader.isHiddenLayer(form.dict.get('/OC') ?? null)
      readDrawing(
        reader,
        formDrawing(reader.file, form, drawing.resources, progress.state),
        shown,
        { ...mark, isHidden },
        depth + 1,
      )
    },
    state: { ctm: drawing.matrix, clip: drawing.clip, text: NO_TEXT },
    saved: [],
    marks: [outer],
    textMatrix: IDENTITY,
    lineMatrix: IDENTITY,
    path: undefined,
    willClip: false,
  }
  for (const { operator, operands } of readContent(drawing.bytes)) {
    if (--reader.budget.left < 0) throw new DamagedPdf('it draws more than can be read')
    if (Object.hasOwn(OPERATORS, operator)) OPERATORS[operator]!(progress, operands)
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
