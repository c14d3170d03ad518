import { expect } from 'vitest'
import { messageLines, runCases } from '../../support/cases.ts'
import { expectLaws } from '../../support/laws.ts'
import { layOut } from '../../support/layoutHtml.ts'
import { brokenLaws } from '../../support/pageLaws.ts'
import { printPages } from '../../support/printPages.ts'

/** Pages of a case may be as small as they need to be to show something. */
const MEANT = /single line|^stranded/

runCases('test/suite/page', (input) => {
  const { styled, boxes, pages, diagnostics } = layOut(input)
  const broken = brokenLaws({ root: styled.root, boxes, pages, styles: styled.pages })
  expect(broken.filter((law) => !MEANT.test(law))).toEqual([])
  expectLaws({ root: styled.root, pages, diagnostics, again: () => layOut(input).pages })
  return printPages(pages, { labels: true }) + messageLines(diagnostics)
})
