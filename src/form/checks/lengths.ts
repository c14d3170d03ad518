/** How long answers are. */
import { isFiller } from '../characters.ts'
import { nameOf } from '../kinds/kind.ts'
import { checkLimit, countText } from '../limits.ts'
import type { Check } from './types.ts'
import { nameInLanguage } from './wording.ts'

export const limits: Check = ({ form, entry, readings }) =>
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
