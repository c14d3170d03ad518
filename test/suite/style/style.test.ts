import type { Diagnostic } from '../../../src/diagnostics/types.ts'
import { baseSheet, parseSheet, styleTree } from '../../../src/style/index.ts'
import { parseHtml } from '../../../src/template/parseHtml.ts'
import { traceStyled } from '../../../src/trace/styled.ts'
import { messageLines, runCases } from '../../support/cases.ts'

/**
 * Lines that begin with a tag are the document, all others the style sheet. Out come the styled
 * elements, if there is a document, and what is found, with the advice that is given.
 */
runCases('test/suite/style', (input) => {
  const lines = input.split('\n')
  const html = lines.filter((line) => line.startsWith('<')).join('')
  const css = lines.filter((line) => !line.startsWith('<')).join('\n')
  const root = parseHtml(html, new Map(), { file: 'case.html', line: 1, column: 1 })
  const sheet = parseSheet('case.css', css)
  const styled = styleTree(root, [baseSheet(), sheet.value], { paper: 'A4', defaultLanguage: 'en' })
  const tree = html === '' ? '' : traceStyled(styled.value).replace(/^@page[\s\S]*/m, '')
  return tree + [...sheet.diagnostics, ...styled.diagnostics].map(withHints).join('')
})

function withHints(diagnostic: Diagnostic): string {
  return messageLines([diagnostic]) + diagnostic.hints.map((hint) => `    ${hint}\n`).join('')
}
