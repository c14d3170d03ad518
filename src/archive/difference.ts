/** Two PDFs that ought to be one → the first place where they differ, in words for somebody who reads dossiers. */
import { phrase } from '../diagnostics/diagnose.ts'
import type { Phrase } from '../diagnostics/types.ts'
import { readAttachedFiles } from '../pdfFile/attachedFiles.ts'
import { openPdf } from '../pdfFile/index.ts'
import { contentOf, readPages } from '../pdfFile/pages.ts'
import { DamagedPdf, type PdfFile } from '../pdfFile/types.ts'

/** What a reader sees comes first, then what was attached, then what the file says of itself. */
export function firstDifference(kept: Uint8Array, again: Uint8Array): Phrase {
  try {
    return differenceSeen(kept, again)
  } catch (error) {
    // Bytes can be as they were finished, and yet be no PDF.
    if (!(error instanceof DamagedPdf)) throw error
    return differingByte(kept, again)
  }
}

function differenceSeen(kept: Uint8Array, again: Uint8Array): Phrase {
  const [one, other] = [openPdf(kept), openPdf(again)]
  const [pages, pagesNow] = [readPages(one), readPages(other)]
  if (pages.length !== pagesNow.length) return phrase('difference/page-count', { before: pages.length, now: pagesNow.length })
  const page = pages.findIndex((each, index) => !same(contentOf(one, each), contentOf(other, pagesNow[index]!)))
  if (page >= 0) return phrase('difference/page', { page: page + 1 })
  const attached = new Map(readAttachedFiles(again).map(({ name, bytes }) => [name, bytes]))
  const changed = readAttachedFiles(kept).find(({ name, bytes }) => !same(bytes, attached.get(name) ?? new Uint8Array()))
  if (changed) return phrase('difference/attachment', { name: changed.name })
  if (!same(metadataOf(one), metadataOf(other))) return phrase('difference/metadata')
  return differingByte(kept, again)
}

function differingByte(kept: Uint8Array, again: Uint8Array): Phrase {
  const at = kept.findIndex((byte, index) => byte !== again[index])
  return phrase('difference/byte', { offset: at < 0 ? kept.length : at })
}

function metadataOf(file: PdfFile): Uint8Array {
  const stream = file.stream(file.catalog, '/Metadata')
  return stream ? file.data(stream) : new Uint8Array()
}

function same(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0
}
