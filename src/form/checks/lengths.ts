/** How long answers are, how many items they have, and how long all of a section, a part or the form is. */
import type { Code } from '../../diagnostics/codes.ts'
import { diagnose, phrase } from '../../diagnostics/diagnose.ts'
import type { Diagnostic, Phrase } from '../../diagnostics/types.ts'
import type { Language } from '../../language/types.ts'
import { isFiller } from '../characters.ts'
import { countedText, itemsIn } from '../counted.ts'
import { nameOf } from '../kinds/kind.ts'
import { type Countee, checkLimit, countItems, countText, sumOf } from '../limits.ts'
import type { ProseReading, Reading } from '../readings.ts'
import { sentencesOf } from '../sentences.ts'
import type { FieldDefinition, Limit, Limited } from '../types.ts'
import { withParts } from './parts.ts'
import type { Check, Checked } from './types.ts'
import { inLanguage } from './wording.ts'

export const limits: Check = (checked) => {
  const { entry, readings } = checked
  return withParts(readings).flatMap(({ field, state, items, prose }) => [
    ...prose
      .filter(({ pasted }) => !isFiller(pasted))
      .flatMap((one) =>
        checkLimit(one.count, inLanguage(nameOf(field), one.lang, entry), one.span).map((finding) =>
          withAdvice(finding, one, countee(checked, field.limit, one.lang)),
        ),
      ),
    ...(field.limit && field.kind === 'text' && state === 'given' ? items : []).flatMap(({ label, span }) =>
      entry.languages.flatMap((lang) => {
        const text = label[lang]
        return text === undefined ? [] : checkLimit(countText(text, countee(checked, field.limit, lang)), nameOf(field), span)
      }),
    ),
  ])
}

/** So many sentences an author can look at at once. */
const LONGEST = 3
/** As much of a sentence as tells it from others. */
const QUOTED = 32

/** What is over its limit is shortened most easily in its longest sentences: they are named, with their counts. */
function withAdvice(finding: Diagnostic, { pasted, count }: ProseReading, countee: Countee): Diagnostic {
  const sentences = sentencesOf(pasted)
  if (count.max === undefined || count.strict <= count.max || sentences.length < 2) return finding
  const longest = sentences
    .map((sentence) => ({ sentence, length: countText(sentence, countee).strict }))
    .toSorted((a, b) => b.length - a.length)
    .slice(0, LONGEST)
  return diagnose(finding.code as Code, finding.span, {
    ...finding.parameters,
    longest: longest.map(({ sentence, length }) => `“${startOf(sentence)}” (${length})`),
  })
}

function startOf(sentence: string): string {
  const characters = [...sentence]
  return characters.length <= QUOTED ? sentence : `${characters.slice(0, QUOTED).join('').trimEnd()}…`
}

/** Items of lists, values of a field, rows of a group. */
export const items: Check = (checked) => {
  const { entry, readings } = checked
  const [first] = entry.languages
  return withParts(readings).flatMap(({ field, state, items: values, prose, span }) => {
    if (!field.items) return []
    if (field.kind === 'prose')
      return prose
        .filter(({ pasted }) => !isFiller(pasted))
        .flatMap(({ lang, content, span: at }) => {
          const count = countItems(itemsIn(content), countee(checked, field.items, lang))
          return checkLimit(count, inLanguage(nameOf(field), lang, entry), at)
        })
    const count = countItems(values.length, countee(checked, field.items, first!))
    return state === 'given' && span ? checkLimit(count, nameOf(field), span) : []
  })
}

/** Sums: all that is answered in a section, a part, the form. */
export const sums: Check = (checked) => {
  const { form } = checked
  const sections = form.parts.flatMap((part) => part.sections)
  return [
    ...sections.flatMap((section) =>
      sum(checked, section, section.fields, phrase('name/section', { id: section.number ?? section.id })),
    ),
    ...form.parts.flatMap((part) =>
      sum(
        checked,
        part,
        part.sections.flatMap(({ fields }) => fields),
        phrase('name/part', { id: part.id }),
      ),
    ),
    ...sum(checked, form, [...form.fields.values()], phrase('name/all')),
  ]
}

function sum(checked: Checked, limited: Limited, fields: readonly FieldDefinition[], name: Phrase): readonly Diagnostic[] {
  const { entry, readings, form } = checked
  const { limit } = limited
  if (!limit) return []
  const answered = fields.flatMap(({ id }) => readings.get(id) ?? [])
  return entry.languages.flatMap((lang) => {
    const texts = answered.flatMap(({ prose }) =>
      prose.filter((one) => one.lang === lang && !isFiller(one.pasted)).map(({ content }) => countedText(content, form)),
    )
    const place = placeOf(answered, lang)
    if (!place) return []
    return checkLimit(sumOf(texts, countee(checked, limit, lang)), inLanguage(name, lang, entry), place)
  })
}

/** Where the first of the answers in a language begins. */
function placeOf(answered: readonly Reading[], lang: Language) {
  return answered.flatMap(({ prose }) => prose.filter((one) => one.lang === lang))[0]?.span
}

function countee({ form, entry }: Checked, limit: Limit | undefined, language: Language): Countee {
  return { form, limit, language, submission: language === entry.languages[0] }
}
