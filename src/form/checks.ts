/**
 * Readings of an entry → findings about it as a whole: what is missing, too long, only signs, or at odds
 * with something else. Each check is a row of `CHECKS`, and looks at everything once.
 */
import { diagnose } from '../diagnostics/diagnose.ts'
import type { Diagnostic, Span } from '../diagnostics/types.ts'
import type { Entry } from '../entry/types.ts'
import { languageRow } from '../language/languages.ts'
import type { Language } from '../language/types.ts'
import { isFiller } from './characters.ts'
import { fieldsOf, type Verdict } from './conditions.ts'
import { nameOf } from './kinds/kind.ts'
import { KINDS } from './kinds/kinds.ts'
import { checkLimit, countText } from './limits.ts'
import type { Reading } from './readings.ts'
import type { Condition, FieldDefinition, FormDefinition } from './types.ts'

export interface Checked {
  readonly form: FormDefinition
  readonly entry: Entry
  readonly readings: ReadonlyMap<string, Reading>
  readonly asked: ReadonlyMap<string, Verdict>
}

type Check = (checked: Checked) => readonly Diagnostic[]

/** Run all checks. */
export function checkAnswers(checked: Checked): readonly Diagnostic[] {
  return CHECKS.flatMap((check) => check(checked))
}

// ── one field at a time ──────────────────────────────────────────────────────────────────────────

/** What is asked and required must be answered, in the language of submission. */
const required: Check = ({ entry, readings, asked }) =>
  [...readings.values()].flatMap((reading) => {
    const { field } = reading
    const other = field.requiredUnless === undefined ? undefined : readings.get(field.requiredUnless)
    if (!field.required || asked.get(field.id) !== 'yes' || other?.state === 'given') return []
    if (reading.state === 'unknown') return [unknownValue(field, reading.span ?? entry.form.span)]
    if (reading.state === 'absent') return [missing(field, reading.span ?? entry.form.span, entry)]
    return field.kind === 'prose' && lacksOriginal(reading, entry) ? [missing(field, reading.span!, entry)] : []
  })

/** An optional question, or a text of the front matter, that only a translation gives. */
const originals: Check = ({ entry, readings }) =>
  [...readings.values()].flatMap((reading) => {
    const { field, span } = reading
    const [translation] = languagesOf(reading)
    if ((field.required && field.kind === 'prose') || !span || !translation || !lacksOriginal(reading, entry)) return []
    const languages = { translation: nameOfLanguage(translation), language: nameOfLanguage(entry.languages[0]!) }
    return [diagnose('form/missing-original', span, { name: nameOf(field), ...languages })]
  })

/** Signs only, such as `.`: printed as typed, for no words are put into the author's mouth. */
const fillers: Check = ({ entry, readings }) =>
  [...readings.values()].flatMap(({ field, state, items, prose }) => [
    ...(state === 'filler' ? items.map((item) => signsOnly(nameOf(field), item.id, item.span)) : []),
    ...prose
      .filter(({ pasted }) => isFiller(pasted))
      .map(({ lang, pasted, span }) => signsOnly(nameInLanguage(field, lang, entry), pasted, span)),
  ])

const limits: Check = ({ form, entry, readings }) =>
  [...readings.values()].flatMap(({ field, state, items, prose }) => [
    ...prose
      .filter(({ pasted }) => !isFiller(pasted))
      .flatMap(({ lang, count, span }) => checkLimit(count, nameInLanguage(field, lang, entry), span)),
    ...(field.limit && field.kind === 'text' && state === 'given' ? items : []).flatMap(({ label, span }) =>
      entry.languages.flatMap((lang) => {
        const text = label[lang]
        const binding = lang === entry.languages[0]
        return text === undefined ? [] : checkLimit(countText(text, field, form, lang, binding), nameOf(field), span)
      }),
    ),
  ])

// ── one field against another ────────────────────────────────────────────────────────────────────

/** Answers that the form does not ask for, told once for all that hang on the same condition. */
const notAsked: Check = ({ readings, asked }) =>
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
const askedIfKnown: Check = ({ readings, asked }) =>
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

