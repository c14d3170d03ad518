/** A content stream → its operations, each with its operands and its bytes (ISO 32000-1, 7.8.2). */
import { CONSTANTS, isSpace, SyntaxReader } from './syntax.ts'
import { DamagedPdf, isName, type PdfDict, type PdfName, type PdfObject } from './types.ts'

export interface Operation {
  readonly operator: string
  readonly operands: readonly PdfObject[]
  /** Its bytes, operands included: from `start` up to `end`. */
  readonly start: number
  readonly end: number
  /** The dictionary of an inline image (`BI`), its keys as written. */
  readonly image?: PdfDict
}

/** Read a content stream. */
export function* readContent(bytes: Uint8Array): Generator<Operation> {
  const reader = new SyntaxReader(bytes)
  let operands: PdfObject[] = []
  let start: number | undefined
  for (;;) {
    reader.skipSpace()
    if (reader.atEnd) return
    start ??= reader.at
    if (!beginsOperator(bytes[reader.at]!)) {
      operands.push(reader.read(false))
      continue
    }
    const operator = reader.word()
    const constant = CONSTANTS.get(operator)
    if (constant !== undefined) {
      operands.push(constant)
      continue
    }
    const image = operator === 'BI' ? readInlineImage(reader) : undefined
    yield { operator, operands, start, end: reader.at, ...(image && { image }) }
    operands = []
    start = undefined
  }
}

/** A letter, or `'` and `"`. */
function beginsOperator(byte: number): boolean {
  return (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a) || byte === 0x27 || byte === 0x22
}

/** `BI … ID data EI` (8.9.7): nothing says how long the data are, so `EI` counts only where operators follow. */
function readInlineImage(reader: SyntaxReader): PdfDict {
  const entries = new Map<PdfName, PdfObject>()
  while (!reader.take('ID')) {
    const key = reader.read(false)
    if (!isName(key)) throw new DamagedPdf('an inline image has no dictionary')
    entries.set(key, reader.read(false))
  }
  const { bytes } = reader
  for (let at = reader.at + 1; at + 2 < bytes.length + 1; at++) {
    if (bytes[at] !== 0x45 || bytes[at + 1] !== 0x49 || !isSpace(bytes[at - 1]!)) continue
    if (at + 2 < bytes.length && !isSpace(bytes[at + 2]!)) continue
    if (!looksLikeContent(bytes.subarray(at + 2, at + 22))) continue
    reader.at = at + 2
    return entries
  }
  throw new DamagedPdf('an inline image does not end')
}

function looksLikeContent(bytes: Uint8Array): boolean {
  return bytes.every((byte) => (byte >= 32 && byte < 127) || byte === 10 || byte === 13 || byte === 9)
}
