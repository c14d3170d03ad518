/**
 * Form + line of a page → which label the line is. Labels are known by their words, in any language of the
 * form; the letter before a part of a question and the limit after it are read apart.
 */
import type { FieldDefinition, FormDefinition, PartDefinition } from '../form/types.ts'
import { LANGUAGES } from '../language/languages.ts'
import type { Language, Localized } from '../language/types.ts'
import { compact, fold, labelEnd, similarity, trim } from './fold.ts'

/** Two different labels of one form are at 0.5; a letter or two may be lost in copying. */
const SAME_LABEL = 0.9

/** `b. `, before a part of a question. */
const LETTER = /^([a-z])\. ?/
/** `(最多200字)`, `(限制100个字)`, `(max. 200 words)`, `(150–250 words)`; portals forget to close the bracket. */
const LIMIT = / ?\(([^()\d]{0,20})(?:\d+ ?[–-] ?)?(\d+)([^()\d]{0,20})\)?$/
/** A bracket with nothing but a number and signs is no limit. */
const WORDS = /[^\s.,:;!?–-]/

/** A label of a question's part, taken apart. */
export interface SubLabel {
  readonly letter: string
  /** Its words, for comparison. */
  readonly words: string
  readonly limit?: number
}

/** Take letter and limit off a label. */
export function readSubLabel(line: string): SubLabel {
  const folded = fold(trim(line))
  const letter = LETTER.exec(folded)
  const limit = readLimit(folded)
  const words = folded.slice(letter?.[0].length ?? 0, limit?.at ?? folded.length)
  return { letter: letter?.[1] ?? '', words: compact(words), ...(limit && { limit: limit.max }) }
}

function readLimit(folded: string): { readonly at: number; readonly max: number } | undefined {
  const match = LIMIT.exec(folded)
  return match && WORDS.test(match[1]! + match[3]!) ? { at: match.index, max: Number(match[2]) } : undefined
}

/** A question, or part of one, with the words of its label in each language. */
export interface KnownLabel {
  readonly field: FieldDefinition
  readonly words: readonly string[]
}

export function labelsOf(fields: readonly FieldDefinition[]): readonly KnownLabel[] {
  return fields.map((field) => ({ field, words: Object.values(field.label).map((text) => readSubLabel(text).words) }))
}

/** The question, or part of one, whose label a line is; the likeliest of those expected, if any is near enough. */
export function labelOf(
  { words }: SubLabel,
  known: readonly KnownLabel[],
  expected: readonly FieldDefinition[] = known.map(({ field }) => field),
): FieldDefinition | undefined {
  let best: { readonly field: FieldDefinition; readonly similarity: number } | undefined
  for (const { field, words: labels } of known) {
    if (!expected.includes(field)) continue
    for (const label of labels) {
      const found = similarity(words, label, SAME_LABEL)
      if (found !== undefined && found > (best?.similarity ?? 0)) best = { field, similarity: found }
    }
  }
  return best?.field
}

/** The field whose label a line begins with, and where its value begins. The longest label wins. */
export function fieldOf(
  line: string,
  fields: readonly FieldDefinition[],
  languages: readonly Language[],
): { readonly field: FieldDefinition; readonly end: number } | undefined {
  let best: { readonly field: FieldDefinition; readonly end: number } | undefined
  for (const field of fields) {
    for (const language of languages) {
      const label = field.label[language]
      const end = label === undefined ? undefined : labelEnd(line, label)
      if (end !== undefined && end > (best?.end ?? 0)) best = { field, end }
    }
  }
  return best
}

/** Whether a line, folded and without spaces, is a heading of the page, in any language the form has it in. */
export function isHeading(words: string, heading: Localized): boolean {
  return Object.values(heading).some((text) => compact(text) === words)
}

/** Whether a part of the form is answered in the body. */
export function isOfQuestions(part: PartDefinition): boolean {
  return part.sections.every((section) => section.fields.every((field) => field.inBody))
}

/** The language in which most lines of the page begin with a label; nothing where none does in any. */
export function guessPageLanguage(lines: readonly string[], form: FormDefinition): Language | undefined {
  const fields = [...form.fields.values()]
  const words = lines.map((line) => readSubLabel(line).words).filter((line) => line !== '')
  const scores = LANGUAGES.map(({ code }) => {
    const labels = fields.flatMap(({ label }) => (label[code] === undefined ? [] : readSubLabel(label[code]).words))
    return { code, score: words.filter((line) => labels.some((label) => line.startsWith(label))).length }
  })
  const best = scores.reduce((winner, candidate) => (candidate.score > winner.score ? candidate : winner))
  return best.score > 0 ? best.code : undefined
}
