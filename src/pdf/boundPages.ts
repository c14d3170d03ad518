/**
 * Pages of attached PDFs → form XObjects (ISO 32000-1, 8.10), each brought to the unit square as images are.
 *
 * Objects are copied by a table of what they are: only what draws is taken over. Each object of a file is copied once,
 * however many of its pages use it, in the order of first use, so that the same file gives the same bytes; what no
 * content uses is not copied. What marks
 * content is taken out: the page stands in our structure as one figure, and its own structure stays behind.
 */
import {
  PDFArray,
  PDFBool,
  type PDFContext,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNull,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  type PDFRef,
} from 'pdf-lib'
import type { BindablePdf, PageImage } from '../attachment/types.ts'
import { readContent } from '../pdfFile/content.ts'
import { decode, type Filter, filtersOf } from '../pdfFile/filters.ts'
import { contentOf } from '../pdfFile/pages.ts'
import {
  isArray,
  isDict,
  isName,
  isRef,
  isStream,
  isText,
  type PdfDict,
  type PdfFile,
  type PdfName,
  type PdfObject,
  type PdfPage,
  type PdfStream,
} from '../pdfFile/types.ts'
import type { Deflate } from './deflate.ts'

/** Binds pages into one document. */
export type AddPage = (image: PageImage) => PDFRef

/** Make the function that registers the form of a page. */
export function pageBinder(context: PDFContext, deflate: Deflate): AddPage {
  const copiers = new Map<BindablePdf, Copier>()
  return ({ document, index }) => {
    let copier = copiers.get(document)
    if (!copier) {
      copier = createCopier(context, document.file, deflate)
      copiers.set(document, copier)
    }
    return copier.page(document.pages[index]!)
  }
}

// ── what is copied ───────────────────────────────────────────────────────────────────────────────

/** What an object is, and so which of its keys are followed and which are left behind. */
interface Role {
  /** Keys that do not draw, or that PDF/A forbids and readers may ignore. */
  readonly without?: readonly PdfName[]
  /** What stands under a key; under all others `PLAIN`. */
  readonly children?: Readonly<Partial<Record<PdfName, () => Role>>>
  /** A dictionary of names: what all of them lead to. */
  readonly named?: () => Role
  /** The stream is content. */
  readonly isContent?: boolean
  /** Only these keys are taken. */
  readonly only?: readonly PdfName[]
}

const PLAIN: Role = {}
const MARKED: readonly PdfName[] = ['/StructParent', '/StructParents', '/OC', '/Metadata', '/PieceInfo', '/LastModified']

const named = (role: Role): Role => ({ named: () => role })

/** Halftones and what goes with them concern a press; of transfer functions only the neutral ones come here. */
const STATE: Role = {
  without: ['/HT', '/HTP', '/TR', '/TR2', '/BG', '/BG2', '/UCR', '/UCR2'],
  children: { '/SMask': () => ({ without: ['/TR'], children: { '/G': () => OBJECT } }), '/Font': () => FONT },
}

const PATTERN: Role = { without: MARKED, isContent: true, children: { '/ExtGState': () => STATE } }

/** `/Interpolate` asks readers to smooth, which PDF/A forbids (6.2.8). */
const OBJECT: Role = {
  without: [...MARKED, '/OPI', '/Alternates', '/Interpolate', '/ID', '/Measure', '/PtData', '/AF'],
  isContent: true,
  children: { '/SMask': () => OBJECT, '/Mask': () => OBJECT },
}

/** Lists of the glyphs in a subset are optional and often wrong (ISO 19005-3, 6.2.11.4.2). */
const FONT: Role = {
  children: {
    '/FontDescriptor': () => ({
      without: ['/CharSet', '/CIDSet'],
      children: { '/FontFile': () => PROGRAM, '/FontFile2': () => PROGRAM, '/FontFile3': () => PROGRAM },
    }),
    '/DescendantFonts': () => FONT,
    '/CharProcs': () => named({ isContent: true }),
  },
}
const PROGRAM: Role = { without: ['/Metadata'] }

/** What the names in a resource dictionary lead to (7.8.3, table 33). */
const RESOURCES: Readonly<Record<PdfName, Role>> = {
  '/ExtGState': STATE,
  '/ColorSpace': PLAIN,
  '/Pattern': PATTERN,
  '/Shading': PLAIN,
  '/XObject': OBJECT,
  '/Font': FONT,
}

