import { traceBoxes } from '../../../src/trace/boxes.ts'
import { traceTags } from '../../../src/trace/tags.ts'
import { messageLines, runCases } from '../../support/cases.ts'
import { expectLaws } from '../../support/laws.ts'
import { layOut } from '../../support/layoutHtml.ts'

/** The box tree, and below a rule the tag tree that is made from the same elements. */
runCases('test/suite/box', (input) => {
  const { styled, boxes, tags, pages, diagnostics } = layOut(input)
  expectLaws({ root: styled.root, pages, diagnostics })
  return `${traceBoxes(boxes, styled.root)}──\n${traceTags(tags, pages)}${messageLines(diagnostics)}`
})
