/** The table of kinds. Prose has no row: it is not a value but text in several languages, read by `prose.ts`. */
import type { KindName } from '../types.ts'
import { choice, country, goals, multiChoice, targets } from './choice.ts'
import { date } from './date.ts'
import { integer } from './integer.ts'
import type { Kind } from './kind.ts'
import { text, url } from './text.ts'
import { consent, yesNo } from './yesNo.ts'

export const KINDS: Readonly<Record<Exclude<KindName, 'prose'>, Kind>> = {
  text,
  integer,
  date,
  url,
  'yes-no': yesNo,
  choice,
  'multi-choice': multiChoice,
  country,
  goals,
  targets,
  consent,
}
