/** Answers that hang on another answer, in both directions. */
import { diagnose, phrase } from '../../diagnostics/diagnose.ts'
import type { Phrase } from '../../diagnostics/types.ts'
import { fieldsOf } from '../conditions.ts'
import type { Reading } from '../readings.ts'
import type { Condition } from '../types.ts'
import type { Check } from './types.ts'
import { listOfNames } from './wording.ts'

/** Answers that the form does not ask for, told once for all that hang on the same condition. */
export const notAsked: Check = ({ readings, asked }) =>
  groupByCondition([...readings.values()].filter((one) => isAnswered(one) && asked.get(one.field.id) === 'no')).map(
    ({ condition, dependents }) =>
      diagnose('form/not-asked', dependents[0]!.span!, {
        answered: areAnswered(dependents),
        deciding: listOfNames(fieldsOf(condition).flatMap((id) => readings.get(id)?.field ?? [])),
      }),
  )

/**
 * Questions answered though the question that opens them is not. A field of the front matter may be given
 * while what it hangs on is unknown: that one has its own finding, and a value claims less than a text.
 */
export const askedIfKnown: Check = ({ readings, asked }) =>
  groupByCondition(
    [...readings.values()].filter((one) => one.field.inBody && isAnswered(one) && asked.get(one.field.id) === 'unknown'),
  ).flatMap(({ condition, dependents }) => {
    const deciding = fieldsOf(condition)
      .flatMap((id) => readings.get(id) ?? [])
      .filter((one) => one.field.inBody && one.state !== 'given')
    const [first] = deciding
    if (!first) return []
    return [
      diagnose('form/asked-if-known', first.span ?? dependents[0]!.span!, {
        answered: areAnswered(dependents),
        deciding: listOfNames(deciding.map((one) => one.field)),
        id: first.field.id,
      }),
    ]
  })

function isAnswered(reading: Reading): boolean {
  return reading.state === 'given' || reading.state === 'filler'
}

interface Group {
  readonly condition: Condition
  readonly dependents: readonly Reading[]
}

function groupByCondition(readings: readonly Reading[]): readonly Group[] {
  const groups = new Map<string, Group>()
  for (const reading of readings) {
    const condition = reading.field.showWhen
    if (!condition) continue
    const key = fieldsOf(condition).join(' ')
    groups.set(key, { condition, dependents: [...(groups.get(key)?.dependents ?? []), reading] })
  }
  return [...groups.values()]
}

function areAnswered(readings: readonly Reading[]): Phrase {
  const names = listOfNames(readings.map((one) => one.field))
  return phrase(readings.length === 1 ? 'name/one-answered' : 'name/several-answered', { names })
}
