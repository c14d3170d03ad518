/**
 * An entry as the author wrote it: every value with its place, nothing interpreted by the form yet.
 */
import type { Span } from '../diagnostics/types.ts'
import type { Language, Localized } from '../language/types.ts'
import type { Node } from '../tree/types.ts'

/** One file of an entry, as read. */
export interface SourceFile {
  /** The path as the user typed it, with forward slashes. */
  readonly path: string
  readonly bytes: Uint8Array
}

/** The size in bytes of a regular file; nothing where there is none, `outside` where a link leads elsewhere. */
export type FileSize = number | 'outside' | 'folder' | undefined

/** All that an entry is made of. */
export interface EntrySource {
  /** Path below the searched folder without `.md` or `/nomination.md`: names the PDF. */
  readonly slug: string
  /** `<slug>.md` or `<slug>/nomination.md`. */
  readonly main: SourceFile
  /** `nomination.<language>.md` beside it. */
  readonly translations: readonly SourceFile[]
  /** By the path from the entry's folder. */
  readonly fileSize: (path: string) => FileSize
  /** The bytes of such a file; asked only of one that has a size. */
  readonly readFile: (path: string) => Uint8Array
}

// ── front matter: scalars keep the text that the author typed ────────────────────────────────────

export interface Scalar {
  readonly type: 'scalar'
  /** As typed, quotes and YAML escapes resolved; `''` for an empty value. */
  readonly text: string
  readonly span: Span
}

export interface Sequence {
  readonly type: 'sequence'
  readonly items: readonly Value[]
  readonly span: Span
}

export interface Mapping {
  readonly type: 'mapping'
  readonly entries: readonly { readonly key: Scalar; readonly value: Value }[]
  readonly span: Span
}

export type Value = Scalar | Sequence | Mapping

// ── the entry ────────────────────────────────────────────────────────────────────────────────────

export interface Field {
  readonly key: Scalar
  readonly value: Value
}

export interface Attachment {
  readonly id: string
  readonly file: string
  readonly title: Localized
  readonly language?: Language
  /** Whether its pages are to become pages of the dossier; absent where that is left to the form. */
  readonly bind?: boolean
  /** What the file holds; absent where it cannot be read (which has its diagnostic). */
  readonly bytes?: Uint8Array
  readonly span: Span
}

/** One answer in one language. */
export interface AnswerSource {
  /** `3a`, as typed after `##`, in lower case. */
  readonly id: string
  readonly lang: Language
  /** The `##` heading. */
  readonly heading: Span
  /** The words after the id in that heading, if any. */
  readonly headingText: string
  /** Parsed Markdown as block elements (`p h4–h6 ul ol li table blockquote pre …`), raw HTML as text. */
  readonly content: readonly Node[]
  /** Where the answer's text begins (its heading's place where there is none). */
  readonly span: Span
}

/** A finding that the author silences, with the reason that the report keeps. */
export interface Acceptance {
  readonly code: string
  readonly reason: string
  /** Id of the only question or field that it silences the finding for. */
  readonly field?: string
  readonly language?: Language
  readonly span: Span
}

/** Which words of the original a translation was made from. */
export interface TranslationRecord {
  readonly language: Language
  /** Of the question. */
  readonly id: string
  readonly fingerprint: string
}

export interface Entry {
  readonly slug: string
  readonly file: string
  readonly form: Scalar
  /** First the language of submission. */
  readonly languages: readonly Language[]
  readonly title: Localized
  readonly attachments: readonly Attachment[]
  readonly accept: readonly Acceptance[]
  /** What `check --record` has written. */
  readonly translated?: readonly TranslationRecord[]
  /** Ids of private fields that are answered, but not in this copy of the entry: they are not missed. */
  readonly withheld: readonly Scalar[]
  /** `YYYY-MM-DD`, checked. */
  readonly date?: string
  readonly number?: string
  readonly layout?: Scalar
  readonly paper?: Scalar
  readonly theme?: Scalar
  readonly readingOrder?: Scalar
  /** All other keys of the front matter and `title`: fields of the form, in the author's order. */
  readonly fields: ReadonlyMap<string, Field>
  readonly answers: readonly AnswerSource[]
}
