/** One entry through the pipeline; a fault of the program's own ends that entry, not the run. */
import { diagnose } from '../diagnostics/diagnose.ts'
import type { Compilation, CompileOptions, compile } from '../pipeline.ts'
import type { EntryPlace, World } from '../world.ts'

export function compileSafely(world: World, place: EntryPlace, options: CompileOptions, run: typeof compile): Compilation {
  try {
    return run(world.readEntry(place), world.resources, options)
  } catch (error) {
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error)
    return { stages: {}, diagnostics: [diagnose('settings/program-fault', { file: place.file, line: 1, column: 1 }, { reason })] }
  }
}
