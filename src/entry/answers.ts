/**
 * Sections of all files of an entry → its answers, one for each question and language.
 */
import { diagnose, phrase } from '../diagnostics/diagnose.ts'
import type { Diagnostic, Staged } from '../diagnostics/types.ts'
import type { Section } from './body.ts'
import { readMarkdown } from './markdown.ts'
import { spanAt, trimmed } from './passage.ts'
import type { AnswerSource, Attachment, Field, Value } from './types.ts'

/** Read the text of each section; of two for the same question and language the first counts. */
export function readAnswers(
  sections: readonly Section[],
  attachments: readonly Attachment[],
  fields: Iterable<Field>,
): Staged<readonly AnswerSource[]> {
  const diagnostics: Diagnostic[] = []
  const answers = new Map<string, AnswerSource>()
  // A field may name an attachment as its evidence.
  const cited = new Set(Array.from(fields, ({ value }) => textsOf(value)).flat())
  const ids = attachments.map(({ id }) => id)
  for (const section of sections) {
    const { id, lang, heading, headingText } = section
    const read = readMarkdown(section.text, ids)
    for (const diagnostic of read.diagnostics) diagnostics.push(diagnostic)
    for (const attachment of read.value.cited) cited.add(attachment)
    const words = trimmed(section.text)
    const span = words.text === '' ? heading : spanAt(words, 0)
    const first = answers.get(`${id} ${lang}`)
    if (first) {
      const place = `${first.span.file}:${first.span.line}`
      diagnostics.push(diagnose('entry/answer-twice', span, { id, language: phrase(`language/${lang}`), place }))
    } else answers.set(`${id} ${lang}`, { id, lang, heading, headingText, content: read.value.content, span })
  }
  for (const { id, span } of attachments) {
    if (!cited.has(id)) diagnostics.push(diagnose('entry/attachment-unused', span, { id }))
  }
  return { value: [...answers.values()], diagnostics }
}

function textsOf(value: Value): readonly string[] {
  switch (value.type) {
    case 'scalar':
      return [value.text.trim()]
    case 'sequence':
      return value.items.flatMap(textsOf)
    case 'mapping':
      return value.entries.flatMap((entry) => textsOf(entry.value))
  }
}
