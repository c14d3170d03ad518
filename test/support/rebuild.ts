/** A finished PDF → what it is rendered to again from nothing but the files attached to it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type FileInPdf, readAttachedFiles } from '../../src/pdfFile/attachedFiles.ts'
import { compile } from '../../src/pipeline/index.ts'
import type { Compilation } from '../../src/pipeline/types.ts'
import type { Receipt } from '../../src/receipt/types.ts'
import { openWorld } from '../../src/world/index.ts'

/** Where fonts, and nothing else that counts, come from. */
const HOME = join(import.meta.dirname, '../..')

/** The receipt among attached files. */
export function receiptIn(files: readonly FileInPdf[]): Receipt {
  const receipt = files.find(({ name }) => name === 'receipt.json')
  if (!receipt) throw new Error('the PDF has no receipt')
  return JSON.parse(new TextDecoder().decode(receipt.bytes)) as Receipt
}

/** Take the files out into a folder of their own and build there with what the receipt says. */
export async function rebuild(pdf: Uint8Array): Promise<Compilation> {
  const cwd = mkdtempSync(join(tmpdir(), 'dossier-'))
  try {
    const files = readAttachedFiles(pdf)
    for (const { name, bytes } of files) {
      mkdirSync(dirname(join(cwd, name)), { recursive: true })
      writeFileSync(join(cwd, name), bytes)
    }
    const { options, languages, date } = receiptIn(files)
    const world = await openWorld({ cwd, home: HOME })
    const [place, ...others] = world.findEntries(['entry']).entries
    const source = place && world.readEntry(place).value
    if (!source || others.length > 0) throw new Error('the attached files are not one entry')
    const { layout, paper, theme, draft, profile } = options
    return compile(source, world.resources, {
      ...{ layout, paper, theme, draft, languages, profile },
      readingOrder: options['reading-order'],
      ...(date !== undefined && { date }),
    })
  } finally {
    rmSync(cwd, { recursive: true, force: true })
  }
}
