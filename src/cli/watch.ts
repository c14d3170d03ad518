/** `dossier build --watch`: something at these places changes → what hangs on it is built again, until a signal comes. */
import { existsSync, type FSWatcher, statSync, watch } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { CliIo, Signal } from './io.ts'

/** Editors write a file in several steps; milliseconds until it stands. */
const SETTLE = 30

/** Where the system does not tell of changes, it is asked so often, in milliseconds. */
const POLL = 1000

interface Watcher {
  readonly close: () => void
}

/** Called with the path of what has changed, where the system says it. */
type OnChange = (path: string | undefined) => void

/**
 * Call `build` at once and after each change; several at once are one. Ends with the signal that came.
 * @param isOwn what the build itself writes: no change
 */
export async function watchPaths(
  paths: readonly string[],
  { build, isOwn }: { readonly build: () => Promise<void>; readonly isOwn: (path: string) => boolean },
  io: CliIo,
): Promise<Signal | undefined> {
  // Something may have changed before anybody watched.
  let hasChanged = true
  let wake: () => void = () => undefined
  const change: OnChange = (path) => {
    if (path !== undefined && isOwn(path)) return
    hasChanged = true
    wake()
  }
  const watchers = paths.map((path) => watchPath(path, change))
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

/** A file is watched by its folder: many editors write another one and give it the name. What is not there yet is waited for. */
function watchPath(path: string, change: OnChange): Watcher {
  if (existsSync(path))
    return statSync(path).isDirectory() ? watchFolder(path, true, change) : watchFolder(dirname(path), false, change)
  if (!existsSync(dirname(path))) return { close: () => undefined }
  let watcher = watchFolder(dirname(path), false, () => {
    if (!existsSync(path)) return
    watcher.close()
    watcher = watchPath(path, change)
    change(path)
  })
  return { close: () => watcher.close() }
}

function watchFolder(folder: string, recursive: boolean, change: OnChange): Watcher {
  const poll = () => {
    const timer = setInterval(change, POLL, undefined)
    return { close: () => clearInterval(timer) }
  }
  try {
    const tell = (_: string, name: string | null) => change(name === null ? undefined : join(folder, name))
    let watcher: Watcher = watch(folder, { recursive }, tell).on('error', function (this: FSWatcher) {
      this.close()
      watcher = poll()
    })
    return { close: () => watcher.close() }
  } catch {
    return poll()
  }
}
