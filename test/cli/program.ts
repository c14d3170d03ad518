/** The program as users run it: compiled, in a process of its own. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { HOME } from './support.ts'

/** Make sure that it is compiled from the sources as they are. */
export function compileProgram(): string {
  const ready = spawnSync(process.execPath, [join(HOME, 'src/setup/ready.mjs')], { encoding: 'utf8' })
  if (ready.status !== 0) throw new Error(ready.stderr)
  return join(HOME, 'dist/dossier.cjs')
}

export interface ProgramRun {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

export function runProgram(
  program: string,
  cwd: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): ProgramRun {
  const { PATH = '' } = process.env
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    ...{ cwd, encoding: 'utf8', env: { PATH, ...env } },
  })
  return { status, stdout, stderr }
}
