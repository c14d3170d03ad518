/** Why an image cannot be read: a value on the way from a format's reader to the diagnostic with its place. */
import type { Code, PhraseCode } from '../diagnostics/codes.ts'
import { phrase } from '../diagnostics/diagnose.ts'
import type { Parameters } from '../diagnostics/types.ts'

export interface ImageFault {
  readonly type: 'fault'
  readonly code: Code
  readonly parameters: Parameters
}

/** The phrases of an area, named without it. */
type In<Area extends string, C = PhraseCode> = C extends `${Area}/${infer Name}` ? Name : never

/** The file is not what its format asks for. */
export function damaged(problem: In<'damage'>, parameters: Parameters = {}): ImageFault {
  return { type: 'fault', code: 'image/damaged', parameters: { problem: phrase(`damage/${problem}`, parameters) } }
}

/** The file does not even end where the library that reads it can go on; `problem` is in its words. */
export function unreadable(problem: string): ImageFault {
  return { type: 'fault', code: 'image/damaged', parameters: { problem } }
}

/** A valid file that PDF/A or this program has no place for; `instead` is what to save it as. */
export function unsupported(problem: In<'unsupported'>, instead: In<'instead'>, parameters: Parameters = {}): ImageFault {
  const words = { problem: phrase(`unsupported/${problem}`, parameters), instead: phrase(`instead/${instead}`) }
  return { type: 'fault', code: 'image/unsupported', parameters: words }
}

export function isFault(value: object): value is ImageFault {
  return 'type' in value && value.type === 'fault'
}
