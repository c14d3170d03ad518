/** Why an image cannot be read: a value on the way from a format's reader to the diagnostic with its place. */
import type { Code } from '../diagnostics/codes.ts'
import type { Parameters } from '../diagnostics/diagnose.ts'

export interface ImageFault {
  readonly type: 'fault'
  readonly code: Code
  readonly parameters: Parameters
}

/** The file is not what its format asks for. */
export function damaged(problem: string): ImageFault {
  return { type: 'fault', code: 'image/damaged', parameters: { problem } }
}

/** A valid file that PDF/A or this program has no place for; `instead` is what to save it as. */
export function unsupported(problem: string, instead: string): ImageFault {
  return { type: 'fault', code: 'image/unsupported', parameters: { problem, instead } }
}

export function isFault(value: object): value is ImageFault {
  return 'type' in value && value.type === 'fault'
}
