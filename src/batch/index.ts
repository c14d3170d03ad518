/** Many entries → each rendered once, long ones first, never more at a time than there are hands for. */
import type { RenderedEntry, Renderer, RenderTask } from './types.ts'

export interface BatchTask extends RenderTask {
  /** Bytes of the entry's files, by which one knows beforehand what takes long. */
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
  const order = longFirst(
    tasks.map(({ size }) => size),
    renderer.width,
  )
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

/** Shares of a thread's work: what is longer than one of them is long. */
const SHARES = 32

/**
 * Indices in the order in which to begin: first, by their sizes, those with which a thread might be left alone at the
 * end; then the rest as they come, for they are told of in that order and wait until it is their turn.
 */
function longFirst(sizes: readonly number[], width: number): readonly number[] {
  const share = sizes.reduce((sum, size) => sum + size, 0) / (width * SHARES)
  const rank = (index: number) => (sizes[index]! > share ? sizes[index]! : 0)
  return sizes.map((_, index) => index).sort((a, b) => rank(b) - rank(a) || a - b)
}
