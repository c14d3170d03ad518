/** An entry's answers → what is private in it: fields and parts by the form's word, attachments that only they name. */
import type { Attachment, Value } from '../entry/types.ts'
import type { Answers } from '../form/answers.ts'
import { privateParts } from '../form/kinds/group.ts'
import type { Node } from '../tree/types.ts'
import type { Withheld } from './types.ts'

export function findWithheld({ form, entry, answers, annexes }: Answers): Withheld {
  const fields = [...form.fields.values()]
  const ids = new Set(fields.filter(({ visibility }) => visibility === 'private').map(({ id }) => id.toLowerCase()))
  const parts = new Set(fields.flatMap(privateParts).map((id) => id.toLowerCase()))
  const isPrivate = (id: string) => ids.has(id.toLowerCase())
  const isPrivatePart = (field: string, key: string) => parts.has(`${field}.${key}`.toLowerCase())
  const partly = new Set(fields.filter((field) => privateParts(field).length > 0).map(({ id }) => id.toLowerCase()))
  const hasPrivate = (id: string) => isPrivate(id) || partly.has(id.toLowerCase())
  const isPublic = new Names()
  const isWithheld = new Names()
  for (const { key, value } of entry.fields.values()) {
    const namesOf = (part: string) => (isPrivate(key.text) || isPrivatePart(key.text, part) ? isWithheld : isPublic)
    if (isPrivate(key.text)) isWithheld.addValue(value)
    else addParts(value, namesOf, isPublic)
  }
  for (const { id, content } of entry.answers) (isPrivate(id) ? isWithheld : isPublic).addNodes(content)
  const published = new Set(annexes.map(({ attachment }) => attachment.id))
  const attachments = entry.attachments.filter((each) => !published.has(each.id) || (isWithheld.has(each) && !isPublic.has(each)))
  const answered = fields.flatMap((field) => {
    const answer = answers.get(field.id)
    if (field.visibility === 'private') return answer?.state === 'given' ? [field.id] : []
    const said = (answer?.items ?? []).flatMap(({ parts: all = [] }) => all.filter(({ state }) => state === 'given'))
    return privateParts(field).filter((id) => said.some((part) => id === `${field.id}.${part.field.id}`))
  })
  return { isPrivate, hasPrivate, isPrivatePart, answered, attachments: new Set(attachments.map(({ id }) => id)) }
}

/** Each part of a row to the names that it belongs to; what is no row, to the others. */
function addParts(value: Value, namesOf: (part: string) => Names, others: Names): void {
  for (const row of value.type === 'sequence' ? value.items : [value]) {
    if (row.type === 'mapping') for (const entry of row.entries) namesOf(entry.key.text).addValue(entry.value)
    else others.addValue(row)
  }
}

/** The ways to name an attachment: a reference, a link or picture, its id or file in a value. */
class Names {
  private readonly references = new Set<string>()
  private readonly texts: string[] = []

  addValue(value: Value): void {
    if (value.type === 'scalar') this.texts.push(value.text)
    else if (value.type === 'sequence') for (const item of value.items) this.addValue(item)
    else for (const entry of value.entries) this.addValue(entry.value)
  }

  addNodes(nodes: readonly Node[]): void {
    for (const node of nodes) {
      if (node.type === 'text') continue
      const { 'data-attachment': id, src, href } = node.attributes
      for (const name of [id, src?.replace(/^entry:/, ''), href]) if (name !== undefined) this.references.add(name)
      this.addNodes(node.children)
    }
  }

  has({ id, file }: Attachment): boolean {
    const word = new RegExp(`(?<![\\w-])${id}(?![\\w-])`)
    return (
      this.references.has(id) || this.references.has(file) || this.texts.some((text) => text.includes(file) || word.test(text))
    )
  }
}
