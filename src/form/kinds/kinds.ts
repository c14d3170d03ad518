/** The table of kinds. Prose has no row: it is not a value but text in several languages, read by `readings.ts`. */
import type { KindName } from '../types.ts'
import { attachment } from './attachment.ts'
import { group } from './group.ts'
import type { Kind } from './kind.ts'
import { SIMPLE_KINDS } from './simple.ts'

export const KINDS: Readonly<Record<Exclude<KindName, 'prose'>, Kind>> = {
  ...SIMPLE_KINDS,
  group,
  // one row: who signs
  declaration: group,
  attachment,
}
