/**
 * One or several entries of a list: the form's own choices, Member States, Goals, targets. A closed list
 * refuses what it does not have; an open one prints it as typed.
 */
import { diagnose } from '../../diagnostics/diagnose.ts'
import type { Diagnostic } from '../../diagnostics/types.ts'
import type { Scalar, Value } from '../../entry/types.ts'
import { findChoice, nearestChoice } from '../match.ts'
import { TARGET_ID } from '../reference.ts'
import type { Choice, FieldDefinition, ReferenceData } from '../types.ts'
import {
  ABSENT,
  asTyped,
  filler,
  given,
  type Kind,
  type KindContext,
  nameOf,
  oneScalar,
  type Parsed,
  saysUnknown,
  UNKNOWN,
  wrongShape,
} from './kind.ts'
import { parseByLanguage } from './text.ts'

export const choice: Kind = oneOf(({ field }) => field.choices, firstChoice)
export const multiChoice: Kind = severalOf(
  ({ field }) => field.choices,
  (field) => `[${firstChoice(field)}]`,
)
export const country: Kind = oneOf(
  ({ reference }) => statesOf(reference),
  () => 'KR',
)
export const goals: Kind = severalOf(
  ({ reference }) => goalsOf(reference),
  () => '[3, 4]',
)
export const targets: Kind = severalOf(
  ({ reference }) => targetsOf(reference),
  () => '[3.8, 4.3]',
)

type ListOf = (context: KindContext) => readonly Choice[]

function oneOf(listOf: ListOf, example: (field: FieldDefinition) => string): Kind {
  const parseScalar = (scalar: Scalar, context: KindContext) => parseEach([scalar], listOf(context), context)
  return {
    parse: (value, context) =>
      value.type === 'mapping' && context.field.open
        ? knownByAnyLanguage(parseByLanguage(value, context), listOf(context))
        : oneScalar(example(context.field), parseScalar)(value, context),
    example,
    known: idsOf,
  }
}

function severalOf(listOf: ListOf, example: (field: FieldDefinition) => string): Kind {
  return {
    parse: (value, context) => {
      const list = listOf(context)
      if (context.field.open && hasMapping(value)) return parseLocalized(value, list, context)
      const scalars = scalarsIn(value, list)
      if (!scalars) return wrongShape(value, context, 'shape/list', example(context.field))
      const [only] = scalars
      if (!only) return ABSENT
      return scalars.length === 1 && saysUnknown(only.text) ? UNKNOWN : parseEach(scalars, list, context)
    },
    example,
    known: idsOf,
  }
}

function parseEach(scalars: readonly Scalar[], list: readonly Choice[], context: KindContext): Parsed {
  const found = scalars.map((scalar) => ({ scalar, choice: findChoice(list, scalar.text) }))
  const strangers = found.filter((one) => !one.choice).map((one) => one.scalar)
  // a list may have "unknown" among its choices, with a label of its own
  if (found.length === 1 && found[0]!.choice?.id === 'unknown') return UNKNOWN
  if (context.field.open && scalars.length === 1 && strangers.length === 1) {
    const signsOnly = filler(strangers[0]!, context)
    if (signsOnly) return signsOnly
  }
  const items = found.map((one) =>
    one.choice ? { id: one.choice.id, label: one.choice.label, span: one.scalar.span } : asTyped(one.scalar, context),
  )
  const closed = !context.field.open && strangers.length > 0
  const diagnostics = closed ? strangers.map((scalar) => stranger(scalar, list, context)) : []
  return { ...given(dedupe(items), diagnostics), faulty: closed }
}

function dedupe<T extends { readonly id: string }>(items: readonly T[]): readonly T[] {
  return items.filter((item, index) => items.findIndex((other) => other.id === item.id) === index)
}

