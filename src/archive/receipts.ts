/** Files that lie beside a PDF, or in it → its receipt. */
import { isSafePath } from '../bag/tagFiles.ts'
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

/** Whether all that is taken from a receipt has its shape: anybody may have written it, and parts of it become a command. */
function isReceipt(value: unknown): value is Receipt {
  if (!isRecord(value)) return false
  const { dossier, date, options, languages, files, fonts, file } = value
  return (
    [dossier, file].every((text) => typeof text === 'string') &&
    (date === undefined || (typeof date === 'string' && /^\d{4}-\d\d-\d\d$/.test(date))) &&
    isRecord(options) &&
    typeof options.draft === 'boolean' &&
    ['layout', 'paper', 'theme', 'reading-order'].every((name) => isWord(options[name])) &&
    (options.profile === undefined || isWord(options.profile)) &&
    Array.isArray(languages) &&
    languages.every(isWord) &&
    hasHashes(files, 'name') &&
    hasHashes(fonts, 'file')
  )
}

function hasHashes(records: unknown, name: 'name' | 'file'): boolean {
  const isHash = (text: unknown) => typeof text === 'string' && /^[0-9a-f]{64}$/.test(text)
  const isNamed = (text: unknown) => typeof text === 'string' && isSafePath(text)
  return Array.isArray(records) && records.every((one) => isRecord(one) && isNamed(one[name]) && isHash(one.sha256))
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isWord(value: unknown): boolean {
  return typeof value === 'string' && /^\w[\w.-]*$/.test(value)
}
