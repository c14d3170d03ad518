/** Entry, templates and fonts as they were kept → the PDFs that they render to, with nothing from anywhere else. */
import { compileSafely } from '../batch/compileSafely.ts'
import { TIME_LIMIT } from '../batch/renderEntry.ts'
import { createTimeLimit, OutOfTime } from '../batch/timeLimit.ts'
import { compile } from '../pipeline/index.ts'
import type { Compilation, CompileOptions } from '../pipeline/types.ts'
import type { Receipt } from '../receipt/types.ts'
import { openWorld } from '../world/index.ts'
import { unsafeNames } from './attachedNames.ts'
import { type NamedFile, within } from './layOut.ts'

export interface Kept {
  /** `entry/…` and `templates/…`, and `fonts/…` where they were kept as well. */
  readonly files: readonly NamedFile[]
  readonly receipt: Receipt
  /** Where the package lies, for the shaper. */
  readonly home: string
  /** Folders that hold `fonts/` as well: those of the files come before them. */
  readonly fontsFrom?: readonly string[]
}

/** Render what was kept; nothing where it is not one entry, or is one that no time is enough for. */
export async function renderAgain({ files, receipt, home, fontsFrom }: Kept): Promise<Compilation | undefined> {
  if (unsafeNames(files.map(({ name }) => name)).length > 0) return undefined
  return within(files, async (folder) => {
    const world = await openWorld({ cwd: folder, home, templatesFrom: [folder], fontsFrom: [folder, ...(fontsFrom ?? [])] })
    const [place, ...others] = world.findEntries(['entry']).entries
    if (!place || others.length > 0) return undefined
    try {
      return createTimeLimit(TIME_LIMIT)(() => compileSafely(world, place, optionsOf(receipt), compile))
    } catch (error) {
      if (!(error instanceof OutOfTime)) throw error
      return undefined
    }
  })
}

/** The options that a PDF was made with. */
export function optionsOf({ options, languages, date }: Receipt): CompileOptions {
  const { layout, paper, theme, draft, profile } = options
  return {
    ...{ layout, paper, theme, draft, languages, profile },
    readingOrder: options['reading-order'],
    ...(date !== undefined && { date }),
  }
}
