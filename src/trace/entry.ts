/** Entry → text: the front matter's values as typed and the answers' content, each with its place. */
import type { Span } from '../diagnostics/types.ts'
import type { Entry, Scalar, Value } from '../entry/types.ts'
import { traceContent } from './content.ts'
import { type Branch, branch, localized, print, quoted, words } from './notation.ts'

/** Print an entry. */
export function traceEntry(entry: Entry): string {
  const setting = (name: string, scalar: Scalar | undefined) =>
    scalar ? [branch(`${name} ${place(scalar.span)}`, value(scalar))] : []
  return print([
    branch(`entry ${entry.slug}`, [
      ...setting('form', entry.form),
      branch(words('languages', ...entry.languages)),
      branch('title', localized(entry.title)),
      ...(entry.date === undefined ? [] : [branch(`date ${entry.date}`)]),
      ...(entry.number === undefined ? [] : [branch('number', [branch(quoted(entry.number))])]),
      ...setting('layout', entry.layout),
      ...setting('paper', entry.paper),
      ...setting('theme', entry.theme),
      ...setting('reading-order', entry.readingOrder),
    ]),
    ...[...entry.fields].map(([id, field]) => branch(`field ${id} ${place(field.value.span)}`, value(field.value))),
    ...entry.attachments.map(({ id, file, title, language, bytes, span }) =>
      branch(
        words('attachment', id, place(span), quoted(file), language, bytes ? `${bytes.length} bytes` : 'missing'),
        localized(title),
      ),
    ),
    ...entry.accept.map(({ code, reason, span }) => branch(`accept ${code} ${place(span)}`, [branch(quoted(reason))])),
    ...entry.answers.map(({ id, lang, span, headingText, content }) =>
      branch(words('answer', id, lang, place(span), headingText && `heading=${quoted(headingText)}`), traceContent(content)),
    ),
  ])
}

/** `12:1`; the file's name is left out, since it depends on the folder one stands in. */
function place({ line, column }: Span): string {
  return `${line}:${column}`
}

function value(node: Value): readonly Branch[] {
  switch (node.type) {
    case 'scalar':
      return [branch(quoted(node.text))]
    case 'sequence':
      return node.items.map((item) => branch('-', value(item)))
    case 'mapping':
      return node.entries.map((entry) => branch(entry.key.text, value(entry.value)))
  }
}