/** An open choice written in several languages may be one of the list after all. */
function knownByAnyLanguage(parsed: Parsed, list: readonly Choice[]): Parsed {
  const items = parsed.items.map((item) => {
    const known = Object.values(item.label).flatMap((words) => findChoice(list, words) ?? [])[0]
    return known ? { ...item, id: known.id, label: { ...known.label, ...item.label } } : item
  })
  return { ...parsed, items }
}

function hasMapping(value: Value): boolean {
  return value.type === 'mapping' || (value.type === 'sequence' && value.items.some((item) => item.type === 'mapping'))
}

/** An open list some of whose items are written language by language. */
function parseLocalized(value: Value, list: readonly Choice[], context: KindContext): Parsed {
  const parts = (value.type === 'sequence' ? value.items : [value]).map((item) => {
    if (item.type === 'mapping') return knownByAnyLanguage(parseByLanguage(item, context), list)
    return item.type === 'scalar' ? parseEach([item], list, context) : wrongShape(item, context, 'shape/list', '[…]')
  })
  const items = dedupe(parts.flatMap((part) => part.items))
  return given(
    items,
    parts.flatMap((part) => part.diagnostics),
  )
}

const SEPARATOR = /\s*[,;、，；،؛]\s*/

/** The scalars of a list; one scalar may hold several, as in `sdgs: 1, 3`, unless the list knows it whole. */
function scalarsIn(value: Value, list: readonly Choice[]): readonly Scalar[] | undefined {
  if (value.type === 'mapping') return undefined
  if (value.type === 'sequence') {
    const scalars = value.items.filter((item): item is Scalar => item.type === 'scalar')
    return scalars.length === value.items.length ? scalars.filter((scalar) => scalar.text.trim() !== '') : undefined
  }
  const parts = value.text.split(SEPARATOR).filter((part) => part !== '')
  const splits = parts.length > 1 && !findChoice(list, value.text) && parts.some((part) => findChoice(list, part))
  return (splits ? parts : [value.text.trim()]).filter((text) => text !== '').map((text) => ({ ...value, text }))
}

/** As many answers as a hint can name. */
const NAMEABLE = 19

function stranger(scalar: Scalar, list: readonly Choice[], context: KindContext): Diagnostic {
  const nearest = nearestChoice(list, scalar.text)
  const known = siblings(scalar.text, list)
  return diagnose('form/unknown-choice', scalar.span, {
    value: scalar.text,
    name: nameOf(context.field),
    ...(nearest !== undefined && { nearest }),
    ...(known.length <= NAMEABLE && { known: known.map((one) => one.id).join(', ') }),
  })
}

/** Of targets only those of the same goal are worth naming. */
function siblings(text: string, list: readonly Choice[]): readonly Choice[] {
  const goal = /^\d+\./.exec(text)?.[0]
  const same = goal === undefined ? [] : list.filter((one) => TARGET_ID.test(one.id) && one.id.startsWith(goal))
  return same.length > 0 ? same : list
}

function firstChoice(field: FieldDefinition): string {
  return field.choices[0]?.id ?? '…'
}

function idsOf(field: FieldDefinition): readonly string[] {
  return field.choices.map((one) => one.id).filter((id) => id !== 'unknown')
}

function statesOf(reference: ReferenceData): readonly Choice[] {
  return reference.states.map(({ code, name, aliases }) => ({ id: code, label: name, aliases }))
}

/** What stands before the number of a Goal, in the nine languages. */
const GOAL_WORDS = ['SDG', 'Goal', 'ODD', 'Objectif', 'ODS', 'Objetivo', 'ЦУР', 'Цель', 'الهدف', '目标', '目標', '목표']

function goalsOf(reference: ReferenceData): readonly Choice[] {
  return reference.goals.map(({ number, name }) => ({
    id: String(number),
    label: name,
    aliases: GOAL_WORDS.map((word) => `${word} ${number}`),
  }))
}

function targetsOf(reference: ReferenceData): readonly Choice[] {
  return reference.targets.map(({ id, label }) => ({ id, label, aliases: [] }))
}
