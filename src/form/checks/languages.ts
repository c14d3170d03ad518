/** The languages of an entry: whether the form takes the first, whether the others say all of it. */
import { diagnose, phrase } from '../../diagnostics/diagnose.ts'
import type { Language } from '../../language/types.ts'
import { isFiller } from '../characters.ts'
import type { Reading } from '../readings.ts'
import type { Check } from './types.ts'

export const submissionLanguage: Check = ({ form, entry }) => {
  const [first] = entry.languages
  if (first === undefined || form.submissionLanguages.length === 0 || form.submissionLanguages.includes(first)) return []
  const known = form.submissionLanguages.map((lang) => phrase(`language/${lang}`))
  return [diagnose('form/submission-language', entry.form.span, { language: phrase(`language/${first}`), known })]
}

/** A translation that has begun should be whole; one that has not begun prints labels only, by intention. */
export const translations: Check = ({ entry, readings }) => {
  const [first, ...others] = entry.languages
  const originals = [...readings.values()].filter((reading) => hasWords(reading, first))
  return others.flatMap((lang) => {
    const lacking = originals.filter((reading) => !hasWords(reading, lang))
    if (lacking.length === 0 || ![...readings.values()].some((reading) => hasWords(reading, lang))) return []
    return [
      diagnose('form/incomplete-translation', lacking[0]!.span!, {
        language: phrase(`language/${lang}`),
        missing: lacking.length,
        all: originals.length,
        ids: lacking.map((reading) => reading.field.id).join(', '),
      }),
    ]
  })
}

function hasWords(reading: Reading, lang: Language | undefined): boolean {
  return reading.prose.some((prose) => prose.lang === lang && !isFiller(prose.pasted))
}
