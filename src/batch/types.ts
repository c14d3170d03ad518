/** Entries to be rendered, and what comes back of each: plain data, which passes between threads. */
import type { Diagnostic } from '../diagnostics/types.ts'
import type { FileSize } from '../entry/types.ts'
import type { Accepted } from '../form/index.ts'
import type { CompileOptions } from '../pipeline/types.ts'
import type { Counts } from '../receipt/types.ts'
import type { EntryPlace } from '../world/types.ts'

export interface RenderTask {
  readonly place: EntryPlace
  readonly options: CompileOptions
}

export interface RenderedPdf {
  /** Where it belongs below the output folder. */
  readonly name: string
  readonly pages: number
  readonly bytes: Uint8Array
  readonly sha256: string
}

export interface RenderedEntry {
  /** The entry's file, as the user would type it. */
  readonly file: string
  readonly form: string
  readonly languages: readonly string[]
  readonly counts: Counts
  readonly diagnostics: readonly Diagnostic[]
  /** Findings that the author accepts, with the reasons. */
  readonly accepted: readonly Accepted[]
  /** Names of all PDFs that the entry makes, written or not. */
  readonly names: readonly string[]
  /** All of them, or none. */
  readonly pdfs: readonly RenderedPdf[]
  /** Files beside the entry that it was made with, or would have been. */
  readonly reads: readonly FileRead[]
  /** Taken from the cache. */
  readonly cached: boolean
  readonly ms: number
}

/** What was asked of the entry's folder, and the answer. */
export interface FileRead {
  readonly path: string
  /** In bytes; absent where no such file was there. */
  readonly size?: FileSize
  /** Where its bytes were read. */
  readonly sha256?: string
}

/** Renders one entry after the other, here or on threads. */
export interface Renderer {
  /** How many entries it can have in work at once. */
  readonly width: number
  readonly render: (task: RenderTask) => Promise<RenderedEntry>
  /** End it at once, whatever it is doing. */
  readonly close: () => Promise<void>
}
