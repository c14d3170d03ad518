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
    return question.type === 'given' ? isGiven(reading, asked) : says(reading, question)
  }
  for (const id of readings.keys()) askedOf(id)
  return verdicts
}

function says(reading: Reading, question: Exclude<Question, { type: 'given' }>): Verdict {
  if (reading.faulty || reading.state !== 'given') return 'unknown'
  const holds = reading.items.some(({ id }) => {
    if (question.type === 'in') return question.values.includes(id)
    const order = compare(id, question.value)
    return question.type === 'at-least' ? order >= 0 : order <= 0
  })
  return holds ? 'yes' : 'no'
}

/** Numbers by size; ISO dates by their letters, as far as both are known: `2020-02` is as early as any day in it. */
function compare(value: string, bound: string): number {
  if (/^\d+$/.test(value)) return Number(value) - Number(bound)
  const [a, b] = [value, bound].map((iso) => iso.slice(0, Math.min(value.length, bound.length))) as [string, string]
  return a < b ? -1 : a > b ? 1 : 0
}

function isGiven(reading: Reading, asked: Verdict): Verdict {
  if (reading.state === 'given') return reading.faulty ? 'unknown' : 'yes'
  // nothing there: settled only where the field was surely asked
  return reading.state === 'absent' && asked === 'yes' ? 'no' : 'unknown'
}
