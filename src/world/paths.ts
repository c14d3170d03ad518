/** Paths on the machine: what lies below what, and how a path is shown. */
import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import type { FileSize } from '../entry/types.ts'
import type { ImageFolder } from '../style/index.ts'
import type { WorldPlace } from './types.ts'

export function filesBelow(folder: string): ImageFolder {
  return { fileSize: (path) => sizeBelow(folder, path), readFile: (path) => readFileSync(join(folder, path)) }
}

export function sizeBelow(folder: string, path: string): FileSize {
  const target = resolve(folder, path)
  if (!existsSync(target)) return undefined
  if (!isWithin(target, folder)) return 'outside'
  const stats = statSync(target)
  if (stats.isDirectory()) return 'folder'
  return stats.isFile() ? stats.size : undefined
}

/** Whether a path stays below a folder, symbolic links followed. */
export function isWithin(path: string, folder: string): boolean {
  if (!existsSync(path)) return false
  const real = relative(realpathSync(folder), realpathSync(path))
  return real !== '..' && !real.startsWith(`..${sep}`) && resolve(real) !== real
}

export function slashes(path: string): string {
  return path.split(sep).join('/')
}

/** Code point order, the same in every locale. */
export function compareCodePoints(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Paths of templates as the user would type them; those of the package by their place in it. */
export function shownPath({ cwd, home }: WorldPlace, path: string): string {
  const fromHere = relative(cwd, path)
  return slashes(fromHere.startsWith('..') ? relative(home, path) : fromHere)
}
