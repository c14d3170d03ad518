/** What a command touches of the machine, gathered so that tests can stand in for it. */
export interface CliIo {
  /** The folder the user stands in. */
  readonly cwd: string
  /** Where the package lies: its own `templates/` and `fonts/`. */
  readonly home: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** Results. */
  readonly out: (text: string) => void
  /** Progress and diagnostics. */
  readonly err: (text: string) => void
  /** Whether stderr is a terminal that can redraw a line. */
  readonly terminal: boolean
}

/** Exit statuses (contract of the command line). */
export const EXIT = { done: 0, errors: 1, misuse: 2, machine: 3 } as const

/** The command was not used as it can be: says how, exit status 2. */
export class Misuse extends Error {}

/** The machine failed us (disk full, not writable): exit status 3. */
export class MachineFailure extends Error {}

const MACHINE_ERRORS = new Set(['ENOSPC', 'EACCES', 'EPERM', 'EROFS', 'EMFILE', 'ENFILE', 'EIO', 'EDQUOT'])

/** Whether an error is the machine's, not the program's. */
export function isMachineFailure(error: unknown): boolean {
  if (error instanceof MachineFailure) return true
  return error instanceof Error && 'code' in error && MACHINE_ERRORS.has(String(error.code))
}
