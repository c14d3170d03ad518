/**
 * The one door to files and fonts: finds entries, opens forms, templates and faces. What it hands
 * out is plain data or reads lazily; nothing else in the program touches the machine.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createShaper } from '../font/shaper.ts'
import { createWordShaper } from '../text/shape.ts'
import { findEntries, readEntrySource, sizeOfEntry } from './entries.ts'
import { openResources } from './resources.ts'
import type { World, WorldPlace } from './types.ts'

export async function openWorld(place: WorldPlace): Promise<World> {
  const shaper = await createShaper(readFileSync(join(place.home, 'dist', 'harfbuzz.wasm')))
  const resources = openResources(place, createWordShaper(shaper))
  return {
    resources,
    findEntries: (paths) => findEntries(place.cwd, paths),
    sizeOf: (entry) => sizeOfEntry(place.cwd, entry),
    readEntry: (entry) => readEntrySource(place.cwd, entry),
  }
}
