/** What the form asks for and the entry does not say, or says in signs only. */
import { diagnose, phrase } from '../../diagnostics/diagnose.ts'
import type { Diagnostic, Parameter, Phrase, Span } from '../../diagnostics/types.ts'
import type { Entry } from '../../entry/types.ts'
import type { Language } from '../../language/types.ts'
import { isFiller } from '../characters.ts'
import { nameOf } from '../kinds/kind.ts'
import { KINDS } from '../kinds/kinds.ts'
import type { Reading } from '../readings.ts'
import type { FieldDefinition } from '../types.ts'
import { withParts } from './parts.ts'
import type { Check } from './types.ts'
import { inLanguage } from './wording.ts'

/**
 * What is asked and required must be answered, in the language of submission. Of an either-or pair of which nothing
 * is answered, only the first is missed; what is misspelt or misplaced is no longer missing.
 */
export const required: Check = ({ entry, readings, meant, asked }) => {
  const seen = new Set<string>()
  return [...readings.values()].flatMap((reading) => {
    const { field } = reading
    const other = field.requiredUnless === undefined ? undefined : readings.get(field.requiredUnless)
    if (meant.has(field.id) || (other && meant.has(other.field.id))) return []
    if (other?.state === 'absent' && other.field.requiredUnless === field.id && seen.has(other.field.id)) return []
    seen.add(field.id)
    if (!field.required || asked.get(field.id) !== 'yes' || other?.state === 'given') return []
    if (reading.state === 'unknown') return [unknownValue(field, reading.span ?? entry.form.span)]
    if (reading.state === 'absent') return [missing(field, reading.span ?? entry.form.span, entry)]
    return field.kind === 'prose' && lacksOriginal(reading, entry) ? [missing(field, reading.span!, entry)] : []
  })
}

/** An optional question, or a text of the front matter, that only a translation gives. */
export const originals: Check = ({ entry, readings }) =>
  withParts(readings).flatMap((reading) => {
    const { field, span } = reading
    const [translation] = languagesOf(reading)
    if ((field.required && field.kind === 'prose') || !span || !translation || !lacksOriginal(reading, entry)) return []
    const languages = { translation: phrase(`language/${translation}`), language: phrase(`language/${entry.languages[0]!}`) }
    return [diagnose('form/missing-original', span, { name: nameOf(field), ...languages })]
  })

/** Signs only, such as `.`: printed as typed, for no words are put into the author's mouth. */
export const fillers: Check = ({ entry, readings }) =>
  withParts(readings).flatMap(({ field, state, items, prose }) => [
    ...(state === 'filler' ? items.map((item) => signsOnly(nameOf(field), item.id, item.span)) : []),
    ...prose
      .filter(({ pasted }) => isFiller(pasted))
      .map(({ lang, pasted, span }) => signsOnly(inLanguage(nameOf(field), lang, entry), pasted, span)),
  ])

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
  const [first] = entry.languages
  return diagnose('form/missing-answer', span, {
    name: nameOf(field),
    id: field.id,
    limit: limitOf(field),
    ...(first !== undefined && { language: phrase(`language/${first}`) }),
    ...(field.requiredUnless !== undefined && { other: field.requiredUnless }),
  })
}

function limitOf({ limit }: FieldDefinition): Parameter {
  const { min, max } = limit ?? {}
  if (min === undefined) return max === undefined ? '' : phrase('limit/at-most', { max })
  return max === undefined ? phrase('limit/at-least', { min }) : phrase('limit/between', { min, max })
}

function signsOnly(name: Phrase, text: string, span: Span): Diagnostic {
  return diagnose('form/filler', span, { name, text: text.trim() })
}

function exampleOf(field: FieldDefinition): string {
  return field.kind === 'prose' ? `## ${field.id}` : `${field.id}: ${KINDS[field.kind].example(field)}`
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
