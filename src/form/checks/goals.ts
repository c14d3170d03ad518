/** Sustainable Development Goals: what is ticked, and what is said of them elsewhere. */
import { diagnose } from '../../diagnostics/diagnose.ts'
import { goalsNamed, mayName } from '../goalsNamed.ts'
import { nameOf } from '../kinds/kind.ts'
import type { Reading } from '../readings.ts'
import { placeOf } from './places.ts'
import type { Check, Checked } from './types.ts'

/** Only targets of ticked goals. */
export const targetsOfGoals: Check = ({ readings }) => {
  const goals = [...readings.values()].find((reading) => reading.field.kind === 'goals')
  if (goals?.state !== 'given' || goals.faulty) return []
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

/** What is ticked is to be argued where the form asks for it. */
export const goalsArgued: Check = (checked) =>
  argumentsOf(checked).flatMap(({ goals, argument, prose }) => {
    const missing = goals.items.filter(({ id }) => !mayName(prose.pasted, id, checked.reference))
    if (missing.length === 0) return []
    return [
      diagnose('form/goal-not-argued', missing[0]!.span, {
        goals: nameOf(goals.field),
        argument: nameOf(argument.field),
        missing: missing.map(({ id }) => id),
        id: argument.field.id,
      }),
    ]
  })

/** What is argued is to be ticked. */
export const goalsTicked: Check = (checked) =>
  argumentsOf(checked).flatMap(({ goals, argument, prose }) => {
    const extra = goalsNamed(prose.pasted, checked.reference).filter(({ id }) => goals.items.every((item) => item.id !== id))
    if (extra.length === 0) return []
    const place = placeOf(prose.content, (text) =>
      goalsNamed(text, checked.reference).find(({ id }) => extra.some((goal) => goal.id === id)),
    )
    return [
      diagnose('form/goal-not-ticked', place ?? prose.span, {
        goals: nameOf(goals.field),
        argument: nameOf(argument.field),
        extra: extra.map(({ id }) => id),
        id: goals.field.id,
      }),
    ]
  })

/** Answers that argue goals, in the first language that they are given in, with the goals that are ticked. */
function argumentsOf({ readings }: Checked) {
  return [...readings.values()].flatMap((argument) => {
    const goals: Reading | undefined = argument.field.argues === undefined ? undefined : readings.get(argument.field.argues)
    const [prose] = argument.prose
    const both = goals?.state === 'given' && !goals.faulty && argument.state === 'given'
    return both && prose ? [{ goals, argument, prose }] : []
  })
}
