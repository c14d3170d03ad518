/** Entries and examples of this repository, compiled as the program compiles them; the fonts are opened once. */
import { fileURLToPath } from 'node:url'
import { compile } from '../../src/pipeline/index.ts'
import type { Compilation, CompileOptions, Stages } from '../../src/pipeline/types.ts'
import { openWorld } from '../../src/world/index.ts'
import type { World } from '../../src/world/types.ts'

const HOME = fileURLToPath(new URL('../..', import.meta.url))

let world: Promise<World> | undefined

/** Paths of the entries in `input/`. */
export async function entryPaths(): Promise<readonly string[]> {
  const { entries } = (await openHome()).findEntries(['input'])
  return entries.map(({ file }) => file)
}

/** All values up to the pages; the PDF is there unless it was not asked for. */
export type Laid = Required<Omit<Stages, 'bytes'>> & Pick<Stages, 'bytes'>

/** Compile an entry by its path from the repository. */
export async function compileEntry(file: string, options: CompileOptions = {}): Promise<Compilation & { readonly stages: Laid }> {
  const { resources, findEntries, readEntry } = await openHome()
  const [entry] = findEntries([file]).entries
  if (!entry) throw new Error(`${file} is not there`)
  const { value: source } = readEntry(entry)
  if (!source) throw new Error(`${file} cannot be read`)
  const compilation = compile(source, resources, options)
  const { stages } = compilation
  if (!isLaid(stages))
    throw new Error(`${file} did not get through: ${compilation.diagnostics.map(({ message }) => message).join('; ')}`)
  return { ...compilation, stages }
}

function isLaid(stages: Stages): stages is Laid {
  return stages.pages !== undefined
}

function openHome(): Promise<World> {
  world ??= openWorld({ cwd: HOME, home: HOME })
  return world
}
