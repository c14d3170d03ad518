/**
 * A style sheet and all that it imports → sheets in the order of the cascade: what a sheet imports
 * comes before its own rules (CSS Cascade 4, §2).
 */
import posix from 'node:path/posix'
import { diagnose } from '../diagnostics/diagnose.ts'
import type { Diagnostic, Staged } from '../diagnostics/types.ts'
import { type ImportRule, parseSheet, type StyleSheet } from './sheet.ts'

/** The text of the sheet at a path below the templates, and the path to name it by; nothing where there is none. */
export type FindSheet = (path: string) => { readonly file: string; readonly text: string } | undefined

/**
 * Open the sheet at a path, with its imports. A sheet that is imported in two places comes twice, as
 * in CSS; one that would import itself, or that lies outside, is refused at the place of its import.
 */
export function openSheets(path: string, find: FindSheet): Staged<readonly StyleSheet[] | undefined> {
  const source = find(path)
  if (!source) return { value: undefined, diagnostics: [] }
  const diagnostics: Diagnostic[] = []
  const value = sheetsOf(path, source, [], find, diagnostics)
  return { value, diagnostics }
}

function sheetsOf(
  path: string,
  { file, text }: NonNullable<ReturnType<FindSheet>>,
  /** The sheets that led here, the nearest last. */
  way: readonly string[],
  find: FindSheet,
  diagnostics: Diagnostic[],
): readonly StyleSheet[] {
  const { value: sheet, diagnostics: found } = parseSheet(file, text)
  diagnostics.push(...found)
  const here = [...way, path]
  const imported = sheet.imports.flatMap((rule) => {
    const target = targetOf(rule, path, here)
    if ('code' in target) {
      diagnostics.push(target)
      return []
    }
    const source = find(target.path)
    if (source) return sheetsOf(target.path, source, here, find, diagnostics)
    diagnostics.push(diagnose('style/import-missing', rule.span, { path: rule.path }))
    return []
  })
  return [...imported, sheet]
}

/** Where an import leads, from the folder of the sheet that has it. */
function targetOf({ path, span }: ImportRule, from: string, way: readonly string[]): { readonly path: string } | Diagnostic {
  const target = posix.normalize(posix.join(posix.dirname(from), path))
  if (target.startsWith('../') || posix.isAbsolute(path) || /^[a-z]+:|\\/i.test(path)) {
    return diagnose('style/import-outside', span, { path })
  }
  if (way.includes(target)) return diagnose('style/import-circle', span, { path, way: way.slice(way.indexOf(target)).join(', ') })
  return { path: target }
}
