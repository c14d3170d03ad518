/** One entry through the pipeline; a fault of the program's own ends that entry, not the run. */
import { diagnose } from '../diagnostics/diagnose.ts'
import type { compile } from '../pipeline/index.ts'
import type { Compilation, CompileOptions } from '../pipeline/types.ts'
import type { EntryPlace, World } from '../world/types.ts'
import { isMachineFailure } from './machine.ts'

export function compileSafely(world: World, place: EntryPlace, options: CompileOptions, run: typeof compile): Compilation {
  try {
    const { value, diagnostics } = world.readEntry(place)
    return value ? run(value, world.resources, options) : { stages: {}, editions: [], diagnostics, accepted: [] }
  } catch (error) {
    if (isMachineFailure(error)) throw error
    const reason = describe(error)
    const start = { file: place.file, line: 1, column: 1 }
    return { stages: {}, editions: [], diagnostics: [diagnose('settings/program-fault', start, { reason })], accepted: [] }
  }
}

/** What went wrong and in which function, in one line. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const where = /^\s+at (\S+) \(/m.exec(error.stack ?? '')?.[1]
  return `${error.message.split('\n')[0]}${where === undefined ? '' : ` (in ${where})`}`
}
