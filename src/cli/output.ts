/**
 * Bytes → a file that appears whole or not at all: written beside its place under another name,
 * checked for length, flushed, then renamed.
 */
import { closeSync, fstatSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { MachineFailure } from './io.ts'

export function writeWhole(path: string, bytes: Uint8Array | string): void {
  const temporary = `${path}.${process.pid}.part`
  const data = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes
  try {
    mkdirSync(dirname(path), { recursive: true })
    const file = openSync(temporary, 'w')
    try {
      writeFileSync(file, data)
      // A full disk can write short without a word.
      if (fstatSync(file).size !== data.length) throw new Error('the disk is full')
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(temporary, path)
    syncFolder(dirname(path))
  } catch (error) {
    removeIfThere(temporary)
    throw new MachineFailure(`${path} cannot be written: ${(error as Error).message}`)
  }
}

/** `force` passes over a file that is not there, but not over a folder that is none. */
function removeIfThere(path: string): void {
  try {
    rmSync(path, { force: true })
  } catch {}
}

/** The new name must last as well; Windows has no way to say so, and needs none. */
function syncFolder(path: string): void {
  if (process.platform === 'win32') return
  const folder = openSync(path, 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}
