/**
 * A piece of work and a folder's name → the work done while no other process does the same.
 *
 * The lock is a folder that is renamed into place with its owner's number already inside: it is
 * there whole or not at all, on every file system that Node runs on. A process that was killed
 * leaves its lock behind; whoever finds it renames it to a grave that carries the dead lock's own
 * token. That name can be taken only once, so that of two who find it one succeeds, and the other
 * cannot carry off the lock that the first then takes.
 */
import { randomUUID } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** How often a waiting process looks again, in ms. */
const PATIENCE = 150

/** A lock older than this is dead whatever its number says: numbers are used again. In ms. */
const OLDEST = 20 * 60 * 1000

/**
 * Do `work` alone. While another process holds the lock, wait; `waiting` is told once for whom.
 *
 * @template T
 * @param {string} lock
 * @param {() => Promise<T>} work
 * @param {(process: number) => void} waiting
 * @returns {Promise<T>}
 */
export async function alone(lock, work, waiting) {
  const claim = `${lock}-${process.pid}-${randomUUID()}`
  const graves = []
  mkdirSync(dirname(lock), { recursive: true })
  mkdirSync(claim)
  writeFileSync(join(claim, 'owner'), `${process.pid} ${randomUUID()}`)
  let told = false
  try {
    while (!renamed(claim, lock)) {
      const owner = ownerOf(lock)
      if (owner === undefined) {
        await sleep(PATIENCE)
      } else if (!owner.alive) {
        const grave = `${lock}-dead-${owner.token}`
        if (renamed(lock, grave, 'ENOENT')) graves.push(grave)
        else await sleep(PATIENCE)
      } else {
        if (!told) waiting(owner.process)
        told = true
        await sleep(PATIENCE)
      }
    }
    try {
      return await work()
    } finally {
      renamed(lock, claim, 'ENOENT')
    }
  } finally {
    for (const folder of [claim, ...graves]) rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * Who holds the lock; nothing where nobody does (any more).
 *
 * @param {string} lock
 */
function ownerOf(lock) {
  try {
    const file = join(lock, 'owner')
    const [process, token] = readFileSync(file, 'utf8').split(' ')
    const age = Date.now() - statSync(file).mtimeMs
    return { process: Number(process), token, alive: age < OLDEST && isRunning(Number(process)) }
  } catch {
    return undefined
  }
}

/** @param {number} id */
function isRunning(id) {
  try {
    process.kill(id, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/**
 * Whether the folder could be renamed. A name that is taken says so in several ways: ENOTEMPTY or
 * EEXIST on POSIX, EPERM, EACCES or EBUSY on Windows.
 *
 * @param {string} from
 * @param {string} to
 * @param {string[]} expected what else may be the matter: ENOENT where another process was faster
 */
function renamed(from, to, ...expected) {
  try {
    renameSync(from, to)
    return true
  } catch (error) {
    if (['ENOTEMPTY', 'EEXIST', 'EPERM', 'EACCES', 'EBUSY', ...expected].includes(error.code)) return false
    throw error
  }
}
