/** Entries rendered one after the other in this thread. */
import { setImmediate } from 'node:timers/promises'
import type { World } from '../world/types.ts'
import { createEntryRenderer, TIME_LIMIT } from './renderEntry.ts'
import type { Renderer } from './types.ts'

/** @param open makes the world, once more after an entry that had to be ended */
export function renderInProcess(open: () => Promise<World>, limit = TIME_LIMIT): Renderer {
  const renderEntry = createEntryRenderer(limit)
  let world: Promise<World> | undefined
  return {
    width: 1,
    async render(task) {
      // Signals are heard between two entries.
      await setImmediate()
      world ??= open()
      const { entry, spoiled } = renderEntry(await world, task)
      if (spoiled) world = undefined
      return entry
    },
    close: async () => undefined,
  }
}
