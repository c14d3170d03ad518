import type { Diagnostic } from '../diagnostics/types.ts'

/** What is set several times (a title on the cover and in the running head) is found as often; it is said once. */
export function withoutRepeats(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const said = new Set<string>()
  return diagnostics.filter(({ code, message, span: { file, line, column } }) => {
    const key = `${file}:${line}:${column} ${code} ${message}`
    return said.has(key) ? false : said.add(key)
  })
}

/** File by file, from top to bottom, as the author will go through them. */
export function inOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.toSorted(({ span: a }, { span: b }) =>
    a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column,
  )
}
