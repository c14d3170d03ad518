/**
 * Answers → plain text as it goes into a portal's boxes: one box, or the whole page in the portal's order, which
 * `importDump` reads back to the same words.
 */

import type { Answer, Answers, Count } from '../form/answers.ts'
import { flatten } from '../form/flatten.ts'
import type { FieldDefinition, FormDefinition, PartDefinition, SectionDefinition } from '../form/types.ts'
import { localize } from '../language/languages.ts'
import type { Language } from '../language/types.ts'
import { isList } from './values.ts'
import { labelWithLimit, questionHeading } from './words.ts'

/** What goes into one box. */
export interface Pasted {
  readonly field: FieldDefinition
  readonly language: Language
  readonly text: string
  /** Of prose. */
  readonly count?: Count
}

/** The text of every box that has any in this language, in the form's order. */
export function pasteAnswers(answers: Answers, language: Language): readonly Pasted[] {
  return [...answers.answers.values()].flatMap((answer) => pasteAnswer(answer, answers.form, language) ?? [])
}

/** The text of one box; nothing where it stays empty. */
export function pasteAnswer(answer: Answer, form: FormDefinition, language: Language): Pasted | undefined {
  const { field } = answer
  if (field.kind !== 'prose') {
    const text = valuesOf(answer, language).join('\n')
    return text === '' ? undefined : { field, language, text }
  }
  const prose = answer.prose.find(({ lang }) => lang === language)
  const text = prose && flatten(prose.content, form.paste)
  return prose && text?.trim() ? { field, language, text, count: prose.count } : undefined
}

/** The whole page: headings, labels and what stands below them. */
export function pastePage(answers: Answers, language: Language): string {
  const lines = answers.form.parts.flatMap((part) => [
    partHeading(part, language),
    '',
    ...part.sections.flatMap((section) => pasteSection(section, answers, language)),
  ])
  return lines.join('\n')
}

function pasteSection(section: SectionDefinition, answers: Answers, language: Language): readonly string[] {
  const heading = sectionHeading(section, language)
  const values = section.fields.filter((field) => !field.inBody).map((field) => pasteValue(field, answers, language))
  const questions = section.fields.filter((field) => field.inBody).flatMap((field) => pasteQuestion(field, answers, language))
  return [...(heading === undefined ? [] : [heading, '']), ...values, ...(values.length > 0 ? [''] : []), ...questions]
}

/** A value in the line of its label, a list in lines of its own below. */
function pasteValue(field: FieldDefinition, answers: Answers, language: Language): string {
  const text = pasteAnswer(answers.answers.get(field.id)!, answers.form, language)?.text
  const label = localize(field.label, [language])?.text ?? field.id
  return text === undefined ? label : `${label}${isList(field) ? '\n' : ' '}${text}`
}

function pasteQuestion(field: FieldDefinition, answers: Answers, language: Language): readonly string[] {
  const text = pasteAnswer(answers.answers.get(field.id)!, answers.form, language)?.text
  return [labelOf(field, answers.form, language), '', ...(text === undefined ? [] : [text, ''])]
}

// ── values ───────────────────────────────────────────────────────────────────────────────────────

/** A field and what is said in it: an answer, or a part of a row. */
type Said = Pick<Answer, 'field' | 'items'>

function valuesOf({ field, items }: Said, language: Language): readonly string[] {
  return items.map(({ id, label, parts }) => {
    if (parts) return rowOf(parts, language)
    // a calendar's box takes figures, and a target is known by its number, a file by its id
    if (field.kind === 'date' || field.kind === 'month') return id
    const words = localize(label, [language])?.text ?? id
    return (field.kind === 'targets' || field.kind === 'attachment') && words !== id ? `${id} ${words}` : words
  })
}

/** A row of a group in one line: `Name: Ministry; Country: Egypt`. */
function rowOf(parts: readonly Said[], language: Language): string {
  return parts
    .map((part) => ({ label: localize(part.field.label, [language])?.text ?? part.field.id, values: valuesOf(part, language) }))
    .filter(({ values }) => values.length > 0)
    .map(({ label, values }) => `${label}: ${values.join(', ')}`)
    .join('; ')
}

// ── headings ─────────────────────────────────────────────────────────────────────────────────────

function labelOf(field: FieldDefinition, form: FormDefinition, language: Language): string {
  return labelWithLimit(field, form, language) ?? localize(field.label, [language])?.text ?? field.id
}

/** A portal prints the names of its parts in one language in all of its editions. */
function partHeading({ portal, title, id }: PartDefinition, language: Language): string {
  return localize(portal, [language])?.text ?? localize(title, [language])?.text ?? id
}

function sectionHeading({ portal, number, fields }: SectionDefinition, language: Language): string | undefined {
  const ours = number === undefined || !fields.every(({ inBody }) => inBody) ? undefined : questionHeading(number, language)
  return portal[language] ?? ours
}
