/**
 * An entry's files → the same without private answers and comments: what a public PDF is made from, and
 * what is attached to it.
 *
 *   file ─┬─ front matter ─ comments, private keys, attachments named by them ─┐
 *         └─ body ─ comments ─ private questions ───────────────────────────────┴─▶ file
 *
 * The public source is a fixed point (its own public source is itself), and builds to the same bytes as
 * the author's files: that a private field is answered is kept under `withheld`, so that it is not missed.
 */

import type { Span } from '../diagnostics/types.ts'
import { findQuestions } from '../entry/body.ts'
import { removeComments } from '../entry/comments.ts'
import { decode } from '../entry/decode.ts'
import { readFrontMatter } from '../entry/frontMatter.ts'
import type { Entry, EntrySource, SourceFile, Value } from '../entry/types.ts'
import type { Answers } from '../form/answers.ts'
import { publicFrontMatter } from './frontMatter.ts'
import type { PublicSource, Withheld } from './types.ts'
import { findWithheld } from './withheld.ts'

export type { PublicSource }

/**
 * Take out of an entry what is not for the public. Files come out as UTF-8 without BOM and with LF, so that
 * one checked out with other line ends gives the same bytes; one that cannot be read is left out.
 */
export function publicSource(source: EntrySource, answers: Answers): PublicSource {
  const withheld = findWithheld(answers)
  const main = publicFile(source.main, withheld, withheld.answered)
  if (!main) throw new Error('an entry that has been read can be read')
  const translations = source.translations.flatMap((file) => publicFile(file, withheld, []) ?? [])
  return { entry: publicEntry(answers, withheld), files: [main, ...translations] }
}

/** The entry itself where nothing is private. */
function publicEntry({ entry, answers }: Answers, { isPrivate, isPrivatePart, answered, attachments }: Withheld): Entry {
  const known = entry.withheld.map(({ text }) => text)
  const fields = [...entry.fields].filter(([key]) => !isPrivate(key))
  const open = new Map(
    fields.map(([id, field]) => [id, { ...field, value: withoutParts(field.value, (key) => isPrivatePart(id, key)) }]),
  )
  const texts = entry.answers.filter(({ id }) => !isPrivate(id))
  const isWhole =
    fields.length === entry.fields.size &&
    texts.length === entry.answers.length &&
    fields.every(([id, { value }]) => open.get(id)!.value === value)
  if (isWhole) return entry
  return {
    ...entry,
    fields: open,
    answers: texts,
    attachments: entry.attachments.filter(({ id }) => !attachments.has(id)),
    withheld: (answered.length > 0 ? answered : known).map((text) => ({ type: 'scalar', text, span: spanOf(text) })),
  }

  function spanOf(id: string): Span {
    const withheld = entry.withheld.find(({ text }) => text === id)
    return withheld?.span ?? (answers.get(id) ?? answers.get(id.slice(0, id.lastIndexOf('.'))))!.span
  }
}

/** The rows of a field, what is private in them empty; the same value where nothing is. */
function withoutParts(value: Value, isPrivate: (key: string) => boolean): Value {
  if (value.type === 'sequence') {
    const items = value.items.map((item) => withoutParts(item, isPrivate))
    return items.every((item, index) => item === value.items[index]) ? value : { ...value, items }
  }
  if (value.type === 'scalar' || !value.entries.some(({ key }) => isPrivate(key.text))) return value
  const empty = (span: Span): Value => ({ type: 'scalar', text: '', span })
  return {
    ...value,
    entries: value.entries.map((entry) => (isPrivate(entry.key.text) ? { ...entry, value: empty(entry.value.span) } : entry)),
  }
}

function publicFile(file: SourceFile, withheld: Withheld, answered: readonly string[]): SourceFile | undefined {
  const text = decode(file).value
  const document = text && readFrontMatter(text).value
  if (!document) return undefined
  const { yaml } = document
  const head = yaml ? `---${publicFrontMatter(yaml.text, withheld, answered)}\n---\n` : ''
  const body = removeComments(document.body).value
  let open = ''
  let from = 0
  for (const question of findQuestions(body).filter(({ id }) => withheld.isPrivate(id))) {
    open += body.text.slice(from, question.from)
    from = question.to
  }
  return { path: file.path, bytes: new TextEncoder().encode(head + open + body.text.slice(from)) }
}
