/**
 * A file `nomination.<language>.md` → its language, which its name says and its front matter may repeat.
 */
import { diagnose } from '../diagnostics/diagnose.ts'
import type { Diagnostic, Staged } from '../diagnostics/types.ts'
import { parseLanguage } from '../language/languages.ts'
import type { Language } from '../language/types.ts'
import type { Mapping } from './types.ts'

/** The language that a file's name says: `nomination.zh.md`. */
export function languageOfFile(path: string): Language | undefined {
  return parseLanguage(codeOfFile(path))
}

function codeOfFile(path: string): string {
  return /\.([^./]+)\.[^./]+$/.exec(path)?.[1] ?? ''
}

/** The language of a translation; no value where it is none of the entry's. */
export function readTranslationLanguage(
  path: string,
  frontMatter: Mapping | undefined,
  languages: readonly Language[],
): Staged<Language | undefined> {
  const start = { file: path, line: 1, column: 1 }
  const diagnostics: Diagnostic[] = []
  const named = codeOfFile(path)
  const language = parseLanguage(named)
  const isOurs = language !== undefined && languages.includes(language)
  if (!isOurs) diagnostics.push(diagnose('entry/translation-language', start, { language: named, known: languages.join(', ') }))
  for (const { key, value } of frontMatter?.entries ?? []) {
    if (key.text !== 'language') diagnostics.push(diagnose('entry/translation-key', key.span, { key: key.text }))
    else {
      const said = value.type === 'scalar' ? value.text : ''
      if (parseLanguage(said) !== language) {
        diagnostics.push(diagnose('entry/translation-contradiction', value.span, { language: said, named }))
      }
    }
  }
  return { value: isOurs ? language : undefined, diagnostics }
}
