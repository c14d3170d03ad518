/** What the file says of itself. */
import type { Language, Localized } from '../language/types.ts'

export interface PdfMetadata {
  /** In every language of the dossier; the first language's is the document's title. */
  readonly title: Localized
  /** First the language of submission. */
  readonly languages: readonly Language[]
  readonly author: string
  readonly subject: string
  /** `YYYY-MM-DD`, written as midnight UTC; none written where absent. */
  readonly date?: string
  /** `Dossier 0.1.0`. */
  readonly producer: string
}

/** A file that is attached to the document. */
export interface AttachedFile {
  /** A path with forward slashes, nowhere above where it begins. */
  readonly name: string
  /** `text/css`. */
  readonly mediaType: string
  /** Compressed by itself: it is written as it is. */
  readonly isPacked: boolean
  /** What it is to the document (ISO 19005-3, 6.8; ISO 32000-2, 7.11.3, table 43). */
  readonly relationship: 'Source' | 'Data' | 'Supplement'
  /** In words, for whoever reads a list of them. */
  readonly description: string
  readonly bytes: Uint8Array
}
