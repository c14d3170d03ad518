/** Many entries → each rendered once, the longest first, never more at a time than there are hands for. */
import type { RenderedEntry, Renderer, RenderTask } from './types.ts'

export interface BatchTask extends RenderTask {
  /** Bytes of the entry's files: what takes longest begins first, so that no thread is left alone with it at the end. */
  readonly size: number
}

/**
 * Render entries. `onRendered` is called as each is done, with its place among the tasks; it has the PDFs
 * in hand and should let go of them. Stops early, without another word, once `isStopped` says so.
 */
export async function renderBatch(
  renderer: Renderer,
  tasks: readonly BatchTask[],
  onRendered: (entry: RenderedEntry, index: number) => void,
  isStopped: () => boolean = () => false,
): Promise<void> {
  const order = tasks.map((_, index) => index).sort((a, b) => tasks[b]!.size - tasks[a]!.size || a - b)
  let next = 0
  const hand = async (): Promise<void> => {
    while (next < order.length && !isStopped()) {
      const index = order[next++]!
      const entry = await renderer.render(tasks[index]!)
      if (isStopped()) return
      onRendered(entry, index)
    }
  }
  // One more than can be in work, so that no thread waits while a PDF is written.
  await Promise.all(Array.from({ length: renderer.width === 1 ? 1 : renderer.width + 1 }, hand))
}
