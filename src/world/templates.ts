/** Folders of templates, the nearer first → the files in them, and a record of those that were taken. */
import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { SourceText } from '../form/types.ts'
import type { TemplateFile } from '../receipt/materials.ts'
import { compareCodePoints, shownPath } from './paths.ts'
import type { WorldPlace } from './types.ts'

/** The text of a file in the nearest folder of templates that has it. */
export function findText(place: WorldPlace, templateRoots: readonly string[], path: string): TemplateText | undefined {
  const root = templateRoots.find((candidate) => existsSync(join(candidate, path)))
  if (root === undefined) return undefined
  return { file: shownPath(place, join(root, path)), ...plainText(readFileSync(join(root, path))) }
}

/** A template's text, and its bytes as they are attached to PDFs. */
export interface TemplateText extends SourceText {
  readonly bytes: Uint8Array
}

export type FindTemplate = (path: string) => TemplateText | undefined

/** UTF-8 without BOM and with LF: what is checked out on another system gives the same PDF. */
function plainText(raw: Uint8Array): Pick<TemplateText, 'text' | 'bytes'> {
  const typed = Buffer.from(raw.buffer, raw.byteOffset, raw.length).toString('utf8')
  const text = typed.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  return { text, bytes: text === typed ? raw : new TextEncoder().encode(text) }
}

/** A way to templates that keeps what was found on it. */
export function recordTemplates(findTemplate: FindTemplate) {
  const found = new Map<string, TemplateFile>()
  const find: FindTemplate = (path) => {
    const source = findTemplate(path)
    if (source) found.set(path, { path, bytes: source.bytes })
    return source
  }
  return {
    find,
    need(path: string): TemplateText {
      const source = find(path)
      if (!source) throw new Error(`templates/${path} is missing from the program's own folder`)
      return source
    },
    files: (): readonly TemplateFile[] => [...found.values()],
  }
}

/** Names of the files in a folder of the templates, without their ending. */
export function namesBelow(templateRoots: readonly string[], folder: string, ending: string): readonly string[] {
  const names = templateRoots.flatMap((root) => {
    const path = join(root, folder)
    return existsSync(path) ? readdirSync(path).filter((name) => name.endsWith(ending)) : []
  })
  return [...new Set(names)].map((name) => name.slice(0, -ending.length)).sort(compareCodePoints)
}

export function formIds(templateRoots: readonly string[]): readonly string[] {
  const ids = templateRoots.flatMap((root) => readdirSync(root).filter((name) => existsSync(join(root, name, 'form.yaml'))))
  return [...new Set(ids)].sort(compareCodePoints)
}

export function roots({ cwd, home, ...from }: WorldPlace, name: 'templates' | 'fonts'): readonly string[] {
  const folders = from[`${name}From`] ?? [cwd, home]
  return [...new Set(folders.map((folder) => resolve(folder, name)))].filter(
    (path) => existsSync(path) && lstatSync(path).isDirectory(),
  )
}
