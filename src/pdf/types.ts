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
