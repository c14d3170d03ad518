/** Answers → what the PDF says of itself. */
import type { Answers } from './form/answers.ts'
import { localize } from './language/languages.ts'
import type { Localized } from './language/types.ts'
import type { PdfMetadata } from './pdf/types.ts'
import { VERSION } from './version.ts'

/** @param date for an entry that has none of its own */
export function metadataOf({ form, entry, answers }: Answers, date?: string): PdfMetadata {
  const say = (text: Localized | undefined) => (text ? (localize(text, entry.languages)?.text ?? '') : '')
  const day = entry.date ?? date
  const author = answers.get(form.author)
  return {
    title: Object.keys(entry.title).length > 0 ? entry.title : { [entry.languages[0]]: entry.slug },
    languages: entry.languages,
    author: author?.field.visibility === 'public' ? say(author.items[0]?.label) : '',
    subject: `${say(form.name)} · ${form.edition}`,
    ...(day !== undefined && { date: day }),
    producer: `Dossier ${VERSION}`,
  }
}
