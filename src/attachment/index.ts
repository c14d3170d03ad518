/**
 * The bytes of an attached file → what it is, and whether its pages can be bound into a dossier.
 */
import { createHash } from 'node:crypto'
import { openPdf } from '../pdfFile/index.ts'
import { readPages } from '../pdfFile/pages.ts'
import { DamagedPdf } from '../pdfFile/types.ts'
import { findObstacles } from './examine.ts'
import type { AttachmentFacts, Obstacle } from './types.ts'

/** Read what an attached file is. Never throws for what the bytes say. */
export function readAttachment(bytes: Uint8Array): AttachmentFacts {
  const kind = kindOf(bytes)
  const facts = { kind, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
  return kind === 'pdf' ? { ...facts, ...readPdf(bytes) } : { ...facts, obstacles: [] }
}

/** First bytes of a PDF (within the first kilobyte, as readers take it), a PNG, a JPEG. */
function kindOf(bytes: Uint8Array): AttachmentFacts['kind'] {
  const begins = (...codes: number[]) => codes.every((code, i) => bytes[i] === code)
  if (begins(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10)) return 'png'
  if (begins(0xff, 0xd8, 0xff)) return 'jpeg'
  return String.fromCharCode(...bytes.subarray(0, 1024)).includes('%PDF-') ? 'pdf' : 'other'
}

function readPdf(bytes: Uint8Array): Pick<AttachmentFacts, 'pages' | 'document' | 'obstacles'> {
  let pages: number | undefined
  const refuse = (obstacle: Obstacle) => ({ ...(pages !== undefined && { pages }), obstacles: [obstacle] })
  try {
    const file = openPdf(bytes)
    const isEncrypted = file.trailer.has('/Encrypt')
    try {
      const document = { file, pages: readPages(file) }
      pages = document.pages.length
      if (isEncrypted) return refuse({ rule: 'encrypted' })
      const obstacles = findObstacles(document)
      return { pages, obstacles, ...(obstacles.length === 0 && { document }) }
    } catch (error) {
      if (isEncrypted && error instanceof DamagedPdf) return refuse({ rule: 'encrypted' })
      throw error
    }
  } catch (error) {
    if (error instanceof DamagedPdf) return refuse({ rule: 'damaged', what: error.message })
    throw error
  }
}
