/** What of an entry anybody may read. */
import type { Entry, SourceFile } from '../entry/types.ts'

export interface PublicSource {
  /** The entry without its private parts, as reading `files` gives it; its places are those of the author's files. */
  readonly entry: Entry
  /** First the main file; under the author's paths. */
  readonly files: readonly [main: SourceFile, ...translations: SourceFile[]]
}

/** What is private in one entry. */
export interface Withheld {
  /** Whether a key or question is private, whatever it says. */
  readonly isPrivate: (id: string) => boolean
  /** Whether it is, or a part of its rows. */
  readonly hasPrivate: (id: string) => boolean
  /** Whether a key in the rows of a field is. */
  readonly isPrivatePart: (field: string, key: string) => boolean
  /** What is private and answered, in the form's order: ids, `group.id` for parts of rows. */
  readonly answered: readonly string[]
  /** Ids of attachments that only private answers name. */
  readonly attachments: ReadonlySet<string>
}
