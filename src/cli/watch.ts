/** `dossier build --watch`: something at these places changes → what hangs on it is built again, until a signal comes. */
import { existsSync, type FSWatcher, statSync, watch } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { CliIo, Signal } from './io.ts'

/** Editors write a file in several steps; milliseconds until it stands. */
const SETTLE = 30

/** Where the system does not tell of changes, it is asked so often, in milliseconds. */
const POLL = 1000

/** Call `build` at once and after each change; several at once are one. Ends with the signal that came. */
export async function watchPaths(paths: readonly string[], build: () => Promise<void>, io: CliIo): Promise<Signal | undefined> {
  // Something may have changed before anybody watched.
  let hasChanged = true
  let wake: () => void = () => undefined
  const change = () => {
    hasChanged = true
    wake()
  }
  const watchers = paths.filter((path) => existsSync(path)).map((path) => watchPath(path, change))
  const stop = io.onSignal?.(() => wake())
  try {
    while (stop?.signal === undefined) {
      if (!hasChanged) {
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      }
      if (stop?.signal !== undefined) break
      await setTimeout(SETTLE)
      hasChanged = false
      await build()
    }
    return stop?.signal
  } finally {
    stop?.ignore()
    for (const { close } of watchers) close()
  }
}

/** A file is watched by its folder: many editors write another one and give it the name. */
function watchPath(path: string, change: () => void): { readonly close: () => void } {
  const poll = () => {
    const timer = setInterval(change, POLL)
    return { close: () => clearInterval(timer) }
  }
  try {
    const recursive = statSync(path).isDirectory()
    let watcher: { readonly close: () => void } = watch(recursive ? path : dirname(path), { recursive }, change).on(
      'error',
      function (this: FSWatcher) {
        this.close()
        watcher = poll()
      },
    )
    return { close: () => watcher.close() }
  } catch {
    return poll()
  }
}
