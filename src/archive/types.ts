/** What an official copy is made of, and what is said of one. */
import type { BagFile, BagInfo } from '../bag/types.ts'
import type { Diagnostic } from '../diagnostics/types.ts'
import type { FontRecord } from '../receipt/types.ts'

/** An entry's official copy, before it is packed. */
export interface OfficialCopy {
  readonly slug: string
  /** Below `data/`. */
  readonly payload: readonly BagFile[]
  readonly info: BagInfo
  readonly facts: CopyFacts
}

/** A line of the index of copies. */
export interface CopyFacts {
  readonly entry: string
  readonly form: string
  readonly edition: string
  readonly country: string
  readonly title: string
  readonly languages: readonly string[]
  readonly date: string
  readonly pdfs: readonly { readonly file: string; readonly pages: number; readonly bytes: number; readonly sha256: string }[]
}

/**
 * `whole`: unchanged, and rendered again to the same bytes. `changed`: not what it was. `other-bytes`: unchanged, but this
 * version of the program renders it to other bytes. `unrendered`: unchanged, but something is missing to render it.
 */
export type Verdict = 'whole' | 'changed' | 'other-bytes' | 'unrendered'

export interface Verified {
  readonly verdict: Verdict
  readonly diagnostics: readonly Diagnostic[]
}

/** Finds a font by its hash; nothing where it is not at hand. */
export type FindFont = (font: Pick<FontRecord, 'file' | 'sha256'>) => Uint8Array | undefined
