import { messageLines, runCases } from '../../support/cases.ts'
import { expectLaws } from '../../support/laws.ts'
import { layOut } from '../../support/layoutHtml.ts'
import { printPages } from '../../support/printPages.ts'

runCases('test/suite/layout', (input) => {
  const { styled, pages, diagnostics } = layOut(input)
  expectLaws({ root: styled.root, pages, diagnostics, again: () => layOut(input).pages })
  return printPages(pages) + messageLines(diagnostics)
})
