/** A compiled entry, held to the laws of all pages in each PDF that it makes. */
import { expect } from 'vitest'
import type { Compilation } from '../../src/pipeline/types.ts'
import { expectLaws, type Lawful } from './laws.ts'
import { brokenLaws, NOTO_BASELINE } from './pageLaws.ts'

/** Hold every edition to the laws of content (`laws.ts`) and of pages (`pageLaws.ts`). */
export function expectDocumentLaws({ editions, diagnostics }: Compilation, options: Pick<Lawful, 'inPairs'> = {}): void {
  expect(editions.length).toBeGreaterThan(0)
  for (const { stages } of editions) {
    const { styled, boxes, pages } = stages
    if (!styled || !boxes || !pages) throw new Error('there are no pages')
    expectLaws({ root: styled.root, pages, diagnostics, ...options })
    expect(brokenLaws({ root: styled.root, boxes, pages, styles: styled.pages, baseline: NOTO_BASELINE })).toEqual([])
  }
}
