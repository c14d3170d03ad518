/** Somebody watches: what changes is built again, and nothing else, until a signal comes. */
import { mkdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, it, vi } from 'vitest'
import type { Signal, SignalWatch } from '../../src/cli/io.ts'
import { main } from '../../src/cli/main.ts'
import { watchPaths } from '../../src/cli/watch.ts'
import { GOOD, HOME, workplace } from './support.ts'

/** How long a change may take where other tests keep the machine busy. */
const PATIENCE = { timeout: 15_000, interval: 20 }

/** Somebody at the keyboard, who ends the program with a signal. */
function signals() {
  const listeners = new Set<(signal: Signal) => void>()
  let sent: Signal | undefined
  return {
    send(signal: Signal) {
      sent = signal
      for (const listener of listeners) listener(signal)
    },
    onSignal: (listener: (signal: Signal) => void): SignalWatch => {
      listeners.add(listener)
      return {
        get signal() {
          return sent
        },
        ignore: () => void listeners.delete(listener),
      }
    },
  }
}

it('builds an entry that changes, says so, goes on after a fault, and ends with the signal', async () => {
  const place = workplace({ 'input/a.md': GOOD, 'input/b.md': GOOD, 'alone.md': GOOD })
  const user = signals()
  let said = ''
  const ended = main(['build', '--watch', 'input', 'alone.md'], {
    ...{ cwd: place.cwd, home: HOME, env: {}, terminal: false, out: () => undefined, onSignal: user.onSignal },
    err: (text) => {
      said += text
    },
  })
  const heard = (words: string | RegExp) => vi.waitFor(() => expect(said).toMatch(words), PATIENCE)
  await heard('watching for changes')
  const first = place.bytes('output/b.pdf')
  said = ''

  place.write('input/b.md', GOOD.replace(/^title:.*\n(?: .*\n)*/m, 'title: Another title\n'))
  await heard(/output\/b\.pdf {2}\d+ pages/)
  expect(said).not.toContain('output/a.pdf')
  expect(place.bytes('output/b.pdf').equals(first)).toBe(false)

  place.write('input/b.md', 'no front matter')
  await heard('input/b.md:1:1: error')
  said = ''
  place.write('input/c.md', GOOD)
  await heard(/output\/c\.pdf {2}\d+ pages/)
  // As editors save that write another file and give it the name.
  for (const title of ['Once', 'Twice']) {
    said = ''
    place.write('saved.tmp', GOOD.replace(/^title:.*\n(?: .*\n)*/m, `title: ${title}\n`))
    renameSync(join(place.cwd, 'saved.tmp'), join(place.cwd, 'alone.md'))
    await heard(/output\/alone\.pdf {2}\d+ pages/)
  }

  user.send('SIGINT')
  expect(await ended).toBe(130)
})

it('takes what the build writes for no change, and a folder that is made later for one', async () => {
  const place = workplace({ 'input/a.md': GOOD })
  const at = (name: string) => join(place.cwd, name)
  let builds = 0
  const user = signals()
  const build = async () => {
    builds += 1
    place.write('input/report.json', String(builds))
  }
  const ended = watchPaths(
    [at('input'), at('templates')],
    { build, isOwn: (path) => path === at('input/report.json') },
    { cwd: place.cwd, home: HOME, env: {}, terminal: false, out: () => undefined, err: () => undefined, onSignal: user.onSignal },
  )
  const builtMore = (than: number) => vi.waitFor(() => expect(builds).toBeGreaterThan(than), PATIENCE)
  /** The number of builds, once there are no more. */
  const settled = async () => {
    for (let before = -1; before !== builds; await setTimeout(300)) before = builds
    return builds
  }
  await builtMore(0)
  const before = await settled()

  mkdirSync(at('templates'))
  await builtMore(before)
  const then = await settled()
  place.write('templates/mine/form.yaml', 'id: mine')
  await builtMore(then)

  user.send('SIGINT')
  expect(await ended).toBe('SIGINT')
})
