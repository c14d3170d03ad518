/** How long answers are, how many items they have, and how long all of a section, a part or the form is. */
import { phrase } from '../../diagnostics/diagnose.ts'
import type { Diagnostic, Phrase } from '../../diagnostics/types.ts'
import type { Language } from '../../language/types.ts'
import { isFiller } from '../characters.ts'
import { countedText, itemsIn } from '../counted.ts'
import { nameOf } from '../kinds/kind.ts'
import { type Countee, checkLimit, countItems, countText, sumOf } from '../limits.ts'
import type { Reading } from '../readings.ts'
import type { FieldDefinition, Limit, Limited } from '../types.ts'
import { withParts } from './parts.ts'
import type { Check, Checked } from './types.ts'
import { inLanguage } from './wording.ts'

export const limits: Check = (checked) => {
  const { entry, readings } = checked
  return withParts(readings).flatMap(({ field, state, items, prose }) => [
    ...prose
      .filter(({ pasted }) => !isFiller(pasted))
      .flatMap(({ lang, count, span }) => checkLimit(count, inLanguage(nameOf(field), lang, entry), span)),
    ...(field.limit && field.kind === 'text' && state === 'given' ? items : []).flatMap(({ label, span }) =>
      entry.languages.flatMap((lang) => {
        const text = label[lang]
        return text === undefined ? [] : checkLimit(countText(text, countee(checked, field.limit, lang)), nameOf(field), span)
      }),
    ),
  ])
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
