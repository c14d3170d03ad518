/**
 * A content stream → what it uses, by the names that its resources have (ISO 32000-1, 7.8.3). On the way the stream's
 * own rules are held: its operators (ISO 19005-3, 6.2.2) and limits (6.1.13).
 */
import { type Operation, readContent } from '../pdfFile/content.ts'
import {
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
import type { Report, Resources } from './examination.ts'

export interface ShownText {
  readonly bytes: Uint8Array
  /** Whether it is drawn (text rendering modes 3 and 7 draw nothing). */
  readonly isVisible: boolean
}

export type Use =
  | ({ readonly type: 'text'; readonly font: PdfDict } & ShownText)
  | { readonly type: 'color'; readonly space: PdfObject }
  | { readonly type: 'state'; readonly dict: PdfDict }
  | { readonly type: 'pattern'; readonly object: PdfObject }
  | { readonly type: 'shading'; readonly object: PdfObject }
  | { readonly type: 'object'; readonly stream: PdfStream }
  | { readonly type: 'inline-image'; readonly dict: PdfDict }

/** ISO 32000-1, annex A. */
const OPERATORS: ReadonlySet<string> = new Set(
  `b B b* B* BDC BI BMC BT BX c cm CS cs d d0 d1 Do DP EI EMC ET EX f F f* G g gs h i ID j J K k l M m MP n q Q re RG rg ri
   s S SC sc SCN scn sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y ' "`.split(/\s+/),
)

/** ISO 19005-3, 6.1.13, and ISO 32000-1, annex C. */
const DEEPEST_STATE = 28
const LONGEST_STRING = 32767
const LONGEST_NAME = 127

const DEVICE_COLORS: Readonly<Record<string, PdfName>> = { k: '/DeviceCMYK', K: '/DeviceCMYK' }

/** List what a content stream uses, each as often as it does. */
export function* contentUses(file: PdfFile, bytes: Uint8Array, resources: Resources, report: Report): Generator<Use> {
  let font: PdfDict | undefined
  let mode = 0
  const saved: { font: PdfDict | undefined; mode: number }[] = []

  function resource(kind: PdfName, name: PdfObject | undefined): PdfObject {
    const found = isName(name) ? file.resolve(file.dict(resources.dict, kind)?.get(name)) : null
    if (found === null || resources.isBorrowed) report('resource-missing', isName(name) ? name.slice(1) : kind.slice(1))
    return found
  }

  function* text(object: PdfObject | undefined): Generator<Use> {
    const strings = isArray(object) ? object : [object ?? null]
    for (const string of strings) {
      if (!isText(string)) continue
      if (font) yield { type: 'text', font, bytes: string.bytes, isVisible: mode !== 3 && mode !== 7 }
      else report('resource-missing', 'Font')
    }
  }

  function* color(name: PdfObject | undefined): Generator<Use> {
    if (!isName(name)) return
    const isBuiltIn = /^\/(Device(Gray|RGB|CMYK)|Pattern)$/.test(name)
    const space = isBuiltIn ? name : resource('/ColorSpace', name)
    if (space !== null) yield { type: 'color', space }
  }

  function* perform({ operator, operands, image }: Operation): Generator<Use> {
    const last = operands.at(-1)
    switch (operator) {
      case 'q':
        saved.push({ font, mode })
        if (saved.length > DEEPEST_STATE) report('limit', `${DEEPEST_STATE} q`)
        break
      case 'Q':
        ;({ font, mode } = saved.pop() ?? { font, mode })
        break
      case 'Tf': {
        const found = resource('/Font', operands[0])
        font = isDict(found) ? found : undefined
        break
      }
      case 'Tr':
        mode = typeof last === 'number' ? last : 0
        break
      case 'Tj':
      case 'TJ':
      case "'":
      case '"':
        yield* text(last)
        break
      case 'cs':
      case 'CS':
        yield* color(last)
        break
      case 'k':
      case 'K':
        yield { type: 'color', space: DEVICE_COLORS[operator]! }
        break
      case 'scn':
      case 'SCN':
        if (isName(last)) yield { type: 'pattern', object: resource('/Pattern', last) }
        break
      case 'sh':
        yield { type: 'shading', object: resource('/Shading', last) }
        break
      case 'ri':
        if (isName(last) && !/^\/(RelativeColorimetric|AbsoluteColorimetric|Perceptual|Saturation)$/.test(last))
          report('rendering-intent', last.slice(1))
        break
      case 'gs': {
        const state = resource('/ExtGState', last)
        if (!isDict(state)) break
        const own = file.array(state, '/Font')
        const named = own && file.resolve(own[0])
        if (isDict(named)) font = named
        yield { type: 'state', dict: state }
        break
      }
      case 'Do': {
        const stream = resource('/XObject', last)
        if (isStream(stream)) yield { type: 'object', stream }
        break
      }
      case 'BI':
        yield { type: 'inline-image', dict: image! }
        break
      default:
        if (!OPERATORS.has(operator)) report('operator', operator)
    }
  }

  for (const operation of readContent(bytes)) {
    for (const operand of operation.operands) checkLimits(operand, report)
    yield* perform(operation)
  }
}

function checkLimits(object: PdfObject, report: Report): void {
  if (typeof object === 'number' && Number.isInteger(object) && Math.abs(object) > 2147483647) report('limit', String(object))
  else if (isName(object) && object.length - 1 > LONGEST_NAME) report('limit', object.slice(1, 20))
  else if (isText(object) && object.bytes.length > LONGEST_STRING) report('limit', `${object.bytes.length} bytes`)
  else if (isArray(object)) for (const item of object) checkLimits(item, report)
}
