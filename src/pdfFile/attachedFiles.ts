/** A PDF → the files attached to it (ISO 32000-1, 7.11.4 and 7.9.6), in the order of their names' tree. */
import { openPdf } from './index.ts'
import { DamagedPdf, isDict, isRef, isText, type PdfDict, type PdfFile, type PdfObject, type PdfText } from './types.ts'

export interface FileInPdf {
  /** As the file says it: nothing here makes sure that it is a path to write to. */
  readonly name: string
  readonly bytes: Uint8Array
}

/** A tree this deep is a circle. */
const DEEPEST = 32

/** Bytes of all attached files together: a small PDF can hold the same packed ones any number of times. */
const LARGEST = 1 << 30

/** Read the files back. Throws `DamagedPdf` where a file is no PDF, or an attached one cannot be read. */
export function readAttachedFiles(pdf: Uint8Array): readonly FileInPdf[] {
  const file = openPdf(pdf)
  const names = file.dict(file.catalog, '/Names')
  const tree = names && file.dict(names, '/EmbeddedFiles')
  return tree ? filesBelow(file, tree, 0, { left: LARGEST }) : []
}

/** What may still be unpacked, in bytes. */
interface Budget {
  left: number
}

function filesBelow(file: PdfFile, node: PdfDict, depth: number, budget: Budget): readonly FileInPdf[] {
  if (depth > DEEPEST) throw new DamagedPdf('the list of its attached files has no end')
  const own = (file.array(node, '/Names') ?? []).flatMap((object, index) =>
    index % 2 === 1 ? fileOf(file, dictionary(file, object), budget) : [],
  )
  const kids = (file.array(node, '/Kids') ?? []).flatMap((kid) => filesBelow(file, dictionary(file, kid), depth + 1, budget))
  return [...own, ...kids]
}

function dictionary(file: PdfFile, object: PdfObject): PdfDict {
  const found = isRef(object) ? file.resolve(object) : object
  if (!isDict(found)) throw new DamagedPdf('the list of its attached files is broken')
  return found
}

function fileOf(file: PdfFile, specification: PdfDict, budget: Budget): FileInPdf {
  const name = file.resolve(specification.get('/UF') ?? specification.get('/F'))
  const streams = file.dict(specification, '/EF')
  const stream = streams && (file.stream(streams, '/UF') ?? file.stream(streams, '/F'))
  if (!isText(name) || !stream) throw new DamagedPdf('an attached file has no name or no data')
  const bytes = file.data(stream)
  budget.left -= bytes.length
  if (budget.left < 0) throw new DamagedPdf('the files attached to it unpack to more than 1 GB')
  return { name: textOf(name), bytes }
}

/** A text string (7.9.2.2): UTF-16BE behind its mark, else one byte a character, as ASCII and Latin-1 have them. */
function textOf({ bytes }: PdfText): string {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes.subarray(2))
  return String.fromCharCode(...bytes)
}
