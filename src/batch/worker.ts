/** The worker's side: a thread that opens the world once and renders the entries it is given. */
import { workerData } from 'node:worker_threads'
import workerpool from 'workerpool'
import { openWorld } from '../world/index.ts'
import type { WorldPlace } from '../world/types.ts'
import { renderInProcess } from './inProcess.ts'
import { isMachineFailure } from './machine.ts'
import type { RenderedEntry, RenderTask } from './types.ts'

export interface WorkerSetup {
  readonly place: WorldPlace
  /** Milliseconds for each entry. */
  readonly limit: number
}

/** What a worker answers; errors do not pass between threads as what they are. */
export type Answer = { readonly entry: RenderedEntry } | { readonly machine: string }

/** Whether this thread was started to render entries. */
export function isRenderWorker(): boolean {
  return (workerData as { renderEntries?: WorkerSetup } | null)?.renderEntries !== undefined
}

export function startRenderWorker(): void {
  const { place, limit } = (workerData as { renderEntries: WorkerSetup }).renderEntries
  const renderer = renderInProcess(() => openWorld(place), limit)
  const render = async (task: RenderTask) => {
    try {
      const entry = await renderer.render(task)
      // The bytes change hands instead of being copied.
      return new workerpool.Transfer({ entry } satisfies Answer, transferable(entry))
    } catch (error) {
      if (isMachineFailure(error)) return { machine: (error as Error).message } satisfies Answer
      throw error
    }
  }
  workerpool.worker({ render })
}

function transferable({ pdfs }: RenderedEntry): ArrayBuffer[] {
  return pdfs.map(({ bytes }) => bytes.buffer as ArrayBuffer)
}
