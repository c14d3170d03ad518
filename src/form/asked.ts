/** Readings → whether the form asks each field of this entry: yes, no, or unknown. */

import { decide, type Question, type Verdict } from './conditions.ts'
import type { Reading } from './readings.ts'
import type { Condition } from './types.ts'

/** Decide every field's condition; conditions are free of cycles, as the definition's reader has checked. */
export function decideAsked(readings: ReadonlyMap<string, Reading>): ReadonlyMap<string, Verdict> {
  const verdicts = new Map<string, Verdict>()
  const askedOf = (id: string): Verdict => {
    const known = verdicts.get(id)
    if (known) return known
    const condition: Condition | undefined = readings.get(id)?.field.showWhen
    const verdict = condition ? decide(condition, answerTo) : 'yes'
    verdicts.set(id, verdict)
    return verdict
  }
  const answerTo = (question: Question): Verdict => {
    const reading = readings.get(question.field)
    const asked = askedOf(question.field)
    if (!reading || asked === 'no') return 'no'
    return question.type === 'is' ? isValue(reading, question.value) : isGiven(reading, asked)
  }
  for (const id of readings.keys()) askedOf(id)
  return verdicts
}

function isValue(reading: Reading, value: string): Verdict {
  if (reading.faulty || reading.state !== 'given') return 'unknown'
  return reading.items.some((item) => item.id === value) ? 'yes' : 'no'
}

function isGiven(reading: Reading, asked: Verdict): Verdict {
  if (reading.state === 'given') return reading.faulty ? 'unknown' : 'yes'
  // nothing there: settled only where the field was surely asked
  return reading.state === 'absent' && asked === 'yes' ? 'no' : 'unknown'
}
