/** `dossier build --watch`: something below these folders changes → what hangs on it is built again, until a signal comes. */
import { existsSync, type FSWatcher, watch } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import type { CliIo, Signal } from './io.ts'

/** Editors write a file in several steps; milliseconds until it stands. */
const SETTLE = 30

/** Where the system does not tell of changes, it is asked so often, in milliseconds. */
const POLL = 1000

/** Call `build` after each change; several at once are one. Ends with the signal that came. */
export async function watchFolders(
  folders: readonly string[],
  build: () => Promise<void>,
  io: CliIo,
): Promise<Signal | undefined> {
  let hasChanged = false
  let wake: () => void = () => undefined
  const change = () => {
    hasChanged = true
    wake()
  }
  const watchers = folders.filter((folder) => existsSync(folder)).map((folder) => watchFolder(folder, change))
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

function watchFolder(folder: string, change: () => void): { readonly close: () => void } {
  const poll = () => {
    const timer = setInterval(change, POLL)
    return { close: () => clearInterval(timer) }
  }
  try {
    let watcher: { readonly close: () => void } = watch(folder, { recursive: true }, change).on(
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
