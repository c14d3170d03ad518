/** A localized text and the dossier's languages → what is printed, language by language. */
import type { Span } from '../diagnostics/types.ts'
import { languageRow, localize } from '../language/languages.ts'
import type { Language, Localized } from '../language/types.ts'
import type { Wordings } from './types.ts'

/**
 * The text in each of the languages; a language without a wording takes English, marked as
 * fallback, unless that is printed already.
 */
export function wordings(text: Localized, languages: readonly Language[], at?: Span): Wordings {
  const seen = new Set<string>()
  return languages.flatMap((wanted) => {
    const found = localize(text, [wanted])
    if (
      !found ||
      seen.has(found.text) ||
      (found.lang !== wanted && languages.includes(found.lang) && text[found.lang] !== undefined)
    )
      return []
    seen.add(found.text)
    return [
      {
        lang: found.lang,
        dir: languageRow(found.lang).direction,
        text: found.text,
        fallback: found.lang !== wanted,
        ...(at && { at }),
      },
    ]
  })
}
