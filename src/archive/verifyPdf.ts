/**
 * A PDF → whether it is whole: first its own digest, then it is rendered again from what is attached to it and compared.
 */
import { diagnose } from '../diagnostics/diagnose.ts'
import { readIdentity } from '../pdf/identity.ts'
import { readAttachedFiles } from '../pdfFile/attachedFiles.ts'
import { DamagedPdf } from '../pdfFile/types.ts'
import { compareAgain } from './compareAgain.ts'
import type { NamedFile } from './layOut.ts'
import { receiptIn } from './receipts.ts'
import type { FindFont, Verified } from './types.ts'

export interface VerifyContext {
  /** How the file is called in findings. */
  readonly name: string
  readonly home: string
  readonly findFont: FindFont
  /** Folders that hold `fonts/`. */
  readonly fontsFrom: readonly string[]
}

export async function verifyPdf(bytes: Uint8Array, context: VerifyContext): Promise<Verified> {
  const span = { file: context.name, line: 1, column: 1 }
  const identity = readIdentity(bytes)
  if (!identity) return { verdict: 'changed', diagnostics: [diagnose('verify/no-digest', span)] }
  const [first, second] = identity.stated
  if (first !== identity.computed || second !== identity.computed)
    return { verdict: 'changed', diagnostics: [diagnose('verify/digest', span)] }
  const files = attachedTo(bytes)
  const receipt = receiptIn(files)
  if (!receipt) return { verdict: 'unrendered', diagnostics: [diagnose('verify/no-receipt', span)] }
  const missing = [
    ...receipt.files.filter(({ name }) => !files.some((file) => file.name === name)),
    ...receipt.fonts.filter((font) => !context.findFont(font)),
  ].map((one) => diagnose('verify/missing', span, { file: 'name' in one ? one.name : one.file, sha256: one.sha256 }))
  if (missing.length > 0) return { verdict: 'unrendered', diagnostics: missing }
  return compareAgain([{ receipt, bytes }], files, context)
}

function attachedTo(bytes: Uint8Array): readonly NamedFile[] {
  try {
    return readAttachedFiles(bytes)
  } catch (error) {
    if (!(error instanceof DamagedPdf)) throw error
    return []
  }
}
