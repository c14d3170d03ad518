/** Sustainable Development Goals: what is ticked, and what is said of them elsewhere. */
import { diagnose } from '../../diagnostics/diagnose.ts'
import { nameOf } from '../kinds/kind.ts'
import type { Check } from './types.ts'

/** Only targets of ticked goals. */
export const targetsOfGoals: Check = ({ readings }) => {
  const goals = [...readings.values()].find((reading) => reading.field.kind === 'goals')
  if (goals?.state !== 'given') return []
  const ticked = new Set(goals.items.map((item) => item.id))
  return [...readings.values()]
    .filter((reading) => reading.field.kind === 'targets')
    .flatMap((reading) => reading.items)
    .map((item) => ({ item, goal: item.id.split('.')[0]! }))
    .filter(({ item, goal }) => /^\d+\./.test(item.id) && !ticked.has(goal))
    .map(({ item, goal }) =>
      diagnose('form/target-without-goal', item.span, { target: item.id, goal, goals: nameOf(goals.field), id: goals.field.id }),
    )
}
