/**
 * A PDF → whether it is whole: first its own digest, then it is rendered again from what is attached to it and compared.
 */
import { diagnose } from '../diagnostics/diagnose.ts'
import { readIdentity } from '../pdf/identity.ts'
import { readAttachedFiles } from '../pdfFile/attachedFiles.ts'
import { find } from '../pdfFile/index.ts'
import { DamagedPdf } from '../pdfFile/types.ts'
import { shownName, unsafeNames } from './attachedNames.ts'
import { compareAgain } from './compareAgain.ts'
import { AGENT } from './copy.ts'
import type { NamedFile } from './layOut.ts'
import { receiptFonts } from './receiptFonts.ts'
import { receiptIn } from './receipts.ts'
import type { FindFont, Verified } from './types.ts'

export interface VerifyContext {
  /** How the file is called in findings. */
  readonly name: string
  readonly home: string
  readonly findFont: FindFont
  /** Sets of folders that hold `fonts/`: the next is tried where one does not give the same bytes. */
  readonly fontsFrom: readonly [readonly string[], ...(readonly string[])[]]
}

export async function verifyPdf(bytes: Uint8Array, context: VerifyContext): Promise<Verified> {
  const span = { file: context.name, line: 1, column: 1 }
  const identity = readIdentity(bytes)
  const isSealed = identity?.stated.every((stated) => stated === identity.computed) === true
  if (!isSealed) {
    // Other programs write an ID of the same form, which means something else.
    const code = identity && find(bytes, `<pdf:Producer>${AGENT} `, 0) >= 0 ? 'verify/digest' : 'verify/no-digest'
    return { verdict: 'changed', diagnostics: [diagnose(code, span)] }
  }
  const files = attachedTo(bytes)
  const unsafe = unsafeNames(files.map(({ name }) => name))
  if (unsafe.length > 0) {
    const found = unsafe.map((name) => diagnose('verify/unsafe-name', span, { name: shownName(name) }))
    return { verdict: 'changed', diagnostics: found }
  }
  const receipt = receiptIn(files)
  if (!receipt) return { verdict: 'unrendered', diagnostics: [diagnose('verify/no-receipt', span)] }
  const missing = [
    ...receipt.files.filter(({ name }) => !files.some((file) => file.name === name)),
    ...receipt.fonts.filter((font) => !context.findFont(font)),
  ].map((one) => diagnose('verify/missing', span, { file: 'name' in one ? one.name : one.file, sha256: one.sha256 }))
  if (missing.length > 0) return { verdict: 'unrendered', diagnostics: missing }
  const [nearest, ...others] = context.fontsFrom
  const own = files.filter(({ name }) => !name.startsWith('fonts/'))
  const compare = (fontsFrom: readonly string[]) => {
    const fonts = receiptFonts(receipt.fonts, context.findFont, fontsFrom)
    return compareAgain([{ receipt, bytes }], [...own, ...fonts], { ...context, fontsFrom })
  }
  const first = await compare(nearest)
  for (const fontsFrom of first.verdict === 'whole' ? [] : others) {
    const next = await compare(fontsFrom)
    if (next.verdict === 'whole') return next
  }
  return first
}

function attachedTo(bytes: Uint8Array): readonly NamedFile[] {
  try {
    return readAttachedFiles(bytes)
  } catch (error) {
    if (!(error instanceof DamagedPdf)) throw error
    return []
  }
}
