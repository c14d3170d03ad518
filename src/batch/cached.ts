/** A renderer → the same, but what was rendered before is not rendered again. */
import type { World } from '../world/types.ts'
import type { RenderCache } from './cache.ts'
import type { Renderer } from './types.ts'

interface CachedOptions {
  readonly cache: RenderCache
  readonly readEntry: World['readEntry']
  /** Render all anew; what comes of it is kept. */
  readonly force: boolean
}

export function renderCached(renderer: Renderer, { cache, readEntry, force }: CachedOptions): Renderer {
  return {
    ...renderer,
    async render(task) {
      const began = performance.now()
      const source = readEntry(task.place).value
      const known = source && !force ? cache.take(task, source) : undefined
      if (known) return { ...known, ms: performance.now() - began }
      const entry = await renderer.render(task)
      if (source) cache.keep({ task, before: source, after: readEntry(task.place).value, entry })
      return entry
    },
  }
}
