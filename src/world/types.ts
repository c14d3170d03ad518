/** What the program knows of the machine: plain data, or functions that read lazily. */
import type { Staged } from '../diagnostics/types.ts'
import type { EntrySource } from '../entry/types.ts'
import type { Resources } from '../pipeline/types.ts'

export interface WorldPlace {
  /** The current folder: its `templates/` and `fonts/` come before the package's own. */
  readonly cwd: string
  /** Where the package lies. */
  readonly home: string
  /** Folders that hold `templates/`, the nearer first; without a word `cwd` and `home`. */
  readonly templatesFrom?: readonly string[]
  /** Likewise for `fonts/`. */
  readonly fontsFrom?: readonly string[]
}

export interface World {
  readonly resources: Resources
  /** The entries below files and folders, in code point order of their paths; missing paths are named. */
  readonly findEntries: (paths: readonly string[]) => {
    readonly entries: readonly EntryPlace[]
    readonly missing: readonly string[]
  }
  /** Bytes of an entry's main file and of what lies in its folder, if it has one: how long it may take. */
  readonly sizeOf: (place: EntryPlace) => number
  /** The files of an entry; no value where one of them may not or cannot be read. */
  readonly readEntry: (place: EntryPlace) => Staged<EntrySource | undefined>
}

/** What every entry needs and the user may have changed cannot be read: nothing can be done with any of them. */
export class BrokenResource extends Error {}

/** Where an entry lies. */
export interface EntryPlace {
  /** `<slug>.md` or `<slug>/nomination.md`, as the user would type it. */
  readonly file: string
  /** Path below the searched folder, without `.md` or `/nomination.md`. */
  readonly slug: string
  /** The folder that the user named: what a link below it leads to must lie there, too. */
  readonly root: string
}
