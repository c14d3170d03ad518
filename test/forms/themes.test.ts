/** Themes: the same pages in other colours. */
import { expect, it } from 'vitest'
import type { PagedDocument } from '../../src/page/types.ts'
import type { Color } from '../../src/style/types.ts'
import { compileEntry } from '../support/compileEntry.ts'
import { printWords } from '../support/printPages.ts'

const EXAMPLE = 'templates/unpsa-2022/example.md'

it('the sober theme has no colour at all, and the same lines on the same pages', async () => {
  const blue = await compileEntry(EXAMPLE, { until: 'pdf', draft: true })
  const sober = await compileEntry(EXAMPLE, { until: 'pdf', draft: true, theme: 'sober' })
  expect(coloured(blue.stages.pages).length).toBeGreaterThan(0)
  expect(coloured(sober.stages.pages)).toEqual([])
  expect(printWords(sober.stages.pages)).toBe(printWords(blue.stages.pages))
  expect(sober.diagnostics).toEqual(blue.diagnostics)
})

/** Colours of ink that are neither black, white nor grey. */
function coloured({ pages }: PagedDocument): readonly Color[] {
  return pages
    .flatMap(({ items, header, footer }) => [...items, ...header, ...footer])
    .flatMap((item) => (item.type === 'fill' ? [item.color] : item.type === 'glyphs' ? [item.run.color] : []))
    .filter(({ r, g, b }) => r !== g || g !== b)
}
