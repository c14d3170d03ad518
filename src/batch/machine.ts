/** Which failures are the machine's, not the program's. */

/** The machine failed us (disk full, not writable): exit status 3. */
export class MachineFailure extends Error {}

const MACHINE_ERRORS = new Set(['ENOSPC', 'EACCES', 'EPERM', 'EROFS', 'EMFILE', 'ENFILE', 'EIO', 'EDQUOT'])

export function isMachineFailure(error: unknown): boolean {
  if (error instanceof MachineFailure) return true
  return error instanceof Error && 'code' in error && MACHINE_ERRORS.has(String(error.code))
}