/** Only targets of ticked goals. */
const targetsOfGoals: Check = ({ readings }) => {
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

// ── languages ────────────────────────────────────────────────────────────────────────────────────

const submissionLanguage: Check = ({ form, entry }) => {
  const [first] = entry.languages
  if (first === undefined || form.submissionLanguages.length === 0 || form.submissionLanguages.includes(first)) return []
  const known = form.submissionLanguages.map(nameOfLanguage).join(', ')
  return [diagnose('form/submission-language', entry.form.span, { language: nameOfLanguage(first), known })]
}

/** A translation that has begun should be whole; one that has not begun prints labels only, by intention. */
const translations: Check = ({ entry, readings }) => {
  const [first, ...others] = entry.languages
  const originals = [...readings.values()].filter((reading) => hasWords(reading, first))
  return others.flatMap((lang) => {
    const lacking = originals.filter((reading) => !hasWords(reading, lang))
    if (lacking.length === 0 || ![...readings.values()].some((reading) => hasWords(reading, lang))) return []
    return [
      diagnose('form/incomplete-translation', lacking[0]!.span!, {
        language: nameOfLanguage(lang),
        missing: lacking.length,
        all: originals.length,
        ids: lacking.map((reading) => reading.field.id).join(', '),
      }),
    ]
  })
}

const CHECKS: readonly Check[] = [
  submissionLanguage,
  required,
  originals,
  fillers,
  limits,
  notAsked,
  askedIfKnown,
  targetsOfGoals,
  translations,
]

// ── findings ─────────────────────────────────────────────────────────────────────────────────────

function unknownValue(field: FieldDefinition, span: Span): Diagnostic {
  const known = field.kind === 'prose' ? [] : (KINDS[field.kind].known?.(field) ?? [])
  return diagnose('form/unknown-value', span, {
    name: nameOf(field),
    ...(known.length > 0 ? { known: known.join(', ') } : { example: exampleOf(field) }),
  })
}

function missing(field: FieldDefinition, span: Span, entry: Entry): Diagnostic {
  if (!field.inBody) return diagnose('form/missing-field', span, { name: nameOf(field), example: exampleOf(field) })
  const max = field.limit?.max
  const min = field.limit?.min
  const limit = min === undefined ? `limit ${max}` : `from ${min} to ${max ?? 'any number'}`
  return diagnose('form/missing-answer', span, {
    name: nameOf(field),
    id: field.id,
    limit: max === undefined && min === undefined ? '' : `, ${limit}`,
    language: entry.languages[0] === undefined ? 'words' : nameOfLanguage(entry.languages[0]),
    ...(field.requiredUnless !== undefined && { other: field.requiredUnless }),
  })
}

function signsOnly(name: string, text: string, span: Span): Diagnostic {
  return diagnose('form/filler', span, { name, text: text.trim() })
}

function exampleOf(field: FieldDefinition): string {
  return field.kind === 'prose' ? `## ${field.id}` : `${field.id}: ${KINDS[field.kind].example(field)}`
}

// ── questions about readings ─────────────────────────────────────────────────────────────────────

function isAnswered(reading: Reading): boolean {
  return reading.state === 'given' || reading.state === 'filler'
}

function hasWords(reading: Reading, lang: Language | undefined): boolean {
  return reading.prose.some((prose) => prose.lang === lang && !isFiller(prose.pasted))
}

/** The languages that the author writes a text in. */
function languagesOf({ field, items, prose }: Reading): readonly Language[] {
  const labels = field.kind === 'text' ? items.flatMap((item) => Object.keys(item.label) as Language[]) : []
  return [...prose.map(({ lang }) => lang), ...labels]
}

/** Whether some translation is given, but not the language of submission. */
function lacksOriginal(reading: Reading, entry: Entry): boolean {
  const [first] = entry.languages
  const languages = languagesOf(reading)
  return first !== undefined && languages.length > 0 && !languages.includes(first)
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

// ── words ────────────────────────────────────────────────────────────────────────────────────────

function areAnswered(readings: readonly Reading[]): string {
  return `${listOfNames(readings.map((one) => one.field))} ${readings.length === 1 ? 'is' : 'are'} answered`
}

/** `questions 9b, 9c and 9d`, `the fields "a" and "b"`. */
function listOfNames(fields: readonly FieldDefinition[]): string {
  const [first] = fields
  if (fields.length === 1 && first) return nameOf(first)
  const body = fields.every((field) => field.inBody)
  const ids = fields.map((field) => (body ? field.id : `"${field.id}"`))
  return `${body ? 'questions' : 'the fields'} ${ids.slice(0, -1).join(', ')} and ${ids.at(-1)}`
}

function nameInLanguage(field: FieldDefinition, lang: Language, entry: Entry): string {
  return entry.languages.length > 1 ? `${nameOf(field)} in ${nameOfLanguage(lang)}` : nameOf(field)
}

function nameOfLanguage(lang: Language): string {
  return languageRow(lang).names.en ?? lang
}
