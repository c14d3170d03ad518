/** A function → the same, ended by V8 itself after so many milliseconds: even a loop that never comes to an end. */
import { createContext, Script } from 'node:vm'

/** The limit has passed; what ran may have left things half done. */
export class OutOfTime extends Error {}

export type TimeLimit = <T>(run: () => T) => T

export function createTimeLimit(milliseconds: number): TimeLimit {
  // Only scripts can be given a time limit: one that calls what stands in its global object.
  const global = createContext({})
  const script = new Script('run()')
  return <T>(run: () => T): T => {
    global.run = run
    try {
      return script.runInContext(global, { timeout: milliseconds }) as T
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw new OutOfTime()
      throw error
    }
  }
}
