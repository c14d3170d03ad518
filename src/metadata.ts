/** Answers → what the PDF says of itself. */
import type { Answers } from './form/types.ts'
import { localize } from './language/languages.ts'
import type { Localized } from './language/types.ts'
import type { PdfMetadata } from './pdf/types.ts'
import { VERSION } from './version.ts'

/** @param date for an entry that has none of its own */
export function metadataOf({ form, entry, answers }: Answers, date?: string): PdfMetadata {
  const say = (text: Localized | undefined) => (text ? (localize(text, entry.languages)?.text ?? '') : '')
  const day = entry.date ?? date
  const institution = answers.get('institution')
  return {
    title: Object.keys(entry.title).length > 0 ? entry.title : { [entry.languages[0]]: entry.slug },
    languages: entry.languages,
    author: institution?.field.visibility === 'public' ? say(institution.items[0]?.label) : '',
    subject: `${say(form.name)} · ${form.edition}`,
    ...(day !== undefined && { date: day }),
    producer: `Dossier ${VERSION}`,
  }
}
