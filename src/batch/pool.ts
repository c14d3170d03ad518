/**
 * Entries rendered on long-lived threads, each of which opens fonts, forms and templates once. A thread that an entry
 * brings down is replaced, and the entry named.
 */
import workerpool from 'workerpool'
import type { WorldPlace } from '../world/types.ts'
import { MachineFailure } from './machine.ts'
import { failed, TIME_LIMIT } from './renderEntry.ts'
import type { Renderer, RenderTask } from './types.ts'
import type { Answer, WorkerSetup } from './worker.ts'

/** Megabytes of JavaScript objects in one thread: ten times what a dossier of 600 questions needs. */
const MEMORY_LIMIT = 2048

/** Megabytes of those that are new, half of what V8 would take: collecting them more often costs nothing that can be measured. */
const YOUNG = 24

/** Milliseconds that a thread has to end an entry by itself before it is ended. */
const GRACE = 5000

interface PoolOptions {
  /** The compiled program; it knows when it runs as a worker. */
  readonly program: string
  readonly place: WorldPlace
  readonly jobs: number
  /** Milliseconds for each entry. */
  readonly limit?: number
}

export function createPool({ program, place, jobs, limit = TIME_LIMIT }: PoolOptions): Renderer {
  const renderEntries: WorkerSetup = { place, limit }
  const pool = workerpool.pool(program, {
    workerType: 'thread',
    maxWorkers: jobs,
    workerThreadOpts: {
      workerData: { renderEntries },
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT, maxYoungGenerationSizeMb: YOUNG },
    },
  })
  return {
    width: jobs,
    async render(task) {
      const answer = await ask(task)
      if ('machine' in answer) throw new MachineFailure(answer.machine)
      return answer.entry
    },
    close: async () => void (await pool.terminate(true)),
  }

  async function ask(task: RenderTask): Promise<Answer> {
    try {
      return (await pool.exec('render', [task]).timeout(limit + GRACE)) as Answer
    } catch (error) {
      if (error instanceof workerpool.Promise.TimeoutError) {
        return { entry: failed(task, 'batch/time-limit', { seconds: limit / 1000 }) }
      }
      const reason = (error as Error).message
      // No thread began, so it was not the entry: handles or processes have run out.
      if (/Worker initialization failure|\bE[MN]FILE\b/.test(reason))
        throw new MachineFailure(`no thread can be started: ${reason}`)
      return { entry: failed(task, 'batch/ended', { megabytes: MEMORY_LIMIT, reason }) }
    }
  }
}
