/** The table of kinds that may stand in the rows of a group, too. */
import type { SimpleKindName } from '../types.ts'
import { choice, country, goals, multiChoice, targets } from './choice.ts'
import { date, month } from './date.ts'
import { integer } from './integer.ts'
import type { Kind } from './kind.ts'
import { email, phone, text, url } from './text.ts'
import { consent, yesNo } from './yesNo.ts'

export const SIMPLE_KINDS: Readonly<Record<SimpleKindName, Kind>> = {
  text,
  integer,
  date,
  month,
  url,
  email,
  phone,
  'yes-no': yesNo,
  choice,
  'multi-choice': multiChoice,
  country,
  goals,
  targets,
  consent,
}

export function isSimple(kind: string): kind is SimpleKindName {
  return kind in SIMPLE_KINDS
}
