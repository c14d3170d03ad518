/**
 * YAML of a file → the same without comments, private keys and attachments, all else as the author typed it.
 * Items are taken out of the concrete syntax (`yaml`'s CST), which holds every character of the text.
 */
import { CST, Parser } from 'yaml'
import { findYamlComments } from '../entry/yaml.ts'
import type { Withheld } from './types.ts'

/** @param answered what is to stand under `withheld`; the author's own list stays where there is nothing */
export function publicFrontMatter(
  yaml: string,
  { isPrivate, hasPrivate, isPrivatePart, attachments }: Withheld,
  answered: readonly string[],
): string {
  const text = withoutComments(yaml)
  const tokens = [...new Parser().parse(text)]
  const document = tokens.find((token) => token.type === 'document')
  const root = document?.value
  if (!document || !CST.isCollection(root)) return text
  const isNamed = ({ key }: CST.CollectionItem, name: string) => textOf(key) === name
  const isOut = (item: CST.CollectionItem) =>
    isPrivate(textOf(item.key) ?? '') || (answered.length > 0 && isNamed(item, 'withheld')) || isNothing(item, attachments)
  for (const item of root.items) {
    if (isNamed(item, 'attachments') && CST.isCollection(item.value))
      keepItems(item.value, ({ value }) => !attachments.has(idOf(value) ?? ''))
    const key = textOf(item.key) ?? ''
    const isOutBelow = key === 'imported' ? hasPrivate : (part: string) => isPrivatePart(key, part)
    if (item.value) item.value = withoutValues(item.value, isOutBelow)
  }
  keepItems(root, (item) => !isOut(item))
  const open = tokens.map((token) => CST.stringify(token)).join('')
  if (answered.length === 0) return open
  const list = `withheld: [${answered.map(yamlWord).join(', ')}]`
  const start = open.slice(0, -CST.stringify({ ...document, start: [] }).length)
  const rest = open.slice(start.length)
  // Before all else, since what ends a block's text cannot be told from what follows it.
  return (
    start + (root.type === 'block-map' ? `${list}\n${' '.repeat(root.indent)}${rest}` : `{ ${list}, ${rest.slice(1).trimStart()}`)
  )
}

/** A comment takes along its line, where it is alone on it, and the empty lines below, which may be no block's. */
function withoutComments(text: string): string {
  let open = ''
  let from = 0
  for (const comment of findYamlComments(text)) {
    const lineStart = text.lastIndexOf('\n', comment.from) + 1
    const isAlone = /^[ \t]*$/.test(text.slice(lineStart, comment.from))
    open += text.slice(from, isAlone ? Math.max(lineStart, from) : text.slice(0, comment.from).trimEnd().length)
    from = isAlone ? /^(?:\n[ \t]*(?=\n))*\n?/.exec(text.slice(comment.to))![0].length + comment.to : comment.to
  }
  return open + text.slice(from)
}

// ── the concrete syntax ──────────────────────────────────────────────────────────────────────────

type Collection = CST.BlockMap | CST.BlockSequence | CST.FlowCollection

function textOf(token: CST.Token | null | undefined): string | undefined {
  return token ? CST.resolveAsScalar(token)?.value : undefined
}

function idOf(token: CST.Token | undefined): string | undefined {
  const item = CST.isCollection(token) ? token.items.find(({ key }) => textOf(key) === 'id') : undefined
  return textOf(item?.value)?.trim()
}

/** A list of attachments of which none is left, or the only attachment, given without a list. */
function isNothing({ key, value }: CST.CollectionItem, attachments: Withheld['attachments']): boolean {
  if (textOf(key) !== 'attachments' || attachments.size === 0 || !CST.isCollection(value)) return false
  return attachments.has(idOf(value) ?? '') || !value.items.some((item) => item.key || item.value)
}

function keepItems(collection: Collection, isKept: (item: CST.CollectionItem) => boolean): void {
  const kept = (collection.items as CST.CollectionItem[]).filter(isKept)
  if (kept.length === collection.items.length) return
  const [first] = kept
  // The comma, or the indentation, belongs to the item behind it; before the first, to what is around.
  if (first && first !== collection.items[0]) {
    const own = first.start.findIndex(({ type }) => type !== 'space')
    first.start =
      collection.type === 'flow-collection'
        ? first.start.filter(({ type }) => type !== 'comma')
        : first.start.slice(own < 0 ? first.start.length : own)
  }
  collection.items = kept as typeof collection.items
}

/** Values of private keys at any depth, empty: without its key, an item of a list would not be the map it was. */
function withoutValues(token: CST.Token, isPrivate: (key: string) => boolean): CST.Token {
  if (!CST.isCollection(token)) return token
  for (const item of token.items) {
    if (!item.value) continue
    if (!isPrivate(textOf(item.key) ?? '')) item.value = withoutValues(item.value, isPrivate)
    else {
      const { offset } = item.value
      const end = CST.stringify(item.value).endsWith('\n') ? [{ type: 'newline' as const, offset, indent: 0, source: '\n' }] : []
      item.value = { type: 'single-quoted-scalar', offset, indent: 0, source: "''", end }
    }
  }
  return token
}

function yamlWord(id: string): string {
  return /^[\w.-]+$/.test(id) ? id : JSON.stringify(id)
}
