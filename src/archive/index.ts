/** An entry → its official copy, proved: what it holds renders again to the same PDFs. */

import { packBag } from '../bag/index.ts'
import type { BagFile } from '../bag/types.ts'
import { compileSafely } from '../batch/compileSafely.ts'
import type { Diagnostic } from '../diagnostics/types.ts'
import { compile } from '../pipeline/index.ts'
import type { CompileOptions } from '../pipeline/types.ts'
import { recordReads } from '../receipt/materials.ts'
import { openWorld } from '../world/index.ts'
import type { EntryPlace, WorldPlace } from '../world/types.ts'
import { compareAgain } from './compareAgain.ts'
import { type CopyParts, officialCopy, receiptPath } from './copy.ts'
import { readReceipt } from './receipts.ts'
import type { CopyFacts } from './types.ts'

export interface ArchiveTask {
  readonly place: EntryPlace
  readonly options: CompileOptions
  readonly withFonts: boolean
}

export interface Archived {
  /** Nothing where the entry has errors. */
  readonly bag?: readonly BagFile[]
  readonly facts?: CopyFacts
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Render an entry in a world of its own, so that it is known which faces it needs; render it again from what the copy
 * holds; pack the bag.
 */
export async function archiveEntry(world: WorldPlace, { place, options, withFonts }: ArchiveTask): Promise<Archived> {
  const opened = await openWorld(world)
  const taken: { parts?: Pick<CopyParts, 'source' | 'read'> } = {}
  const compilation = compileSafely(opened, place, options, (source, resources, settings) => {
    const folder = recordReads(source)
    taken.parts = { source, read: folder.read }
    return compile({ ...source, readFile: folder.readFile }, resources, settings)
  })
  const { editions, diagnostics } = compilation
  if (!taken.parts || editions.length === 0 || editions.some(({ stages }) => !stages.bytes)) return { diagnostics }
  const copy = officialCopy({ ...taken.parts, compilation, fonts: opened.resources.fonts, withFonts, date: options.date })
  const files = copy.payload.map(({ path, bytes }) => ({ name: path, bytes }))
  const pdfs = editions.map((edition) => {
    const receipt = files.find(({ name }) => name === receiptPath(edition))!
    return { receipt: readReceipt(receipt.bytes)!, bytes: edition.stages.bytes! }
  })
  const fontsFrom = withFonts ? undefined : [world.cwd, world.home]
  const again = await compareAgain(pdfs, files, { name: place.file, home: world.home, fontsFrom })
  if (again.verdict !== 'whole') return { diagnostics: [...diagnostics, ...again.diagnostics] }
  return { bag: packBag(copy.payload, copy.info), facts: copy.facts, diagnostics }
}
