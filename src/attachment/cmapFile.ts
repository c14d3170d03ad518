/** The bytes of a CMap file, a small PostScript program → its operators with what stands before each (ISO 32000-1, 9.7.5.4). */
import { SyntaxReader } from '../pdfFile/syntax.ts'
import { isText, type PdfObject } from '../pdfFile/types.ts'

export interface CMapOperation {
  /** `endbfchar`; empty for what only closes a procedure or a string. */
  readonly operator: string
  readonly operands: readonly PdfObject[]
}

/** Read a CMap file, operator by operator. */
export function* readCMapFile(bytes: Uint8Array): Generator<CMapOperation> {
  const reader = new SyntaxReader(bytes)
  let operands: PdfObject[] = []
  for (;;) {
    reader.skipSpace()
    if (reader.atEnd) return
    const operator = readOperator(reader)
    if (operator === undefined) {
      operands.push(reader.read(false))
      continue
    }
    yield { operator, operands }
    operands = []
  }
}

/** An operator, read; nothing where an operand stands. */
function readOperator(reader: SyntaxReader): string | undefined {
  const byte = reader.bytes[reader.at]!
  const isLetter = (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a)
  if (isLetter) return reader.word()
  // What begins no object here ends a procedure or a string that no map needs.
  if (!CLOSERS.has(byte)) return undefined
  reader.at++
  return ''
}

/** `{ } ) > ]` */
const CLOSERS: ReadonlySet<number> = new Set([0x7b, 0x7d, 0x29, 0x3e, 0x5d])

/** A code as a number, its bytes the highest first; -1 for what is none. */
export function codeOf(object: PdfObject | undefined): number {
  if (!isText(object)) return -1
  return object.bytes.reduce((code, byte) => code * 256 + byte, 0)
}
