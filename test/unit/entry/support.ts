/** Entries written as text, and what is read of them written as text again. */
import type { Diagnostic } from '../../../src/diagnostics/types.ts'
import { readEntry } from '../../../src/entry/index.ts'
import type { Entry, Value } from '../../../src/entry/types.ts'
import type { Node } from '../../../src/tree/types.ts'

export interface Result {
  readonly entry: Entry | undefined
  /** `line:column code`, in order. */
  readonly messages: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Read files by name; the main file is the first. A file that ends in `.pdf` exists if its name is among `files`. */
export function readFiles(files: Readonly<Record<string, string | Uint8Array>>): Result {
  const bytesOf = (content: string | Uint8Array) => (typeof content === 'string' ? new TextEncoder().encode(content) : content)
  const [main, ...translations] = Object.entries(files)
    .filter(([path]) => path.endsWith('.md'))
    .map(([path, content]) => ({ path, bytes: bytesOf(content) }))
  const fileSize = (path: string): number | undefined => files[path]?.length
  const readFile = (path: string): Uint8Array => bytesOf(files[path]!)
  const { value, diagnostics } = readEntry({ slug: 'x', main: main!, translations, fileSize, readFile })
  const several = translations.length > 0
  const messages = diagnostics.map(({ span, code }) => `${several ? `${span.file}:` : ''}${span.line}:${span.column} ${code}`)
  return { entry: value, messages, diagnostics }
}

export function read(text: string | Uint8Array): Result {
  return readFiles({ 'x.md': text })
}

/** An entry with these keys besides form and languages. */
export function withKeys(keys: string): Result {
  return read(`---\nform: small\nlanguages: [en, zh]\n${keys}\n---\n`)
}

/** An entry whose body begins in line 5. */
export function withBody(body: string): Result {
  return read(`---\nform: small\nlanguages: [en, zh]\n---\n${body}`)
}

/** An answer to question 1 in English, which begins in line 6. */
export function withAnswer(answer: string): Result {
  return withBody(`## 1\n${answer}`)
}

/** The answer as HTML, and messages about it. */
export function answer(markdown: string): string {
  const { entry, messages } = withAnswer(markdown)
  return [html(entry?.answers[0]?.content ?? []), ...messages].join('\n')
}

/** Elements as HTML; paragraphs and the like in lines of their own. */
export function html(nodes: readonly Node[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.value
      const attributes = Object.entries(node.attributes).map(([name, value]) => ` ${name}="${value}"`)
      if (node.tag === 'br' || node.tag === 'hr') return `<${node.tag}>`
      return `<${node.tag}${attributes.join('')}>${html(node.children)}</${node.tag}>`
    })
    .join('')
}

/** Every text with its place. */
export function places(nodes: readonly Node[]): readonly string[] {
  return nodes.flatMap((node) =>
    node.type === 'text' ? `${node.span.line}:${node.span.column} ${JSON.stringify(node.value)}` : places(node.children),
  )
}

/** A value of the front matter as plain data. */
export function data(value: Value | undefined): unknown {
  if (value?.type === 'sequence') return value.items.map(data)
  if (value?.type === 'mapping') return Object.fromEntries(value.entries.map((entry) => [entry.key.text, data(entry.value)]))
  return value?.text
}
