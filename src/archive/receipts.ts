/** Files that lie beside a PDF, or in it → its receipt. */
import { RECEIPT } from '../receipt/index.ts'
import type { Receipt } from '../receipt/types.ts'
import type { NamedFile } from './layOut.ts'

/** Nothing where there is none that can be read. */
export function receiptIn(files: readonly NamedFile[]): Receipt | undefined {
  const file = files.find(({ name }) => name === RECEIPT)
  return file && readReceipt(file.bytes)
}

export function readReceipt(bytes: Uint8Array): Receipt | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes))
    return isReceipt(value) ? value : undefined
  } catch {
    return undefined
  }
}

function isReceipt(value: unknown): value is Receipt {
  const { dossier, options, languages, files, fonts, file } = (value ?? {}) as Partial<Record<keyof Receipt, unknown>>
  return (
    typeof dossier === 'string' &&
    typeof file === 'string' &&
    typeof options === 'object' &&
    options !== null &&
    [languages, files, fonts].every(Array.isArray)
  )
}
