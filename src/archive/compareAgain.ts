/** PDFs and what they were made from → whether they are rendered again to the same bytes. */
import { diagnose } from '../diagnostics/diagnose.ts'
import type { Diagnostic } from '../diagnostics/types.ts'
import type { Compilation } from '../pipeline/types.ts'
import type { Receipt } from '../receipt/types.ts'
import { VERSION } from '../version.ts'
import { optionsOf, renderAgain } from './again.ts'
import { firstDifference } from './difference.ts'
import type { NamedFile } from './layOut.ts'
import type { Verified } from './types.ts'

export interface KeptPdf {
  readonly receipt: Receipt
  readonly bytes: Uint8Array
}

export interface CompareContext {
  /** How what they lie in is called in findings. */
  readonly name: string
  readonly home: string
  /** Folders that hold `fonts/`, where these are not among the files. */
  readonly fontsFrom?: readonly string[]
}

/** Render PDFs of one entry again, and compare each. */
export async function compareAgain(
  pdfs: readonly KeptPdf[],
  files: readonly NamedFile[],
  { name, home, fontsFrom }: CompareContext,
): Promise<Verified> {
  const span = { file: name, line: 1, column: 1 }
  const diagnostics: Diagnostic[] = []
  // Editions of an entry are all rendered at once.
  const renderings = new Map<string, Compilation | undefined>()
  for (const { receipt, bytes } of pdfs) {
    const key = JSON.stringify(optionsOf(receipt))
    if (!renderings.has(key)) renderings.set(key, await renderAgain({ files, receipt, home, fontsFrom }))
    const again = renderings.get(key)
    if (!again) return { verdict: 'unrendered', diagnostics: [diagnose('verify/no-entry', span)] }
    const made = { version: receipt.dossier, current: VERSION, file: receipt.file }
    const twin = again.editions.find(({ file }) => file === receipt.file)?.stages.bytes
    if (!twin) {
      const reason = again.diagnostics.find(({ severity }) => severity === 'error')?.message ?? ''
      diagnostics.push(diagnose('verify/refused', span, { ...made, reason }))
    } else if (Buffer.compare(twin, bytes) !== 0) {
      const code = receipt.dossier === VERSION ? 'verify/same-version' : 'verify/other-bytes'
      diagnostics.push(diagnose(code, span, { ...made, difference: firstDifference(bytes, twin) }))
    }
  }
  return { verdict: diagnostics.length === 0 ? 'whole' : 'other-bytes', diagnostics }
}