// ── copying ──────────────────────────────────────────────────────────────────────────────────────

interface Copier {
  readonly page: (page: PdfPage) => PDFRef
}

function createCopier(context: PDFContext, file: PdfFile, deflate: Deflate): Copier {
  const copies = new Map<number, PDFRef>()

  function copy(object: PdfObject, role: Role): PDFObject {
    if (isRef(object)) return copyReferred(object.number, file.resolve(object), role)
    if (isStream(object)) return copyStream(object, role)
    if (isDict(object)) return copyDict(object, role)
    if (isArray(object)) {
      const array = PDFArray.withContext(context)
      for (const item of object) array.push(copy(item, role))
      return array
    }
    return scalar(object)
  }

  /** An object of its own stays one; numbers and names are written where they are used. */
  function copyReferred(number: number, object: PdfObject, role: Role): PDFObject {
    if (!isStream(object) && !isDict(object) && !isArray(object)) return scalar(object)
    let ref = copies.get(number)
    if (!ref) {
      ref = context.nextRef()
      copies.set(number, ref)
      context.assign(ref, copy(object, role))
    }
    return ref
  }

  function copyDict(dict: PdfDict, { without = [], only, children = {}, named }: Role): PDFDict {
    const result = PDFDict.withContext(context)
    for (const [key, value] of dict) {
      if (without.includes(key) || (only && !only.includes(key))) continue
      const child = named?.() ?? children[key]?.() ?? PLAIN
      // A Type 3 font's, for all of its glyphs.
      const own = key === '/Resources' && !named ? file.resolve(value) : undefined
      result.set(nameOf(key), isDict(own) ? copyResources(own) : copy(value, child))
    }
    if (dict.get('/Subtype') === '/CIDFontType2' && !dict.has('/CIDToGIDMap'))
      result.set(nameOf('/CIDToGIDMap'), PDFName.of('Identity'))
    return result
  }

  /** Written where they are used, and only what is: other content may have the same dictionary and use more of it. */
  function copyResources(all: PdfDict, content?: Uint8Array): PDFDict {
    const names = content && namesIn(content)
    // A default colour space is used without being named (8.6.5.6).
    const isUsed = (name: PdfName) => !names || names.has(name) || name.startsWith('/Default')
    const result = PDFDict.withContext(context)
    for (const [category, role] of Object.entries(RESOURCES) as [PdfName, Role][]) {
      const used = [...(file.dict(all, category) ?? [])].filter(([name]) => isUsed(name))
      if (used.length > 0) result.set(nameOf(category), copyDict(new Map(used), named(role)))
    }
    return result
  }

  function copyStream(stream: PdfStream, role: Role): PDFRawStream {
    const content = role.isContent && stream.dict.get('/Subtype') !== '/Image' ? file.data(stream) : undefined
    const { packed, filters } = content ? withoutMarks(stream, content) : withoutLzw(stream)
    const dict = copyDict(new Map([...stream.dict].filter(([key]) => !PACKING.includes(key) && key !== '/Resources')), role)
    const own = file.dict(stream.dict, '/Resources')
    if (own && content) dict.set(nameOf('/Resources'), copyResources(own, content))
    if (filters.length > 0) dict.set(PDFName.of('Filter'), single(filters.map(({ name }) => nameOf(name))))
    if (filters.some(({ parameters }) => parameters))
      dict.set(
        PDFName.of('DecodeParms'),
        single(filters.map(({ parameters }) => (parameters ? copyDict(parameters, PLAIN) : PDFNull))),
      )
    return PDFRawStream.of(dict, packed)
  }

  function single(objects: readonly PDFObject[]): PDFObject {
    if (objects.length === 1) return objects[0]!
    const array = PDFArray.withContext(context)
    for (const object of objects) array.push(object)
    return array
  }

  /** Marked content taken out; what has none stays as it is. */
  function withoutMarks(stream: PdfStream, content: Uint8Array): Packed {
    const clean = unmarked(content)
    return clean === content ? withoutLzw(stream) : deflated(clean)
  }

  /** ISO 19005-3, 6.1.7.2: what is compressed with LZW is compressed anew. */
  function withoutLzw(stream: PdfStream): Packed {
    const filters = filtersOf(file, stream.dict)
    const at = filters.findIndex(({ name }) => name === '/LZWDecode')
    if (at < 0) return { packed: stream.packed, filters }
    const unpacked = filters.slice(0, at + 1).reduce(decode, stream.packed)
    const rest = filters.slice(at + 1)
    return rest.length === 0 ? deflated(unpacked) : { packed: unpacked, filters: rest }
  }

  function deflated(bytes: Uint8Array): Packed {
    return { packed: deflate(bytes), filters: [{ name: '/FlateDecode', parameters: undefined }] }
  }

  return {
    page(page) {
      const group = file.dict(page.dict, '/Group')
      const content = contentOf(file, page)
      const form = context.obj({
        Type: 'XObject',
        Subtype: 'Form',
        BBox: [...page.cropBox],
        Matrix: [...toUnitSquare(page)],
        Resources: copyResources(page.resources, content),
        Group: group && copyDict(group, { only: ['/Type', '/S', '/CS', '/I', '/K'] }),
        Filter: 'FlateDecode',
      })
      return context.register(PDFRawStream.of(form as PDFDict, deflate(unmarked(content))))
    },
  }
}

