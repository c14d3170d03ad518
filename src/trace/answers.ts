/** Answers → text: every field of the form in its order, what is said there in the entry's languages, and how long it is. */
import type { Answer, Answers, Count, Item } from '../form/answers.ts'
import type { Language } from '../language/types.ts'
import { traceContent } from './content.ts'
import { type Branch, branch, localized, print, quoted, words } from './notation.ts'

/** Print the answers to a form. */
export function traceAnswers({ form, entry, answers, answeredLanguages }: Answers): string {
  return print([
    branch(words('form', form.id, quoted(form.edition), 'answered in', ...answeredLanguages)),
    ...form.parts.map((part) =>
      branch(
        `part ${part.id}`,
        part.sections.map((section) =>
          branch(
            `section ${section.id}`,
            section.fields.flatMap(({ id }) => {
              const answer = answers.get(id)
              return answer ? [traceAnswer(answer, entry.languages)] : []
            }),
          ),
        ),
      ),
    ),
  ])
}

function traceAnswer({ field, state, asked, items, prose }: Answer, languages: readonly Language[]): Branch {
  return branch(words(field.id, field.kind, state, ASKED[asked], field.visibility === 'private' && 'private'), [
    ...items.map((item) => traceItem(item, languages)),
    ...prose.map(({ lang, count, content }) => branch(words(lang, length(count)), traceContent(content))),
  ])
}

function traceItem({ id, label, parts = [] }: Item, languages: readonly Language[]): Branch {
  return branch(`item ${quoted(id)}`, [
    ...localized(label, languages),
    ...parts.map(({ field, state, items }) =>
      branch(
        words(field.id, field.kind, state, field.visibility === 'private' && 'private'),
        items.map((item) => traceItem(item, languages)),
      ),
    ),
  ])
}

const ASKED: Readonly<Record<Answer['asked'], string>> = { yes: '', no: 'not-asked', unknown: 'perhaps-asked' }

/** `98 words (strict 101), 20 to 100, binding, over`. */
function length({ unit, lenient, strict, min, max, binding, over }: Count): string {
  const limited = min !== undefined || max !== undefined
  return [
    words(lenient, unit, strict !== lenient && `(strict ${strict})`),
    words(min !== undefined && `at least ${min}`, max !== undefined && `at most ${max}`),
    limited && (binding ? 'binding' : 'advisory'),
    over && 'over',
  ]
    .filter((part) => part)
    .join(', ')
}
