/** What a PDF was made from, and what its receipt says of it. */
import type { Language } from '../language/types.ts'
import type { Settings } from '../settings.ts'

/** What a file is to the PDF that was made from it. */
export type Role =
  | 'entry'
  | 'translation'
  | 'attachment'
  | 'form'
  | 'profile'
  | 'template'
  | 'style'
  | 'words'
  | 'data'
  | 'picture'

/** A file that a PDF was made from. */
export interface Material {
  /** The path that it has in the PDF: `entry/…` or `templates/…`, so that it can be built where it is taken out. */
  readonly name: string
  readonly role: Role
  readonly bytes: Uint8Array
  /** Whether it is attached, or only named. */
  readonly embedded: boolean
  /** What the author calls it. */
  readonly title?: string
}

/** The file `receipt.json`. */
export interface Receipt {
  /** The version of the program. */
  readonly dossier: string
  readonly form: { readonly id: string; readonly edition: string; readonly status: string; readonly source: string }
  readonly slug: string
  /** The name of the PDF. */
  readonly file: string
  readonly languages: readonly Language[]
  /** With these, the attached files give the same bytes. */
  readonly options: {
    readonly layout: Settings['layout']
    readonly paper: Settings['paper']
    readonly theme: string
    readonly 'reading-order': Settings['readingOrder']
    readonly draft: boolean
    /** Whose rules it was set by and held against. */
    readonly profile?: string
  }
  /** What `/CreationDate` says: `YYYY-MM-DD`. */
  readonly date?: string
  /** By question and language. */
  readonly counts: Counts
  readonly files: readonly FileRecord[]
  /** The faces that the PDF is set in. */
  readonly fonts: readonly FontRecord[]
}

export interface FileRecord {
  readonly name: string
  readonly role: Role
  readonly bytes: number
  readonly sha256: string
  readonly embedded: boolean
}

export interface FontRecord {
  readonly file: string
  readonly family: string
  readonly weight: number
  readonly style: string
  readonly sha256: string
}

/** Lengths of answers by question and language; `count` is the lenient reading. */
export type Counts = Readonly<Record<string, Readonly<Partial<Record<Language, CountRecord>>>>>

export interface CountRecord {
  readonly count: number
  readonly strict: number
  readonly unit: string
  readonly min: number | null
  readonly max: number | null
  readonly over: boolean
}
