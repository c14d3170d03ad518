/**
 * Element tree and style sheets → styled document: computed values on every element, generated
 * content, page styles. Names follow CSS Cascade 4 and CSS Paged Media 3.
 *
 *   sheets ─ openSheets ─▶ rules ─┐
 *   tree ─────────────────────────┴─ match ─▶ cascade ─▶ generate ─▶ styled tree, page styles
 */
import type { Diagnostic, Staged } from '../diagnostics/types.ts'
import type { Language } from '../language/types.ts'
import type { Element } from '../tree/types.ts'
import { BASE_SHEET, BASE_SHEET_FILE } from './base.css.ts'
import { startCascade } from './cascade.ts'
import { generate } from './generate.ts'
import { openSheets } from './imports.ts'
import { pageStyles } from './pageStyles.ts'
import { addPictures, type ImageFolders } from './pictures.ts'
import { matchRules } from './ruleSet.ts'
import { parseSheet, type StyleSheet } from './sheet.ts'
import type { StyledDocument } from './types.ts'

export type { ImageFolder } from './pictures.ts'
export { openSheets, parseSheet, type StyleSheet }

export interface StyleContext {
  /** The paper where the sheets name none. */
  readonly paper: 'A4' | 'Letter'
  /** The language of elements without a `lang` attribute around them. */
  readonly defaultLanguage: Language
  /** Where pictures lie; without, their alternative text is printed. */
  readonly folders?: ImageFolders
}

/** What documents look like by default; the first of the sheets that `styleTree` is given. */
export function baseSheet(): StyleSheet {
  return parseSheet(BASE_SHEET_FILE, BASE_SHEET, 'base').value
}

/** Style a tree with style sheets, later ones winning over earlier ones of the same origin. */
export function styleTree(root: Element, sheets: readonly StyleSheet[], context: StyleContext): Staged<StyledDocument> {
  const diagnostics: Diagnostic[] = []
  const report = once((diagnostic) => diagnostics.push(diagnostic))
  const cascade = startCascade(report)
  const match = matchRules(sheets)
  const { defaultLanguage, paper, folders } = context
  const styled = generate(root, { cascade, match, defaultLanguage, report })
  const pages = pageStyles(sheets, { cascade, rootStyle: styled.rootStyle, paper })
  const pictured = folders ? addPictures(styled.root, folders) : { value: styled.root, diagnostics: [] }
  return { value: { root: pictured.value, pages }, diagnostics: [...diagnostics, ...pictured.diagnostics] }
}

/** Each finding is reported once, however many elements it concerns. */
function once(report: (diagnostic: Diagnostic) => void): (diagnostic: Diagnostic) => void {
  const reported = new Set<string>()
  return (diagnostic) => {
    const { file, line, column } = diagnostic.span
    const key = `${file}:${line}:${column} ${diagnostic.message}`
    if (!reported.has(key)) report(diagnostic)
    reported.add(key)
  }
}
