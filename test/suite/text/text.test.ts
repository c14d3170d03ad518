import { runCases } from '../../support/cases.ts'
import { expectLaws } from '../../support/laws.ts'
import { layOut } from '../../support/layoutHtml.ts'
import { printLines } from '../../support/printLines.ts'

runCases('test/suite/text', (input) => {
  const { styled, flow, pages, diagnostics } = layOut(input)
  expectLaws({ root: styled.root, pages, diagnostics, again: () => layOut(input).pages })
  return printLines(flow)
})
