/** An entry's place → its PDFs and all that is to be said of it. A fault of the program's own ends that entry only. */
import { createHash } from 'node:crypto'
import { diagnose } from '../diagnostics/diagnose.ts'
import { pdfName } from '../editions.ts'
import type { EntrySource } from '../entry/types.ts'
import { compile } from '../pipeline/index.ts'
import type { Compilation } from '../pipeline/types.ts'
import { countsOf } from '../receipt/counts.ts'
import type { EntryPlace, World } from '../world/types.ts'
import { compileSafely } from './compileSafely.ts'
import { createTimeLimit, OutOfTime, type TimeLimit } from './timeLimit.ts'
import type { FileRead, RenderedEntry, RenderTask } from './types.ts'

/** Milliseconds that an entry may take: a hundred times what a long one needs. */
export const TIME_LIMIT = 120_000

export interface Rendering {
  readonly entry: RenderedEntry
  /** The time limit has passed: what entries share in this world may be half done. */
  readonly spoiled: boolean
}

/** Make the function that renders entries in a world, each within the time limit. */
export function createEntryRenderer(limit: number): (world: World, task: RenderTask) => Rendering {
  const within = createTimeLimit(limit)
  return (world, task) => {
    try {
      return { entry: renderWithin(within, world, task), spoiled: false }
    } catch (error) {
      if (!(error instanceof OutOfTime)) throw error
      return { entry: failed(task, 'batch/time-limit', { seconds: limit / 1000 }), spoiled: true }
    }
  }
}

function renderWithin(within: TimeLimit, world: World, { place, options }: RenderTask): RenderedEntry {
  const began = performance.now()
  const reads: FileRead[] = []
  const watched: World = { ...world, readEntry: (of) => watchReads(world.readEntry(of), reads) }
  const compilation = within(() => compileSafely(watched, place, options, compile))
  return { ...renderedEntry(place, compilation, performance.now() - began), reads }
}

/** What came of an entry, without what it was made with. */
export function renderedEntry(
  place: EntryPlace,
  { stages, editions, diagnostics, accepted }: Compilation,
  ms: number,
): RenderedEntry {
  const whole = editions.flatMap(({ file: name, stages: { bytes, pages } }) =>
    bytes && pages ? [{ name, bytes, pages: pages.pages.length, sha256: createHash('sha256').update(bytes).digest('hex') }] : [],
  )
  return {
    file: place.file,
    form: stages.entry?.form.text ?? '',
    languages: stages.entry?.languages ?? [],
    counts: stages.data ? countsOf(stages.data) : {},
    diagnostics,
    accepted,
    names: editions.length > 0 ? editions.map((edition) => edition.file) : [pdfName(place.slug)],
    pdfs: whole.length === editions.length ? whole : [],
    reads: [],
    cached: false,
    ms,
  }
}

/** An entry of which only the failure is known. */
export function failed(
  { place }: RenderTask,
  code: 'batch/time-limit' | 'batch/ended',
  parameters: Readonly<Record<string, string | number>>,
): RenderedEntry {
  const start = { file: place.file, line: 1, column: 1 }
  return {
    ...{ file: place.file, form: '', languages: [], counts: {}, names: [pdfName(place.slug)], pdfs: [], reads: [] },
    ...{ diagnostics: [diagnose(code, start, parameters)], accepted: [], cached: false, ms: 0 },
  }
}

/** The same source; what is asked of its folder is noted. */
function watchReads({ value, diagnostics }: ReturnType<World['readEntry']>, reads: FileRead[]): ReturnType<World['readEntry']> {
  if (!value) return { value, diagnostics }
  const source: EntrySource = {
    ...value,
    fileSize(path) {
      const size = value.fileSize(path)
      reads.push({ path, ...(size !== undefined && { size }) })
      return size
    },
    readFile(path) {
      const bytes = value.readFile(path)
      reads.push({ path, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') })
      return bytes
    },
  }
  return { value: source, diagnostics }
}
