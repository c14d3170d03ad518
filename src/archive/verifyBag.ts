/**
 * A bag → whether it is whole: complete and valid; then its documents are rendered again from its own sources, with its
 * own fonts or, where it only names them, with those at hand.
 */
import { judgeBag } from '../bag/judge.ts'
import type { StoredBag } from '../bag/types.ts'
import { diagnose } from '../diagnostics/diagnose.ts'
import type { FontRow } from '../font/types.ts'
import { compareAgain, type KeptPdf } from './compareAgain.ts'
import { AGENT } from './copy.ts'
import type { NamedFile } from './layOut.ts'
import { readReceipt } from './receipts.ts'
import type { Verified } from './types.ts'
import type { VerifyContext } from './verifyPdf.ts'

export interface VerifyBagContext extends VerifyContext {
  /** Told of each file of a bag that has been read. */
  readonly onFile?: () => void
}

export async function verifyBag(bag: StoredBag, context: VerifyBagContext): Promise<Verified> {
  const { name, onFile, home, findFont } = context
  const { diagnostics } = await judgeBag(bag, { name, agent: AGENT, onFile })
  if (diagnostics.length > 0) return { verdict: 'changed', diagnostics }

  const span = { file: name, line: 1, column: 1 }
  const files = await payloadOf(bag)
  const pdfs = documents(files)
  if (pdfs.length === 0) return { verdict: 'unrendered', diagnostics: [diagnose('verify/no-receipt', span)] }
  const kept = files.filter(({ name: path }) => /^(?:entry|templates|fonts)\//.test(path))
  const fonts = fontsFor(kept, findFont)
  const missing = fonts.flatMap(({ row: { file, sha256 = '' }, bytes }) =>
    bytes ? [] : [diagnose('verify/missing', span, { file, sha256 })],
  )
  if (missing.length > 0) return { verdict: 'unrendered', diagnostics: missing }
  const found = fonts.map(({ row, bytes }) => ({ name: `fonts/${row.file}`, bytes: bytes! }))
  return compareAgain(pdfs, [...kept, ...found], { name, home })
}

/** What it takes to render the documents again; the rest may be long, and stays where it is. */
async function payloadOf(bag: StoredBag): Promise<readonly NamedFile[]> {
  const payload = bag.entries.filter(({ path }) => /^data\/(?:(?:entry|templates|fonts|pdf)\/|receipt\b[^/]*$)/.test(path))
  return Promise.all(payload.map(async ({ path }) => ({ name: path.slice('data/'.length), bytes: await bag.read(path) })))
}

/** Each receipt with its document. */
function documents(files: readonly NamedFile[]): readonly KeptPdf[] {
  return files
    .filter(({ name }) => /^receipt(?:\.[\w-]+)?\.json$/.test(name))
    .flatMap(({ bytes }) => {
      const receipt = readReceipt(bytes)
      const pdf = receipt && files.find(({ name }) => name === `pdf/${receipt.file}`)
      return pdf ? [{ receipt, bytes: pdf.bytes }] : []
    })
}

/** The rows of a list of fonts; none where it is no such list. */
function rowsOf(list: NamedFile | undefined): readonly Pick<FontRow, 'file' | 'sha256'>[] {
  try {
    const rows: unknown = JSON.parse(new TextDecoder().decode(list?.bytes))
    return Array.isArray(rows) ? rows.filter((row) => typeof row?.file === 'string') : []
  } catch {
    return []
  }
}

/** The faces that the bag's list names but does not hold, with their files where they are at hand. */
function fontsFor(kept: readonly NamedFile[], findFont: VerifyContext['findFont']) {
  const list = kept.find(({ name }) => name === 'fonts/fonts.json')
  return rowsOf(list)
    .filter(({ file }) => !kept.some(({ name }) => name === `fonts/${file}`))
    .map((row) => ({ row, bytes: findFont({ file: row.file, sha256: row.sha256 ?? '' }) }))
}
