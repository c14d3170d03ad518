/**
 * An entry's answers → the PDFs they make: one in all its languages, or, in the layout `separate`,
 * one for each language in which something is answered.
 */
import { basename } from 'node:path/posix'
import type { Answers } from './form/answers.ts'
import type { Language } from './language/types.ts'
import type { Settings } from './settings.ts'
import type { EditionFacts } from './template/types.ts'

/** The name of a PDF: `<slug>.pdf`, of an edition `<slug>.<language>.pdf`. */
export function pdfName(slug: string, language?: Language): string {
  return language === undefined ? `${slug}.pdf` : `${slug}.${language}.pdf`
}

/** The languages that have an edition of their own; a single `undefined` where all stand in one PDF. */
export function editionLanguages(
  layout: Settings['layout'],
  { answeredLanguages, entry }: Answers,
): readonly (Language | undefined)[] {
  if (layout !== 'separate') return [undefined]
  // An entry in one language has one edition, under the same kind of name; a language without answers has none.
  return answeredLanguages.length > 0 ? answeredLanguages : [entry.languages[0]]
}

/** The answers as an edition in one language prints them. */
export function answersIn(answers: Answers, language: Language): Answers {
  const narrowed = [...answers.answers].map(
    ([id, answer]) => [id, { ...answer, prose: answer.prose.filter(({ lang }) => lang === language) }] as const,
  )
  const entry = { ...answers.entry, languages: [language] }
  return { ...answers, entry, answers: new Map(narrowed), answeredLanguages: [language] }
}

/** What an edition says of itself and of the others. */
export function editionFacts(answers: Answers, language: Language): EditionFacts {
  const { entry } = answers
  const others = editionLanguages('separate', answers).flatMap((other) =>
    other === undefined || other === language ? [] : [{ language: other, file: basename(pdfName(entry.slug, other)) }],
  )
  return { submission: entry.languages[0], others }
}
