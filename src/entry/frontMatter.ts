/**
 * Text of a file → its front matter and its body.
 *
 * gray-matter finds where the one ends and the other begins. It is given options, because without
 * them it keeps results from call to call; engines that do nothing, because its own evaluate
 * `---js`; and text without leading empty lines or CRs, because behind those it finds no front matter.
 */
import matter from 'gray-matter'
import { diagnose } from '../diagnostics/diagnose.ts'
import type { Diagnostic, Staged } from '../diagnostics/types.ts'
import { type Passage, slice, spanAt } from './passage.ts'
import type { Mapping } from './types.ts'
import { readYaml } from './yaml.ts'

export interface Document {
  /** Nothing where the file has no front matter. */
  readonly frontMatter: Mapping | undefined
  /** Its text, between the lines of dashes. */
  readonly yaml: Passage | undefined
  readonly body: Passage
}

/** Divide a file; no value where there is front matter that cannot be read. */
export function readFrontMatter(file: Passage): Staged<Document | undefined> {
  const document = slice(file, /^(?:[ \t]*\n)*/.exec(file.text)![0].length)
  const { text } = document
  const opening = /^---(?!-)[ \t]*(.*)/.exec(text)
  if (!opening) return { value: { frontMatter: undefined, yaml: undefined, body: document }, diagnostics: [] }
  const language = opening[1]!.trim()
  if (!/^(?:ya?ml)?$/i.test(language)) return failed(diagnose('entry/front-matter-language', spanAt(document, 0), { language }))
  const closing = text.indexOf('\n---')
  // gray-matter closes at any line that begins with dashes, and reads on without one.
  if (closing === -1) return failed(diagnose('entry/front-matter-unclosed', spanAt(document, 0)))
  if (!/^---[ \t]*(?:\n|$)/.test(text.slice(closing + 1))) {
    return failed(diagnose('entry/front-matter-unclosed', spanAt(document, closing + 1)))
  }
  const parts = matter(text, { language: 'yaml', engines: INERT })
  const start = text.indexOf(parts.matter, 3)
  const yaml = slice(document, start, start + parts.matter.length)
  const { value, diagnostics } = readYaml(yaml)
  const body = slice(document, text.length - parts.content.length)
  return { value: value && { frontMatter: value, yaml, body }, diagnostics }
}

/** Nothing is evaluated here: `yaml.ts` reads the text. */
const inert = (): object => ({})
const INERT = { yaml: inert, json: inert, javascript: inert }

function failed(diagnostic: Diagnostic): Staged<undefined> {
  return { value: undefined, diagnostics: [diagnostic] }
}
