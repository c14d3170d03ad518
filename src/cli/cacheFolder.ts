/** Where what was rendered is kept between runs. */
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { CliIo } from './io.ts'

/**
 * `DOSSIER_CACHE`; else below `node_modules/` where there is one, as other tools have it; else where the system keeps
 * caches. Nothing where that cannot be known, or `DOSSIER_CACHE` is empty.
 */
export function cacheFolder({ cwd, env }: CliIo): string | undefined {
  if (env.DOSSIER_CACHE !== undefined) return env.DOSSIER_CACHE === '' ? undefined : resolve(cwd, env.DOSSIER_CACHE)
  if (existsSync(join(cwd, 'node_modules'))) return join(cwd, 'node_modules', '.cache', 'dossier')
  const { XDG_CACHE_HOME, LOCALAPPDATA, HOME } = env
  const system =
    XDG_CACHE_HOME || LOCALAPPDATA || (HOME ? join(HOME, process.platform === 'darwin' ? 'Library/Caches' : '.cache') : '')
  return system === '' ? undefined : join(system, 'dossier')
}
