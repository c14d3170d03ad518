/**
 * Bytes → a file that appears whole or not at all: written beside its place under another name,
 * checked for length, flushed, then renamed.
 */
import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { MachineFailure } from '../batch/machine.ts'

export interface WholeFile {
  readonly path: string
  readonly data: Uint8Array | string
}

/** The name of a file until it is whole. */
function draftOf(path: string): string {
  return `${path}.${process.pid}.part`
}

/** Whether a path is that of a file which this process has begun to write. */
export function isDraftOf(path: string, draft: string): boolean {
  return draft === draftOf(path)
}

export function writeWhole(path: string, data: Uint8Array | string): void {
  writeAllWhole([{ path, data }])
}

/** Write several files that belong together: none gets its name before the bytes of all are safe. */
export function writeAllWhole(files: readonly WholeFile[]): void {
  const beside = files.map(({ path }) => ({ path, temporary: draftOf(path) }))
  let current = ''
  try {
    for (const { path, data } of files) {
      current = path
      writeBeside(draftOf(path), data)
    }
    for (const { path, temporary } of beside) {
      current = path
      renameSync(temporary, path)
    }
    for (const folder of new Set(files.map(({ path }) => dirname(path)))) syncFolder(folder)
  } catch (error) {
    for (const { temporary } of beside) removeIfThere(temporary)
    throw new MachineFailure(`${current} cannot be written: ${(error as Error).message}`)
  }
}

/**
 * Write the files of a folder: it appears with all of them, or not at all. What lies at its place is put aside first, and
 * put back where that fails.
 */
export function writeFolderWhole(folder: string, files: readonly WholeFile[]): void {
  const temporary = draftOf(folder)
  const aside = `${folder}.old.${process.pid}.part`
  try {
    removeIfThere(temporary)
    for (const { path, data } of files) writeBeside(join(temporary, path), data)
    for (const name of new Set(files.flatMap(({ path }) => foldersOf(path)))) syncFolder(join(temporary, name))
    if (existsSync(folder)) renameSync(folder, aside)
    renameSync(temporary, folder)
    syncFolder(dirname(folder))
  } catch (error) {
    if (existsSync(aside) && !existsSync(folder)) renameSync(aside, folder)
    throw new MachineFailure(`${folder} cannot be written: ${(error as Error).message}`)
  } finally {
    removeIfThere(temporary)
    if (existsSync(folder)) removeIfThere(aside)
  }
}

/** `a/b/c.txt` → `a/b`, `a` and the folder itself. */
function foldersOf(path: string): readonly string[] {
  const parent = dirname(path)
  return parent === '.' ? ['.'] : [parent, ...foldersOf(parent)]
}

/** Remove what processes that no longer live left unfinished in these folders; what they had put aside comes back. */
export function sweepLeftovers(folders: readonly string[]): void {
  for (const folder of new Set(folders)) {
    if (!existsSync(folder)) continue
    for (const name of readdirSync(folder)) {
      const [, owner] = /\.(\d+)\.part$/.exec(name) ?? []
      if (owner === undefined || isAlive(Number(owner))) continue
      const [, whole] = /^(.+)\.old\.\d+\.part$/.exec(name) ?? []
      if (whole !== undefined && !existsSync(join(folder, whole))) renameSync(join(folder, name), join(folder, whole))
      else removeIfThere(join(folder, name))
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // A process of somebody else may not be asked, but lives.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function writeBeside(temporary: string, data: Uint8Array | string): void {
  const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : data
  mkdirSync(dirname(temporary), { recursive: true })
  const file = openSync(temporary, 'w')
  try {
    writeFileSync(file, bytes)
    // A full disk can write short without a word.
    if (fstatSync(file).size !== bytes.length) throw new Error('the disk is full')
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** `force` passes over a file that is not there, but not over a folder that is none. */
function removeIfThere(path: string): void {
  try {
    rmSync(path, { force: true, recursive: true })
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
