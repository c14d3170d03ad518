/**
 * Readings of an entry → findings about it as a whole: what is missing, too long, only signs, or at odds
 * with something else. Each check is a row of `CHECKS`, and looks at everything once.
 */
import type { Diagnostic } from '../../diagnostics/types.ts'
import { minimumAge } from './age.ts'
import { askedIfKnown, notAsked } from './dependencies.ts'
import { endings } from './endings.ts'
import { goalsArgued, goalsTicked, targetsOfGoals } from './goals.ts'
import { submissionLanguage, translations } from './languages.ts'
import { items, limits, sums } from './lengths.ts'
import { fillers, originals, required } from './missing.ts'
import { spellings, titleTwice } from './names.ts'
import { parity } from './parity.ts'
import { requiredParts } from './parts.ts'
import { staleTranslations } from './stale.ts'
import type { Check, Checked } from './types.ts'

const CHECKS: readonly Check[] = [
  submissionLanguage,
  required,
  requiredParts,
  originals,
  fillers,
  limits,
  items,
  sums,
  endings,
  notAsked,
  askedIfKnown,
  targetsOfGoals,
  goalsArgued,
  goalsTicked,
  minimumAge,
  titleTwice,
  spellings,
  translations,
  parity,
  staleTranslations,
]

/** Run all checks. */
export function checkAnswers(checked: Checked): readonly Diagnostic[] {
  return CHECKS.flatMap((check) => check(checked))
}