interface Packed {
  readonly packed: Uint8Array
  readonly filters: readonly Filter[]
}

/** Keys that say how a stream's data are packed: they are written anew. */
const PACKING: readonly PdfName[] = ['/Length', '/Filter', '/DecodeParms', '/F', '/FFilter', '/FDecodeParms', '/DL']

/** Operators of marked content (ISO 32000-1, 14.6). */
const MARKS: ReadonlySet<string> = new Set(['BMC', 'BDC', 'EMC', 'MP', 'DP'])

/** All names that operators are given, of whatever kind: few too many, and none too few. */
function namesIn(content: Uint8Array): ReadonlySet<PdfName> {
  const names = new Set<PdfName>()
  for (const { operands, image } of readContent(content))
    for (const operand of [...operands, ...(image?.values() ?? [])]) if (isName(operand)) names.add(operand)
  return names
}

/** Content without its marks; the same bytes where there are none. */
function unmarked(content: Uint8Array): Uint8Array {
  const result = new Uint8Array(content.length)
  let length = 0
  let from = 0
  for (const { operator, start, end } of readContent(content)) {
    if (!MARKS.has(operator)) continue
    result.set(content.subarray(from, start), length)
    length += start - from
    from = end
  }
  if (from === 0) return content
  result.set(content.subarray(from), length)
  return result.subarray(0, length + content.length - from)
}

/** The matrix that brings a page's visible part to the unit square, turned as readers show it (`/Rotate`, clockwise). */
function toUnitSquare({ cropBox: [left, bottom, right, top], rotation }: PdfPage): readonly number[] {
  const [w, h] = [right - left, top - bottom]
  const matrix = {
    0: [1 / w, 0, 0, 1 / h, -left / w, -bottom / h],
    90: [0, -1 / w, 1 / h, 0, -bottom / h, 1 + left / w],
    180: [-1 / w, 0, 0, -1 / h, 1 + left / w, 1 + bottom / h],
    270: [0, 1 / w, -1 / h, 0, 1 + bottom / h, -left / w],
  }[rotation]
  // A page of 14,400 units is brought to a tenth of a unit with ten decimals, and to a thousandth of a pt on paper.
  return matrix.map((value) => Math.round(value * 1e10) / 1e10 || 0)
}

function scalar(object: Exclude<PdfObject, PdfDict | PdfStream | readonly PdfObject[]>): PDFObject {
  if (isName(object)) return nameOf(object)
  if (isText(object)) return PDFHexString.of([...object.bytes].map((byte) => byte.toString(16).padStart(2, '0')).join(''))
  if (typeof object === 'number') return PDFNumber.of(object)
  return object === true ? PDFBool.True : object === false ? PDFBool.False : PDFNull
}

/** pdf-lib reads `#xx` in the name it is given. */
function nameOf(name: PdfName): PDFName {
  return PDFName.of(name.slice(1).replace(/#/g, '#23'))
}
