/** Translations of originals that have changed since the author recorded that the two agree. */
import { diagnose, phrase } from '../../diagnostics/diagnose.ts'
import { fingerprint } from '../fingerprint.ts'
import { nameOf } from '../kinds/kind.ts'
import type { Check } from './types.ts'

export const staleTranslations: Check = ({ entry, readings }) =>
  [...readings.values()].flatMap(({ field, prose }) => {
    const original = prose.find(({ lang }) => lang === entry.languages[0])
    return prose.flatMap(({ lang, span }) => {
      const recorded = entry.translated?.find((one) => one.language === lang && one.id.toLowerCase() === field.id.toLowerCase())
      if (!original || !recorded || recorded.fingerprint === fingerprint(original.content)) return []
      return [diagnose('form/stale-translation', span, { name: nameOf(field), language: phrase(`language/${lang}`) })]
    })
  })
